import { rememberLast } from '../text/remember';
import type { Report } from './types';

/** Kinds of characters that a draft copied out of Word, PDF or a web page may bring along. */
export interface StrangeCharacters {
  /** White space that is no plain space, marks without width, `[bookmark`: `text/residue` looks where. */
  readonly residue: boolean;
  /** Compatibility radicals: `text/radical` looks where. */
  readonly radicals: boolean;
}

/** All of them at once. A lone `[` is in it, since a bookmark begins so. */
const STRANGE =
  /[\v\f\u0085\u00a0\u00ad\u1680\u180e\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u2e80-\u2fdf\u3000\ufeff[]/;
const RADICALS = /[\u2e80-\u2fdf]/;

const none: StrangeCharacters = { residue: false, radicals: false };

/**
 * Whether such characters occur at all. Nearly every draft has none, and finds that out with one search of the text outside
 * of the tables that are the form's to the letter.
 */
export const strangeCharacters: (report: Report) => StrangeCharacters = rememberLast(({ draft, tables }: Report) => {
  const { text } = draft;
  let from = 0;
  let isStrange = false;
  for (const table of tables) {
    if (isStrange) break;
    if (!table.isCanonical || table.oddCells.length > 0) continue;
    for (const { start, end } of table.blocks) {
      if (start > from && STRANGE.test(text.slice(from, start))) isStrange = true;
      from = Math.max(from, end);
    }
  }
  if (!isStrange && !STRANGE.test(text.slice(from))) return none;
  return { residue: true, radicals: RADICALS.test(text) };
});
