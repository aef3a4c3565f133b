import { blockIndexAt } from '../draft/block-index';
import type { Block, ParagraphBlock, TableBlock } from '../draft/types';
import { rememberLast } from '../text/remember';
import { isSubHeadingLine } from './parts';
import type { Report, ReportPart, ReportSection, ReportTitle } from './types';

/**
 * Of several occurrences of a section or of the title, one counts: the first with content, else the first. The others are
 * duplicates; only `structure/duplicate-section` speaks of them.
 */
export interface Occurrences {
  /** By the index of the form's section; undefined: missing. */
  readonly kept: readonly (SectionOccurrence | undefined)[];
  /** The sections kept, in text order. */
  readonly inTextOrder: readonly SectionOccurrence[];
  readonly title: ReportTitle | undefined;
  /** In text order. */
  readonly duplicates: readonly Duplicate[];
}

export interface SectionOccurrence {
  readonly section: ReportSection;
  readonly content: Content;
  /**
   * The blocks under its heading up to the next section or the signature, as indexes into `draft.blocks` (`to` not in it).
   * Unlike `section.to` they go on behind a title that stands in the section.
   */
  readonly from: number;
  readonly to: number;
}

/** `headings`: nothing but sub-headings. */
export type Content = 'none' | 'headings' | 'text';

export interface Duplicate {
  readonly of: ReportSection | ReportTitle;
  readonly kept: ReportSection | ReportTitle;
  /** The blocks its heading or title is made of. */
  readonly lines: readonly Block[];
  /** Whether nothing stands under it, not even a sub-heading. */
  readonly bare: boolean;
}

export const occurrencesIn: (report: Report) => Occurrences = rememberLast(findOccurrences);

/** The blocks of an occurrence, titles and blank lines left out. */
export function* blocksUnder(report: Report, { from, to }: Pick<SectionOccurrence, 'from' | 'to'>): Generator<Block> {
  for (let i = from; i < to; i++) {
    const block = report.draft.blocks[i];
    if (block.kind !== 'blank' && !isTitleLine(report, block)) yield block;
  }
}

const titleLinesIn = rememberLast(({ titles }: Report) => new Set<Block>(titles.flatMap(({ blocks }) => blocks)));

/** Whether a block is a line of a title of the report. */
export function isTitleLine(report: Report, block: Block): boolean {
  const { titles } = report;
  if (titles.length === 0) return false;
  if (titles.length > 1) return titleLinesIn(report).has(block);
  const { span } = titles[0];
  return block.start <= span.start ? span.start < block.end : block.start < span.end;
}

/** Whether a paragraph is a sub-heading in a line of its own (`（一）主动公开`), not a sentence. */
export function isSubHeading(report: Report, section: ReportSection, block: ParagraphBlock): boolean {
  const part = partAt(section, block);
  return part !== undefined && isSubHeadingLine(report.draft.text, part);
}

/** So many are looked through faster than a map is made. */
const FEW_PARTS = 8;

const partsByBlock = rememberLast(
  ({ parts }: ReportSection): ReadonlyMap<Block, ReportPart> => new Map(parts.map((part) => [part.block, part])),
);

/** The sub-heading or run-in lead that a block of the section is or begins with. */
export function partAt(section: ReportSection, block: Block): ReportPart | undefined {
  if (section.parts.length > FEW_PARTS) return partsByBlock(section).get(block);
  for (const part of section.parts) if (part.block === block) return part;
  return undefined;
}

function findOccurrences(report: Report): Occurrences {
  const { sections, form } = report;
  const kept = new Array<SectionOccurrence | undefined>(form.sections.length).fill(undefined);
  const all: SectionOccurrence[] = [];
  for (let i = 0; i < sections.length; i++) {
    const occurrence = occurrenceOf(report, sections[i], sections[i + 1]);
    all.push(occurrence);
    const { index } = sections[i].section;
    const before = kept[index];
    if (!before || (before.content === 'none' && occurrence.content !== 'none')) kept[index] = occurrence;
  }
  const inTextOrder = all.filter((occurrence) => kept[occurrence.section.section.index] === occurrence);
  const duplicates: Duplicate[] = [];
  for (const { section, content } of all) {
    const counts = kept[section.section.index];
    if (!counts || counts.section === section) continue;
    duplicates.push({ of: section, kept: counts.section, lines: [section.heading], bare: content === 'none' });
  }
  const title = keptTitle(report, duplicates);
  duplicates.sort((a, b) => a.of.span.start - b.of.span.start);
  return { kept, inTextOrder, title, duplicates };
}

function occurrenceOf(report: Report, section: ReportSection, next: ReportSection | undefined): SectionOccurrence {
  const { blocks } = report.draft;
  const from = section.from;
  let to = next ? blockIndexAt(report.draft, next.heading.start) : blocks.length;
  while (to > from && blocks[to - 1].start >= report.signature.start) to--;
  return { section, content: contentOf(report, section, from, to), from, to };
}

function contentOf(report: Report, section: ReportSection, from: number, to: number): Content {
  let content: Content = 'none';
  const { blocks } = report.draft;
  for (let i = from; i < to; i++) {
    const block = blocks[i];
    if (block.kind === 'blank' || isTitleLine(report, block)) continue;
    if (block.kind === 'table' && (section.section.kind === 'table' || !isOfForm(report, block))) return 'text';
    if (block.kind === 'heading') content = 'headings';
    if (block.kind === 'paragraph') {
      if (!isSubHeading(report, section, block)) return 'text';
      content = 'headings';
    }
  }
  return content;
}

const tablesOfForm = rememberLast(({ tables }: Report) => new Set<Block>(tables.flatMap(({ blocks }) => blocks)));

/** Whether a pipe table is one of the form's: in a section of prose it stands there only because its heading is lost. */
function isOfForm(report: Report, block: TableBlock): boolean {
  return tablesOfForm(report).has(block);
}

/** The title that counts; the others are added to `duplicates`. A title's content is what stands before the next title. */
function keptTitle({ titles, draft }: Report, duplicates: Duplicate[]): ReportTitle | undefined {
  if (titles.length < 2) return titles.at(0);
  const bare = new Set<ReportTitle>(titles);
  let next = 0;
  for (const block of draft.blocks) {
    while (next < titles.length && titles[next].span.start < block.end) next++;
    const open = titles[next - 1];
    if (open && block.start >= open.span.end && (block.kind === 'paragraph' || block.kind === 'table'))
      bare.delete(open);
  }
  const kept = titles.find((title) => !bare.has(title)) ?? titles[0];
  for (const title of titles) {
    if (title !== kept) duplicates.push({ of: title, kept, lines: title.blocks, bare: bare.has(title) });
  }
  return kept;
}
