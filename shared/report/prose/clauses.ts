import type { Span } from '../../text/span';
import { spanOfLetters } from '../letters';
import type { ProseParagraph } from './types';

/** A stretch of a paragraph's text, by its own offsets. `spanIn` gives the place in the draft. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** 。；！？ and their half-width forms; a `.` may be a decimal point, a number's mark or part of an address. */
export function endsSentence(code: number): boolean {
  if (code < 0x3000) return code === 0x3b || code === 0x21 || code === 0x3f;
  return code === 0x3002 || code === 0xff1b || code === 0xff01 || code === 0xff1f;
}

/** What ends a sentence, and ，： and their half-width forms. 、 joins what it stands between. */
export function endsClause(code: number): boolean {
  if (code < 0x3000) return code === 0x2c || code === 0x3a || endsSentence(code);
  return code === 0xff0c || code === 0xff1a || endsSentence(code);
}

/** The sentence around `at`: behind the last 。；！？ to the next, or the paragraph's ends. The closing mark is not in it. */
export function sentenceAround({ text, from, to }: ProseParagraph, at: number): Stretch {
  return around(text, from, to, at, endsSentence);
}

/** The clause around `at`: between ，：。；！？ or the paragraph's ends. */
export function clauseAround({ text, from, to }: ProseParagraph, at: number): Stretch {
  return around(text, from, to, at, endsClause);
}

/** No sentence has more characters on one side of a word; what has no stops is looked at so far only. */
const LONGEST_SIDE = 1000;

function around(text: string, from: number, to: number, at: number, ends: (code: number) => boolean): Stretch {
  const [first, last] = [Math.max(from, at - LONGEST_SIDE), Math.min(to, at + LONGEST_SIDE)];
  let start = at;
  while (start > first && !ends(text.charCodeAt(start - 1))) start--;
  let end = at;
  while (end < last && !ends(text.charCodeAt(end))) end++;
  return { from: start, to: end };
}

/**
 * Where in the draft a stretch of a paragraph stands. Residue between its first and last character is in it, what stands
 * around is not. An empty stretch is the empty span before the character at `from`.
 */
export function spanIn(paragraph: ProseParagraph, from: number, to: number): Span {
  const span = spanOfLetters(paragraph, from, to);
  if (span) return span;
  const { offsets, block } = paragraph;
  const at = offsets ? (offsets[from] ?? block.content.end) : from;
  return { start: at, end: at };
}
