import { behindLineEnd, endOfLine, isWhite, LINE_FEED, RETURN } from '../draft/characters';
import type { Block, Draft } from '../draft/types';
import { type Edit, insertion } from '../text/edit';

/**
 * Where something new goes that is to stand before a block: above the `nianbao-ignore` comments that speak of the block,
 * which would speak of the new text otherwise.
 */
export function aboveComments({ blocks }: Draft, index: number): number {
  let first = index;
  for (let i = index - 1; i >= 0; i--) {
    const { kind } = blocks[i];
    if (kind === 'suppression') first = i;
    else if (kind !== 'blank') break;
  }
  return blocks[first].start;
}

/** The offset behind the line that `offset` is in, its line end included. */
export function behindLine(text: string, offset: number): number {
  return behindLineEnd(text, endOfLine(text, offset));
}

/** Inserts a block of lines at the start of a line (or the text's end), with a blank line on either side. */
export function insertBlock({ text, eol }: Draft, offset: number, lines: readonly string[]): Edit {
  const lead = offset === 0 ? 0 : Math.max(0, 2 - lineEndsBefore(text, offset));
  const behind = lineEndsBehind(text, offset);
  const tail = behind.atTextEnd || behind.count > 0 ? 0 : 1;
  return insertion(offset, eol.repeat(lead) + lines.join(eol) + eol.repeat(1 + tail));
}

/** Inserts lines between two lines, without blank ones around. */
export function insertLines({ text, eol }: Draft, offset: number, lines: readonly string[]): Edit {
  const torn = offset > 0 && !isLineEnd(text.charCodeAt(offset - 1));
  return insertion(offset, torn ? eol + lines.join(eol) : lines.join(eol) + eol);
}

/** Removes a block with the blank lines behind it. */
export function removeBlock({ blocks }: Draft, index: number): Edit {
  const following: Block | undefined = blocks[index + 1];
  const end = following?.kind === 'blank' ? following.end : blocks[index].end;
  return { span: { start: blocks[index].start, end }, newText: '' };
}

/** How many line ends (two are enough to know) stand before `offset`, white space between them aside. */
function lineEndsBefore(text: string, offset: number): number {
  let count = 0;
  for (let at = offset - 1; at >= 0 && count < 2; at--) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) {
      count++;
      if (code === LINE_FEED && at > 0 && text.charCodeAt(at - 1) === RETURN) at--;
    } else if (!isWhite(code)) return count;
  }
  return count;
}

function lineEndsBehind(text: string, offset: number): { readonly count: number; readonly atTextEnd: boolean } {
  let count = 0;
  for (let at = offset; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLineEnd(code)) {
      if (++count === 2) return { count, atTextEnd: false };
      if (code === RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    } else if (!isWhite(code)) return { count, atTextEnd: false };
  }
  return { count, atTextEnd: true };
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === RETURN;
}
