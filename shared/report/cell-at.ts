import type { BoundCell, BoundTable, Report } from './types';

/** A value cell of a draft: the table, and its index in the table's cells. */
export interface CellPlace {
  readonly table: BoundTable;
  readonly index: number;
  readonly cell: BoundCell;
}

/** The value cell that `offset` is in, or at one of its pipes. */
export function cellAt({ tables }: Report, offset: number): CellPlace | undefined {
  for (const table of tables) {
    if (!table.blocks.some(({ start, end }) => start <= offset && offset < end)) continue;
    const index = cellIndexAt(table, offset);
    const cell = table.cells[index];
    if (cell) return { table, index, cell };
  }
  return undefined;
}

/** The index of the table's value cell that `offset` is in; -1 where there is none. */
export function cellIndexAt(table: BoundTable, offset: number): number {
  for (const { rows } of table.parts) {
    for (const row of rows) {
      if (offset < row.source.start || row.source.end < offset) continue;
      const value = row.values.find(({ start, end }) => start <= offset && offset <= end);
      if (!value) continue;
      const index = table.cells.findIndex(
        (cell) => cell?.row === row && value.start <= cell.span.start && cell.span.end <= value.end,
      );
      if (index !== -1) return index;
    }
  }
  return -1;
}
