import { parseDraft } from '../draft/parse';
import type { Draft } from '../draft/types';
import type { Form } from '../form/types';
import { metadataKeys } from '../report/metadata-keys';
import { readReport } from '../report/read';
import type { BoundTable, RowRole } from '../report/types';
import { applyEdits, type Edit } from '../text/edit';

/**
 * Whether a rewritten table is read as it was: the same edition, every value in its place, as many rows of each kind, and
 * nothing left that is not canonical. The table is read by itself, so this costs no more than the table.
 */
export function readsTheSame(
  { text, eol }: Draft,
  table: BoundTable,
  edits: readonly Edit[],
  forms: readonly Form[],
): boolean {
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
  return again.length === 1 && isSame(table, again[0]);
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
  return after.parts.every(({ rows }) => rows.every(({ count }) => count === undefined));
}

function rowsOf({ parts }: BoundTable, role: RowRole): number {
  let found = 0;
  for (const { rows } of parts) for (const row of rows) if (row.role === role) found++;
  return found;
}
