import type { FormCell, FormColumn, FormGroup, FormPart, FormRow, FormTable, LayoutCell } from '../form/types';

/** What a cell of the official layout stands for in the form, read off from where it stands. */
export interface PlacedCell {
  readonly subject: Subject | undefined;
  /** Cells that head it: places in the layout's cells counted row by row. */
  readonly headers: readonly number[];
}

export type Subject =
  | { readonly kind: 'part'; readonly part: FormPart }
  | { readonly kind: 'column'; readonly part: FormPart; readonly column: FormColumn }
  | { readonly kind: 'row'; readonly row: FormRow }
  | { readonly kind: 'group'; readonly group: FormGroup };

interface Box {
  readonly cell: LayoutCell;
  readonly place: number;
  readonly row: number;
  readonly column: number;
}

/** Forms are immutable, so what is read off a layout once stays true; every key in a draft asks for it. */
const placedByTable = new WeakMap<FormTable, readonly PlacedCell[]>();

/** For every cell of the table's layout, counted row by row: what it stands for, and its headers. */
export function placeLayout(table: FormTable): readonly PlacedCell[] {
  const known = placedByTable.get(table);
  if (known) return known;
  const boxes = boxesOf(table);
  const at = occupancy(table, boxes);
  const placed = boxes.map((box) => ({ subject: subjectOf(box, table, at), headers: headersOf(box, at) }));
  placedByTable.set(table, placed);
  return placed;
}

type Occupancy = readonly (readonly (Box | undefined)[])[];

/** Where each cell stands once those that reach down from rows above have taken their places. */
function boxesOf({ layout }: FormTable): Box[] {
  const taken: boolean[][] = layout.rows.map(() => []);
  const boxes: Box[] = [];
  layout.rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (taken[row][column]) column++;
      boxes.push({ cell, place: boxes.length, row, column });
      for (let r = row; r < Math.min(row + cell.rowSpan, taken.length); r++)
        for (let c = column; c < column + cell.colSpan; c++) taken[r][c] = true;
      column += cell.colSpan;
    }
  });
  return boxes;
}

function occupancy({ layout }: FormTable, boxes: readonly Box[]): Occupancy {
  const at: (Box | undefined)[][] = layout.rows.map(() => []);
  for (const box of boxes) {
    for (let r = box.row; r < Math.min(box.row + box.cell.rowSpan, at.length); r++)
      for (let c = box.column; c < box.column + box.cell.colSpan; c++) at[r][c] = box;
  }
  return at;
}

const isHeader = (box: Box) => box.cell.kind === 'header' || box.cell.kind === 'clause';
const isLabel = (box: Box) => box.cell.kind === 'label' || box.cell.kind === 'group';

/** Headers: the nearest run of header cells above, in any of its columns; labels: all to the left in any of its rows. */
function headersOf(box: Box, at: Occupancy): number[] {
  const found = new Set<number>();
  const { row, column } = box;
  for (let c = column; c < column + box.cell.colSpan; c++) {
    let met = false;
    for (let r = row - 1; r >= 0; r--) {
      const above = at[r][c];
      if (above && isHeader(above)) {
        met = true;
        found.add(above.place);
      } else if (met || isHeader(box)) break;
    }
  }
  if (isHeader(box)) return [...found].sort((a, b) => a - b);
  for (let r = row; r < Math.min(row + box.cell.rowSpan, at.length); r++) {
    for (let c = column - 1; c >= 0; c--) {
      const left = at[r][c];
      if (left && isLabel(left)) found.add(left.place);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function subjectOf(box: Box, table: FormTable, at: Occupancy): Subject | undefined {
  switch (box.cell.kind) {
    case 'clause': {
      const part = table.parts.find((one) => one.corner === box.cell.text);
      return part && { kind: 'part', part };
    }
    case 'header':
      return headerSubject(valuesBelow(box, table, at));
    case 'label': {
      const row = firstValueRight(box, table, at)?.row;
      return row && { kind: 'row', row };
    }
    case 'group':
      return groupSubject(firstValueRight(box, table, at)?.row, box.cell.text);
    default:
      return undefined;
  }
}

/** A header over values of one column heads that column; over values of one row (表四 of two editions) that row. */
function headerSubject(values: readonly FormCell[]): Subject | undefined {
  if (values.length === 0) return undefined;
  const { row, column } = values[0];
  if (values.every((one) => one.column === column)) return { kind: 'column', part: row.part, column };
  return values.every((one) => one.row === row) ? { kind: 'row', row } : undefined;
}

function groupSubject(row: FormRow | undefined, label: string): Subject | undefined {
  let group = row?.group;
  while (group && group.label !== label) group = group.group;
  return group && { kind: 'group', group };
}

function firstValueRight(box: Box, table: FormTable, at: Occupancy): FormCell | undefined {
  const value = at[box.row].find((one) => one && one.column > box.column && one.cell.kind === 'value');
  return value && table.cells[value.cell.cell];
}

/** The values under a header, as far as the next header. */
function valuesBelow(box: Box, table: FormTable, at: Occupancy): FormCell[] {
  const values = new Set<FormCell>();
  for (let r = box.row + box.cell.rowSpan; r < at.length; r++) {
    const below = at[r].slice(box.column, box.column + box.cell.colSpan);
    if (values.size > 0 && below.some((one) => one && isHeader(one))) break;
    for (const one of below) if (one?.cell.kind === 'value') values.add(table.cells[one.cell.cell]);
  }
  return [...values];
}
