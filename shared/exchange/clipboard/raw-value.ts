import { attributeIn } from './html-tokens';

/**
 * The number behind a cell, as spreadsheets write it beside the text they show: Excel's `x:num="3402"` (only where the
 * shown text differs), LibreOffice's `sdval="3402"`, Google's `data-sheets-value='{"1":3,"3":3402}'`. Undefined: none.
 */
export function readRawValue(attributes: string): string | undefined {
  if (attributes === '') return undefined;
  const written = attributeIn(attributes, 'x:num') || attributeIn(attributes, 'sdval') || googleValue(attributes);
  return written !== undefined && /^-?\d+(\.\d+)?$/.test(written) ? written : undefined;
}

function googleValue(attributes: string): string | undefined {
  return /"3":(-?[\d.]+)/.exec(attributeIn(attributes, 'data-sheets-value') ?? '')?.[1];
}

/** A number written as text begins with an apostrophe in some spreadsheets and exports (`'12`): it means the number. */
export function withoutTextMark(text: string): string {
  return /^['’‘][-+]?[\d０-９]/.test(text) ? text.slice(1) : text;
}

/** What spreadsheets show where a number does not fit its column, and for nought in accounting formats. */
const unreadable = /^(?:#+|\d(?:\.\d+)?E\+\d+|[-–—])?$/i;
/** No figure of a report has more digits behind the point: fees are in 万元 with four. */
const MOST_DECIMALS = 4;

/**
 * The text of a cell: what is shown, because that is what whoever copied it has seen; the number behind where what is shown
 * cannot be read (####, 1.8E+06, nothing), or where a format has only hidden some of its four decimals (59,237.24).
 */
export function readBehindShown(shown: string, raw: string | undefined): string {
  if (raw === undefined || shown === raw) return shown;
  if (unreadable.test(shown)) return raw;
  const plain = shown.replace(/[,，\s]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return shown;
  const decimals = raw.split('.')[1]?.length ?? 0;
  const shownDecimals = plain.split('.')[1]?.length ?? 0;
  const isRounded = Number(raw).toFixed(shownDecimals) === Number(plain).toFixed(shownDecimals);
  return isRounded && shownDecimals > 0 && decimals > shownDecimals && decimals <= MOST_DECIMALS ? raw : shown;
}
