import { trimWhite } from '../draft/characters';
import type { Block, Draft, HeadingBlock, ParagraphBlock } from '../draft/types';
import type { Form } from '../form/types';
import { YEAR_NUMERALS, yearValue } from '../text/chinese-numbers';
import type { Span } from '../text/span';
import { type Letters, readLetters, spanOfLetters } from './letters';
import { readLeadingNumber } from './numbers';
import type { ReportTitle } from './types';

type Line = HeadingBlock | ParagraphBlock;

/** A longer line is no title. */
const LONGEST_TITLE = 120;
const ASTERISK = 42;
const FULL_STOP = 0x3002;

/**
 * Every title of the draft, in text order: lines that end in the form's mark (年度报告), together with the title line
 * directly above; if there is none, the first `#` heading that is no section's. `isSection` says which lines are sections.
 */
export function readTitles(draft: Draft, form: Form, isSection: (line: Line) => boolean): readonly ReportTitle[] {
  const { blocks, text } = draft;
  const { mark } = form.title;
  const last = mark.charCodeAt(mark.length - 1);
  const titles: ReportTitle[] = [];
  let firstLine = -1;
  let used = -1;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block.kind !== 'heading' && block.kind !== 'paragraph') continue;
    if (firstLine === -1) firstLine = i;
    if (endsIn(text, block.content, last)) {
      const above = i - 1 > used ? lineAbove(text, blocks, i, mark, firstLine, isSection) : undefined;
      const heading = above ? undefined : headingAbove(text, blocks, i, used, form, isSection);
      const title = readTitleAt(text, block, above ?? heading, form);
      if (title) {
        titles.push(title);
        used = i;
      }
    }
  }
  if (titles.length > 0) return titles;
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.level !== 1 || isSection(block)) continue;
    if (block.content.end > block.content.start) return [readTitle([block], lettersOf(text, [block]), form)];
  }
  return titles;
}

/** A cheap look at the last letter, marks and a full stop behind it passed over. */
function endsIn(text: string, { start, end }: Span, letter: number): boolean {
  let at = end;
  for (let steps = 0; steps < 6 && at > start; steps++) {
    const code = text.charCodeAt(at - 1);
    if (code === letter) return true;
    if (code !== ASTERISK && code !== FULL_STOP && trimWhite(text, at - 1, at) === at) return false;
    at--;
  }
  return false;
}

/**
 * The title that a line with a title's last letter is, with the line above it: not a sentence, not a numbered part, not a
 * quotation. Without `#` it must have the official ending, or a year.
 */
function readTitleAt(text: string, block: Line, above: Line | undefined, form: Form): ReportTitle | undefined {
  const { content } = block;
  if (content.end - content.start > LONGEST_TITLE) return undefined;
  const blocks = above ? [above, block] : [block];
  const letters = lettersOf(text, blocks);
  const words = letters.text;
  const plain = words.endsWith('。') ? words.replace(/。+$/, '') : words;
  if (!plain.endsWith(form.title.mark)) return undefined;
  if (block.kind === 'heading' && block.level === 1) return readTitle(blocks, letters, form);
  if (block.kind === 'heading' ? block.level > 2 : words !== plain) return undefined;
  if (readLeadingNumber(text, content.start, content.end) || /[，。；：！？,;:!?《》]/.test(plain)) return undefined;
  if (!plain.endsWith(form.title.ending) && !yearIn(plain)) return undefined;
  return readTitle(blocks, letters, form);
}

function lettersOf(text: string, blocks: readonly Line[]): Letters {
  return readLetters(
    text,
    blocks.map(({ content }) => content),
  );
}

/**
 * The title line directly above (no blank line between) that goes on in line `index`: a `#` heading, or the first line of
 * the draft. A line that is a title by itself does not go on in the same words once more.
 */
function lineAbove(
  text: string,
  blocks: readonly Block[],
  index: number,
  mark: string,
  firstLine: number,
  isSection: (line: Line) => boolean,
): Line | undefined {
  const above = index > 0 ? blocks[index - 1] : undefined;
  const block = blocks[index] as Line;
  if (!above || (above.kind !== 'heading' && above.kind !== 'paragraph') || isSection(above)) return undefined;
  if (above.kind === 'heading' ? above.level !== 1 : index - 1 !== firstLine || block.kind === 'heading')
    return undefined;
  if (above.content.end === above.content.start || above.content.end - above.content.start > LONGEST_TITLE)
    return undefined;
  const words = readLetters(text, [above.content]).text;
  if (above.kind === 'paragraph') {
    if (/[，。；：！？,;:!?《》]/.test(words) || words.endsWith(mark)) return undefined;
    if (readLeadingNumber(text, above.content.start, above.content.end)) return undefined;
  }
  return words === readLetters(text, [block.content]).text ? undefined : above;
}

/**
 * The `#` heading above, blank lines between, that goes on in the `#` heading `index`: neither says by itself all that a
 * title says, the lower one no body and the upper one no end.
 */
function headingAbove(
  text: string,
  blocks: readonly Block[],
  index: number,
  used: number,
  form: Form,
  isSection: (line: Line) => boolean,
): HeadingBlock | undefined {
  const block = blocks[index];
  if (block.kind !== 'heading' || block.level !== 1) return undefined;
  let at = index - 1;
  while (at > used && blocks[at].kind === 'blank') at--;
  const above = at > used ? blocks[at] : undefined;
  if (above?.kind !== 'heading' || above.level !== 1 || isSection(above)) return undefined;
  const { start, end } = above.content;
  if (end === start || end - start > LONGEST_TITLE) return undefined;
  if (readLetters(text, [above.content]).text.endsWith(form.title.mark)) return undefined;
  return readTitle([block], lettersOf(text, [block]), form).body ? undefined : above;
}

function readTitle(blocks: readonly Line[], letters: Letters, form: Form): ReportTitle {
  const words = letters.text;
  const { ending, link } = form.title;
  const official = words.endsWith(ending);
  const year = yearIn(words);
  const body = bodyIn(words, year, official ? words.length - ending.length : -1, link);
  return {
    blocks,
    span: { start: blocks[0].content.start, end: blocks[blocks.length - 1].content.end },
    text: words,
    body: body && spanOfLetters(letters, body.start, body.end),
    bodyText: body && words.slice(body.start, body.end),
    year: year && spanOfLetters(letters, year.start, year.end),
    yearValue: year?.value,
    official,
  };
}

const yearWritten = new RegExp(`(\\d{4}|[${YEAR_NUMERALS}]{4})年`);

/** The first year in the words: its digits, 年 not included. */
function yearIn(words: string): (Span & { readonly value: number }) | undefined {
  const found = yearWritten.exec(words);
  if (!found) return undefined;
  return { start: found.index, end: found.index + found[1].length, value: yearValue(found[1]) };
}

/**
 * The body's name: what stands before the year, or between it and the official ending, without the word that links it with
 * the rest (关于); without year and ending it is not known.
 */
function bodyIn(words: string, year: Span | undefined, endingStart: number, link = ''): Span | undefined {
  let start = words.startsWith(link) ? link.length : 0;
  let end = endingStart;
  if (year && year.start > start) end = year.start;
  else if (year) start = year.end + (words.startsWith('年度', year.end) ? 2 : 1);
  if (end > start && words.endsWith(link, end)) end -= link.length;
  return end > start ? { start, end } : undefined;
}
