import { readCell } from '../../draft/cell';
import { isWhite } from '../../draft/characters';
import type { Cell, TableRow } from '../../draft/types';
import type { LabelMatch } from '../../form/lookup';
import type { Form, FormCell, FormGroup, FormPart, FormRow, FormTable } from '../../form/types';

/** Stands in a label column for "as above". */
export const AS_ABOVE = '^^';

/** What a label names: a row with values, or a group of rows. */
export type Place = FormRow | FormGroup;

/** A draft's text, and the table of a form through which pipe tables in it are read. */
export interface TableSource {
  readonly text: string;
  readonly form: Form;
  readonly table: FormTable;
}

const BRACKET = 91;

/** Whether the cell holds nothing but white space of any kind, or what Word leaves (`[bookmark: …]`). */
export function isEmptyCell(text: string, cell: Cell): boolean {
  if (cell.from === cell.to) return true;
  const code = text.charCodeAt(cell.from);
  if (code === BRACKET) return readCell(text, cell.from, cell.to).kind === 'blank';
  return isWhite(code) && readCell(text, cell.from, cell.to).kind === 'blank';
}

/** The cell's text without plain spaces around. */
export function cellText(text: string, cell: Cell): string {
  return text.slice(cell.from, cell.to);
}

/** The index of the first cell with anything in it, from `from` on; -1 where there is none. */
export function firstFilled(text: string, row: TableRow, from: number): number {
  const { cells } = row;
  for (let i = from; i < cells.length; i++) if (!isEmptyCell(text, cells[i])) return i;
  return -1;
}

/** The index of the last cell with anything in it, not before `from`; -1 where there is none. */
export function lastFilled(text: string, row: TableRow, from: number): number {
  const { cells } = row;
  for (let i = cells.length - 1; i >= from; i--) if (!isEmptyCell(text, cells[i])) return i;
  return -1;
}

/** A figure or "none" may begin with these: 无, 减4, 增1. */
const valueIdeographs: ReadonlySet<number> = new Set([0x65e0, 0x51cf, 0x589e]);

/** Whether the cell reads as a figure, as "none" or as `=`: what a label or a header never does. */
export function readsAsValue(text: string, cell: Cell): boolean {
  const code = text.charCodeAt(cell.from);
  if (code >= 0x4e00 && code <= 0x9fff && !valueIdeographs.has(code)) return false;
  const { kind } = readCell(text, cell.from, cell.to);
  return kind === 'number' || kind === 'none' || kind === 'computed';
}

/** Whether one of the matches is a word of this table's headers: a column, a corner, or words beside them. */
export function isHeaderWord(matches: readonly LabelMatch[], table: FormTable): boolean {
  for (const { kind, part } of matches) if (kind !== 'row' && kind !== 'group' && part.table === table) return true;
  return false;
}

/** The part that a corner which tells parts apart (第二十条第（六）项) names. */
export function partOfCorner(matches: readonly LabelMatch[], table: FormTable): FormPart | undefined {
  for (const { kind, part } of matches) if (kind === 'corner' && part.table === table && !part.cornerFree) return part;
  return undefined;
}

/** Whether any of the matches is a row or a group of this table. */
export function isPlace(matches: readonly LabelMatch[], table: FormTable): boolean {
  for (const { kind, part } of matches) if ((kind === 'row' || kind === 'group') && part.table === table) return true;
  return false;
}

const singleRows = new WeakMap<FormTable, readonly FormCell[] | null>();

/**
 * The cells in the order of the official layout, where that has them all in one row without labels (表四); else undefined.
 */
export function singleRowOf(table: FormTable): readonly FormCell[] | undefined {
  let cells = singleRows.get(table);
  if (cells === undefined) {
    cells = readSingleRow(table) ?? null;
    singleRows.set(table, cells);
  }
  return cells ?? undefined;
}

function readSingleRow(table: FormTable): readonly FormCell[] | undefined {
  if (table.parts.length !== 1) return undefined;
  const withValues = table.layout.rows.filter((row) => row.some(({ kind }) => kind === 'value'));
  if (withValues.length !== 1 || table.parts[0].rows.length < 2) return undefined;
  const [row] = withValues;
  if (row.length !== table.cells.length || row.some(({ kind }) => kind !== 'value')) return undefined;
  return row.map(({ cell }) => table.cells[cell]);
}
