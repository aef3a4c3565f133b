import { ORDINAL_NUMERALS } from '../text/chinese-numbers';
import {
  BACKSLASH,
  behindLineEnd,
  COLON,
  endOfLine,
  HASH,
  HYPHEN,
  isWhite,
  LINE_FEED,
  nextLineEnd,
  PIPE,
  RETURN,
  skipWhite,
  trimWhite,
} from './characters';
import { delimiterRow, pipeRow, readDelimiter } from './row';
import type { Block, DelimiterRow, TableRow } from './types';

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
 * row is a repeated header or, if it does not read like one, data. `hasReturns`: as for `nextLineEnd`.
 */
export function readTable(
  text: string,
  lineStart: number,
  first: number,
  hasReturns: boolean,
  blocks: Block[],
): number {
  let start = lineStart;
  let rows: TableRow[] = [];
  let delimiter: DelimiterRow | undefined;
  let at = lineStart;
  let content = first;
  for (;;) {
    const row = pipeRow(text, at, content, nextLineEnd(text, content, hasReturns));
    const found = readDelimiter(text, row);
    if (!found || (found.isWeak && (rows.length !== 1 || delimiter !== undefined))) rows.push(row);
    else {
      if (delimiter !== undefined) {
        const header = rows.length > delimiter.after ? rows.pop() : undefined;
        const cut: number = header ? header.start : at;
        blocks.push({ kind: 'table', start, end: cut, rows, delimiter });
        start = cut;
        rows = header ? [header] : [];
      }
      delimiter = delimiterRow(text, row, rows.length, found.width);
    }
    at = behindLineEnd(text, row.end);
    if (at >= text.length) break;
    content = skipWhite(text, at, text.length);
    if (text.charCodeAt(content) === PIPE) continue;
    const isOpen = delimiter !== undefined && text.charCodeAt(row.first) !== PIPE;
    if (!continuesTable(text, content, delimiter !== undefined) && !(isOpen && isLabelAlone(text, content))) break;
  }
  blocks.push({ kind: 'table', start, end: at, rows, delimiter });
  return at;
}

/**
 * Whether the line `first` begins is a delimiter row without a pipe in front (`:-- | --:`) or with one, and the line
 * before it, `headerStart`–`headerEnd`, its header: both have two cells or more, or the same number.
 */
export function isHeaderAndDelimiter(text: string, headerStart: number, headerEnd: number, first: number): boolean {
  const code = text.charCodeAt(first);
  if (code !== PIPE && code !== HYPHEN && code !== COLON) return false;
  const width = delimiterWidth(text, first);
  if (width === 0 || !hasPipe(text, headerStart, headerEnd)) return false;
  const columns = pipeRow(text, headerStart, headerStart, endOfLine(text, headerStart)).cells.length;
  return columns === width || (columns > 1 && width > 1);
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
    return (code === HYPHEN || code === COLON) && delimiterWidth(text, first) > 0;
  }
  if (code === HASH || code === GREATER_THAN || text.startsWith('<!--', first)) return false;
  const marksList = code === HYPHEN || code === ASTERISK || code === PLUS;
  if (marksList && first + 1 < text.length && isWhite(text.charCodeAt(first + 1))) return false;
  return hasPipe(text, first, text.length);
}

/** A longer line is no label of a row. */
const LONGEST_LABEL = 60;
/** So many labels alone stand directly below each other at most. */
const MOST_LABELS = 3;
const numerals = `（(${ORDINAL_NUMERALS}`;

/**
 * Whether the line `first` begins, which has no pipe, is a row all the same: where rows have no pipes at their ends, a group's
 * row has none at all. It is a numbered label, and another row follows that heads no table of its own.
 */
function isLabelAlone(text: string, first: number): boolean {
  let at = first;
  for (let lines = 0; lines < MOST_LABELS; lines++) {
    const end = endOfLine(text, at);
    if (end - at > LONGEST_LABEL || !numerals.includes(text[at]) || text[trimWhite(text, at, end) - 1] === '。')
      return false;
    const next = behindLineEnd(text, end);
    at = skipWhite(text, next, text.length);
    if (at >= text.length) return false;
    if (continuesTable(text, at, true))
      return !isHeaderAndDelimiter(text, at, endOfLine(text, at), contentBelow(text, at));
  }
  return false;
}

/** Where the line below the one at `at` has its first character that is not white space. */
function contentBelow(text: string, at: number): number {
  return skipWhite(text, behindLineEnd(text, endOfLine(text, at)), text.length);
}

/** How many cells the line that `first` begins has as a delimiter row with a pipe in it; 0 where it is none. */
function delimiterWidth(text: string, first: number): number {
  const end = endOfLine(text, first);
  return hasPipe(text, first, end) ? (readDelimiter(text, { first, end })?.width ?? 0) : 0;
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
