import { blockIndexAt } from '../draft/block-index';
import { isWhite } from '../draft/characters';
import type { Report, ReportSection } from '../report/types';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { aboveComments, insertBlock } from './place';

/** A section with its heading, the comments above it and all that stands under it, and how much that is. */
export interface SectionExtent extends Span {
  readonly section: ReportSection;
  readonly paragraphs: number;
  readonly tables: number;
  /** Characters under the heading that are not white space. */
  readonly characters: number;
  /** Those characters. */
  readonly words: string;
}

/** How far a section of the draft goes: to the next one, or to the signature. */
export function extentOf(report: Report, section: ReportSection): SectionExtent {
  const { draft, sections, signature } = report;
  const index = blockIndexAt(draft, section.heading.start);
  const next = sections.at(sections.indexOf(section) + 1);
  const isLast = sections.indexOf(section) === sections.length - 1;
  const end =
    isLast || !next
      ? Math.max(section.heading.end, Math.min(signature.start, draft.text.length))
      : aboveComments(draft, blockIndexAt(draft, next.heading.start));
  let [paragraphs, tables] = [0, 0];
  for (let i = index + 1; i < draft.blocks.length && draft.blocks[i].start < end; i++) {
    if (draft.blocks[i].kind === 'paragraph') paragraphs++;
    else if (draft.blocks[i].kind === 'table') tables++;
  }
  const words = withoutSpace(draft.text.slice(section.heading.end, end));
  return { section, start: aboveComments(draft, index), end, paragraphs, tables, characters: words.length, words };
}

function withoutSpace(text: string): string {
  let words = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13 && !isWhite(code)) words += text[at];
  }
  return words;
}

/** Takes a section out, heading and all. */
export function removeSection({ start, end }: SectionExtent): Edit {
  return { span: { start, end }, newText: '' };
}

/** Brings what stands under one section to the end of another, and takes the heading out. */
export function mergeSections(report: Report, from: SectionExtent, into: SectionExtent): readonly Edit[] {
  const { draft } = report;
  const { heading } = from.section;
  const behind = draft.blocks.at(blockIndexAt(draft, heading.start) + 1);
  const contentStart = behind?.kind === 'blank' ? behind.end : heading.end;
  if (from.start === into.end) return [{ span: { start: from.start, end: contentStart }, newText: '' }];
  const content = draft.text.slice(contentStart, from.end).replace(/\s+$/, '');
  return [insertBlock(draft, into.end, [content]), removeSection(from)];
}
