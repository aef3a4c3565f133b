import { SCALE } from '../text/exact';
import { readCellParts } from './cell-parts';
import type { CellReading } from './types';

export const DIGIT_ZERO = 48;
export const DIGIT_NINE = 57;
/** So many plain digits are always kept exactly: 10¹¹ times `SCALE` is below 2⁵³. */
export const SURE_DIGITS = 11;

const blank: CellReading = { kind: 'blank', value: Number.NaN, marks: 0 };

/** Most figures of a report are small: their readings are made once. */
const small: readonly CellReading[] = Array.from({ length: 256 }, (_, figure) => plainNumber(figure));

/**
 * What the value cell `from`–`to` of `text` means (dialect, section 5); `from`–`to` is the cell's text without plain
 * spaces around, as in `Cell`, but more is no harm. See `readCellParts` for what counts as a number.
 */
export function readCell(text: string, from: number, to: number): CellReading {
  if (from >= to) return blank;
  if (to - from > SURE_DIGITS) return readCellParts(text, from, to).reading;
  let figure = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < DIGIT_ZERO || code > DIGIT_NINE) return readCellParts(text, from, to).reading;
    figure = figure * 10 + (code - DIGIT_ZERO);
  }
  return figure < small.length ? small[figure] : plainNumber(figure);
}

function plainNumber(figure: number): CellReading {
  return { kind: 'number', value: figure * SCALE, marks: 0 };
}
