import type { Span } from '../text/span';
import {
  behindLineEnd,
  COLON,
  HASH,
  HYPHEN,
  isWhite,
  LESS_THAN,
  LINE_FEED,
  nextLineEnd,
  PIPE,
  RETURN,
  skipWhite,
  trimWhite,
} from './characters';
import { readMetadata } from './metadata';
import { readSuppression } from './suppression';
import { isHeaderAndDelimiter, readTable } from './table';
import type { Block, Draft, HeadingBlock, SuppressionBlock } from './types';

/**
 * Reads a draft (dialect, sections 2 to 4 and 7) in one pass. Never fails, whatever the text, and takes time in
 * proportion to its length. Every character belongs to exactly one block; the blocks joined give the text back.
 *
 * What a line is, its first character that is not white space decides: indentation of any depth has no meaning, and
 * neither have fences, HTML or quotation marks. Lines end at `\n`, `\r\n` or a lone `\r`.
 */
export function parseDraft(text: string): Draft {
  const blocks: Block[] = [];
  const suppressions: SuppressionBlock[] = [];
  const metadata = readMetadata(text);
  const length = text.length;
  const hasReturns = text.includes('\r');
  let at = 0;
  if (metadata) {
    blocks.push(metadata);
    at = metadata.end;
  }
  while (at < length) {
    const first = skipWhite(text, at, length);
    const code = first < length ? text.charCodeAt(first) : LINE_FEED;
    if (code === LINE_FEED || code === RETURN) {
      const end = behindBlankLines(text, first);
      blocks.push(lineBlock('blank', at, end, first, first));
      at = end;
      continue;
    }
    if (code === PIPE || code === HYPHEN || code === COLON) {
      const above = blocks.length > 0 ? blocks[blocks.length - 1] : undefined;
      if (above?.kind === 'paragraph' && isHeaderAndDelimiter(text, above.content.start, above.end, first)) {
        blocks.pop();
        at = readTable(text, above.start, above.content.start, hasReturns, blocks);
        continue;
      }
      if (code === PIPE) {
        at = readTable(text, at, first, hasReturns, blocks);
        continue;
      }
    }
    const lineEnd = nextLineEnd(text, first, hasReturns);
    const end = behindLineEnd(text, lineEnd);
    const contentEnd = trimWhite(text, first, lineEnd);
    if (code === HASH) {
      const heading = readHeading(text, at, end, first, contentEnd);
      if (heading) {
        blocks.push(heading);
        at = end;
        continue;
      }
    } else if (code === LESS_THAN) {
      const suppression = readSuppression(text, at, end, first, contentEnd);
      if (suppression) {
        blocks.push(suppression);
        suppressions.push(suppression);
        at = end;
        continue;
      }
    }
    blocks.push(lineBlock('paragraph', at, end, first, contentEnd));
    at = end;
  }
  return { text, eol: firstLineEnd(text), blocks, metadata, suppressions };
}

/** Blank lines from the one whose line end (or the text's end) is at `lineEnd`. */
function behindBlankLines(text: string, lineEnd: number): number {
  let end = behindLineEnd(text, lineEnd);
  while (end < text.length) {
    const first = skipWhite(text, end, text.length);
    if (first < text.length) {
      const code = text.charCodeAt(first);
      if (code !== LINE_FEED && code !== RETURN) return end;
    }
    end = behindLineEnd(text, first);
  }
  return end;
}

/**
 * One to six `#`. The space behind them, which Markdown wants, may be missing: `##一、总体情况` is what someone types who
 * means a heading. Closing `#`s with a space before them are no words of it.
 */
function readHeading(
  text: string,
  start: number,
  end: number,
  first: number,
  contentEnd: number,
): HeadingBlock | undefined {
  let at = first;
  while (at < contentEnd && text.charCodeAt(at) === HASH) at++;
  const level = at - first;
  if (level > 6) return undefined;
  const from = skipWhite(text, at, end);
  let to = Math.max(from, contentEnd);
  while (to > from && text.charCodeAt(to - 1) === HASH) to--;
  if (to > from && !isWhite(text.charCodeAt(to - 1))) to = Math.max(from, contentEnd);
  else to = trimWhite(text, from, to);
  return lineBlock('heading', start, end, from, to, level, { start: first, end: from });
}

const noMarks: Span = { start: 0, end: 0 };

/**
 * Headings, paragraphs and blank lines as objects of one shape: every reader asks each block what it is, which takes V8 several times
 * as long where more than four shapes occur.
 */
function lineBlock<Kind extends 'heading' | 'paragraph' | 'blank'>(
  kind: Kind,
  start: number,
  end: number,
  from: number,
  to: number,
  level = 0,
  marks = noMarks,
) {
  return { kind, start, end, content: { start: from, end: to }, level, marks };
}

/** What insertions use: the first line's end. A lone `\r` is not written anew. */
function firstLineEnd(text: string): '\n' | '\r\n' {
  const at = text.indexOf('\n');
  return at > 0 && text.charCodeAt(at - 1) === RETURN && text.indexOf('\r') === at - 1 ? '\r\n' : '\n';
}
