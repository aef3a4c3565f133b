import type { Span } from '../text/span';
import { COLON, HYPHEN, isWhite, skipWhite, trimWhite, WIDE_COLON } from './characters';
import type { SuppressionBlock } from './types';

const OPENING = '<!--';
const WORD = 'nianbao-ignore';
const CLOSING = '-->';

/**
 * The line `start`–`end` (line end included; `first`–`contentEnd` is what is not white space in it) as a suppression, if
 * it begins like one: `<!-- nianbao-ignore 规则 单元格: 原因 -->`. The colon may be full-width; the cell's name may
 * contain spaces, the rule's id not. A comment that is damaged (no rule, no colon, no `-->`) is still a suppression, so
 * that its fault can be reported on it; what it lacks is empty. A line that goes on behind `-->` is none: its words
 * are the report's.
 */
export function readSuppression(
  text: string,
  start: number,
  end: number,
  first: number,
  contentEnd: number,
): SuppressionBlock | undefined {
  if (!text.startsWith(OPENING, first)) return undefined;
  const word = skipWhite(text, first + OPENING.length, contentEnd);
  if (!text.startsWith(WORD, word)) return undefined;
  const afterWord = word + WORD.length;
  const close = indexWithin(text, CLOSING, afterWord, contentEnd);
  if (close !== -1 && close + CLOSING.length !== contentEnd) return undefined;
  const closed = close !== -1;
  const bodyEnd = trimWhite(text, afterWord, closed ? close : contentEnd);

  let at = afterWord;
  let scope: 'next' | 'file' = 'next';
  if (at < bodyEnd && text.charCodeAt(at) === HYPHEN) {
    const suffix = at;
    while (at < bodyEnd && !endsWord(text.charCodeAt(at))) at++;
    if (at - suffix === 5 && text.startsWith('-file', suffix)) scope = 'file';
  }
  const ruleStart = skipWhite(text, at, bodyEnd);
  let ruleEnd = ruleStart;
  while (ruleEnd < bodyEnd && !endsWord(text.charCodeAt(ruleEnd))) ruleEnd++;
  const cellStart = skipWhite(text, ruleEnd, bodyEnd);
  let colon = cellStart;
  while (colon < bodyEnd && !isColon(text.charCodeAt(colon))) colon++;
  const cellEnd = trimWhite(text, cellStart, colon);
  const cellSpan: Span | undefined = cellEnd > cellStart ? { start: cellStart, end: cellEnd } : undefined;
  const reasonStart = colon < bodyEnd ? skipWhite(text, colon + 1, bodyEnd) : bodyEnd;
  return {
    kind: 'suppression',
    start,
    end,
    scope,
    rule: text.slice(ruleStart, ruleEnd),
    ruleSpan: { start: ruleStart, end: ruleEnd },
    cell: cellSpan && text.slice(cellStart, cellEnd),
    cellSpan,
    reason: text.slice(reasonStart, bodyEnd),
    closed,
    content: { start: first, end: contentEnd },
  };
}

function endsWord(code: number): boolean {
  return isWhite(code) || isColon(code);
}

function isColon(code: number): boolean {
  return code === COLON || code === WIDE_COLON;
}

/** `indexOf` that does not read beyond `end`. */
function indexWithin(text: string, words: string, from: number, end: number): number {
  const first = words.charCodeAt(0);
  for (let at = from; at + words.length <= end; at++) {
    if (text.charCodeAt(at) === first && text.startsWith(words, at)) return at;
  }
  return -1;
}
