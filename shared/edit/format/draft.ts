import { behindLineEnd, endOfLine, skipWhite, trimWhite } from '../../draft/characters';
import { isPlainSpace } from '../../draft/row';
import type { Block, Draft, HeadingBlock } from '../../draft/types';
import type { Report } from '../../report/types';
import type { Edit } from '../../text/edit';
import { type Span, textIn } from '../../text/span';
import { behindMark, respace } from './respace';
import { formatTable, type TableStyle } from './table';

/**
 * The edits that bring a draft into shape: tables as `formatTable` writes them, a blank line between blocks, a space behind
 * the marks of a heading, no spaces at the ends of lines, one line end at the end. Only white space, pipes and the dashes
 * of delimiter rows are written or taken away, so no word and no figure changes; the metadata stay as they are. Edits are
 * in order and do not touch each other; of a draft in shape there are none. Takes time in proportion to the text.
 *
 * `within`: only what touches this stretch is brought into shape, a table whole.
 */
export function formatEdits(report: Report, style: TableStyle, within?: Span): readonly Edit[] {
  const { text, blocks } = report.draft;
  const written = blocks.filter(({ kind }) => kind !== 'blank');
  if (written.length === 0) return [];
  const edits: Edit[] = [];
  const formTables = new Set<Block>(report.tables.flatMap((table) => table.blocks));
  const belongsTogether = gapKeeper(report);
  const [{ kind, start }] = written;
  if (kind !== 'metadata' && start > 0) respace(text, behindMark(text, 0), start, '', 'end', edits);
  for (let i = 0; i < written.length; i++) {
    const block = written[i];
    const next = written.at(i + 1);
    formatBlock(text, block, style, formTables, edits);
    const hadBlank = next !== undefined && block.end < next.start;
    const hasBlank = next !== undefined && (hadBlank || !belongsTogether(block, next));
    const end = contentEnd(text, block);
    respace(text, end, next?.start ?? text.length, lineEnds(report.draft, end, hasBlank), 'start', edits);
  }
  return joined(within ? inside(edits, blocksIn(written, within)) : edits);
}

/** The line's own end, and one more where a blank line follows. A lone `\r` is not written anew. */
function lineEnds({ text, eol }: Draft, contentEnd: number, hasBlank: boolean): string {
  const lineEnd = skipWhite(text, contentEnd, text.length);
  const own = text.slice(lineEnd, behindLineEnd(text, lineEnd));
  const first = own === '' || own === '\r' ? eol : own;
  return hasBlank ? first + eol : first;
}

/**
 * Whether two neighbours may stand without a blank line between, if they do: the lines of one title (or what would read as
 * one, were it not cut in two), items of a list, and a comment with what it speaks of.
 */
function gapKeeper({ draft: { text }, titles, form }: Report): (above: Block, below: Block) => boolean {
  const ofTitles = new Set<Block>(titles.flatMap((title) => title.blocks));
  return (above, below) => {
    if (above.kind === 'suppression') return true;
    if (ofTitles.has(above) && (below.kind === 'paragraph' || below.kind === 'heading'))
      return ofTitles.has(below) || textIn(text, below.content).includes(form.title.mark);
    return isListItem(text, above) && isListItem(text, below);
  };
}

const LIST_ITEM = /(?:[-*+]|\d{1,9}[.)])[ \t]/y;

function isListItem(text: string, block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  LIST_ITEM.lastIndex = block.content.start;
  return LIST_ITEM.test(text);
}

/** Behind the last character of a block that stays; a table's last line is brought into shape up to its line end. */
function contentEnd(text: string, block: Block): number {
  if (block.kind === 'table') return Math.max(block.rows.at(-1)?.end ?? 0, block.delimiter?.end ?? 0);
  if (block.kind === 'paragraph' || block.kind === 'suppression') return block.content.end;
  let end = trimWhite(text, block.start, block.end);
  while (end > block.start && (text[end - 1] === '\n' || text[end - 1] === '\r'))
    end = trimWhite(text, block.start, end - 1);
  return end;
}

function formatBlock(
  text: string,
  block: Block,
  style: TableStyle,
  formTables: ReadonlySet<Block>,
  edits: Edit[],
): void {
  if (block.kind === 'table') formatTable(text, block, style, formTables.has(block), edits);
  else if (block.kind === 'heading') formatHeading(text, block, edits);
  else if (block.kind === 'suppression')
    respace(text, behindMark(text, block.start), block.content.start, '', 'end', edits);
  else if (block.kind === 'paragraph' && !isListItem(text, block)) {
    // Ideographic spaces in front are how Chinese paragraphs begin; four plain ones make code of a line elsewhere.
    const start = behindMark(text, block.start);
    let end = start;
    while (end < block.content.start && isPlainSpace(text.charCodeAt(end))) end++;
    respace(text, start, end, '', 'end', edits);
  }
}

function formatHeading(text: string, { start, end, level, marks }: HeadingBlock, edits: Edit[]): void {
  respace(text, behindMark(text, start), marks.start, '', 'end', edits);
  const hasWords = trimWhite(text, marks.start, endOfLine(text, marks.start)) > marks.end;
  if (hasWords && marks.end < end) respace(text, marks.start + level, marks.end, ' ', 'start', edits);
}

/** From the first to the last of the blocks that a stretch touches. */
function blocksIn(blocks: readonly Block[], { start, end }: Span): Span {
  const touched = blocks.filter((block) => block.start <= end && start < block.end);
  return touched.length === 0
    ? { start, end: start }
    : { start: touched[0].start, end: touched[touched.length - 1].end };
}

function inside(edits: readonly Edit[], { start, end }: Span): readonly Edit[] {
  return edits.filter(({ span }) => start <= span.start && span.end <= end);
}

/** Edits that touch each other, as one. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.span.end !== edit.span.start) result.push(edit);
    else {
      const span = { start: last.span.start, end: edit.span.end };
      result[result.length - 1] = { span, newText: last.newText + edit.newText };
    }
  }
  return result;
}
