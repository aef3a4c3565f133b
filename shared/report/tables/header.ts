import type { Cell, TableRow } from '../../draft/types';
import type { LabelMatch } from '../../form/lookup';
import type { FormColumn, FormPart, FormTable } from '../../form/types';
import type { Match } from '../types';
import { AS_ABOVE, cellText, isEmptyCell, isPlace, type TableSource } from './source';

/** What stands over one position of the rows below: one header cell, or several joined (商业 / 企业). */
export interface HeaderCell {
  readonly position: number;
  /** The lowest cell that names the column. */
  readonly cell: Cell;
  readonly text: string;
  readonly column: FormColumn | undefined;
  readonly match: Match;
  /** Nothing but words of official headers (申请人情况), or the free corner: no column, and no fault. */
  readonly isWords: boolean;
}

export interface Header {
  readonly rows: readonly TableRow[];
  /** By position, from left to right; empty positions are not in it. */
  readonly cells: readonly HeaderCell[];
  /** How many different columns of the part it names. */
  readonly bound: number;
  /** Places of merged cells are gone: columns are in the form's order, and positions say nothing. */
  readonly isCollapsed: boolean;
}

const noHeader: Header = { rows: [], cells: [], bound: 0, isCollapsed: false };

/** Positions behind this one are no header: whatever stands there is surplus. */
const MOST_POSITIONS = 500;
/** Near labels are looked for so many times a header at most: more unknown cells are no misspelt header. */
const MOST_NEAR = 40;
/** A header is spread over so many rows at most that join to one label. */
const MOST_JOINED = 4;

/** Reads header rows as the columns of `part`. Cells that stand above each other are read from the lowest up, or joined. */
export function readHeader(source: TableSource, part: FormPart, rows: readonly TableRow[]): Header {
  if (rows.length === 0) return noHeader;
  const cells: HeaderCell[] = [];
  let unknown = 0;
  if (rows.length === 1) {
    const line = rows[0].cells;
    for (let i = 0; i < line.length && i < MOST_POSITIONS; i++) {
      if (isEmptyCell(source.text, line[i])) continue;
      const read = readSingle(source, part, i, line[i], cellText(source.text, line[i]));
      if (read.match === 'none' && !read.isWords) unknown++;
      cells.push(read);
    }
  } else {
    const collapsed = readCollapsed(source, part, rows);
    if (collapsed) return { rows, cells: collapsed, bound: collapsed.length, isCollapsed: true };
    let width = 0;
    for (const row of rows) width = Math.max(width, row.cells.length);
    for (let i = 0; i < width && i < MOST_POSITIONS; i++) {
      const stack = stackAt(source.text, rows, i);
      if (stack.length === 0) continue;
      const read = readStack(source, part, i, stack);
      if (read.match === 'none' && !read.isWords) unknown++;
      cells.push(read);
    }
  }
  const near = unknown > 0 ? withNear(source, part, cells) : cells;
  return { rows, cells: near, bound: countBound(near, part), isCollapsed: false };
}

function readSingle(source: TableSource, part: FormPart, position: number, cell: Cell, text: string): HeaderCell {
  const matches = source.form.lookup.find(text);
  for (const { kind, part: of, column, match } of matches) {
    if (kind !== 'column' || of !== part || (match === 'variant' && otherUnitIn(text, column) !== undefined)) continue;
    return { position, cell, text, column, match, isWords: false };
  }
  const isWords = text === AS_ABOVE || (position === 0 && part.cornerFree) || isBesideColumns(matches, source.table);
  return { position, cell, text, column: undefined, match: 'none', isWords };
}

/** Whether the text is a corner or other words of this table's official headers. */
function isBesideColumns(matches: readonly LabelMatch[], table: FormTable): boolean {
  for (const { kind, part } of matches)
    if ((kind === 'corner' || kind === 'words') && part.table === table) return true;
  return false;
}

/**
 * Another unit than the column's that a header names behind its words, in brackets or not: figures below would be read as what
 * they are not. A unit that is only like a known one (千元, 人民币元) is given with all its letters.
 */
export function otherUnitIn(text: string, column: FormColumn | undefined): string | undefined {
  if (!column) return undefined;
  const { unit, otherUnits } = column.number;
  const others = Object.keys(otherUnits);
  if (others.length === 0) return undefined;
  const words = text.split(/[（()）：:，,、/／\s]+/).filter((word) => word !== '');
  for (const word of words.length > 1 ? words.slice(1) : words) {
    if (word.endsWith(unit)) return undefined;
    if (others.some((other) => word.endsWith(other))) return word;
  }
  return undefined;
}

/** The cells with anything in them at one position, from the top down. */
function stackAt(text: string, rows: readonly TableRow[], position: number): Cell[] {
  const stack: Cell[] = [];
  for (const { cells } of rows) {
    if (position < cells.length && !isEmptyCell(text, cells[position])) stack.push(cells[position]);
  }
  return stack;
}

function readStack(source: TableSource, part: FormPart, position: number, stack: readonly Cell[]): HeaderCell {
  const lowest = stack[stack.length - 1];
  let found: HeaderCell | undefined;
  let joined = '';
  const least = Math.max(0, stack.length - MOST_JOINED);
  for (let i = stack.length - 1; i >= least; i--) {
    joined = cellText(source.text, stack[i]) + joined;
    const read = readSingle(source, part, position, lowest, joined);
    if (read.match === 'exact') return read;
    if (read.column) found ??= read;
  }
  for (let i = stack.length - 2; i >= 0; i--) {
    const read = readSingle(source, part, position, stack[i], cellText(source.text, stack[i]));
    if (read.match === 'exact') return read;
    if (read.column) found ??= read;
  }
  if (found) return found;
  const fragments: Cell[] = [];
  for (const cell of stack) {
    const text = cellText(source.text, cell);
    if (!readSingle(source, part, position, cell, text).isWords) fragments.push(cell);
  }
  const text = (fragments.length > 0 ? fragments : stack).map((cell) => cellText(source.text, cell)).join('');
  const cell = fragments.length > 0 ? fragments[fragments.length - 1] : lowest;
  return { position, cell, text, column: undefined, match: 'none', isWords: fragments.length === 0 };
}

/**
 * The columns of header rows in which merged cells have no places (a web page copied naively): two columns stand above each
 * other, which they never do otherwise. They are known if each is there once, in the order of the official header, read
 * line by line; else none is, rather than a wrong one. Undefined: not such a header.
 */
function readCollapsed(
  source: TableSource,
  part: FormPart,
  rows: readonly TableRow[],
): readonly HeaderCell[] | undefined {
  const found: HeaderCell[] = [];
  const seen: FormColumn[] = [];
  let isColliding = false;
  for (const row of rows) {
    for (let i = 0; i < row.cells.length && i < MOST_POSITIONS; i++) {
      const cell = row.cells[i];
      if (isEmptyCell(source.text, cell)) continue;
      const read = readSingle(source, part, i, cell, cellText(source.text, cell));
      if (!read.column) continue;
      if (seen[i] === read.column) continue;
      isColliding ||= seen[i] !== undefined;
      seen[i] = read.column;
      found.push(read);
    }
  }
  if (!isColliding || found.length < part.columns.length) return undefined;
  const order = headerOrder(part);
  const isOfficial = found.length === order.length && found.every(({ column }, i) => column === order[i]);
  if (!isOfficial) return [];
  return part.columns.map((column, i) => ({ ...found[order.indexOf(column)], position: i + 1 }));
}

/** The part's columns in the order in which the official header, read line by line, names them. */
function headerOrder(part: FormPart): readonly FormColumn[] {
  const order: FormColumn[] = [];
  for (const { kind, text } of part.table.layout.rows.flat()) {
    const column = kind === 'header' ? part.columns.find(({ label }) => label === text) : undefined;
    if (column && !order.includes(column)) order.push(column);
  }
  return order;
}

/** Unknown cells that are like the label of a column nobody else names. */
function withNear(source: TableSource, part: FormPart, cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const open = part.columns.filter((column) => !cells.some((cell) => cell.column === column));
  let tried = 0;
  return cells.map((cell) => {
    if (cell.column || cell.isWords || open.length === 0 || tried >= MOST_NEAR) return cell;
    if (isPlace(source.form.lookup.find(cell.text), source.table)) return cell;
    tried++;
    const near = source.form.lookup.nearest(cell.text, open);
    if (!near || otherUnitIn(cell.text, near.candidate) !== undefined) return cell;
    open.splice(open.indexOf(near.candidate), 1);
    return { ...cell, column: near.candidate, match: 'near' };
  });
}

function countBound(cells: readonly HeaderCell[], part: FormPart): number {
  let bound = 0;
  for (const column of part.columns)
    for (const cell of cells) {
      if (cell.column === column) {
        bound++;
        break;
      }
    }
  return bound;
}
