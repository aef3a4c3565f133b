import type { BoundCell, BoundRow, BoundTable, Report } from '../../report/types';
import { indexesOf } from '../fill-cells';
import { hasWords } from './complete-grid';
import { isEmptyRow, type PlainGrid } from './grid';
import type { RefusedReason } from './outcome';
import { widthOf } from './pipe-text';
import { tableAt } from './place';

/** Figures for cells of a table of the draft, by the index of the cell; empty texts where nothing stands. */
export interface ShapedFigures {
  readonly table: BoundTable;
  readonly texts: ReadonlyMap<number, string>;
}

/**
 * Lays figures without labels over the draft's cells as a spreadsheet does, from the cell at `offset` on to the right and
 * down. A group row in the draft takes an empty row of the grid, and no other. Never more than there is room for.
 */
export function landByShape(report: Report, offset: number, grid: PlainGrid): ShapedFigures | RefusedReason {
  if (hasWords(grid)) return { kind: 'unknown' };
  const table = tableAt(report, offset);
  const lines = table ? linesOf(table) : [];
  const from = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  const column = from === -1 ? -1 : lines[from].cells.findIndex(({ until }) => offset <= until);
  if (!table || column === -1 || offset < lines[from].cells[0].since) return { kind: 'no-cell' };
  const width = widthOf(grid);
  const roomColumns = lines[from].cells.length - column;
  const texts = new Map<number, string>();
  let at = from;
  let isOver = width > roomColumns;
  for (const row of grid.rows) {
    if (!isEmptyRow(row)) while (at < lines.length && lines[at].cells.length === 0) at++;
    const cells = lines[at]?.cells.slice(column);
    isOver ||= cells === undefined || (cells.length < width && !isEmptyRow(row));
    if (!cells || isOver) break;
    const shown = new Map(row.map((cell) => [cell.column, cell.text]));
    cells.slice(0, width).forEach(({ index }, i) => {
      texts.set(index, shown.get(i) ?? '');
    });
    at++;
  }
  if (!isOver) return { table, texts };
  const roomRows = lines.slice(from).filter(({ cells }) => cells.length > 0).length;
  return { kind: 'overflow', rows: grid.rows.length, columns: width, roomRows, roomColumns };
}

interface ShapeLine {
  readonly start: number;
  readonly end: number;
  /** From left to right; none in a group row. */
  readonly cells: readonly ShapeCell[];
}

interface ShapeCell {
  /** Index among the table's cells. */
  readonly index: number;
  /** The cell's stretch between its pipes. */
  readonly since: number;
  readonly until: number;
}

/** The lines of a table that hold cells of the form or name a group, in text order. */
function linesOf(table: BoundTable): readonly ShapeLine[] {
  const indexes = indexesOf(table);
  const cellsBySource = new Map<BoundRow['source'], ShapeCell[]>();
  for (const [cell, index] of indexes) {
    if (!cell.cell) continue;
    const own = cellsBySource.get(cell.row.source) ?? [];
    cellsBySource.set(cell.row.source, own);
    own.push({ index, ...stretchOf(cell) });
  }
  const lines = new Map<number, ShapeLine>();
  for (const { rows } of table.parts) {
    for (const { role, source } of rows) {
      const cells = (cellsBySource.get(source) ?? []).sort((a, b) => a.since - b.since || a.index - b.index);
      if (cells.length > 0 || role === 'group')
        lines.set(source.start, { start: source.start, end: source.end, cells });
    }
  }
  return [...lines.values()].sort((a, b) => a.start - b.start);
}

function stretchOf({ span, row }: BoundCell): { readonly since: number; readonly until: number } {
  const cell = row.source.cells.find(({ start, from }) => start === span.start || from === span.start);
  return cell ? { since: cell.start, until: cell.end } : { since: span.start, until: span.end };
}
