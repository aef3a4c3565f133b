import { type Edit, replacement } from './edit';

/** Beyond so many differing lines the stretch between the first and the last difference is replaced whole. */
const MAX_DISTANCE = 400;

/**
 * Few, small edits that turn `before` into `after`: unchanged lines stay untouched, and in a line that changed only the
 * table cells (or, in prose, the characters) that differ are written. Edits are ordered and do not overlap.
 */
export function diffEdits(before: string, after: string): readonly Edit[] {
  if (before === after) return [];
  const oldLines = splitLines(before);
  const newLines = splitLines(after);
  const edits: Edit[] = [];
  let offset = 0;
  let at = 0;
  for (const hunk of hunksOf(oldLines, newLines)) {
    for (; at < hunk.oldFrom; at++) offset += oldLines[at].length;
    const replaced = oldLines.slice(hunk.oldFrom, hunk.oldTo);
    const written = newLines.slice(hunk.newFrom, hunk.newTo);
    if (replaced.length === written.length) {
      for (let i = 0; i < replaced.length; i++) {
        lineEdits(replaced[i], written[i], offset, edits);
        offset += replaced[i].length;
      }
    } else {
      lineEdits(replaced.join(''), written.join(''), offset, edits);
      for (const line of replaced) offset += line.length;
    }
    at = hunk.oldTo;
  }
  return edits;
}

interface Hunk {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** Lines with their ends; joined they give the text back. */
function splitLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
}

/** Stretches that differ, by the shortest edit script (Myers), bounded. */
function hunksOf(before: readonly string[], after: readonly string[]): readonly Hunk[] {
  let head = 0;
  const most = Math.min(before.length, after.length);
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const oldTo = before.length - tail;
  const newTo = after.length - tail;
  const kept = commonLines(before.slice(head, oldTo), after.slice(head, newTo));
  const hunks: Hunk[] = [];
  let [oldAt, newAt] = [head, head];
  for (const [oldLine, newLine] of [...(kept ?? []), [oldTo - head, newTo - head] as const]) {
    const [oldFrom, newFrom] = [oldAt, newAt];
    [oldAt, newAt] = [head + oldLine, head + newLine];
    if (oldFrom < oldAt || newFrom < newAt) hunks.push({ oldFrom, oldTo: oldAt, newFrom, newTo: newAt });
    oldAt++;
    newAt++;
  }
  return hunks;
}

/** Pairs of indexes of lines that stay, in order; undefined where the two differ by more than the bound. */
function commonLines(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] | undefined {
  const [n, m] = [before.length, after.length];
  if (n === 0 || m === 0) return [];
  const bound = Math.min(n + m, MAX_DISTANCE);
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let distance = 0; distance <= bound; distance++) {
    trace.push(new Map(furthest));
    for (let k = -distance; k <= distance; k += 2) {
      const [below, above] = [furthest.get(k - 1) ?? -1, furthest.get(k + 1) ?? -1];
      let x = k === -distance || (k !== distance && below < above) ? above : below + 1;
      let y = x - k;
      while (x < n && y < m && before[x] === after[y]) {
        x++;
        y++;
      }
      furthest.set(k, x);
      if (x >= n && y >= m) return walkBack(trace, n, m);
    }
  }
  return undefined;
}

function walkBack(trace: readonly Map<number, number>[], n: number, m: number): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = [];
  let [x, y] = [n, m];
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const furthest = trace[distance];
    const k = x - y;
    const [below, above] = [furthest.get(k - 1) ?? -1, furthest.get(k + 1) ?? -1];
    const from = k === -distance || (k !== distance && below < above) ? k + 1 : k - 1;
    const fromX = distance === 0 ? 0 : furthest.get(from)!;
    const fromY = distance === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      x--;
      y--;
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

/** Edits within a changed line (or stretch): cell by cell where both have the same number of pipes. */
function lineEdits(before: string, after: string, offset: number, edits: Edit[]): void {
  if (before === after) return;
  const oldCells = before.split('|');
  const newCells = after.split('|');
  if (oldCells.length !== newCells.length) {
    edits.push(trimmed(before, after, offset));
    return;
  }
  let at = offset;
  for (let i = 0; i < oldCells.length; i++) {
    if (oldCells[i] !== newCells[i]) edits.push(trimmed(oldCells[i], newCells[i], at));
    at += oldCells[i].length + 1;
  }
}

/** One edit without the characters that both have in front and behind. Never cuts a surrogate pair or `\r\n` in two. */
function trimmed(before: string, after: string, offset: number): Edit {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  while (head > 0 && (splitsPair(before, head) || splitsPair(after, head))) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (tail > 0 && (splitsPair(before, before.length - tail) || splitsPair(after, after.length - tail))) tail--;
  const span = { start: offset + head, end: offset + before.length - tail };
  return replacement(span, after.slice(head, after.length - tail));
}

function splitsPair(text: string, at: number): boolean {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  if (left === 13 && right === 10) return true;
  return left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000;
}
