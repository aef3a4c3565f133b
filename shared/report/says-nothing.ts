import { unifyRadicals } from '../text/normalise';
import { type Span, textIn } from '../text/span';
import { isTitleLine, type SectionOccurrence } from './occurrences';
import type { Report } from './types';

/** The one line of a section that says nothing (无), if that is all there is. */
export function sayingNothing(report: Report, occurrence: SectionOccurrence): Span | undefined {
  const { emptyTexts } = occurrence.section.section;
  const longest = longestOf(emptyTexts);
  let found: Span | undefined;
  for (let i = occurrence.from; i < occurrence.to; i++) {
    const block = report.draft.blocks[i];
    if (block.kind === 'blank' || block.kind === 'suppression' || isTitleLine(report, block)) continue;
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

function longestOf(texts: readonly string[]): number {
  let longest = 0;
  for (const { length } of texts) if (length > longest) longest = length;
  return longest;
}
