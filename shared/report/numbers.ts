import { behindBookmark, isWhite } from '../draft/characters';
import { chineseNumber, ORDINAL_NUMERALS } from '../text/chinese-numbers';
import { isRadicalCode, unifiedByRadical } from '../text/normalise';
import type { Span } from '../text/span';
import type { ReportPart } from './types';

/** The number a heading or a paragraph begins with. */
export interface LeadingNumber extends Span {
  readonly value: number;
  /** `chinese`: 一、 as a section's own, or 第一部分. */
  readonly style: ReportPart['style'] | 'chinese';
  readonly fullWidth: boolean;
}

/** 一 to 十 by their codes. */
const numeralValues: ReadonlyMap<number, number> = new Map(
  [...ORDINAL_NUMERALS].map((numeral) => [numeral.charCodeAt(0), chineseNumber(numeral)]),
);
const ORDINAL = 0x7b2c;
const WIDE_OPEN = 0xff08;
const WIDE_CLOSE = 0xff09;
const OPEN = 40;
const CLOSE = 41;
const ASTERISK = 42;
const PAUSE = 0x3001;
const COMMA = 0xff0c;

/**
 * Reads `（一）` `(1)` `一、` `1.` `第一部分` at the beginning of `from`–`to`, spaces and `**` before it and inside it passed
 * over, radicals (⼀) read as what they stand for. The span covers the mark behind the number (、 .) too.
 */
export function readLeadingNumber(text: string, from: number, to: number): LeadingNumber | undefined {
  const start = skipMarks(text, from, to);
  if (start >= to) return undefined;
  const code = text.charCodeAt(start);
  if (code === WIDE_OPEN || code === OPEN) return readBracketed(text, start, to);
  if (code === ORDINAL) return readOrdinal(text, start, to);
  if (!isDigit(code) && !isRadicalCode(code) && !numeralValues.has(code)) return undefined;
  const run = readRun(text, start, to);
  if (!run) return undefined;
  const at = skipSpaces(text, run.end, to);
  const mark = at < to ? text.charCodeAt(at) : 0;
  if (run.isChinese) {
    if (!isNumberMark(mark) && mark !== COMMA) return undefined;
    return { start, end: at + 1, value: run.value, style: 'chinese', fullWidth: true };
  }
  if (!isNumberMark(mark)) return undefined;
  if (mark !== PAUSE && at + 1 < to && isDigit(text.charCodeAt(at + 1))) return undefined;
  return { start, end: at + 1, value: run.value, style: 'digit', fullWidth: true };
}

/** 、 . ． */
function isNumberMark(code: number): boolean {
  return code === PAUSE || code === 0x2e || code === 0xff0e;
}

/** `（一）`, with a 、 or . behind it if there is one. */
function readBracketed(text: string, start: number, to: number): LeadingNumber | undefined {
  const run = readRun(text, skipSpaces(text, start + 1, to), to);
  if (!run) return undefined;
  const at = skipSpaces(text, run.end, to);
  const close = at < to ? text.charCodeAt(at) : 0;
  if (close !== WIDE_CLOSE && close !== CLOSE) return undefined;
  const hasMark = at + 1 < to && isNumberMark(text.charCodeAt(at + 1));
  return {
    start,
    end: at + (hasMark ? 2 : 1),
    value: run.value,
    style: run.isChinese ? 'chinese-brackets' : 'digit-brackets',
    fullWidth: text.charCodeAt(start) === WIDE_OPEN && close === WIDE_CLOSE,
  };
}

/** `第一部分`, `第一章`. */
function readOrdinal(text: string, start: number, to: number): LeadingNumber | undefined {
  const run = readRun(text, start + 1, to);
  if (!run) return undefined;
  const unit = text.startsWith('部分', run.end) ? 2 : '章节'.includes(text[run.end] ?? ' ') ? 1 : 0;
  if (unit === 0) return undefined;
  let end = run.end + unit;
  if (end < to && '、：:'.includes(text[end])) end++;
  return { start, end, value: run.value, style: 'chinese', fullWidth: true };
}

/** At most three Chinese numerals, or at most two digits. */
function readRun(text: string, start: number, to: number) {
  const alone = start < to ? numeralValues.get(text.charCodeAt(start)) : undefined;
  if (alone !== undefined && !isNumeral(text, start + 1, to)) return { end: start + 1, value: alone, isChinese: true };
  let numerals = '';
  let at = start;
  while (at < to && at - start < 4) {
    const code = text.charCodeAt(at);
    const letter = isRadicalCode(code) ? (unifiedByRadical.get(text[at]) ?? text[at]) : text[at];
    if (!ORDINAL_NUMERALS.includes(letter)) break;
    numerals += letter;
    at++;
  }
  if (numerals.length > 0) {
    return numerals.length > 3 ? undefined : { end: at, value: chineseNumber(numerals), isChinese: true };
  }
  let value = 0;
  while (at < to && isDigit(text.charCodeAt(at))) {
    const code = text.charCodeAt(at);
    value = value * 10 + (code > 0xff00 ? code - 0xff10 : code - 48);
    at++;
  }
  return at === start || at - start > 2 ? undefined : { end: at, value, isChinese: false };
}

function isNumeral(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  const code = text.charCodeAt(at);
  return isRadicalCode(code) || numeralValues.has(code);
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** Behind spaces, `**` and whole `[bookmark: …]`. */
export function skipMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isWhite(code) || code === ASTERISK) at++;
    else {
      const behind = behindBookmark(text, at, to);
      if (behind === -1) return at;
      at = behind;
    }
  }
  return at;
}

function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isWhite(text.charCodeAt(at))) at++;
  return at;
}
