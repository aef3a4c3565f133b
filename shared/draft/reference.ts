import type { Span } from '../text/span';
import { skipWhite, trimWhite } from './characters';

/** `{{申请.本年新收.总计 + 申请.上年结转.总计}}` in prose: stands for the value of what it names. The span has the braces. */
export interface Reference extends Span {
  /** In text order; empty for `{{}}`. */
  readonly terms: readonly ReferenceTerm[];
}

export interface ReferenceTerm {
  readonly sign: 1 | -1;
  /** The name without spaces around; empty where an operator has nothing behind it. */
  readonly name: string;
  readonly span: Span;
}

const OPENING_BRACE = 123;
const CLOSING_BRACE = 125;

/**
 * The references between `from` and `to`, in text order. `+` and `-` (`＋`, `－` too) combine names. Braces that are not
 * closed before `to` are text, and of `{{ {{` the inner pair counts.
 */
export function findReferences(text: string, from: number, to: number): readonly Reference[] {
  let references: Reference[] | undefined;
  let opening = -1;
  for (let at = from; at + 1 < to; at++) {
    const code = text.charCodeAt(at);
    if (code < OPENING_BRACE || code > CLOSING_BRACE || text.charCodeAt(at + 1) !== code) continue;
    if (code === OPENING_BRACE) opening = at;
    else if (code === CLOSING_BRACE && opening !== -1) {
      references ??= [];
      references.push({ start: opening, end: at + 2, terms: readTerms(text, opening + 2, at) });
      opening = -1;
      at++;
    }
  }
  return references ?? none;
}

const none: readonly Reference[] = [];

function readTerms(text: string, from: number, to: number): readonly ReferenceTerm[] {
  const terms: ReferenceTerm[] = [];
  let sign: 1 | -1 = 1;
  let start = skipWhite(text, from, to);
  if (start === to) return terms;
  for (let at = start; at <= to; at++) {
    const operator = at === to ? 0 : operatorSign(text.charCodeAt(at));
    if (at < to && operator === 0) continue;
    const nameStart = skipWhite(text, start, at);
    const nameEnd = trimWhite(text, nameStart, at);
    const leading = terms.length === 0 && nameEnd === nameStart && at < to;
    if (!leading) terms.push({ sign, name: text.slice(nameStart, nameEnd), span: { start: nameStart, end: nameEnd } });
    if (operator !== 0) sign = operator;
    start = at + 1;
  }
  return terms;
}

function operatorSign(code: number): 1 | -1 | 0 {
  if (code === 0x2b || code === 0xff0b) return 1;
  if (code === 0x2d || code === 0xff0d || code === 0x2212) return -1;
  return 0;
}
