import type { Cell, Draft } from '../draft/types';
import { isSingleRow } from '../report/find';
import type { BoundPart, BoundRow, BoundTable } from '../report/types';
import type { Edit } from '../text/edit';
import { textIn } from '../text/span';
import { labelIndexOf } from './table-text';

/**
 * Puts the lines of a part in the form's order. Rows without a place of their own stay behind the row above them. Undefined
 * where labels have columns of their own: there a line says what it is only by the lines above it; where a row does not fit one of
 * several headers, under which another row would not fit either; and where rows are doubled: the first of two is the one
 * that counts.
 */
export function orderRows({ text }: Draft, bound: BoundPart): readonly Edit[] | undefined {
  const rows = bound.rows.filter(({ role }) => role !== 'words');
  if (isSingleRow(rows) || rows.some((row) => labelIndexOf(row) !== 0)) return undefined;
  if (rows.some(({ role }) => role === 'duplicate')) return undefined;
  if (rows.length < bound.rows.length && rows.some(({ count }) => count !== undefined)) return undefined;
  const places = new Map(bound.part.outline.map((place, index) => [place, index]));
  const bundles: { rank: number; rows: BoundRow[] }[] = [];
  for (const row of rows) {
    const place = row.role === 'row' ? row.row : isGroup(row) ? row.group : undefined;
    if (place) bundles.push({ rank: places.get(place) ?? -1, rows: [row] });
    else if (bundles.length > 0) bundles[bundles.length - 1].rows.push(row);
    else bundles.push({ rank: -1, rows: [row] });
  }
  bundles.sort((a, b) => a.rank - b.rank);
  const ordered = bundles.flatMap((bundle) => bundle.rows);
  const edits: Edit[] = [];
  for (const [slot, row] of rows.entries()) {
    if (ordered[slot] === row) continue;
    edits.push({ span: lineOf(row), newText: textIn(text, lineOf(ordered[slot])) });
  }
  return edits;
}

function lineOf({ source }: BoundRow) {
  return { start: source.start, end: source.end };
}

function isGroup({ role }: BoundRow): boolean {
  return role === 'group' || role === 'subtotal' || role === 'substitute';
}

/**
 * Puts the known columns of a part in the form's order, every value moving with its column; unknown columns stay where they
 * are. Undefined unless the table is plain and every row has a value for each column.
 */
export function orderColumns({ text }: Draft, table: BoundTable, bound: BoundPart): readonly Edit[] | undefined {
  const { columns, header, block } = bound;
  if (table.layouts.length > 0 || header.length !== 1 || bound.impliedColumns.length > 0) return undefined;
  const known = columns.flatMap(({ column, duplicate }, position) =>
    column && !duplicate ? [{ index: column.index, position }] : [],
  );
  const sorted = [...known].sort((a, b) => a.index - b.index);
  const sourceOf = columns.map((_, position) => position);
  known.forEach(({ position }, i) => {
    sourceOf[position] = sorted[i].position;
  });
  const lines: (readonly Cell[])[] = [columns.map(({ cell }) => cell)];
  const first = header[0].cells.indexOf(columns[0].cell);
  if (block.delimiter) lines.push(block.delimiter.cells.slice(first, first + columns.length));
  for (const { values, role } of bound.rows) if (role !== 'group' && values.length > 0) lines.push(values);
  if (lines.some((cells) => cells.length !== columns.length)) return undefined;
  const edits: Edit[] = [];
  for (const cells of lines) {
    for (const [position, source] of sourceOf.entries()) {
      const [before, after] = [textIn(text, cells[position]), textIn(text, cells[source])];
      if (before !== after)
        edits.push({ span: { start: cells[position].start, end: cells[position].end }, newText: after });
    }
  }
  return edits;
}
