import type { BoundCell, BoundRow, BoundTable } from '../report/types';
import type { Edit } from '../text/edit';
import { formatExact } from '../text/exact';
import { cellsAtEnd, cellsByRow, cellText, labelIndexOf } from './table-text';

/** Exact values (×10⁴) by the index of the cell. */
export type CellValues = ReadonlyMap<number, number>;

/** What to write into cells, by the index of the cell. */
export type CellTexts = ReadonlyMap<number, string>;

/**
 * Writes values into cells of a table, whatever stands there; in a row that ends behind its label the cells are added.
 * Undefined where a row has cells but it cannot be told which of them are its values.
 */
export function fillCells(text: string, table: BoundTable, values: CellValues): readonly Edit[] | undefined {
  return fillCellTexts(text, table, new Map(Array.from(values, ([index, value]) => [index, formatExact(value)])));
}

/** As `fillCells`, with the texts to write, pipes in them escaped. */
export function fillCellTexts(text: string, table: BoundTable, texts: CellTexts): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const added = new Set<BoundRow>();
  for (const [index, written] of texts) {
    const cell = table.cells[index];
    if (!cell) continue;
    if (!isOpen(cell)) {
      edits.push(replaceCell(cell, written));
      continue;
    }
    const { row } = cell;
    if (added.has(row)) continue;
    if (row.source.cells.length !== labelIndexOf(row) + 1) return undefined;
    edits.push(cellsAtEnd(text, row.source, writtenCells(table, row, texts)));
    added.add(row);
  }
  return edits;
}

/** The indexes of the cells that hold `cell` and its like, by cell. */
export function indexesOf({ cells }: BoundTable): ReadonlyMap<BoundCell, number> {
  const indexes = new Map<BoundCell, number>();
  cells.forEach((cell, index) => {
    if (cell) indexes.set(cell, index);
  });
  return indexes;
}

/** Whether the cell is not written at all: its row ends before it. */
export function isOpen({ span, row }: BoundCell): boolean {
  return span.start === span.end && span.start === row.source.end;
}

function replaceCell({ span, row }: BoundCell, written: string): Edit {
  const cell = row.source.cells.find(({ start, from }) => start === span.start || from === span.start);
  return cell ? cellText(cell, written) : { span, newText: written };
}

function writtenCells(table: BoundTable, row: BoundRow, texts: CellTexts): readonly string[] {
  const indexes = indexesOf(table);
  return (cellsByRow(table).get(row) ?? []).map((cell) => texts.get(indexes.get(cell) ?? -1) ?? '');
}
