import { blockIndexAt } from '../draft/block-index';
import { labelKey } from '../form/label';
import type { FormColumn, FormGroup, FormPart, FormRow, FormTable } from '../form/types';
import { cellValue } from '../report/identity';
import type { BoundTable, Report } from '../report/types';
import type { Edit } from '../text/edit';
import { formatExact } from '../text/exact';
import { removeBlock } from './place';
import { escapedText, tableLine, trimmedText } from './table-text';

/** A table written anew in another edition of the form. */
export interface Migration {
  readonly edits: readonly Edit[];
  /** How many figures have their cell in the other edition. */
  readonly kept: number;
  /** How many cells are left blank, because the old edition says nothing of them. */
  readonly blank: number;
  /** Names of the figures above 0, and of words, that have no cell there. */
  readonly dropped: readonly string[];
  /** Labels of rows that hold the sums of several figures above 0, which no longer stand by themselves. */
  readonly summed: readonly string[];
}

/**
 * Writes a table in the edition of the report's form: what has the same row and column there keeps its figure, a row that is
 * a group there gives its figures only where they are 0, a group that is one row there its sums; the rest is blank.
 * Undefined where it is not certain which figure is whose.
 */
export function migrateEdition(report: Report, table: BoundTable): Migration | undefined {
  const target = report.form.tables.find(({ id }) => id === table.table.id);
  if (!target || report.tables.filter((one) => one.table.id === target.id).length > 1 || !isClear(table))
    return undefined;
  const { draft } = report;
  const source = sourceOf(draft.text, table);
  const used = new Set<number>();
  const summed = new Set<string>();
  let [kept, blank] = [0, 0];
  const written = (row: FormRow, column: FormColumn): string => {
    const found = source.cellFor(row, column);
    for (const index of found?.cells ?? []) used.add(index);
    if (found && found.cells.filter(source.says).length > 1) summed.add(row.label);
    if (found === undefined || found.text === '') blank++;
    else kept++;
    return found?.text ?? '';
  };
  const parts = target.parts.map((part) => partText(part, draft.eol, written));
  const dropped = table.table.cells
    .filter(({ index }) => !used.has(index) && source.says(index))
    .map(({ name }) => name);
  if (kept === 0) return undefined;
  const [first, ...others] = table.blocks;
  const text = parts.join(draft.eol + draft.eol) + (/[\r\n]$/.test(draft.text.slice(0, first.end)) ? draft.eol : '');
  const edits = [{ span: { start: first.start, end: first.end }, newText: text }];
  for (const block of others) edits.push(removeBlock(draft, blockIndexAt(draft, block.start)));
  return { edits, kept, blank, dropped, summed: [...summed] };
}

/** Whether every value has its place, and nothing stands in the table that has none. */
function isClear({ parts }: BoundTable): boolean {
  return parts.every(
    ({ columnsKnown, columns, rows }) =>
      columnsKnown &&
      columns.every(({ column, duplicate }) => column !== undefined && !duplicate) &&
      rows.every(
        ({ role, count }) => count === undefined && !['duplicate', 'unknown', 'subtotal', 'substitute'].includes(role),
      ),
  );
}

function partText(part: FormPart, eol: string, written: (row: FormRow, column: FormColumn) => string): string {
  return [
    tableLine([escapedText(part.corner), ...part.columns.map(({ label }) => escapedText(label))]),
    tableLine([':--', ...part.columns.map(() => '--:')]),
    ...part.outline.map((row) =>
      row.kind === 'group'
        ? tableLine([escapedText(row.label)])
        : tableLine([escapedText(row.label), ...part.columns.map((column) => written(row, column))]),
    ),
  ].join(eol);
}

interface Source {
  /** What belongs into a cell of the other edition, and the old cells it comes from. */
  cellFor(row: FormRow, column: FormColumn): { readonly text: string; readonly cells: readonly number[] } | undefined;
  /** Whether an old cell has a figure other than 0, or words. */
  says(index: number): boolean;
}

function sourceOf(text: string, table: BoundTable): Source {
  const textOf = (index: number): string => {
    const cell = table.cells[index];
    return cell ? trimmedText(text, cell.span) : '';
  };
  return {
    cellFor(row, column) {
      const same = rowLike(table.table, row);
      if (same) {
        const index = cellAt(same, column);
        return index === undefined ? undefined : { text: textOf(index), cells: [index] };
      }
      const group = groupNamed(table.table, row.name);
      if (group) {
        const indexes = group.rows.flatMap((one) => cellAt(one, column) ?? []);
        const sum = indexes.reduce((all, index) => all + (cellValue(table, index) ?? Number.NaN), 0);
        return indexes.length === 0 || Number.isNaN(sum) ? undefined : { text: formatExact(sum), cells: indexes };
      }
      const whole =
        row.group && table.table.parts.flatMap(({ rows }) => rows).find(({ name }) => name === row.group?.name);
      const index = whole && cellAt(whole, column);
      return index !== undefined && cellValue(table, index) === 0 ? { text: '0', cells: [index] } : undefined;
    },
    says: (index) => textOf(index) !== '' && cellValue(table, index) !== 0,
  };
}

function cellAt(row: FormRow, column: FormColumn): number | undefined {
  const same = row.part.columns.find((one) => isAlike(one, column));
  return same && row.firstCell + same.index;
}

function rowLike({ parts }: FormTable, row: FormRow): FormRow | undefined {
  const rows = parts.flatMap((part) => part.rows);
  return rows.find(({ name }) => name === row.name) ?? rows.find((one) => isAlike(one, row));
}

function groupNamed({ parts }: FormTable, name: string): FormGroup | undefined {
  for (const { outline } of parts) for (const one of outline) if (one.kind === 'group' && one.name === name) return one;
  return undefined;
}

type Labelled = Pick<FormRow, 'name' | 'label' | 'alternatives' | 'variants'>;

/** Whether two editions mean the same by two labels: one is the other's, or a known wording of it. */
function isAlike(a: Labelled, b: Labelled): boolean {
  if (a.name === b.name) return true;
  const [ofA, ofB] = [labelKey(a.label), labelKey(b.label)];
  return ofA === ofB || wordingsOf(a).includes(ofB) || wordingsOf(b).includes(ofA);
}

function wordingsOf({ alternatives, variants }: Labelled): readonly string[] {
  return [...alternatives, ...variants].map(labelKey);
}
