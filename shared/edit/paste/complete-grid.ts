import type { FormLookup } from '../../form/lookup';
import type { FormColumn, FormPart, FormRow } from '../../form/types';
import { readFigure } from './figure-text';
import { isEmptyRow, type PlainCell, type PlainGrid } from './grid';
import { widthOf } from './pipe-text';

/**
 * Rows cut out of the middle of a table, where the merged labels that reached into them are gone: their figures stand at
 * different columns though they are as many in each row. Moves them under each other; a grid with a header, or whose rows
 * have not all as many, stays as it is.
 */
export function realigned(grid: PlainGrid): PlainGrid {
  let labels = 0;
  let figures = -1;
  const starts = new Set<number>();
  for (const row of grid.rows) {
    const split = splitRow(row);
    if (split.figures.length === 0 && split.labels.filter(({ text }) => text !== '').length > 1) return grid;
    if (split.figures.length === 0 || split.labels.length === 0) continue;
    if (figures !== -1 && figures !== split.figures.length) return grid;
    figures = split.figures.length;
    labels = Math.max(labels, split.labels.length);
    starts.add(split.figures[0].column);
  }
  if (starts.size < 2) return grid;
  return {
    rows: grid.rows.map((row) => {
      const split = splitRow(row);
      if (split.labels.length === 0) return row;
      return [...split.labels.map((cell, i) => at(cell, i)), ...split.figures.map((cell, i) => at(cell, labels + i))];
    }),
  };
}

/** A row's cells up to its last words, and those behind, empty ones at the end left out. */
function splitRow(row: readonly PlainCell[]) {
  let words = row.length;
  while (words > 0 && (row[words - 1].text === '' || isFigure(row[words - 1].text))) words--;
  let end = row.length;
  while (end > words && row[end - 1].text === '') end--;
  return { labels: row.slice(0, words), figures: row.slice(words, end) };
}

function at(cell: PlainCell, column: number): PlainCell {
  return { ...cell, column, rowSpan: 1, colSpan: 1 };
}

/** The grid under the part's official header, where it has as many columns of figures as the part; else undefined. */
export function withHeader(grid: PlainGrid, part: FormPart, valuesFrom: number): PlainGrid | undefined {
  if (widthOf(grid) - valuesFrom !== part.columns.length) return undefined;
  return { rows: [headerRow(part, valuesFrom), ...grid.rows] };
}

/** Rows that the part names, without any header above them. */
export interface LabelledRows {
  /** The column in which the figures begin. */
  readonly valuesFrom: number;
  /** As many figures as the shortest of them has. */
  readonly figures: number;
}

/**
 * How a grid is labelled whose every row with figures is named by a row of the part, and in which no column is; else
 * undefined. So few words are the form's only where the cursor is near that part.
 */
export function labelledRows({ rows }: PlainGrid, part: FormPart, lookup: FormLookup): LabelledRows | undefined {
  let valuesFrom = 0;
  let figures = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const split = splitRow(row);
    if (split.labels.some(({ text }) => lookup.find(text).some((match) => match.column))) return undefined;
    if (split.figures.length === 0) continue;
    const label = split.labels.at(-1)?.text ?? '';
    if (!lookup.find(label).some((match) => match.part === part && match.row)) return undefined;
    valuesFrom = Math.max(valuesFrom, split.labels.length);
    figures = Math.min(figures, split.figures.length);
  }
  return figures < Number.POSITIVE_INFINITY ? { valuesFrom, figures } : undefined;
}

/**
 * The grid with the columns of the part that its header leaves out, blank, behind its own: so few words that they might be
 * any table's are then a table of the form. Only where the last row above the figures names a column of the part, and a row
 * with figures one of its rows; else undefined.
 */
export function withAllColumns(grid: PlainGrid, part: FormPart, lookup: FormLookup): PlainGrid | undefined {
  const first = grid.rows.findIndex((row) => splitRow(row).figures.length > 0);
  if (first < 1) return undefined;
  const named = new Set<FormColumn>();
  const header = grid.rows[first - 1];
  for (const { text } of header)
    for (const match of lookup.find(text)) if (match.part === part && match.column) named.add(match.column);
  const isRow = ({ text }: PlainCell) => lookup.find(text).some((match) => match.part === part && match.row);
  const hasRow = grid.rows.slice(first).some((row) => splitRow(row).labels.some(isRow));
  if (named.size === 0 || !hasRow) return undefined;
  const width = widthOf(grid);
  const missing = part.columns.filter((column) => !named.has(column));
  const whole = [...header, ...missing.map(({ label }, i) => plain(label, width + i))];
  return { rows: grid.rows.map((row) => (row === header ? whole : row)) };
}

/**
 * The grid with the part's labels before its rows of figures, and with its header where none of its own says which column
 * is which: only where it has as many rows as the part, with or without empty ones for groups. Else undefined.
 */
export function withLabels(grid: PlainGrid, part: FormPart, headerRows: number): PlainGrid | undefined {
  const header = grid.rows.slice(0, headerRows);
  const body = grid.rows.slice(headerRows);
  const filled = body.filter((row) => !isEmptyRow(row));
  if (!filled.every((row) => row.every(({ text }) => text === '' || isFigure(text)))) return undefined;
  const rows = rowsInOrder(body, part) ?? rowsInOrder(filled, part);
  if (!rows || widthOf(grid) !== part.columns.length) return undefined;
  const labelled = rows.map(({ row, cells }) => [plain(row.label, 0), ...shifted(cells)]);
  const above = headerRows > 0 ? header.map(shifted) : [headerRow(part, 1)];
  return { rows: [...above, ...labelled] };
}

export function isFigure(text: string): boolean {
  const { kind } = readFigure(text);
  return kind === 'number' || kind === 'none' || kind === 'computed';
}

/** Whether anything but figures stands in the grid. */
export function hasWords({ rows }: PlainGrid): boolean {
  return rows.some((row) => row.some(({ text }) => text !== '' && !isFigure(text)));
}

function headerRow({ corner, columns }: FormPart, valuesFrom: number): readonly PlainCell[] {
  return [plain(corner, 0), ...columns.map(({ label }, i) => plain(label, valuesFrom + i))];
}

/** The rows of the part with the grid's rows, where there are as many: without groups, or with an empty one for each. */
function rowsInOrder(
  body: readonly (readonly PlainCell[])[],
  { rows, outline }: FormPart,
): readonly { readonly row: FormRow; readonly cells: readonly PlainCell[] }[] | undefined {
  if (body.length === rows.length) return rows.map((row, i) => ({ row, cells: body[i] }));
  if (body.length !== outline.length) return undefined;
  if (outline.some(({ kind }, i) => kind === 'group' && !isEmptyRow(body[i]))) return undefined;
  return outline.flatMap((row, i) => (row.kind === 'row' ? [{ row, cells: body[i] }] : []));
}

function shifted(row: readonly PlainCell[]): readonly PlainCell[] {
  return row.map((cell) => ({ ...cell, column: cell.column + 1 }));
}

function plain(text: string, column: number): PlainCell {
  return { text, column, rowSpan: 1, colSpan: 1 };
}
