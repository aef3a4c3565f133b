import { WordKind } from '../../form/prose-words';
import type { Claim, ReadSegment } from './context';
import type { Segment } from './segments';
import { isShare } from './shares';
import type { Token } from './tokens';
import type { ProseParagraph } from './types';

/** A number and the parts it is said to have (其中 a、b、c), where they are all of them. */
export interface PartsList {
  readonly paragraph: ProseParagraph;
  readonly total: CountedNumber;
  readonly parts: readonly CountedNumber[];
}

export interface CountedNumber {
  readonly number: Token;
  /** What it says of the tables, if it does. */
  readonly claim: Claim | undefined;
}

/**
 * The lists of one statement that are closed and, in every way they may be read, do not add up. `previous` is the statement
 * before, whose last number a 其中 at the beginning speaks of.
 */
export function wrongLists(
  paragraph: ProseParagraph,
  segments: readonly ReadSegment[],
  previous: readonly ReadSegment[],
): readonly PartsList[] {
  let found: PartsList[] | undefined;
  const add = (list: PartsList | undefined) => {
    if (list) {
      found ??= [];
      found.push(list);
    }
  };
  for (let index = 0; index < segments.length; index++) {
    const { segment, inner, claim } = segments[index];
    if ((segment.kinds & WordKind.among) !== 0) {
      const before = index > 0 ? segments.slice(Math.max(0, index - LOOK_BACK), index) : previous.slice(-LOOK_BACK);
      if (!isOfChange(before, segments, index)) add(wrongList(paragraph, totalsOf(before), segments, index, false));
    } else if (segment.number && segment.after === 'colon') {
      const total = { number: segment.number, claim };
      if (!isInexact(segment)) add(wrongList(paragraph, [total], segments, index + 1, false));
    }
    if (inner.length > 0 && segment.number) {
      const total: CountedNumber = { number: segment.number, claim };
      for (const one of inner) add(wrongList(paragraph, [total], one, 0, true));
    }
  }
  return found ?? none;
}

const none: readonly PartsList[] = [];

/** Whose parts a list is stands not further before it. */
const LOOK_BACK = 6;

/** Exact numbers a list may be the parts of, the last first. */
function totalsOf(segments: readonly ReadSegment[]): readonly CountedNumber[] {
  const totals: CountedNumber[] = [];
  for (const { segment, claim } of segments) {
    if (segment.number && !isInexact(segment)) totals.unshift({ number: segment.number, claim });
  }
  return totals;
}

/** 较上年减少3人，其中调出2人、退休1人; 净增加1件，其中新制发2件、废止1件: parts of the change, what counts against it behind. */
function isOfChange(before: readonly ReadSegment[], segments: readonly ReadSegment[], first: number): boolean {
  const change = before.at(-1)?.segment;
  if (!change || (change.kinds & (WordKind.rise | WordKind.fall)) === 0 || change.numberAt < 0) return false;
  const { measure, value } = change.all[change.numberAt];
  const parts = itemsOf(segments, first, false)?.parts ?? [];
  if (parts.length === 0 || parts[0].number.measure !== measure) return false;
  const sum = parts.reduce((all, { number }) => all + number.value, 0);
  return sum === value || 2 * parts[0].number.value - sum === value;
}

function wrongList(
  paragraph: ProseParagraph,
  totals: readonly CountedNumber[],
  segments: readonly ReadSegment[],
  first: number,
  inBrackets: boolean,
): PartsList | undefined {
  const items = itemsOf(segments, first, inBrackets);
  if (!items || items.parts.length < 2) return undefined;
  const { parts, ends, shares } = items;
  const { measure } = parts[0].number;
  if (measure?.rounded) return undefined;
  const candidates = totals.filter(({ number }) => number.measure === measure);
  if (candidates.length === 0) return undefined;
  let sum = 0;
  let slack = 0;
  const sums = parts.map(({ number }) => (sum += number.value));
  const slacks = parts.map(({ number }) => (slack += number.slack));
  if (!sums.every(Number.isSafeInteger)) return undefined;
  // 新收12件，上年结转2件，其中…: the parts of one of them, or of several together.
  let together = 0;
  for (const { number } of candidates) {
    together += number.value;
    const holds = (end: number, whole: number) => Math.abs(sums[end] - whole) <= slacks[end] + number.slack;
    if (ends.some((end) => holds(end, number.value) || holds(end, together))) return undefined;
    // Parts that say themselves how little of the whole they are.
    if (parts.every((_, i) => shares[i] && isShare(shares[i], parts[i].number.value, number.value))) return undefined;
  }
  const total = candidates[0];
  // 主动公开信息186条，其中行政许可46条、行政处罚7条: a choice of what is worth telling.
  if (sum * 2 < total.number.value) return undefined;
  if (candidates.length > 1 && parts.some(({ number }) => number.value > total.number.value)) return undefined;
  return { paragraph, total, parts: parts.slice(0, ends[0] + 1) };
}

interface Items {
  readonly parts: readonly CountedNumber[];
  readonly ends: readonly number[];
  /** What each part is said to be of the whole, as far as it is. */
  readonly shares: readonly (Token | undefined)[];
}

/**
 * The parts of a list, and after which of them it may end: where it goes on behind a comma, it may as well have ended there.
 * Undefined where the list is open, or it cannot be told what belongs to it.
 */
function itemsOf(segments: readonly ReadSegment[], first: number, inBrackets: boolean): Items | undefined {
  const parts: CountedNumber[] = [];
  const ends: number[] = [];
  const shares: (Token | undefined)[] = [];
  let axis: Claim['axis'] | undefined;
  for (let i = first; i < segments.length; i++) {
    const { segment, claim } = segments[i];
    const { number, kinds, before, after } = segment;
    if ((kinds & WordKind.open) !== 0 || isEndless(segment)) return undefined;
    if (!number) {
      if (segment.numbers > 0) return undefined;
      if (parts.length === 0) {
        if (i > first && after !== 'colon') return undefined;
        continue;
      }
      if (before === 'pause' || (kinds & WordKind.approximate) !== 0) return undefined;
      // 258件，占33.9%；35件…
      if (segment.percents.length > 0 && (kinds & WordKind.share) !== 0) {
        shares[parts.length - 1] = segment.percents[0];
        if (after === 'stop') break;
        continue;
      }
      break;
    }
    if (i > first && (kinds & WordKind.among) !== 0) return undefined;
    if (parts.length > 0 && before !== 'pause') {
      const endsBefore = startsAnew(segment) || (claim !== undefined && axis !== undefined && claim.axis !== axis);
      if (endsBefore) break;
    }
    if (isInexact(segment) || isOfEach(segment) || segment.end - segment.first < 2) return undefined;
    if (parts.length > 0 && number.measure !== parts[0].number.measure) return undefined;
    if (claim && axis && claim.axis !== axis) return undefined;
    axis ??= claim?.axis;
    parts.push({ number, claim });
    if (after !== 'pause') {
      if (after === 'end' && !inBrackets) return undefined;
      ends.push(parts.length - 1);
    }
    if (after === 'stop' || after === 'end' || after === 'close') break;
  }
  // A list joined by 、 ends where 、 does, unless the rest makes it whole.
  if (ends.length > 0 && ends[0] > 0) return { parts, ends, shares };
  const last = parts.length - 1;
  return ends.includes(last) ? { parts, ends: [last, ...ends.filter((end) => end !== last)], shares } : undefined;
}

/** 等 behind a number, or where no number is. */
function isEndless({ all, first, end, numberAt, kinds }: Segment): boolean {
  if ((kinds & WordKind.etc) === 0) return false;
  for (let i = Math.max(first, numberAt + 1); i < end; i++)
    if (((all[i].word?.kinds ?? 0) & WordKind.etc) !== 0) return true;
  return false;
}

/** 预算、决算信息各2条: each of those named has so many. */
export function isOfEach({ all, first, kinds, numberAt }: Segment): boolean {
  if ((kinds & WordKind.each) === 0 || numberAt <= first) return false;
  const before = all[numberAt - 1].word?.kinds ?? 0;
  return (before & WordKind.each) !== 0 && (before & WordKind.among) === 0;
}

/** 另有, 同时, 被…: what follows is no part of the list. */
function startsAnew({ all, first }: Segment): boolean {
  return ((all[first].word?.kinds ?? 0) & (WordKind.fresh | WordKind.own | WordKind.all)) !== 0;
}

function isInexact({ number, kinds }: Segment): boolean {
  return Number.isNaN(number?.value) || (kinds & (WordKind.approximate | WordKind.compare)) !== 0;
}
