import { BACKSLASH, COLON, HYPHEN, LINE_FEED, PIPE, SPACE, skipWhite, TAB } from './characters';
import type { Cell, DelimiterRow, TableRow } from './types';

/**
 * One line of a table. Its cells are made when they are asked for: a table as the form has it is bound without, and in a
 * long draft thousands of cells that nobody looks at are what costs most.
 */
class PipeRow implements TableRow {
  private made: readonly Cell[] | undefined = undefined;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly first: number,
    readonly end: number,
  ) {}

  get cells(): readonly Cell[] {
    this.made ??= readCells(this.text, this.first, this.end);
    return this.made;
  }
}

class PipeDelimiter extends PipeRow implements DelimiterRow {
  constructor(
    text: string,
    start: number,
    first: number,
    end: number,
    readonly after: number,
    readonly width: number,
  ) {
    super(text, start, first, end);
  }
}

/** The line `start`–`end` as a row; `first` is its first character that is not white space. */
export function pipeRow(text: string, start: number, first: number, end: number): TableRow {
  return new PipeRow(text, start, first, end);
}

/** The row as a delimiter row with `width` cells behind `after` other rows. */
export function delimiterRow(
  text: string,
  { start, first, end }: TableRow,
  after: number,
  width: number,
): DelimiterRow {
  return new PipeDelimiter(text, start, first, end, after, width);
}

/**
 * The cells of the line whose first character is at `first` and that ends at `end`. Only a pipe with a backslash directly
 * before it is literal, in code spans too; the pipes at the line's ends are optional. Behind the last pipe, white space is
 * no cell. Of a cell without text, `from` and `to` are where a value would be typed: behind its first space.
 */
function readCells(text: string, first: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  let at = first;
  if (at < end && text.charCodeAt(at) === PIPE) at++;
  for (;;) {
    const start = at;
    while (at < end && isPlainSpace(text.charCodeAt(at))) at++;
    const from = at;
    let to = at;
    let before = SPACE;
    let code = LINE_FEED;
    for (; at < end; at++) {
      code = text.charCodeAt(at);
      if (code === PIPE && before !== BACKSLASH) break;
      if (!isPlainSpace(code)) to = at + 1;
      before = code;
    }
    if (at < end) {
      cells.push(cellOf(start, at, from, to));
      at++;
      continue;
    }
    if (skipWhite(text, from, at) < at) cells.push(cellOf(start, at, from, to));
    return cells;
  }
}

function cellOf(start: number, end: number, from: number, to: number): Cell {
  if (from < to || start === end) return { start, end, from, to };
  return { start, end, from: start + 1, to: start + 1 };
}

export function isPlainSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** What a line is as a delimiter row. */
export interface DelimiterReading {
  /** Of single dashes, as a row of "none" may be too: it counts only where Markdown wants it, as second line. */
  readonly isWeak: boolean;
  readonly width: number;
}

/** Reads `| :-- | --: |`, with or without pipes at its ends; undefined: another line. */
export function readDelimiter(
  text: string,
  { first, end }: Pick<TableRow, 'first' | 'end'>,
): DelimiterReading | undefined {
  let isWeak = true;
  let width = 0;
  let at = first < end && text.charCodeAt(first) === PIPE ? first + 1 : first;
  while (skipWhite(text, at, end) < end) {
    while (isPlainSpace(text.charCodeAt(at))) at++;
    const from = at;
    if (text.charCodeAt(at) === COLON) at++;
    const dashes = at;
    while (at < end && text.charCodeAt(at) === HYPHEN) at++;
    if (at === dashes) return undefined;
    if (at < end && text.charCodeAt(at) === COLON) at++;
    if (at - from > 1) isWeak = false;
    while (at < end && isPlainSpace(text.charCodeAt(at))) at++;
    if (at < end && text.charCodeAt(at) !== PIPE) return undefined;
    width++;
    at++;
  }
  return width > 0 ? { isWeak, width } : undefined;
}
