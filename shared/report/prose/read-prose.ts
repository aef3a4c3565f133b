import type { ParagraphBlock } from '../../draft/types';
import { rememberLast } from '../../text/remember';
import { type Letters, readLetters } from '../letters';
import { isSubHeadingLine } from '../parts';
import type { Report, ReportPart, ReportSection } from '../types';
import { addMarks, type Found } from './marks';
import type { Prose, ProseParagraph } from './types';

/**
 * The sentences of a report: every line that is no title, heading, table, comment or metadata and stands above the signature.
 * Worked out once for a report, in one pass over the characters of these lines.
 */
export const proseOf: (report: Report) => Prose = rememberLast(readProse);

function readProse(report: Report): Prose {
  const { draft, sections, titles, signature } = report;
  const paragraphs: ProseParagraph[] = [];
  const found: Found = { marks: [], ends: [], echoes: [] };
  let present = 0;
  let section: ReportSection | undefined;
  let nextSection = 0;
  let nextTitle = 0;
  let nextPart = 0;
  for (const block of draft.blocks) {
    if (block.start >= signature.start) break;
    if (nextSection < sections.length && sections[nextSection].heading === block) {
      section = sections[nextSection++];
      nextPart = 0;
      continue;
    }
    if (block.kind !== 'paragraph') continue;
    while (nextTitle < titles.length && titles[nextTitle].span.end <= block.start) nextTitle++;
    if (nextTitle < titles.length && titles[nextTitle].span.start < block.content.end) continue;
    let lead: ReportPart | undefined;
    if (section) {
      const { parts } = section;
      while (nextPart < parts.length && parts[nextPart].block.start < block.start) nextPart++;
      if (nextPart < parts.length && parts[nextPart].block === block) lead = parts[nextPart];
      if (lead && isSubHeadingLine(draft.text, lead)) continue;
    }
    const paragraph = readParagraph(report, block, section, lead, found);
    present |= paragraph.present;
    paragraphs.push(paragraph);
  }
  const { marks, ends, echoes } = found;
  return { paragraphs, marks, present, ends, echoes };
}

function readParagraph(
  { draft, form }: Report,
  block: ParagraphBlock,
  section: ReportSection | undefined,
  lead: ReportPart | undefined,
  found: Found,
): ProseParagraph {
  const { marks, ends, echoes } = found;
  const firstMark = marks.length;
  const firstEnd = ends.length;
  const firstEcho = echoes.length;
  let { start: from, end: to } = block.content;
  let letters: Letters = { text: draft.text, offsets: undefined, start: 0 };
  let present = addMarks(found, draft.text, from, to, true);
  const isPlain = present >= 0;
  if (!isPlain) {
    marks.length = firstMark;
    ends.length = firstEnd;
    echoes.length = firstEcho;
    letters = readLetters(draft.text, [block.content]);
    // Nothing had to be read through after all: a lone `[`.
    if (letters.offsets === undefined) letters = { text: draft.text, offsets: undefined, start: 0 };
    else [from, to] = [0, letters.text.length];
    present = addMarks(found, letters.text, from, to, false);
  }
  const { text, offsets, start } = letters;
  const isIntroduction = section === undefined || startsWithOneOf(text, from, form.phrases.introductionStarts);
  return {
    text,
    offsets,
    start,
    from,
    to,
    block,
    section,
    lead,
    isIntroduction,
    present,
    isPlain,
    firstMark,
    endMark: marks.length,
    firstEnd,
    endEnd: ends.length,
    firstEcho,
    endEcho: echoes.length,
  };
}

function startsWithOneOf(text: string, at: number, starts: readonly string[]): boolean {
  for (let i = 0; i < starts.length; i++) if (text.startsWith(starts[i], at)) return true;
  return false;
}
