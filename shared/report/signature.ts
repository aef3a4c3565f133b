import { isWhite } from '../draft/characters';
import type { Draft, ParagraphBlock } from '../draft/types';
import { similarity } from '../form/label';
import type { Form } from '../form/types';
import type { Span } from '../text/span';
import { readDate } from './dates';
import { readLetters, spanOfLetters } from './letters';
import type { CalendarDate, ReportSignature } from './types';

/** A longer line is no signature: the longest names of bodies have about 30 characters, a date behind them 11. */
const LONGEST_LINE = 60;
/** Lines with the body's names (two may sign together) and the date. */
const MOST_LINES = 4;
const LEAST_NAME = 3;

/** The body's name, where it is known, and words in which such names end. */
interface KnownNames {
  readonly body: string | undefined;
  readonly endings: readonly string[];
}

interface SignatureLine {
  readonly block: ParagraphBlock;
  readonly body: Span | undefined;
  readonly date: { readonly span: Span; readonly value: CalendarDate } | undefined;
}

/**
 * The signature: the last lines of the draft that hold nothing but the body's name or a date. `bodyName` is the name known
 * from metadata or title; without it a name is known by its last word, and only above a date. `isReserved` says which lines
 * are titles or headings.
 */
export function readSignature(
  draft: Draft,
  { phrases }: Pick<Form, 'phrases'>,
  bodyName: string | undefined,
  isReserved: (block: ParagraphBlock) => boolean,
): ReportSignature {
  const { blocks, text } = draft;
  const known: KnownNames = { body: bodyName, endings: phrases.bodyEndings };
  const lines: SignatureLine[] = [];
  let lastLine: Span | undefined;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block.kind === 'blank' || block.kind === 'suppression') continue;
    const line =
      block.kind === 'paragraph' && lines.length < MOST_LINES && !isReserved(block)
        ? readLine(text, block, known, lines)
        : undefined;
    if (!line) {
      if (block.kind !== 'metadata') lastLine = lastLineOf(text, block);
      break;
    }
    lines.push(line);
  }
  const dated = lines.find(({ date }) => date);
  const named = [...lines].reverse().find(({ body }) => body);
  const start = lines.length > 0 ? lines[lines.length - 1].block.start : text.length;
  return { body: named?.body, date: dated?.date, start, lastLine };
}

function readLine(
  text: string,
  block: ParagraphBlock,
  known: KnownNames,
  below: readonly SignatureLine[],
): SignatureLine | undefined {
  const { content } = block;
  if (content.end - content.start > LONGEST_LINE) return undefined;
  const letters = readLetters(text, [content]);
  const hasDate = below.some((line) => line.date);
  const date = readDate(letters.text);
  if (date) {
    const span = spanOfLetters(letters, 0, letters.text.length) ?? content;
    return hasDate ? undefined : { block, body: undefined, date: { span, value: date } };
  }
  if (isBodyName(letters.text, known, hasDate)) {
    return { block, body: spanOfLetters(letters, 0, letters.text.length), date: undefined };
  }
  return hasDate ? undefined : readNameAndDate(text, block, known);
}

/** Name and date on one line, with spaces between. */
function readNameAndDate(text: string, block: ParagraphBlock, known: KnownNames): SignatureLine | undefined {
  const { start, end } = block.content;
  for (let at = end - 1; at > start; at--) {
    if (!isWhite(text.charCodeAt(at))) continue;
    const behind = { start: at + 1, end };
    const value = readDate(readLetters(text, [behind]).text);
    if (!value) continue;
    const before = readLetters(text, [{ start, end: at }]);
    if (!isBodyName(before.text, known, true)) continue;
    const body = spanOfLetters(before, 0, before.text.length);
    return { block, body, date: { span: behind, value } };
  }
  return undefined;
}

/**
 * Whether a line is the body's name and nothing more: the same, near, its beginning or its end; or, above a date, a short
 * line that ends like the name of a body. A sentence never is.
 */
function isBodyName(line: string, { body: bodyName, endings }: KnownNames, isAboveDate: boolean): boolean {
  if (line.length < LEAST_NAME || line.length > LONGEST_LINE || /[，。；：！？、,;:!?《》“”0-9]/.test(line))
    return false;
  if (bodyName !== undefined && bodyName.length >= LEAST_NAME) {
    if (line === bodyName || bodyName.endsWith(line) || line.endsWith(bodyName)) return true;
    if (endsLikeABody(line, endings) && similarity(line, bodyName) >= 0.6) return true;
  }
  return isAboveDate && line.length <= 30 && endsLikeABody(line, endings);
}

function endsLikeABody(line: string, endings: readonly string[]): boolean {
  return endings.some((ending) => line.endsWith(ending));
}

/** The last line of a block, without spaces around. */
function lastLineOf(text: string, block: Span): Span {
  let end = block.end;
  while (end > block.start && (isWhite(text.charCodeAt(end - 1)) || isLineEnd(text.charCodeAt(end - 1)))) end--;
  let start = end;
  while (start > block.start && !isLineEnd(text.charCodeAt(start - 1))) start--;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  return { start, end };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
