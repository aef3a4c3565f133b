import type { Span } from '../text/span';
import { type Stretch, spanIn } from './prose/clauses';
import { proseOf } from './prose/read-prose';
import { digitsEnd, tokenise } from './prose/tokens';
import type { ProseParagraph } from './prose/types';
import type { Report } from './types';

/**
 * What stands in a sentence where this year's figure is still to be written. Two full-width low lines: anybody reads them as
 * a blank, Markdown gives them no meaning, and no report has them for anything else.
 */
export const FIGURE_GAP = '＿＿';

/**
 * The counted figures of a report's sentences, in text order: digits with a measure word or a percent sign. Years, dates,
 * numbers of documents and telephones are none, nor are figures that words spell out. None where the form knows no words.
 */
export function figuresInProse(report: Report): readonly Span[] {
  return proseOf(report).paragraphs.flatMap((paragraph) =>
    figuresIn(report, paragraph).map(({ from, to }) => spanIn(paragraph, from, to)),
  );
}

/** Those of one paragraph, by its own offsets. */
export function figuresIn({ form, facts }: Report, paragraph: ProseParagraph): readonly Stretch[] {
  const { prose: words } = form;
  if (!words) return [];
  return tokenise({ words, body: facts.body?.value ?? '' }, paragraph.text, paragraph.from, paragraph.to)
    .filter(({ kind, from }) => (kind === 'number' || kind === 'percent') && isFigure(paragraph, from))
    .map((token) => ({ from: token.from, to: digitsEnd(token) }));
}

/** Where the gap that begins at `start` ends; people draw longer ones too. */
export function gapEnd(text: string, start: number): number {
  let end = start;
  while (text[end] === FIGURE_GAP[0]) end++;
  return end;
}

/** Digits that are no part of something with a name: 7×24小时, 1+3. */
function isFigure({ text }: ProseParagraph, from: number): boolean {
  return /[0-9]/.test(text[from]) && !/[×+＋*]/.test(text[from - 1] ?? '');
}
