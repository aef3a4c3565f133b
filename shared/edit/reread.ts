import { parseDraft } from '../draft/parse';
import type { Draft } from '../draft/types';
import type { Form } from '../form/types';
import { metadataKeys } from '../report/metadata-keys';
import { readReport } from '../report/read';
import type { BoundTable, Report, RowRole } from '../report/types';
import { applyEdits, type Edit } from '../text/edit';

/**
 * Whether a rewritten table is read as it was: the same edition, every value in its place, as many rows of each kind, and
 * nothing left that is not canonical. The table is read by itself, so this costs no more than the table.
 */
export function readsTheSame(draft: Draft, table: BoundTable, edits: readonly Edit[], forms: readonly Form[]): boolean {
  const again = readAgain(draft, table, edits, forms);
  return again !== undefined && isSame(table, again);
}

/** Whether every value of a table to which something is added is still read in its place. */
export function keepsValues(draft: Draft, table: BoundTable, edits: readonly Edit[], forms: readonly Form[]): boolean {
  const again = readAgain(draft, table, edits, forms);
  return again !== undefined && hasValuesOf(table, again);
}

function hasValuesOf(table: BoundTable, again: BoundTable): boolean {
  if (again.form !== table.form) return false;
  return table.cells.every((cell, index) => {
    const now = again.cells[index];
    return !cell || (cell.kind === now?.kind && (cell.value === now.value || Number.isNaN(cell.value)));
  });
}

/**
 * Whether every value of a table in which a label is mended, or to which rows are added, is still read in its place, and
 * no row is one of its own that was taken for header words before.
 */
export function keepsRows(draft: Draft, table: BoundTable, edits: readonly Edit[], forms: readonly Form[]): boolean {
  const again = readAgain(draft, table, edits, forms);
  return again !== undefined && hasValuesOf(table, again) && rowsOf(again, 'unknown') <= rowsOf(table, 'unknown');
}

/**
 * Whether all other pipe tables belong to the form, or not, as before. Beside a table in ruins there may be rows without words
 * that are known as its own once it is mended, or a second table that is none once the first is whole: then it is the
 * clerk who says what belongs together.
 */
export function leavesOthers(
  { draft, tables, unboundTables }: Report,
  edits: readonly Edit[],
  forms: readonly Form[],
): boolean {
  const isSingle = new Set(tables.map(({ table }) => table.id)).size === tables.length;
  if (unboundTables.length === 0 && isSingle) return true;
  const again = readReport(parseDraft(applyEdits(draft.text, edits)), forms);
  return again.unboundTables.length === unboundTables.length && again.tables.length === tables.length;
}

function readAgain(
  { text, eol }: Draft,
  table: BoundTable,
  edits: readonly Edit[],
  forms: readonly Form[],
): BoundTable | undefined {
  const { start } = table.blocks[0];
  const { end } = table.blocks[table.blocks.length - 1];
  const own = edits.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  const written = applyEdits(text.slice(start, end), own);
  const lines = [
    '---',
    `${metadataKeys.form}: ${table.form.id}`,
    '---',
    '',
    `## ${table.table.section.heading}`,
    '',
    written,
  ];
  const report = readReport(parseDraft(lines.join(eol)), forms);
  const again = report.tables.filter((one) => one.table.id === table.table.id);
  return again.length === 1 ? again[0] : undefined;
}

function isSame(before: BoundTable, after: BoundTable): boolean {
  if (after.form !== before.form || after.layouts.length > 0 || after.cells.length !== before.cells.length)
    return false;
  for (const [index, cell] of before.cells.entries()) {
    const now = after.cells[index];
    if (cell?.kind !== now?.kind || cell?.marks !== now?.marks) return false;
    if (cell && now && cell.value !== now.value && !Number.isNaN(cell.value)) return false;
  }
  for (const role of ['row', 'subtotal', 'substitute', 'unknown', 'duplicate'] as const) {
    if (rowsOf(before, role) !== rowsOf(after, role)) return false;
  }
  if (strangeColumns(after) > strangeColumns(before)) return false;
  return after.parts.every(({ rows }) => rows.every(({ count }) => count === undefined));
}

/** Columns that are none of the form, or there twice. */
function strangeColumns({ parts, layouts }: BoundTable): number {
  // In the official single row each column has a name for every group.
  if (layouts.includes('single-row')) return 0;
  return parts.reduce((found, { columns }) => found + columns.filter((one) => !one.column || one.duplicate).length, 0);
}

function rowsOf({ parts }: BoundTable, role: RowRole): number {
  let found = 0;
  for (const { rows } of parts) for (const row of rows) if (row.role === role) found++;
  return found;
}
