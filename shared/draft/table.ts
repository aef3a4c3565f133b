import {
  BACKSLASH,
  behindLineEnd,
  COLON,
  HASH,
  HYPHEN,
  isWhite,
  LINE_FEED,
  PIPE,
  RETURN,
  SPACE,
  skipWhite,
  TAB,
} from './characters';
import type { Block, Cell, DelimiterRow, TableRow } from './types';

const ASTERISK = 42;
const PLUS = 43;
const GREATER_THAN = 62;

/**
 * Reads the pipe lines that begin at `lineStart` (whose first character that is not white space is at `first`), adds
 * them to `blocks` and returns the offset behind them.
 *
 * The first delimiter row of a block is its delimiter. A later one begins a new block: with the row before it as header
 * where there is one behind the earlier delimiter, else by itself. So a table that a page break has cut (dialect,
 * section 4, form 5) looks the same whether or not the copy left a blank line at the cut: a second block, whose first
 * row is a repeated header or, if it does not read like one, data.
 */
export function readTable(text: string, lineStart: number, first: number, blocks: Block[]): number {
  let start = lineStart;
  let rows: TableRow[] = [];
  let delimiter: DelimiterRow | undefined;
  let at = lineStart;
  let content = first;
  for (;;) {
    const row = readRow(text, at, content);
    const strength = delimiterStrength(text, row.cells);
    if (strength === 0 || (strength === 1 && (rows.length !== 1 || delimiter !== undefined))) rows.push(row);
    else {
      if (delimiter !== undefined) {
        const header = rows.length > delimiter.after ? rows.pop() : undefined;
        const cut: number = header ? header.start : at;
        blocks.push({ kind: 'table', start, end: cut, rows, delimiter });
        start = cut;
        rows = header ? [header] : [];
      }
      delimiter = { start: row.start, end: row.end, after: rows.length, cells: row.cells };
    }
    at = behindLineEnd(text, row.end);
    if (at >= text.length) break;
    content = skipWhite(text, at, text.length);
    if (text.charCodeAt(content) === PIPE) continue;
    if (!continuesTable(text, content, delimiter !== undefined)) break;
  }
  blocks.push({ kind: 'table', start, end: at, rows, delimiter });
  return at;
}

/**
 * One line as a row. Only a pipe with a backslash directly before it is literal, in code spans too; the pipes at the
 * line's ends are optional. Behind the last pipe, white space is no cell. Of a cell without text, `from` and `to` are
 * where a value would be typed: behind its first space.
 */
export function readRow(text: string, lineStart: number, first: number): TableRow {
  const cells: Cell[] = [];
  const length = text.length;
  let at = first;
  let code = at < length ? text.charCodeAt(at) : LINE_FEED;
  if (code === PIPE) at++;
  for (;;) {
    const start = at;
    while (at < length && isPlainSpace(text.charCodeAt(at))) at++;
    const from = at;
    let to = at;
    let before = SPACE;
    // Each character is looked at once: most of a report's characters are beyond the pipe.
    for (; at < length; at++) {
      code = text.charCodeAt(at);
      if (code > PIPE) to = at + 1;
      else if (code === PIPE) {
        if (before !== BACKSLASH) break;
        to = at + 1;
      } else if (code === LINE_FEED || code === RETURN) break;
      else if (code !== SPACE && code !== TAB) to = at + 1;
      before = code;
    }
    if (at < length && code === PIPE) {
      cells.push(cellOf(start, at, from, to));
      at++;
      continue;
    }
    if (skipWhite(text, from, at) < at) cells.push(cellOf(start, at, from, to));
    return { start: lineStart, end: at, cells };
  }
}

function cellOf(start: number, end: number, from: number, to: number): Cell {
  if (from < to || start === end) return { start, end, from, to };
  return { start, end, from: start + 1, to: start + 1 };
}

function isPlainSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

/**
 * Whether the line `first` begins is a delimiter row without a pipe in front (`:-- | --:`) or with one, and the line
 * before it, `headerStart`–`headerEnd`, its header: both have two cells or more, or the same number.
 */
export function isHeaderAndDelimiter(text: string, headerStart: number, headerEnd: number, first: number): boolean {
  const code = text.charCodeAt(first);
  if (code !== PIPE && code !== HYPHEN && code !== COLON) return false;
  const row = readRow(text, first, first);
  if (delimiterStrength(text, row.cells) === 0 || !hasPipe(text, first, row.end)) return false;
  if (!hasPipe(text, headerStart, headerEnd)) return false;
  const columns = readRow(text, headerStart, headerStart).cells.length;
  return columns === row.cells.length || (columns > 1 && row.cells.length > 1);
}

/**
 * Whether a line without a pipe in front goes on with the table above it. In a table with a delimiter row every line
 * with a pipe does (a lost leading pipe must not tear a table apart; other Markdown tools agree), unless it is a
 * heading, a comment, a quotation or a list item; before the delimiter row only the delimiter row itself.
 */
function continuesTable(text: string, first: number, delimited: boolean): boolean {
  if (first >= text.length) return false;
  const code = text.charCodeAt(first);
  if (code === LINE_FEED || code === RETURN) return false;
  if (!delimited) {
    if (code !== HYPHEN && code !== COLON) return false;
    const row = readRow(text, first, first);
    return delimiterStrength(text, row.cells) > 0 && hasPipe(text, first, row.end);
  }
  if (code === HASH || code === GREATER_THAN || text.startsWith('<!--', first)) return false;
  const marksList = code === HYPHEN || code === ASTERISK || code === PLUS;
  if (marksList && first + 1 < text.length && isWhite(text.charCodeAt(first + 1))) return false;
  return hasPipe(text, first, text.length);
}

/** Whether a pipe that is not literal stands between `from` and `end`, or before the line's end. */
function hasPipe(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return false;
    if (code === PIPE && (at === 0 || text.charCodeAt(at - 1) !== BACKSLASH)) return true;
  }
  return false;
}

/**
 * 0: no delimiter row. 1: one whose cells are single dashes, as a row of "none" may be too; it counts only where Markdown
 * wants it, as second line. 2: a delimiter row wherever it stands.
 */
function delimiterStrength(text: string, cells: readonly Cell[]): 0 | 1 | 2 {
  if (cells.length === 0) return 0;
  let strength: 1 | 2 = 1;
  for (const { from, to } of cells) {
    let at = from;
    if (at < to && text.charCodeAt(at) === COLON) at++;
    const dashes = at;
    while (at < to && text.charCodeAt(at) === HYPHEN) at++;
    if (at === dashes) return 0;
    if (to - from > 1) strength = 2;
    if (at < to && text.charCodeAt(at) === COLON) at++;
    if (at !== to) return 0;
  }
  return strength;
}
