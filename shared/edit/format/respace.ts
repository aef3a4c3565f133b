import type { Edit } from '../../text/edit';

/**
 * Adds the edit that makes `start`–`end` of `text` into `wanted`, if it is not that already. What both have at the side of
 * `kept` stays, so that a cursor at that side, beside a word or figure, stays where it is.
 */
export function respace(
  text: string,
  start: number,
  end: number,
  wanted: string,
  kept: 'start' | 'end',
  edits: Edit[],
): void {
  const most = Math.min(end - start, wanted.length);
  const sameAtStart = (limit: number): number => {
    let count = 0;
    while (count < limit && text[start + count] === wanted[count]) count++;
    return count;
  };
  const sameAtEnd = (limit: number): number => {
    let count = 0;
    while (count < limit && text[end - 1 - count] === wanted[wanted.length - 1 - count]) count++;
    return count;
  };
  let head: number;
  let tail: number;
  if (kept === 'start') {
    head = sameAtStart(most);
    tail = sameAtEnd(most - head);
  } else {
    tail = sameAtEnd(most);
    head = sameAtStart(most - tail);
  }
  if (head + tail === end - start && head + tail === wanted.length) return;
  edits.push({
    span: { start: start + head, end: end - tail },
    newText: wanted.slice(head, wanted.length - tail),
  });
}

const BYTE_ORDER_MARK = 0xfeff;

/** `offset`, or behind a byte order mark that a text begins with: that is none of a line's spaces. */
export function behindMark(text: string, offset: number): number {
  return offset === 0 && text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : offset;
}
