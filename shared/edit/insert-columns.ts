import type { Draft, TableRow } from '../draft/types';
import type { FormColumn } from '../form/types';
import type { BoundPart, BoundTable } from '../report/types';
import type { Edit } from '../text/edit';
import { insertLines } from './place';
import { cellBehind, cellsAtEnd, cellText, escapedText, tableLine, trimmedText } from './table-text';

export interface ColumnInsertion {
  readonly edits: readonly Edit[];
  /** Whether no value gets another column by it, and none gets one that had none. */
  readonly safe: boolean;
}

/**
 * Adds missing columns to a part: to the header alone where the rows have their values already, else with blank cells in
 * every row. Undefined where it cannot be told where they go.
 */
export function insertColumns(
  draft: Draft,
  table: BoundTable,
  bound: BoundPart,
  run: readonly FormColumn[],
): ColumnInsertion | undefined {
  if (bound.header.length === 0 || bound.columns.length === 0) return wholeHeader(draft, bound);
  const { text } = draft;
  const header = bound.header.find(({ cells }) => cells.includes(bound.columns[bound.columns.length - 1].cell));
  if (!header) return undefined;
  if (run.every((column) => bound.impliedColumns.includes(column))) {
    return { edits: headerAtEnd(text, bound, header, run), safe: true };
  }
  if (bound.rows.some(({ count }) => count !== undefined)) return headerOverValues(text, table, bound, header, run);
  return blankColumns(text, table, bound, header, run);
}

/** The header's last columns over rows that have their values. */
function headerAtEnd(text: string, bound: BoundPart, header: TableRow, run: readonly FormColumn[]): readonly Edit[] {
  const last = header.cells.indexOf(bound.columns[bound.columns.length - 1].cell);
  const edits: Edit[] = [];
  const added: string[] = [];
  run.forEach(({ label }, i) => {
    const cell = header.cells.at(last + 1 + i);
    if (cell && trimmedText(text, cell) === '') edits.push(cellText(cell, escapedText(label)));
    else added.push(escapedText(label));
  });
  if (added.length === 0) return edits;
  edits.push(cellsAtEnd(text, header, added));
  const { delimiter, rows } = bound.block;
  const above = delimiter && rows[delimiter.after - 1];
  if (delimiter && above === header && delimiter.cells.length === header.cells.length) {
    edits.push(
      cellsAtEnd(
        text,
        delimiter,
        added.map(() => '--:'),
      ),
    );
  }
  return edits;
}

/** A name in the middle of the header is missing and every row has so many values more: a guess, though a good one. */
function headerOverValues(
  text: string,
  table: BoundTable,
  bound: BoundPart,
  header: TableRow,
  run: readonly FormColumn[],
): ColumnInsertion | undefined {
  if (table.layouts.length > 0 || !explainsCounts(bound, run.length)) return undefined;
  const [edits] = [headerInserts(text, bound, header, run)];
  return edits && { edits, safe: false };
}

/** Whether all rows with a wrong number of values have as many too many as the header has names too few. */
export function explainsCounts({ rows }: BoundPart, missing: number): boolean {
  let counted = 0;
  for (const { count, values, role } of rows) {
    if (count && count.found - count.expected !== missing) return false;
    if (count) counted++;
    else if (role === 'row' && values.length > 0) return false;
  }
  return counted > 0;
}

function blankColumns(
  text: string,
  table: BoundTable,
  bound: BoundPart,
  header: TableRow,
  run: readonly FormColumn[],
): ColumnInsertion | undefined {
  if (table.layouts.length > 0 || !bound.columnsKnown) return undefined;
  const edits = headerInserts(text, bound, header, run);
  if (!edits) return undefined;
  const position = positionOf(bound, run[0]);
  for (const { source, values, role } of bound.rows) {
    if (role === 'words' || values.length === 0) continue;
    if (values.length !== bound.columns.length) return undefined;
    const before = position > 0 ? source.cells.indexOf(values[position - 1]) : source.cells.indexOf(values[0]) - 1;
    if (before < 0) return undefined;
    edits.push(...run.map(() => cellBehind(text, source, before, '')));
  }
  return { edits: merged(edits), safe: true };
}

function headerInserts(
  text: string,
  bound: BoundPart,
  header: TableRow,
  run: readonly FormColumn[],
): Edit[] | undefined {
  const position = positionOf(bound, run[0]);
  const before =
    position > 0
      ? header.cells.indexOf(bound.columns[position - 1].cell)
      : header.cells.indexOf(bound.columns[0].cell) - 1;
  if (before < 0) return undefined;
  const edits = run.map(({ label }) => cellBehind(text, header, before, escapedText(label)));
  const { delimiter } = bound.block;
  if (delimiter && before < delimiter.cells.length) {
    edits.push(...run.map(() => cellBehind(text, delimiter, before, '--:')));
  }
  return merged(edits);
}

/** How many columns of the header come before `column` in the form, from the left. */
function positionOf({ columns }: BoundPart, column: FormColumn): number {
  let position = 0;
  columns.forEach((one, i) => {
    if (one.column && one.column.index < column.index) position = i + 1;
  });
  return position;
}

/** A part without a header: the official one, as far as every row has a value for each column. */
function wholeHeader(draft: Draft, bound: BoundPart): ColumnInsertion | undefined {
  const { part, rows, block, header } = bound;
  if (header.length > 0 || rows.length === 0) return undefined;
  const width = part.columns.length + 1;
  if (rows.some(({ role, source }) => role === 'row' && source.cells.length > 1 && source.cells.length !== width))
    return undefined;
  const first = rows[0].source;
  if (block.rows[0] !== first || block.delimiter) return undefined;
  const lines = [
    tableLine([escapedText(part.corner), ...part.columns.map(({ label }) => escapedText(label))]),
    tableLine([':--', ...part.columns.map(() => '--:')]),
  ];
  return { edits: [insertLines(draft, first.start, lines)], safe: false };
}

/** Insertions at one place become one. */
function merged(edits: readonly Edit[]): Edit[] {
  const byPlace = new Map<number, Edit>();
  for (const edit of edits) {
    const same = byPlace.get(edit.span.start);
    byPlace.set(edit.span.start, same ? { span: same.span, newText: same.newText + edit.newText } : edit);
  }
  return [...byPlace.values()];
}
