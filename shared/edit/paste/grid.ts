/** Cells as a clipboard holds them, whatever program they come from: text without any styling. */
export interface PlainGrid {
  /** `rows[r]` lists the cells that begin in row r, from left to right. Rows may be empty. */
  readonly rows: readonly (readonly PlainCell[])[];
}

export interface PlainCell {
  /** What the program shows, on one line, without white space around. */
  readonly text: string;
  /** Position of its first column, from 0: merged cells to the left and from above are counted. */
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** A clipboard with tables in it. */
export interface PlainClipboard {
  readonly grids: readonly PlainGrid[];
  /** Words outside the tables, white space made one; empty where there are none. */
  readonly outside: string;
}

/** The official tables have 30 rows; more than this is a mistake (a whole sheet was copied). */
export const MOST_GRID_ROWS = 500;
/** The official tables have 15 columns at most. */
export const MOST_GRID_COLUMNS = 100;

/** The grid without empty rows at its end. */
export function withoutEmptyEnd({ rows }: PlainGrid): PlainGrid {
  let end = rows.length;
  while (end > 0 && isEmptyRow(rows[end - 1])) end--;
  return end === rows.length ? { rows } : { rows: rows.slice(0, end) };
}

export function isEmptyRow(row: readonly PlainCell[]): boolean {
  return row.every(({ text }) => text === '');
}

/** What a clipboard of one cell says; undefined: it holds none, several, or more than cells. */
export function onlyCell({ grids, outside }: PlainClipboard): string | undefined {
  const filled = grids.flatMap(({ rows }) => rows.flat()).filter(({ text }) => text !== '');
  return filled.length === 1 && outside === '' ? filled[0].text : undefined;
}
