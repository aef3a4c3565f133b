import { PIPE, skipWhite } from '../../shared/draft/characters';
import { pipeRow, readDelimiter } from '../../shared/draft/row';
import type { Cell } from '../../shared/draft/types';

/** A document line by line, without line ends. */
export interface Lines {
  readonly count: number;
  text(line: number): string;
}

/** A stretch of one line, in UTF-16 columns. */
export interface LineSpan {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

export type Move = 'next' | 'previous' | 'below';

/**
 * Where a key leads from a selection in a table: to the content of another cell, or out of the table, to the line below its
 * last one (which is `lines.count` where the document ends with it). Undefined where the selection is in no table or in
 * more than one cell: the key then means what it always does. Looks at lines only, never at what the server knows.
 *
 * `next` goes to the cell at the right, from the last one to the first figure of the row below, from the last row into a
 * table that follows with nothing but blank lines between; `previous` the other way; `below` to the same column. Header
 * and delimiter rows and rows of a label only are passed over.
 */
export function moveInTable(lines: Lines, selection: LineSpan, move: Move): LineSpan | undefined {
  const row = rowAt(lines, selection.line);
  if (!row) return undefined;
  const index = cellIndex(row, selection);
  if (index === undefined) return undefined;
  if (move === 'below') return row.cells[index] && isClosed(row, index) ? below(lines, row, index) : undefined;
  return move === 'next' ? next(lines, row, index) : previous(lines, row, index);
}

/** Whether a line is one of a table: what decides whether keys are asked at all. */
export function isTableLine(text: string): boolean {
  return text.charCodeAt(skipWhite(text, 0, text.length)) === PIPE;
}

interface Row {
  readonly line: number;
  readonly text: string;
  readonly first: number;
  readonly cells: readonly Cell[];
  readonly kind: 'header' | 'delimiter' | 'group' | 'values';
}

function rowAt(lines: Lines, line: number): Row | undefined {
  const text = textAt(lines, line);
  if (text === undefined || !isTableLine(text)) return undefined;
  const first = skipWhite(text, 0, text.length);
  const { cells } = pipeRow(text, 0, first, text.length);
  const kind = isDelimiter(lines, line)
    ? 'delimiter'
    : isDelimiter(lines, line + 1)
      ? 'header'
      : cells.length < 2
        ? 'group'
        : 'values';
  return { line, text, first, cells, kind };
}

function textAt(lines: Lines, line: number): string | undefined {
  return line >= 0 && line < lines.count ? lines.text(line) : undefined;
}

/** As drafts are read: single dashes delimit only directly below the first line of a table, elsewhere they say "none". */
function isDelimiter(lines: Lines, line: number): boolean {
  const text = textAt(lines, line);
  if (text === undefined || !isTableLine(text)) return false;
  const found = readDelimiter(text, { first: skipWhite(text, 0, text.length), end: text.length });
  if (!found?.isWeak) return found !== undefined;
  const [above, before] = [textAt(lines, line - 1), textAt(lines, line - 2)];
  return above !== undefined && isTableLine(above) && (before === undefined || !isTableLine(before));
}

/** The index of the cell that holds the selection; -1 before the first pipe, the number of cells behind the last one. */
function cellIndex({ first, cells }: Row, { start, end }: LineSpan): number | undefined {
  if (end <= first) return -1;
  const index = cells.findIndex((cell) => cell.start <= start && end <= cell.end);
  if (index !== -1) return index;
  return start > (cells.at(-1)?.end ?? first) ? cells.length : undefined;
}

/** A cell that no pipe closes is still being written: there Enter makes a new line. */
function isClosed({ text, cells }: Row, index: number): boolean {
  return cells[index].end < text.length;
}

function next(lines: Lines, row: Row, index: number): LineSpan {
  // From before the row too: the label would be gone with the first digit typed.
  const following = row.kind === 'values' ? Math.max(index + 1, 1) : index + 1;
  if (row.kind !== 'delimiter' && following < row.cells.length) return content(row, following);
  const end = endOfTable(lines, row.line);
  const follows = firstValues(lines, row.line + 1, end, 1) ?? firstValues(lines, ...tableBehind(lines, end), 1);
  return follows ? content(follows, 1) : { line: end, start: 0, end: 0 };
}

function previous(lines: Lines, row: Row, index: number): LineSpan {
  const isData = row.kind === 'values';
  if (row.kind !== 'delimiter' && index > (isData ? 1 : 0)) return content(row, Math.min(index, row.cells.length) - 1);
  const start = startOfTable(lines, row.line);
  const above = firstValues(lines, row.line - 1, start - 1, -1) ?? firstValues(lines, ...tableBefore(lines, start), -1);
  if (above) return content(above, above.cells.length - 1);
  return row.cells.length > 0 ? content(row, 0) : { line: row.line, start: row.first, end: row.first };
}

function below(lines: Lines, row: Row, index: number): LineSpan {
  const end = endOfTable(lines, row.line);
  for (let line = row.line + 1; line < end; line++) {
    const other = rowAt(lines, line);
    const isTarget = other?.kind === 'values' || (other?.kind === 'group' && index === 0);
    if (other && isTarget && index < other.cells.length) return content(other, index);
  }
  return { line: end, start: 0, end: 0 };
}

/** The first row with values from `from` on, in steps of `step`, before `to`. */
function firstValues(lines: Lines, from: number, to: number, step: 1 | -1): Row | undefined {
  for (let line = from; line !== to; line += step) {
    const row = rowAt(lines, line);
    if (row?.kind === 'values') return row;
  }
  return undefined;
}

function content({ line, cells }: Row, index: number): LineSpan {
  const { from, to } = cells[index];
  return { line, start: from, end: to };
}

/** The line behind the table's last one. */
function endOfTable(lines: Lines, line: number): number {
  let at = line;
  while (at < lines.count && isTableLine(lines.text(at))) at++;
  return at;
}

function startOfTable(lines: Lines, line: number): number {
  let at = line;
  while (at > 0 && isTableLine(lines.text(at - 1))) at--;
  return at;
}

/** First line, and the line behind the last one, of a table that only blank lines part from the one that ends at `end`. */
function tableBehind(lines: Lines, end: number): [number, number] {
  let at = end;
  while (at < lines.count && lines.text(at).trim() === '') at++;
  return [at, endOfTable(lines, at)];
}

/** Last line, and the line before the first one, of a table that only blank lines part from the one that starts at `start`. */
function tableBefore(lines: Lines, start: number): [number, number] {
  let at = start - 1;
  while (at >= 0 && lines.text(at).trim() === '') at--;
  if (at < 0 || !isTableLine(lines.text(at))) return [at, at];
  return [at, startOfTable(lines, at) - 1];
}
