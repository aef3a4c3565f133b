import { readCell } from '../../draft/cell';
import type { Cell, CellReading } from '../../draft/types';
import type { FormCell, FormColumn, FormGroup, FormRow } from '../../form/types';
import type { Span } from '../../text/span';
import type { BoundCell, BoundRow } from '../types';
import type { Line } from './lines';
import { isEmptyCell, type TableSource } from './source';

/**
 * A value cell of a bound row. A report has two hundred, so it keeps only what tells it apart; what follows from that is
 * worked out when asked for, which halves what a long draft costs.
 */
class ValueCell implements BoundCell {
  constructor(
    readonly cell: FormCell,
    readonly row: BoundRow,
    private readonly written: Cell | undefined,
    private readonly reading: CellReading,
  ) {}

  get column(): FormColumn {
    return this.cell.column;
  }
  get name(): string {
    return this.cell.name;
  }
  get span(): Span {
    return spanOf(this.written, this.row);
  }
  get kind() {
    return this.reading.kind;
  }
  get value(): number {
    return this.reading.value;
  }
  get marks(): number {
    return this.reading.marks;
  }
}

/** The cell's text without plain spaces; of an empty one all between its pipes; where there is no cell, the row's end. */
function spanOf(written: Cell | undefined, row: BoundRow): Span {
  if (!written) return { start: row.source.end, end: row.source.end };
  if (written.from === written.to) return { start: written.start, end: written.end };
  return { start: written.from, end: written.to };
}

/** Puts the values of a row in their places among the table's cells; `order` gives their columns, undefined: none. */
export function bindCells(
  text: string,
  { bound }: Line,
  row: FormRow,
  order: readonly (FormColumn | undefined)[],
  cells: (BoundCell | undefined)[],
): void {
  const all = row.part.table.cells;
  const { values } = bound;
  for (let i = 0; i < order.length; i++) {
    const column = order[i];
    if (!column) continue;
    const written = i < values.length ? values[i] : undefined;
    const reading = written ? readCell(text, written.from, written.to) : readCell(text, 0, 0);
    const index = row.firstCell + column.index;
    cells[index] = new ValueCell(all[index], bound, written, reading);
  }
}

/** The values of a row that stands for a group, by the index of their column. */
export function substituteCells(
  { text, table }: TableSource,
  { bound }: Line,
  group: FormGroup,
  order: readonly (FormColumn | undefined)[],
): readonly (BoundCell | undefined)[] {
  const cells: (BoundCell | undefined)[] = new Array(group.part.columns.length).fill(undefined);
  order.forEach((column, i) => {
    const written = bound.values[i];
    if (!column || !written) return;
    const { kind, value, marks } = readCell(text, written.from, written.to);
    const span = isEmptyCell(text, written)
      ? { start: written.start, end: written.end }
      : { start: written.from, end: written.to };
    const name = `${table.id}.${group.name}.${column.name}`;
    cells[column.index] = { cell: undefined, column, name, row: bound, span, kind, value, marks };
  });
  return cells;
}
