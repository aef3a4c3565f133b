import { blockIndexAt } from '../draft/block-index';
import type { Block, ParagraphBlock, TableBlock } from '../draft/types';
import type { Report } from '../report/types';
import type { Span } from '../text/span';
import type { OutlineItem } from './outline';

/**
 * What "expand selection" selects from `offset` on, each stretch within the next: a word; in a table the cell's text, the
 * cell, the row, the table; in prose the sentence and the paragraph; then part, section, all of the draft.
 * @param items the draft's outline.
 */
export function selectionStepsAt(report: Report, items: readonly OutlineItem[], offset: number): readonly Span[] {
  const { text, blocks } = report.draft;
  const block = blocks.at(blockIndexAt(report.draft, offset));
  const steps = block ? blockSteps(block, report, offset) : [];
  return nested([...steps, ...outlineSteps(items, offset), { start: 0, end: text.length }], offset);
}

function blockSteps(block: Block, report: Report, offset: number): readonly Span[] {
  const { text } = report.draft;
  if (block.kind === 'table') return tableSteps(block, report, offset);
  if (block.kind === 'paragraph') return proseSteps(block, text, offset);
  if (block.kind === 'heading') return [stretchAt(text, block.content, offset, isWordCharacter), block.content];
  if (block.kind === 'suppression') return [block.content];
  if (block.kind !== 'metadata') return [];
  const entry = block.entries.find(({ keySpan, valueSpan }) => keySpan.start <= offset && offset <= valueSpan.end);
  const whole = { start: block.start, end: endOfContent(text, block) };
  if (!entry) return [whole];
  const items = entry.items.map(({ span }) => span);
  return [entry.keySpan, ...items, entry.valueSpan, { start: entry.keySpan.start, end: entry.valueSpan.end }, whole];
}

function tableSteps(block: TableBlock, report: Report, offset: number): readonly Span[] {
  const { text } = report.draft;
  const whole = { start: block.start, end: endOfContent(text, block) };
  const row = block.rows.find(({ start, end }) => start <= offset && offset <= end);
  if (!row) return [whole];
  const cell = row.cells.find(({ start, end }) => start <= offset && offset <= end);
  const line = { start: row.first, end: endOfContent(text, row) };
  if (!cell) return [line, whole];
  const content = { start: cell.from, end: cell.to };
  // A table in several pieces (a page break, 表二) is one.
  const bound = report.tables.find(({ blocks }) => blocks.includes(block));
  const [first, last] = [bound?.blocks[0] ?? block, bound?.blocks.at(-1) ?? block];
  const pieces = { start: first.start, end: endOfContent(text, last) };
  const words = stretchAt(text, content, offset, isWordCharacter);
  return [words, content, { start: cell.start, end: cell.end }, line, whole, pieces];
}

function proseSteps({ content }: ParagraphBlock, text: string, offset: number): readonly Span[] {
  const words = stretchAt(text, content, offset, isWordCharacter);
  const sentence = stretchAt(text, content, offset, (character) => !SENTENCE_ENDS.includes(character));
  const closed = SENTENCE_ENDS.includes(text.charAt(sentence.end)) ? 1 : 0;
  return [words, { start: sentence.start, end: Math.min(sentence.end + closed, content.end) }, content];
}

const SENTENCE_ENDS = '。！？；';

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}%.]/u.test(character);
}

/** The characters around `offset` that belong together, within `limits`. */
function stretchAt(text: string, limits: Span, offset: number, belongs: (character: string) => boolean): Span {
  let start = Math.max(limits.start, Math.min(offset, limits.end));
  let end = start;
  while (start > limits.start && belongs(text.charAt(start - 1))) start--;
  while (end < limits.end && belongs(text.charAt(end))) end++;
  return { start, end };
}

/** The entries of the outline that hold the place, the innermost first. */
function outlineSteps(items: readonly OutlineItem[], offset: number): readonly Span[] {
  const found = items.find(({ span }) => span.start <= offset && offset <= span.end);
  return found ? [...outlineSteps(found.children, offset), found.span] : [];
}

/** Those that hold `offset` and are larger than, and around, the one before. */
function nested(steps: readonly Span[], offset: number): readonly Span[] {
  const found: Span[] = [];
  let inner: Span = { start: offset, end: offset };
  for (const step of steps) {
    if (step.start > inner.start || step.end < inner.end || step.end - step.start === inner.end - inner.start) continue;
    found.push(step);
    inner = step;
  }
  return found;
}

function endOfContent(text: string, { start, end }: Span): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1])) last--;
  return last;
}
