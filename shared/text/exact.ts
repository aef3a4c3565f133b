/**
 * Exact numbers: a figure times 10⁴, as an integer. Counts and fees with up to four decimals add up without the rounding
 * of binary fractions.
 */

/** One is `SCALE` in exact values. */
export const SCALE = 10_000;

const DECIMALS = 4;

/**
 * An exact value as it is written in a report: plain digits, a `-` before a negative one, no more decimals than it has.
 * NaN (nothing known) gives the empty string.
 * @throws RangeError for a value that is no integer or too large to be kept exactly.
 */
export function formatExact(value: number): string {
  if (Number.isNaN(value)) return '';
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not an exact value`);
  const size = Math.abs(value);
  const fraction = size % SCALE;
  const whole = `${value < 0 ? '-' : ''}${(size - fraction) / SCALE}`;
  if (fraction === 0) return whole;
  return `${whole}.${String(fraction).padStart(DECIMALS, '0').replace(/0+$/, '')}`;
}

/**
 * The exact value of a plainly written number (`12`, `-3`, `12.365`), as `formatExact` writes it and JSON has it; NaN for
 * anything else and for what cannot be kept exactly. Cells, which may be written in more ways, are read by `readCell`.
 */
export function parseExact(text: string): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,4})0*)?$/.exec(text);
  if (!match) return Number.NaN;
  const [, sign, whole, fraction = ''] = match;
  const value = Number(whole) * SCALE + Number(fraction.padEnd(DECIMALS, '0'));
  if (!Number.isSafeInteger(value)) return Number.NaN;
  return sign && value !== 0 ? -value : value;
}
