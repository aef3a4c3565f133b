import type { Span } from '../text/span';
import {
  BACKSLASH,
  behindLineEnd,
  COLON,
  endOfLine,
  HASH,
  HYPHEN,
  isWhite,
  LINE_FEED,
  PIPE,
  RETURN,
  SPACE,
  skipWhite,
  trimWhite,
  WIDE_COLON,
} from './characters';
import type { MetadataBlock, MetadataEntry, MetadataItem } from './types';

const COMMA = 44;
const ENUMERATION_COMMA = 0x3001;
const QUOTE = 34;
const APOSTROPHE = 39;

/**
 * The metadata at the beginning of a draft (dialect, section 2), or undefined if the first line that is not blank is not
 * `---`. Blank lines and a byte order mark before it belong to it.
 *
 * A block that is never closed ends before the first line that cannot be metadata (blank, a heading, a table, a line
 * without a colon): the report below stays a report. If no entry stands before that line, `---` was no metadata.
 * A comment is no entry. In a closed block a line without a colon is an entry whose key is the whole line, so that it can be reported.
 */
export function readMetadata(text: string): MetadataBlock | undefined {
  const open = openingLine(text);
  if (open === -1) return undefined;
  const contentStart = behindLineEnd(text, endOfLine(text, open));
  const close = closingLine(text, contentStart);
  const closed = close !== -1;
  const reader: EntryReader = { text, entries: [], items: [], listStart: -1, listEnd: -1 };
  let at = contentStart;
  while (at < text.length && at !== close) {
    const lineEnd = endOfLine(text, at);
    const first = skipWhite(text, at, lineEnd);
    if (!closed && (first === lineEnd || !canBeMetadata(text, first, lineEnd))) break;
    if (first < lineEnd && !isComment(text, first)) readLine(reader, first, trimWhite(text, first, lineEnd));
    at = behindLineEnd(text, lineEnd);
  }
  finishEntry(reader);
  if (!closed && reader.entries.length === 0) return undefined;
  const end = closed ? behindLineEnd(text, endOfLine(text, close)) : at;
  return { kind: 'metadata', start: 0, end, closed, entries: reader.entries };
}

/** The offset of the first `---` line if nothing but blank lines stands before it, else -1. */
function openingLine(text: string): number {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === HYPHEN) break;
    if (code !== LINE_FEED && code !== RETURN && !isWhite(code)) return -1;
    at++;
  }
  if (at >= text.length) return -1;
  const before = at > 0 ? text.charCodeAt(at - 1) : LINE_FEED;
  const atLineStart = before === LINE_FEED || before === RETURN || (at === 1 && before === 0xfeff);
  return atLineStart && isFence(text, at) ? at : -1;
}

/** Whether the line at `at` is `---` and nothing else. */
function isFence(text: string, at: number): boolean {
  if (!text.startsWith('---', at)) return false;
  const behind = skipWhite(text, at + 3, text.length);
  if (behind >= text.length) return true;
  const code = text.charCodeAt(behind);
  return code === LINE_FEED || code === RETURN;
}

/**
 * The offset of the `---` line that closes the block, or -1. The search ends at a table, at a heading of a section and at
 * a title (`#` behind a blank line; elsewhere `#` is a YAML comment): then the closing line was forgotten, and a later
 * `---` is a rule in the text.
 */
function closingLine(text: string, contentStart: number): number {
  let afterBlank = false;
  for (let at = contentStart; at < text.length; ) {
    if (text.charCodeAt(at) === HYPHEN && isFence(text, at)) return at;
    const lineEnd = endOfLine(text, at);
    const first = skipWhite(text, at, lineEnd);
    const code = first < lineEnd ? text.charCodeAt(first) : LINE_FEED;
    if (code === PIPE) return -1;
    if (code === HASH && (afterBlank || (first + 1 < lineEnd && text.charCodeAt(first + 1) === HASH))) return -1;
    afterBlank = first === lineEnd;
    at = behindLineEnd(text, lineEnd);
  }
  return -1;
}

/** A line of no entry: a YAML comment, or a Markdown one that somebody put among the entries. */
function isComment(text: string, first: number): boolean {
  return text.charCodeAt(first) === HASH || text.startsWith('<!--', first);
}

function canBeMetadata(text: string, first: number, lineEnd: number): boolean {
  const code = text.charCodeAt(first);
  if (code === HASH || code === PIPE) return false;
  return code === HYPHEN || findColon(text, first, lineEnd) !== -1;
}

function findColon(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON || code === WIDE_COLON) return at;
  }
  return -1;
}

/** The entry being read: `- ` lines may still come. */
interface EntryReader {
  readonly text: string;
  readonly entries: MetadataEntry[];
  open?: { key: string; keySpan: Span; value: string; valueSpan: Span };
  items: MetadataItem[];
  listStart: number;
  listEnd: number;
}

/** One line, `from`–`to` without white space around. */
function readLine(reader: EntryReader, from: number, to: number): void {
  const { text } = reader;
  if (text.charCodeAt(from) === HYPHEN && reader.open) {
    const itemStart = skipWhite(text, from + 1, to);
    const plainEnd = withoutComment(text, itemStart, to);
    if (reader.listStart === -1) reader.listStart = from;
    reader.listEnd = plainEnd > itemStart ? plainEnd : from + 1;
    if (plainEnd > itemStart) reader.items.push(readItem(text, itemStart, plainEnd));
    return;
  }
  finishEntry(reader);
  const colon = findColon(text, from, to);
  const keyEnd = colon === -1 ? to : trimWhite(text, from, colon);
  const behind = colon === -1 ? to : colon + 1;
  const valueStart = skipWhite(text, behind, to);
  const { items, end: valueEnd } = splitItems(text, valueStart, to);
  reader.items = items;
  reader.open = {
    key: unquoted(text, from, keyEnd),
    keySpan: { start: from, end: keyEnd },
    value: plainValue(text, valueStart, valueEnd, items),
    valueSpan: valueEnd > valueStart ? { start: valueStart, end: valueEnd } : { start: behind, end: behind },
  };
}

function finishEntry(reader: EntryReader): void {
  const { open, items, listStart, listEnd } = reader;
  if (!open) return;
  const { key, keySpan } = open;
  if (listStart === -1) reader.entries.push({ key, keySpan, value: open.value, valueSpan: open.valueSpan, items });
  else {
    const hasValue = open.valueSpan.end > open.valueSpan.start;
    const valueSpan = { start: hasValue ? open.valueSpan.start : listStart, end: listEnd };
    reader.entries.push({ key, keySpan, value: joined(items), valueSpan, items });
  }
  reader.open = undefined;
  reader.items = [];
  reader.listStart = -1;
}

/** A plain value is kept as written, commas too (a path may have one); quoted pieces lose their quotes. */
function plainValue(text: string, from: number, to: number, items: readonly MetadataItem[]): string {
  if (from === to) return '';
  const quote = text.charCodeAt(from);
  return quote === QUOTE || quote === APOSTROPHE ? joined(items) : text.slice(from, to);
}

function joined(items: readonly MetadataItem[]): string {
  return items.map((item) => item.text).join('、');
}

/**
 * The items between `、` and `,`, and where the value ends, a comment left out. Empty items are none. What is in quotes
 * neither separates nor begins a comment.
 */
function splitItems(text: string, from: number, to: number): { items: MetadataItem[]; end: number } {
  const items: MetadataItem[] = [];
  let start = from;
  while (start < to) {
    start = skipWhite(text, start, to);
    let end = behindQuoted(text, start, to);
    while (end < to && !separates(text.charCodeAt(end)) && !beginsComment(text, from, end)) end++;
    const itemEnd = trimWhite(text, start, end);
    if (itemEnd > start) items.push(readItem(text, start, itemEnd));
    if (end < to && beginsComment(text, from, end)) return { items, end: trimWhite(text, from, end) };
    start = end + 1;
  }
  return { items, end: to };
}

function separates(code: number): boolean {
  return code === COMMA || code === ENUMERATION_COMMA;
}

function readItem(text: string, start: number, end: number): MetadataItem {
  return { text: unquoted(text, start, end), span: { start, end } };
}

/** The offset behind a quoted piece that begins at `start`; `start` where none does, or its closing quote is missing. */
function behindQuoted(text: string, start: number, end: number): number {
  if (start >= end) return start;
  const quote = text.charCodeAt(start);
  if (quote !== QUOTE && quote !== APOSTROPHE) return start;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH && quote === QUOTE) at++;
    else if (code === quote) {
      if (quote === QUOTE || at + 1 >= end || text.charCodeAt(at + 1) !== APOSTROPHE) return at + 1;
      at++;
    }
  }
  return start;
}

/** The end of a list item without a YAML comment. */
function withoutComment(text: string, from: number, to: number): number {
  for (let at = behindQuoted(text, from, to); at < to; at++) {
    if (beginsComment(text, from, at)) return trimWhite(text, from, at);
  }
  return to;
}

/** ` # …` outside quotes, or a value that begins with `#`. */
function beginsComment(text: string, valueStart: number, at: number): boolean {
  return text.charCodeAt(at) === HASH && (at === valueStart || text.charCodeAt(at - 1) === SPACE);
}

/** The words between quotes that stand around all of it, escapes resolved as in YAML; else the words as written. */
function unquoted(text: string, start: number, end: number): string {
  if (behindQuoted(text, start, end) !== end || end === start) return text.slice(start, end);
  const inner = text.slice(start + 1, end - 1);
  if (text.charCodeAt(start) === APOSTROPHE) return inner.replaceAll("''", "'");
  return inner.includes('\\') ? inner.replace(/\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/gs, resolveEscape) : inner;
}

function resolveEscape(written: string, code: string): string {
  if (code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  if (code === 'n') return '\n';
  if (code === 't') return '\t';
  if (code === '"' || code === '\\' || code === '/' || code === ' ') return code;
  return written;
}
