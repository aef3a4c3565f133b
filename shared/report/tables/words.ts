import type { TableBlock } from '../../draft/types';
import { AS_ABOVE, cellText, firstFilled, readsAsValue } from './source';

/** Texts that may be words of a form: of rows that have figures or begin like one the first ones, else all. */
export interface Words {
  readonly headers: readonly string[];
  readonly labels: readonly string[];
  /** How many rows have so many cells from their first figure on, by that number. */
  readonly widths: ReadonlyMap<number, number>;
  /** How many cells the longest row with figures has. */
  readonly longest: number;
}

/** More cells than this tell nothing more about which table it is. */
export const MOST_WORDS = 2000;
/** A row has so many label cells at most. */
const MOST_LABELS = 3;

/** What a pipe table says in words, and how wide its figures are. */
export function readWords(text: string, block: TableBlock): Words {
  const headers: string[] = [];
  const labels: string[] = [];
  const widths = new Map<number, number>();
  let longest = 0;
  for (const row of block.rows) {
    if (headers.length + labels.length > MOST_WORDS) break;
    const texts: string[] = [];
    let firstFigure = -1;
    for (let i = firstFilled(text, row, 0); i !== -1 && texts.length < MOST_WORDS; i = firstFilled(text, row, i + 1)) {
      if (readsAsValue(text, row.cells[i])) {
        if (firstFigure === -1) firstFigure = i;
      } else if (firstFigure === -1) texts.push(cellText(text, row.cells[i]));
    }
    const hasFigures = firstFigure !== -1;
    if (hasFigures) {
      const width = row.cells.length - firstFigure;
      widths.set(width, (widths.get(width) ?? 0) + 1);
      longest = Math.max(longest, row.cells.length);
    }
    const isLabelled = hasFigures || texts.length === 1;
    for (const one of isLabelled ? texts.slice(0, MOST_LABELS) : texts) {
      if (one === AS_ABOVE) continue;
      if (isLabelled) labels.push(one);
      else headers.push(one);
    }
  }
  return { headers, labels, widths, longest };
}
