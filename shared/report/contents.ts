import type { Block, Draft } from '../draft/types';
import type { FormSection } from '../form/types';
import { readLeadingNumber } from './numbers';
import type { SectionHeading } from './section-heading';

/** A longer line, or one that ends like a sentence, is no entry of a table of contents. */
const LONGEST_ENTRY = 60;

/**
 * The headings without those that only announce them: a line without `#` and without a table below whose section has a heading
 * with `#` elsewhere, and a list of such lines with nothing between (目录), most of whose sections come again. `doubtful`: headings with `#`
 * among them count as well.
 */
export function withoutContents(
  { blocks, text }: Draft,
  headings: readonly SectionHeading[],
  doubtful: readonly SectionHeading[],
): readonly SectionHeading[] {
  if (!headings.some(({ block }) => block.kind === 'paragraph')) return headings;
  const times = new Map<FormSection, number>();
  const marked = new Set<FormSection>();
  for (const { section, block } of [...headings, ...doubtful.filter((one) => one.block.kind === 'heading')]) {
    times.set(section, (times.get(section) ?? 0) + 1);
    if (block.kind === 'heading') marked.add(section);
  }
  const kept: SectionHeading[] = [];
  for (let i = 0; i < headings.length; ) {
    const list = [headings[i++]];
    while (i < headings.length && goesOn(text, blocks, list, headings[i])) list.push(headings[i++]);
    if (list.length > 1 && comesAgain(list, times)) continue;
    list.forEach((one, at) => {
      const isHeading = one.block.kind === 'heading' || !marked.has(one.section);
      if (isHeading || hasTable(blocks, one, list[at + 1] ?? headings[i])) kept.push(one);
    });
  }
  return kept;
}

/** Whether a table stands between a heading and the next one. */
function hasTable(blocks: readonly Block[], { blockIndex }: SectionHeading, next: SectionHeading | undefined): boolean {
  for (let i = blockIndex + 1; i < (next?.blockIndex ?? blocks.length); i++)
    if (blocks[i].kind === 'table') return true;
  return false;
}

/** Whether at least half of the sections in a list have a heading outside it. */
function comesAgain(list: readonly SectionHeading[], times: ReadonlyMap<FormSection, number>): boolean {
  const again = list.filter(({ section }) => (times.get(section) ?? 0) > 1);
  return again.length * 2 >= list.length;
}

/**
 * Whether a line without `#` may be the next entry of the list: sections in order, nothing but blank lines and other
 * numbered entries between.
 */
function goesOn(
  text: string,
  blocks: readonly Block[],
  list: readonly SectionHeading[],
  next: SectionHeading,
): boolean {
  const above = list[list.length - 1];
  if (above.block.kind !== 'paragraph' || next.block.kind !== 'paragraph') return false;
  if (next.section.index <= above.section.index) return false;
  for (let i = above.blockIndex + 1; i < next.blockIndex; i++) {
    const block = blocks[i];
    if (block.kind === 'blank') continue;
    if (block.kind !== 'paragraph') return false;
    const { start, end } = block.content;
    if (end - start > LONGEST_ENTRY || text[end - 1] === '。' || !readLeadingNumber(text, start, end)) return false;
  }
  return true;
}
