import type { Cell, TableBlock, TableRow } from '../../draft/types';
import type { FormCell } from '../../form/types';
import type { Header } from './header';
import { type Line, plainLine, type Segment } from './lines';
import type { Reading } from './reading';
import { cellText, firstFilled, isEmptyCell, lastFilled, singleRowOf, type TableSource } from './source';

/**
 * The official single row of all values (表四): gives each row of the form its share, in the order of the form's columns.
 * Where there are not as many values as cells, all of them stay with the first row, and every row has a count fault.
 */
export function readSingleRow(reading: Reading, segment: Segment, source: TableRow, block: TableBlock): void {
  const order = singleRowOf(reading.table);
  if (!order) return;
  const values = valuesOf(reading.text, source, order.length);
  const isCounted = values.length === order.length;
  for (const row of segment.part.part.rows) {
    const share = isCounted ? shareOf(order, values, row.index) : row.index === 0 ? values : [];
    const role = reading.taken.has(row) ? 'duplicate' : 'row';
    const line: Line = plainLine(role, source, block, reading.text, share[0] ?? values[0], row.group);
    line.bound.row = row;
    line.bound.group = row.group;
    line.bound.match = 'exact';
    line.bound.values = share;
    if (!isCounted) line.bound.count = { found: values.length, expected: order.length };
    if (role === 'row') reading.taken.set(row, line);
    segment.lines.push(line);
    segment.part.lines.push(line);
  }
  segment.part.isSingleRow = true;
  segment.part.isOrderWrong ||= !isOrderOfLayout(reading, segment.header, order);
  reading.half = undefined;
}

/** All cells, surplus empty ones at either end left out. */
function valuesOf(text: string, row: TableRow, expected: number): readonly Cell[] {
  const { cells } = row;
  if (cells.length <= expected) return cells;
  const last = lastFilled(text, row, 0);
  const end = Math.max(expected, last + 1);
  const first = Math.max(0, firstFilled(text, row, 0));
  return cells.slice(end > expected ? Math.min(first, end - expected) : 0, end);
}

function shareOf(order: readonly FormCell[], values: readonly Cell[], row: number): readonly Cell[] {
  const share: Cell[] = [];
  order.forEach((cell, i) => {
    if (cell.row.index === row) share[cell.column.index] = values[i];
  });
  return share;
}

/**
 * Whether the header above, as far as there is one, names columns and rows in the order of the official layout. Where it
 * does not, it cannot be told which value is whose.
 */
function isOrderOfLayout(source: TableSource, header: Header, order: readonly FormCell[]): boolean {
  let rowSeen = -1;
  for (const row of header.rows) {
    for (const cell of row.cells) {
      if (isEmptyCell(source.text, cell)) continue;
      for (const { kind, row: named, part } of source.form.lookup.find(cellText(source.text, cell))) {
        if (kind !== 'row' || part.table !== source.table || !named) continue;
        if (named.index < rowSeen) return false;
        rowSeen = named.index;
      }
    }
  }
  for (const { position, column } of header.cells) {
    if (column && position < order.length && order[position].column !== column) return false;
  }
  return true;
}
