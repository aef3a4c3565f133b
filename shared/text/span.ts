/** A half-open stretch of a text, in UTF-16 code units: `start` is in it, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `span` covers. */
export function textIn(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** `text.startsWith(words, at)` for the short words that a report is full of: no call out of compiled code. */
export function standsAt(text: string, words: string, at: number): boolean {
  const { length } = words;
  for (let i = 0; i < length; i++) if (text.charCodeAt(at + i) !== words.charCodeAt(i)) return false;
  return true;
}

/** Whether the `length` characters of a text at `a` are those at `b`. */
export function isSameAt(text: string, a: number, b: number, length: number): boolean {
  for (let i = length - 1; i >= 0; i--) if (text.charCodeAt(a + i) !== text.charCodeAt(b + i)) return false;
  return true;
}

/** Whether two spans have anything in common, or touch: an empty one (a cursor) too. */
export function meet(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Whether two spans have a character in common; an empty one, which has none, need only touch the other. */
export function overlap(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return meet(a, b);
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` lies in `span` or at its end (where a cursor may stand). */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
