import { COLON, SPACE, TAB, WIDE_COLON } from '../draft/characters';
import type { Block, Draft, HeadingBlock, ParagraphBlock } from '../draft/types';
import type { Form } from '../form/types';
import { type LeadingNumber, readLeadingNumber } from './numbers';
import type { SectionHeading } from './section-heading';
import type { ReportPart, ReportSection, ReportTitle } from './types';

const ASTERISK = 42;

/**
 * The sections of a report from their headings: each reaches to the next heading, the signature, or the next title. A title
 * directly behind a section's heading does not end the section unless that section (or one before it) comes once more:
 * `一、总体情况` above the title (seen in PDF text) still heads what follows.
 */
export function readSections(
  draft: Draft,
  form: Form,
  headings: readonly SectionHeading[],
  titles: readonly ReportTitle[],
  signatureStart: number,
): readonly ReportSection[] {
  const { blocks, text } = draft;
  const sections: ReportSection[] = [];
  const times = new Array<number>(form.sections.length).fill(0);
  const lastBlock = blockBefore(blocks, signatureStart);
  let titleAt = 0;
  for (let i = 0; i < headings.length; i++) {
    const { section, block, blockIndex, number, title, match } = headings[i];
    const next = headings[i + 1];
    let to = Math.max(blockIndex + 1, Math.min(next ? next.blockIndex : blocks.length, lastBlock));
    let from = blockIndex + 1;
    let end = to < blocks.length ? blocks[to].start : text.length;
    while (titleAt < titles.length && titles[titleAt].span.start < block.start) titleAt++;
    const between = titles[titleAt];
    if (between && between.span.start < end) {
      const first = blocks.indexOf(between.blocks[0], blockIndex);
      const isDirect = isBlank(blocks, from, first);
      const comesAgain = next !== undefined && next.section.index <= section.index;
      const behind = titles[titleAt + 1];
      if (isDirect && !comesAgain && !(behind && behind.span.start < end))
        from = blocks.indexOf(between.blocks[between.blocks.length - 1], first) + 1;
      else {
        to = first;
        end = blocks[first].start;
      }
    }
    const { parts, otherHeadings } = readParts(text, blocks, from, to);
    sections.push({
      section,
      heading: block,
      headingText: block.content,
      numeral: number && { start: number.start, end: number.end },
      title,
      match,
      level: block.kind === 'heading' ? block.level : 0,
      span: { start: block.start, end },
      from,
      to,
      parts,
      otherHeadings,
      occurrence: times[section.index]++,
    });
  }
  return sections;
}

/** The index of the first block that begins at or behind `offset`. */
function blockBefore(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBlank(blocks: readonly Block[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (blocks[i].kind !== 'blank') return false;
  return true;
}

/** Numbered sub-headings and leads, and headings that are not numbered like parts. */
function readParts(text: string, blocks: readonly Block[], from: number, to: number) {
  const parts: ReportPart[] = [];
  const otherHeadings: HeadingBlock[] = [];
  for (let i = from; i < to; i++) {
    const block = blocks[i];
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const number = readLeadingNumber(text, block.content.start, block.content.end);
    if (number && number.style !== 'chinese') parts.push(readPart(text, block, number, number.style));
    else if (block.kind === 'heading') otherHeadings.push(block);
  }
  return { parts, otherHeadings };
}

function readPart(
  text: string,
  block: HeadingBlock | ParagraphBlock,
  number: LeadingNumber,
  style: ReportPart['style'],
): ReportPart {
  const { end } = block.content;
  let start = number.end;
  while (start < end && isPadding(text.charCodeAt(start))) start++;
  let stop = start;
  while (stop < end && !endsTitle(text.charCodeAt(stop))) stop++;
  let behind = stop;
  while (behind < end && (isPadding(text.charCodeAt(behind)) || endsTitle(text.charCodeAt(behind)))) behind++;
  const runIn = behind < end;
  let titleEnd = stop;
  while (titleEnd > start && isPadding(text.charCodeAt(titleEnd - 1))) titleEnd--;
  return {
    block,
    number: { start: number.start, end: number.end },
    value: number.value,
    style,
    fullWidth: number.fullWidth,
    title: { start, end: titleEnd },
    runIn,
  };
}

/** Spaces and `*` around the words of a part. */
function isPadding(code: number): boolean {
  return code === SPACE || code === TAB || code === 0x3000 || code === 0xa0 || code === ASTERISK;
}

/** 。 ： : */
function endsTitle(code: number): boolean {
  return code === 0x3002 || code === WIDE_COLON || code === COLON;
}
