import { readCellParts } from '../../draft/cell-parts';
import type { Identity } from '../../form/types';
import type { Messages } from '../../messages';
import { cellValue } from '../../report/identity';
import type { BoundTable, Report } from '../../report/types';
import type { CellCorrection, Fix, Related } from '../../rules/types';
import type { Edit } from '../../text/edit';
import { replacement } from '../../text/edit';
import { formatExact, SCALE } from '../../text/exact';
import type { RuledProblem } from '../types';
import type { CorrectedCell, Correction } from './search';
import { slipOf } from './slips';
import type { Verdict } from './verdict';

/** Most corrections that are offered where none is the answer. */
const MAXIMUM_ALTERNATIVES = 8;

/** The order in which rules give a wrong figure their id: the first whose identity it breaks. */
const ruleOrder = ['sum/row-total', 'sum/column-total', 'sum/balance', 'sum/review-total'];

interface Context {
  readonly report: Report;
  readonly table: BoundTable;
  readonly messages: Messages;
}

/**
 * The answer as one finding on each wrong figure. `problems` are the broken identities it explains, `identities` their
 * indexes. A blank cell that the answer fills gets none of its own: that it is blank is said elsewhere.
 */
export function answerFindings(
  context: Context,
  problems: readonly RuledProblem[],
  identities: readonly number[],
  { answer = [], shifted }: Verdict,
): readonly RuledProblem[] {
  const { table, messages } = context;
  const places = identities.map((index) => table.identities[index]).sort((a, b) => orderOf(a) - orderOf(b));
  const changes = answer.map((one) => changeOf(table, one));
  const row = shifted ? rowIdentity(table, answer) : undefined;
  const related: Related[] = problems.map(({ problem }) => ({ span: problem.span, message: problem.message }));
  const title = titleOf(changes, row, messages);
  const fix: Fix = { title, safe: false, edits: answer.flatMap((one) => editOf(context, one)) };
  const data = { identities: places.map(({ id }) => id), explanations: [changes] };
  const found: RuledProblem[] = [];
  for (const [at, corrected] of answer.entries()) {
    const cell = table.cells[corrected.cell];
    if (!cell || cellValue(table, corrected.cell) === undefined) continue;
    const own = places.filter(({ left, right }) => left.includes(corrected.cell) || right.includes(corrected.cell));
    const { expected, found: present } = changes[at];
    const message = row
      ? messages.sum.shiftedRow({ axis: row.axis, expected, found: present, places: placesOf(table, own, places) })
      : messages.sum.wrongFigure({
          expected,
          found: present,
          places: placesOf(table, answer.length === 1 ? own : places, places),
          ...slipWords(table, answer, corrected),
          others: changes.filter((_, other) => other !== at),
        });
    found.push({
      rule: (own[0] ?? places[0]).rule,
      problem: { span: cell.span, message, related, fixes: [fix], data },
    });
  }
  return found;
}

/** A broken identity on its total, with the corrections among which nothing decides. */
export function alternativesOn(
  context: Context,
  { rule, problem }: RuledProblem,
  identity: number,
  alternatives: readonly Correction[],
): RuledProblem {
  const { table, messages } = context;
  const offered = alternatives.slice(0, MAXIMUM_ALTERNATIVES);
  const explanations = offered.map((correction) => correction.map((one) => changeOf(table, one)));
  const fixes = offered.map((correction, at) => ({
    title: titleOf(explanations[at], undefined, messages),
    safe: false,
    edits: correction.flatMap((one) => editOf(context, one)),
  }));
  const data = { identities: [table.identities[identity].id], explanations };
  return { rule, problem: { ...problem, fixes, data } };
}

function orderOf({ rule, index }: Identity): number {
  const place = ruleOrder.indexOf(rule);
  return (place < 0 ? ruleOrder.length : place) * 1_000_000 + index;
}

function placesOf(table: BoundTable, own: readonly Identity[], all: readonly Identity[]) {
  return (own.length > 0 ? own : all).map((identity) => {
    const { rule, axis } = identity;
    const isOnlyOne = table.identities.every(
      (other) =>
        other === identity || other.rule !== rule || other.axis.kind !== axis.kind || other.axis.label !== axis.label,
    );
    const { row, column } = table.table.cells[identity.total] ?? {};
    return { rule, ...axis, total: isOnlyOne ? undefined : axis.kind === 'row' ? column?.name : row?.name };
  });
}

function changeOf(table: BoundTable, { cell, value }: CorrectedCell): CellCorrection {
  const found = cellValue(table, cell);
  const name = table.cells[cell]?.name ?? table.table.cells[cell]?.name ?? '';
  return { cell: name, found: found === undefined ? '' : formatExact(found), expected: formatExact(value) };
}

function slipWords(table: BoundTable, answer: Correction, corrected: CorrectedCell) {
  const slip = slipOf(table, answer, corrected);
  const other = slip?.other === undefined ? undefined : table.cells[slip.other]?.name;
  return { slip: slip?.kind, exchanged: other, copied: slip ? undefined : copiedFrom(table, corrected) };
}

/** A figure from here on hardly stands in another row by chance. */
const TELLING = 10 * SCALE;

/** The row whose total stands in place of this one; undefined where there is none or more than one. */
function copiedFrom(table: BoundTable, { cell }: CorrectedCell): string | undefined {
  const found = cellValue(table, cell);
  const column = table.cells[cell]?.column;
  const isTotal = table.identities.some(({ axis, total }) => axis.kind === 'row' && total === cell);
  if (!isTotal || found === undefined || found < TELLING) return undefined;
  const alike = table.cells.filter(
    (other, index) => other !== undefined && index !== cell && other.column === column && other.value === found,
  );
  return alike.length === 1 ? alike[0]?.row.row?.name : undefined;
}

function rowIdentity(table: BoundTable, [{ cell }]: Correction): Identity | undefined {
  return table.identities.find(
    ({ axis, left, right }) => axis.kind === 'row' && (left.includes(cell) || right.includes(cell)),
  );
}

function titleOf(changes: readonly CellCorrection[], row: Identity | undefined, messages: Messages): string {
  if (row) return messages.sum.moveRow({ axis: row.axis });
  return changes.length === 1 ? messages.sum.correctOne(changes[0]) : messages.sum.correctAll({ changes });
}

/** Writes a value into its cell: over the figure alone where there is one, so that a note behind it stays. */
function editOf({ report, table }: Context, { cell, value }: CorrectedCell): Edit[] {
  const bound = table.cells[cell];
  if (!bound) return [];
  const { text } = report.draft;
  const { start, end } = bound.span;
  if (bound.kind === 'blank') return [replacement({ start, end }, ` ${formatExact(value)} `)];
  const { number, unit } = readCellParts(text, start, end);
  return [replacement(number && !unit ? number : bound.span, formatExact(value))];
}
