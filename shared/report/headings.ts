import { isWhite } from '../draft/characters';
import type { Draft, HeadingBlock, ParagraphBlock } from '../draft/types';
import type { Form, FormSection } from '../form/types';
import { unifiedCode } from '../text/normalise';
import { type Span, standsAt } from '../text/span';
import { withoutContents } from './contents';
import { type LeadingNumber, readLeadingNumber, skipMarks } from './numbers';
import type { SectionHeading } from './section-heading';

/** A longer line without `#` is prose. */
const LONGEST_LINE = 60;
/** A longer heading is none of a section, and is not compared. */
const LONGEST_HEADING = 120;
const ASTERISK = 42;

/**
 * Every line that is the heading of a section of the form, in text order. The words decide, not the number or the `#`s, but
 * what may as well be a part of a section (（一）主动公开情况) or a sentence is none:
 * - a heading, or a line numbered 一、: any wording that the form knows, or one that is near; `###` without number must be exact;
 * - a line without number must be the title itself;
 * - a line that only announces the heading, as in a table of contents, is none (`withoutContents`);
 * - a line or a heading numbered （二） or 2. must be the title itself with its own number, in its place among the other
 *   sections, where no other line is this section and the number does not go on a list.
 */
export function readHeadings(draft: Draft, form: Form): readonly SectionHeading[] {
  const { blocks, text } = draft;
  const headings: SectionHeading[] = [];
  const doubtful: SectionHeading[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const { start, end } = block.content;
    if (end - start > (block.kind === 'heading' ? LONGEST_HEADING : LONGEST_LINE)) continue;
    const found = readHeading(text, block, i, form);
    if (!found) continue;
    if (isCertain(found)) headings.push(found);
    else if (mayBeSection(found, draft, headings)) doubtful.push(found);
  }
  const certain = withoutContents(draft, headings, doubtful);
  return doubtful.length === 0 ? certain : withDoubtful(certain, doubtful);
}

/** The number of the last part above line `index`, in its section; 0: none. */
function numberAbove({ blocks, text }: Draft, index: number, headings: readonly SectionHeading[]): number {
  const top = headings.length > 0 ? headings[headings.length - 1].blockIndex : -1;
  for (let i = index - 1; i > top; i--) {
    const block = blocks[i];
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    const number = readLeadingNumber(text, block.content.start, block.content.end);
    if (number && number.style !== 'chinese') return number.value;
  }
  return 0;
}

/** Adds headings in doubt whose section is not there otherwise, where they stand in its place; of several the first. */
function withDoubtful(headings: readonly SectionHeading[], doubtful: readonly SectionHeading[]) {
  const all = [...headings];
  const present = new Set(headings.map(({ section }) => section));
  let at = 0;
  let above = -1;
  for (const one of doubtful) {
    while (at < headings.length && headings[at].blockIndex < one.blockIndex) above = headings[at++].section.index;
    const { index } = one.section;
    const below = headings[at]?.section.index ?? Number.POSITIVE_INFINITY;
    if (present.has(one.section) || index <= above || index >= below) continue;
    present.add(one.section);
    above = index;
    all.push(one);
  }
  return all.sort((a, b) => a.blockIndex - b.blockIndex);
}

/** The heading that a line is, if its words are those of a section. */
function readHeading(
  text: string,
  block: HeadingBlock | ParagraphBlock,
  blockIndex: number,
  form: Form,
): SectionHeading | undefined {
  const { start, end } = block.content;
  if (end === start) return undefined;
  const titles = titlesOf(form);
  const official = officialSection(text, start, end, titles);
  if (official) return officialHeading(official, block, blockIndex);
  const isPlain = block.kind === 'paragraph';
  if (block.kind === 'heading' && block.level === 1 && text.endsWith(form.title.mark, end)) return undefined;
  if (
    (isPlain || block.level > 2) &&
    beginsLikeAPart(text, start, end) &&
    !endsLikeATitle(text, block.content, titles)
  ) {
    return undefined;
  }
  const number = readLeadingNumber(text, start, end);
  const title = titleSpan(text, number ? number.end : start, end);
  if (title.end <= title.start) return undefined;
  const isPart = number !== undefined && number.style !== 'chinese' && (isPlain || block.level > 2);
  if ((isPart || (isPlain && !number)) && !isLikeATitle(text, title, titles)) return undefined;
  const words = text.slice(title.start, title.end);
  const known = form.lookup.findSection(words);
  if (known) return { blockIndex, block, section: known.section, number, title, match: known.match };
  if (isPart || (number?.style !== 'chinese' && (isPlain || block.level > 2))) return undefined;
  if (isPlain && /[。；]/.test(words)) return undefined;
  const near = form.lookup.nearestSection(words);
  return near && { blockIndex, block, section: near.candidate, number, title, match: 'near' };
}

function officialHeading(
  section: FormSection,
  block: HeadingBlock | ParagraphBlock,
  blockIndex: number,
): SectionHeading {
  const { start, end } = block.content;
  const isNumbered = end - start === section.heading.length;
  const numberEnd = end - section.title.length;
  const number: LeadingNumber | undefined = isNumbered
    ? { start, end: numberEnd, value: section.index + 1, style: 'chinese', fullWidth: true }
    : undefined;
  return { blockIndex, block, section, number, title: { start: numberEnd, end }, match: 'exact' };
}

/** A form's section titles, so that most lines need no normalising. */
interface Titles {
  /** Official headings, and titles alone. */
  readonly officials: readonly OfficialWords[];
  /** How many letters official and statutory titles have, with their first; and their last letters. */
  readonly outlines: ReadonlySet<number>;
  readonly lastLetters: ReadonlySet<number>;
}

interface OfficialWords {
  readonly words: string;
  readonly first: number;
  readonly section: FormSection;
}

const titlesByForm = new WeakMap<Form, Titles>();

function titlesOf(form: Form): Titles {
  let titles = titlesByForm.get(form);
  if (!titles) {
    const headings = new Map<string, FormSection>();
    for (const section of form.sections) {
      headings.set(section.heading, section);
      headings.set(section.title, section);
    }
    const officials = Array.from(headings, ([words, section]) => ({ words, first: words.charCodeAt(0), section }));
    const all = form.sections.flatMap(({ title, statutory }) => [title, ...statutory]);
    titles = {
      officials,
      outlines: new Set(all.map((title) => outlineOf(title.charCodeAt(0), title.length))),
      lastLetters: new Set(all.map((title) => title.charCodeAt(title.length - 1))),
    };
    titlesByForm.set(form, titles);
  }
  return titles;
}

/** The section whose official heading or title the line is to the letter. Few are as long as a line: no look at most of its letters. */
function officialSection(text: string, start: number, end: number, { officials }: Titles): FormSection | undefined {
  const first = text.charCodeAt(start);
  for (let i = 0; i < officials.length; i++) {
    const one = officials[i];
    if (one.first === first && one.words.length === end - start && standsAt(text, one.words, start)) return one.section;
  }
  return undefined;
}

/** A letter and a length in one number. */
function outlineOf(first: number, length: number): number {
  return length * 0x10000 + first;
}

/** Whether a line begins with a bracket or a digit: as parts do, and sections hardly ever. */
function beginsLikeAPart(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(skipMarks(text, start, end));
  return code === 0xff08 || code === 40 || (code >= 48 && code <= 57);
}

/** A cheap look before a line is read: its last letter is that of a title. */
function endsLikeATitle(text: string, { start, end }: Span, { lastLetters }: Titles): boolean {
  let at = end;
  while (at > start && isTrailing(text, at - 1)) at--;
  return at > start && lastLetters.has(unifiedCode(text, at - 1));
}

/** A cheap look before a line is normalised: as many letters as an official title behind the same first one, and the last letter of one. */
function isLikeATitle(text: string, { start, end }: Span, { outlines, lastLetters }: Titles): boolean {
  if (!lastLetters.has(unifiedCode(text, end - 1))) return false;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isWhite(code) && code !== ASTERISK) letters++;
  }
  return outlines.has(outlineOf(unifiedCode(text, start), letters));
}

/** Without marks and spaces around and punctuation behind. */
function titleSpan(text: string, from: number, to: number): Span {
  const start = skipMarks(text, from, to);
  let end = to;
  while (end > start && isTrailing(text, end - 1)) end--;
  return { start, end };
}

/** White space, `*` and punctuation behind a title. */
function isTrailing(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0x4e00 && code <= 0x9fff) return false;
  return isWhite(code) || code === ASTERISK || '。．.：:；;，,、'.includes(text[at]);
}

/** Whether nothing speaks against it: see `readHeadings`. */
function isCertain({ block, number, match }: SectionHeading): boolean {
  const isOfficial = match === 'exact' || match === 'statutory';
  if (number && number.style !== 'chinese') return false;
  if (number) return true;
  if (block.kind === 'paragraph') return match === 'exact';
  return isOfficial || block.level <= 2;
}

/** Whether a heading that is numbered like a part may be a section all the same. */
function mayBeSection(
  { block, blockIndex, number, match, section }: SectionHeading,
  draft: Draft,
  headings: readonly SectionHeading[],
): boolean {
  if (!number || number.style === 'chinese') return false;
  const isOwnNumber = number.value === section.index + 1;
  if (match !== 'exact' && match !== 'statutory') return block.kind === 'heading' && block.level <= 2 && isOwnNumber;
  if (block.kind === 'heading' && block.level <= 2) return true;
  return isOwnNumber && (number.value === 1 || numberAbove(draft, blockIndex, headings) !== number.value - 1);
}
