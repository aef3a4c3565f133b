import { cellRuns, namesOf, type PlacedCell, spanOfRun } from '../../edit/cell-runs';
import { valuesAsNone } from '../../edit/fill-blanks';
import { type CellValues, fillCells } from '../../edit/fill-cells';
import { computingIdentity, determinedValue } from '../../report/identity';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundCell, BoundTable } from '../../report/types';
import { formatExact } from '../../text/exact';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const blank: Rule = {
  id: 'cell/blank',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '单元格没有填数', en: 'A cell has no figure' },
    why: {
      zh: '没有的应填0；空着的格，读者不知道是没有还是漏填，合计也无法核对。',
      en: 'Write 0 where there was none. Of a blank cell nobody knows whether there was none or it was forgotten, and no total can be verified.',
    },
    source: '国办公开办函〔2021〕30号附件（填报惯例）',
    bad: '| 行政复议 | 1 |⟦  ⟧| 0 | 1 | 2 |\n',
    good: '| 行政复议 | 1 | 0 | 0 | 1 | 2 |\n',
  },
  check(context, tell) {
    if (context.report.facts.proseOnly) return;
    const isSilenced = ({ name }: BoundCell) => context.isSuppressed(blank.id, name);
    for (const table of oddTables(context.report).blanks) {
      const runs = cellRuns(table, ({ kind }) => (kind === 'blank' ? kind : undefined), isSilenced);
      if (runs.length === 0) continue;
      const asNone = valuesAsNone(table);
      for (const run of runs) tell(problemOf(context, table, run, runs.length, asNone));
    }
  },
};

function problemOf(
  { report, messages }: RuleContext,
  table: BoundTable,
  run: readonly PlacedCell[],
  runs: number,
  asNone: CellValues | undefined,
): Problem {
  const cells = namesOf(run);
  const { text } = report.draft;
  return {
    span: spanOfRun(run),
    message: messages.cell.blank({
      first: cells[0],
      last: cells[cells.length - 1],
      count: cells.length,
      due: dueOf(table, run),
    }),
    data: { cells },
    fixes: asNone ? noneFixes(text, table, run, runs, asNone, messages) : determinedFixes(text, table, run, messages),
  };
}

/** What belongs into the cells of a run. */
function dueOf(table: BoundTable, run: readonly PlacedCell[]): 'figure' | 'total' | 'balance' | 'mixed' {
  const dues = run.map(({ index }) => {
    const identity = computingIdentity(table, index);
    if (!identity) return 'figure';
    return identity.right.length === 1 ? 'total' : 'balance';
  });
  return dues.every((due) => due === dues[0]) ? dues[0] : 'mixed';
}

/** Blank as none is preferred where all identities then hold. */
function noneFixes(
  text: string,
  table: BoundTable,
  run: readonly PlacedCell[],
  runs: number,
  asNone: CellValues,
  { cell: words }: RuleContext['messages'],
): readonly Fix[] {
  const own = new Map<number, number>();
  for (const { index } of run) {
    const value = asNone.get(index);
    if (value !== undefined) own.set(index, value);
  }
  const fixes: Fix[] = [];
  const edits = own.size > 0 ? fillCells(text, table, own) : undefined;
  if (edits) {
    const [value] = own.values();
    const total = [...own.keys()].some((index) => computingIdentity(table, index) !== undefined);
    const title = words.fillNone({ count: own.size, total, value: formatExact(value) });
    fixes.push({ title, safe: false, preferred: true, edits });
  }
  const all = runs > 1 && asNone.size > own.size ? fillCells(text, table, asNone) : undefined;
  if (all) fixes.push({ title: words.fillNoneInTable({ table: table.table.name }), safe: false, edits: all });
  return fixes;
}

/** What the other figures leave no choice about. */
function determinedFixes(
  text: string,
  table: BoundTable,
  run: readonly PlacedCell[],
  { cell: words }: RuleContext['messages'],
): readonly Fix[] {
  const determined = new Map<number, number>();
  for (const { index } of run) {
    const value = determinedValue(table, index);
    if (value !== undefined) determined.set(index, value);
  }
  if (determined.size === 0) return [];
  const edits = fillCells(text, table, determined);
  const [value] = determined.values();
  return edits
    ? [{ title: words.fillDetermined({ count: determined.size, value: formatExact(value) }), safe: false, edits }]
    : [];
}
