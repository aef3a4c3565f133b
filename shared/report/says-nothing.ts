import { unifyRadicals } from '../text/normalise';
import { type Span, textIn } from '../text/span';
import { blocksUnder, type SectionOccurrence } from './occurrences';
import type { Report } from './types';

/** The one line of a section that says nothing (无), if that is all there is. */
export function sayingNothing(report: Report, occurrence: SectionOccurrence): Span | undefined {
  const { emptyTexts } = occurrence.section.section;
  const longest = Math.max(0, ...emptyTexts.map(({ length }) => length));
  let found: Span | undefined;
  for (const block of blocksUnder(report, occurrence)) {
    if (block.kind === 'suppression') continue;
    if (block.kind !== 'paragraph' || found) return undefined;
    const { start, end } = block.content;
    // One punctuation mark may follow.
    if (end - start > longest + 1) return undefined;
    const words = unifyRadicals(textIn(report.draft.text, block.content)).replace(/[。.；;！!，,]$/, '');
    if (!emptyTexts.includes(words)) return undefined;
    found = { start, end: start + words.length };
  }
  return found;
}
