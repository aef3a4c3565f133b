import type { Block, ParagraphBlock } from '../draft/types';
import { isSubHeading, occurrencesIn, partAt, type SectionOccurrence } from '../report/occurrences';
import type { Report } from '../report/types';
import type { Edit } from '../text/edit';
import { type Span, textIn } from '../text/span';

/** What a page break has left among the sentences of a section. */
export interface PageBreak {
  readonly occurrence: SectionOccurrence;
  /** The page number as it stands in a line of its own; else the last character of a sentence that breaks off. */
  readonly place: Span;
  readonly kind: 'page-number' | 'broken-off';
  /** Whether a sentence is broken there. */
  readonly joins: boolean;
  /** Takes the debris out; the two halves of a sentence come together. */
  readonly mend: readonly Edit[];
  /** For a sentence that breaks off: a full stop in its place, in case it was only forgotten. */
  readonly finish: readonly Edit[];
}

/** The longest page number: 第 12 页 共 34 页, with dashes around. */
const LONGEST_NUMBER = 20;
/** A line shorter than that may be a heading, a name, an item of a list. */
const SHORTEST_SENTENCE = 40;
/** So much of it must stand above a page number. */
const SHORTEST_HALF = 4;
const FULL_STOP = 0x3002;
/** What the line of a page number begins with. */
const NUMBER_STARTS = new Set([...'0123456789-—–―－─第'].map((mark) => mark.charCodeAt(0)));

/** `— 3 —`, `- 3 -`, `第3页`, `第 3 页 共 5 页`: nothing but a page number. */
const PAGE_NUMBER =
  /^(?:[-—–―－─]{1,2}\s*\d{1,3}\s*[-—–―－─]{1,2}|第\s*\d{1,3}\s*页(?:[，,]?\s*\/?\s*共\s*\d{1,3}\s*页)?)$/;
/** A number alone says so only inside a sentence. */
const LONE_NUMBER = /^\d{1,3}$/;
/** What a finished line ends in: any mark but a comma, which a sentence goes on behind. */
const UNFINISHED = /[\p{Script=Han}\p{L}\d，、,]$/u;

/** Page numbers and broken sentences, section by section. Costs a look at the ends of each line. */
export function pageBreaksIn(report: Report): readonly PageBreak[] {
  const found: PageBreak[] = [];
  const { text, blocks } = report.draft;
  for (const occurrence of occurrencesIn(report).inTextOrder) {
    for (let i = occurrence.from; i < occurrence.to; i++) {
      const block = blocks[i];
      if (block.kind !== 'paragraph') continue;
      const { start, end } = block.content;
      const mayBe =
        end - start <= LONGEST_NUMBER
          ? NUMBER_STARTS.has(text.charCodeAt(start))
          : end - start >= SHORTEST_SENTENCE && text.charCodeAt(end - 1) !== FULL_STOP;
      if (!mayBe) continue;
      const line = { report, occurrence, block, above: neighbour(report, i, -1), below: neighbour(report, i, 1) };
      const one = pageNumberAt(line) ?? brokenOffAt(line);
      if (one) found.push(one);
    }
  }
  return found;
}

interface Line {
  readonly report: Report;
  readonly occurrence: SectionOccurrence;
  readonly block: ParagraphBlock;
  readonly above: Block | undefined;
  readonly below: Block | undefined;
}

/** The next block in that direction that is not blank. */
function neighbour({ draft: { blocks } }: Report, index: number, step: 1 | -1): Block | undefined {
  let at = index + step;
  while (blocks.at(at)?.kind === 'blank' && at > 0 && at < blocks.length) at += step;
  return at < 0 ? undefined : blocks.at(at);
}

function pageNumberAt({ report, occurrence, block, above, below }: Line): PageBreak | undefined {
  const { content } = block;
  if (content.end - content.start > LONGEST_NUMBER) return undefined;
  const written = textIn(report.draft.text, content);
  const halves = brokenHalves(report, occurrence, above, below);
  if (!PAGE_NUMBER.test(written) && !(halves && LONE_NUMBER.test(written))) return undefined;
  const whole = { span: { start: block.start, end: below?.start ?? block.end }, newText: '' };
  const mend = halves ? join(halves) : whole;
  return { occurrence, place: content, kind: 'page-number', joins: halves !== undefined, mend: [mend], finish: [] };
}

function brokenOffAt({ report, occurrence, block, below }: Line): PageBreak | undefined {
  const { start, end } = block.content;
  if (end - start < SHORTEST_SENTENCE) return undefined;
  const halves = brokenHalves(report, occurrence, block, below);
  if (!halves) return undefined;
  const { text } = report.draft;
  // What has no mark in it at all is no sentence; and where a number stands between, that is what speaks of it.
  if (!/[，。；：]/.test(textIn(text, block.content)) || isNumberOfPage(textIn(text, halves[1].content)))
    return undefined;
  const endsInComma = /[，、,]/.test(text[end - 1]);
  return {
    occurrence,
    place: { start: end - 1, end },
    kind: 'broken-off',
    joins: true,
    mend: [join(halves)],
    finish: [{ span: { start: endsInComma ? end - 1 : end, end }, newText: '。' }],
  };
}

function isNumberOfPage(written: string): boolean {
  return PAGE_NUMBER.test(written) || LONE_NUMBER.test(written);
}

/** Both lines, where the one above is a sentence that breaks off and the one below may go on with it. */
function brokenHalves(
  report: Report,
  { section, to }: SectionOccurrence,
  above: Block | undefined,
  below: Block | undefined,
): readonly [ParagraphBlock, ParagraphBlock] | undefined {
  if (above?.kind !== 'paragraph' || below?.kind !== 'paragraph') return undefined;
  const { text, blocks } = report.draft;
  if (below.start >= (blocks.at(to)?.start ?? text.length)) return undefined;
  const { start, end } = above.content;
  if (end - start < SHORTEST_HALF || !UNFINISHED.test(text[end - 1])) return undefined;
  if (isSubHeading(report, section, above) || partAt(section, below) !== undefined) return undefined;
  return [above, below];
}

function join([above, below]: readonly [ParagraphBlock, ParagraphBlock]): Edit {
  return { span: { start: above.content.end, end: below.content.start }, newText: '' };
}
