import { SCALE } from '../../text/exact';
import type { Stretch } from './clauses';
import { positionsIn } from './marks';
import { Mark, type Prose, type ProseParagraph } from './types';

/** A sum of money in a sentence: 200元, 12.365万元. */
export interface Money extends Stretch {
  readonly yuan: number;
  /** What one of its last digit is worth, in yuan. */
  readonly step: number;
}

const sum = /(\d[\d,]*)(?:\.(\d{1,4}))?(万?)元/y;
const ZERO = 48;
const NINE = 57;
const COMMA = 44;
const POINT = 46;
/** 万 */
const TEN_THOUSAND = 0x4e07;

/** The sums of money of a paragraph, in text order. */
export function moneyIn(prose: Prose, paragraph: ProseParagraph): readonly Money[] {
  const { text, from: start } = paragraph;
  const found: Money[] = [];
  for (const at of positionsIn(prose, paragraph, Mark.money)) {
    let from = at;
    while (from > start && isOfSum(text.charCodeAt(from - 1))) from--;
    // 0元
    const digit = text.charCodeAt(from) - ZERO;
    if (at - from === 1 && digit >= 0 && digit <= 9) {
      found.push({ from, to: at + 1, yuan: digit, step: 1 });
      continue;
    }
    sum.lastIndex = from;
    const read = sum.exec(text);
    if (!read) continue;
    const [, whole, decimals = '', many] = read;
    const factor = many ? SCALE : 1;
    const yuan = Number(`${whole.replace(/,/g, '')}.${decimals}`) * factor;
    // 12.365 times ten thousand is a hair off in floating point.
    found.push({ from, to: at + 1, yuan: Math.round(yuan * SCALE) / SCALE, step: factor / 10 ** decimals.length });
  }
  return found;
}

/** Digits, `,`, `.` and 万. */
function isOfSum(code: number): boolean {
  return (code >= ZERO && code <= NINE) || code === COMMA || code === POINT || code === TEN_THOUSAND;
}
