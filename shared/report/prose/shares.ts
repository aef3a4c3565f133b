import { WordKind } from '../../form/prose-words';
import { SCALE } from '../../text/exact';
import type { ReadSegment } from './context';
import { type Segment, tokensOf } from './segments';
import type { Token } from './tokens';
import type { ProseParagraph } from './types';

/** A percentage that does not follow from the figures of its own sentence, in any way they may be read. */
export interface WrongShare {
  readonly kind: 'share' | 'rise' | 'fall';
  readonly paragraph: ProseParagraph;
  readonly percent: Token;
  /** What it is said of, and what it is a share of (or has grown from). Exact (×10⁴). */
  readonly figure: number;
  readonly base: number;
  /** In percent, with as many digits as the sentence has. */
  readonly expected: string;
}

/** Whether a percentage is the share of `figure` in `base` (exact values), rounded or cut off. */
export function isShare(percent: Token, figure: number, base: number): boolean {
  return base > 0 && isPrinted(percent, (figure / base) * 100);
}

/** The percentages of one statement that are wrong however they are read. */
export function wrongShares(
  paragraph: ProseParagraph,
  segments: readonly ReadSegment[],
  reportYear = 0,
  rates: ReadonlySet<string> = noRates,
): readonly WrongShare[] {
  const found: WrongShare[] = [];
  const flat: Segment[] = [];
  const collect = (all: readonly ReadSegment[]): void => {
    for (const { segment, inner } of all) {
      flat.push(segment);
      for (const one of inner) collect(one);
    }
  };
  collect(segments);
  flat.forEach((segment, index) => {
    if (segment.percents.length !== 1) return;
    const [percent] = segment.percents;
    if (Number.isNaN(percent.value) || (segment.kinds & (WordKind.approximate | WordKind.open)) !== 0) return;
    const wrong =
      (segment.kinds & WordKind.share) !== 0
        ? wrongShare(paragraph, flat, index, percent)
        : (segment.kinds & (WordKind.rise | WordKind.fall)) !== 0
          ? wrongGrowth(paragraph, flat, index, percent, reportYear)
          : wrongRate(paragraph, flat, index, percent, rates);
    if (wrong) found.push(wrong);
  });
  return found;
}

const noRates: ReadonlySet<string> = new Set();
/** 为, 达到 */
const BEFORE_PERCENT = /[为达到]+$/;

/** 14件应办申请中办结13件，办结率92.86%: of the two numbers right before it the second, said to be finished, is that part of the first. */
function wrongRate(
  paragraph: ProseParagraph,
  segments: readonly Segment[],
  index: number,
  percent: Token,
  rates: ReadonlySet<string>,
): WrongShare | undefined {
  const { all, first } = segments[index];
  const lead = paragraph.text.slice(all[first].from, percent.from).replace(BEFORE_PERCENT, '');
  const counted = index > 0 ? segments[index - 1] : undefined;
  if (!rates.has(lead) || counted?.numbers !== 2 || (counted.kinds & inexact) !== 0) return undefined;
  const tokens = tokensOf(counted);
  const [base, figure] = tokens.filter(({ kind }) => kind === 'number');
  if (!tokens[tokens.indexOf(figure) - 1].word?.values.some(({ finished }) => finished)) return undefined;
  if (base.measure !== figure.measure || !(figure.value <= base.value) || base.value === 0) return undefined;
  const share = (figure.value / base.value) * 100;
  if (isPrinted(percent, share)) return undefined;
  return {
    kind: 'share',
    paragraph,
    percent,
    figure: figure.value,
    base: base.value,
    expected: printed(percent, share),
  };
}

const inexact = WordKind.approximate | WordKind.open | WordKind.compare | WordKind.etc;

function wrongShare(
  paragraph: ProseParagraph,
  segments: readonly Segment[],
  index: number,
  percent: Token,
): WrongShare | undefined {
  const share = sharePlace(segments[index], percent);
  if (!share) return undefined;
  const numbers = numbersUpTo(segments, index, percent);
  if (!numbers) return undefined;
  const behind = numbers.filter(({ from }) => from > share.from);
  const before = numbers.slice(0, numbers.length - behind.length);
  const last = before.at(-1);
  if (!last || behind.length > 1) return undefined;
  const same = before.filter(({ measure }) => measure === last.measure);
  const figures = trailingSums(same);
  // 自然人9件，占75%；商业企业2件，占16.7%: what is itself a part is nothing that another is a part of.
  const parts = sharedNumbers(segments, index);
  const bases = behind.length === 1 ? behind : same.slice(0, -1).filter((one) => !parts.has(one));
  if (behind.length === 1) figures.push(same[0].value);
  if (bases.length === 0 || bases.some(({ measure }) => measure !== last.measure)) return undefined;
  const wholes = bases.map(({ value }) => value);
  if (bases.length > 1 && behind.length === 0) wholes.push(bases[0].value + bases[1].value);
  if (figures.some((figure) => wholes.some((base) => isPrinted(percent, (figure / base) * 100)))) return undefined;
  const base = Math.max(...bases.map(({ value }) => value));
  if (base < last.value || base === 0) return undefined;
  const expected = printed(percent, (last.value / base) * 100);
  return { kind: 'share', paragraph, percent, figure: last.value, base, expected };
}

/** The numbers before a segment that are said to be a share of something: each the last one in front of 占…%. */
function sharedNumbers(segments: readonly Segment[], end: number): ReadonlySet<Token> {
  const shared = new Set<Token>();
  let last: Token | undefined;
  for (let i = Math.max(0, end - LOOK_BACK); i < end; i++) {
    for (const token of tokensOf(segments[i])) {
      if (token.kind === 'number') last = token;
      else if (last && token.word && (token.word.kinds & WordKind.share) !== 0) shared.add(last);
    }
  }
  return shared;
}

/** The last number, and it with those before it: 予以公开6件、部分公开1件，占. */
function trailingSums(numbers: readonly Token[]): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let i = numbers.length - 1; i > 0; i--) {
    sum += numbers[i].value;
    sums.push(sum);
  }
  return sums;
}

/**
 * The word of a share in front of a percentage: 占, 占总数的, 占申请总量1000件的. Undefined where it is a share of something that
 * the sentence does not count.
 */
function sharePlace(segment: Segment, percent: Token): Token | undefined {
  let share: Token | undefined;
  for (const token of tokensOf(segment)) {
    if (token === percent) return share;
    if (token.word && (token.word.kinds & WordKind.share) !== 0) share = token;
    else if (share && token.kind !== 'number' && !(token.word && (token.word.kinds & ofBase) !== 0)) return undefined;
  }
  return undefined;
}

const ofBase =
  WordKind.base |
  WordKind.object |
  WordKind.filler |
  WordKind.thisYear |
  WordKind.share |
  WordKind.value |
  WordKind.all;

/** What a percentage is of stands not further before it. */
const LOOK_BACK = 12;

/** The exact numbers before a percentage, in text order; undefined where one of them is not exact. */
function numbersUpTo(segments: readonly Segment[], index: number, percent: Token): readonly Token[] | undefined {
  const numbers: Token[] = [];
  for (let i = Math.max(0, index - LOOK_BACK); i <= index; i++) {
    for (const token of tokensOf(segments[i])) {
      if (token === percent) return numbers;
      if (token.kind !== 'number') continue;
      if (Number.isNaN(token.value) || (segments[i].kinds & WordKind.approximate) !== 0) return undefined;
      numbers.push(token);
    }
  }
  return numbers;
}

function wrongGrowth(
  paragraph: ProseParagraph,
  segments: readonly Segment[],
  index: number,
  percent: Token,
  reportYear: number,
): WrongShare | undefined {
  const rises = (segments[index].kinds & WordKind.rise) !== 0;
  const falls = (segments[index].kinds & WordKind.fall) !== 0;
  if (rises && falls) return undefined;
  const near = segments.slice(Math.max(0, index - LOOK_BACK), index + 1);
  const compared = comparedNumbers(near, percent, reportYear);
  if (!compared) return undefined;
  const { base, figure } = compared;
  if (base === 0) return undefined;
  const growth = ((figure - base) / base) * 100 * (rises ? 1 : -1);
  if (isPrinted(percent, growth)) return undefined;
  return { kind: rises ? 'rise' : 'fall', paragraph, percent, figure, base, expected: printed(percent, growth) };
}

/**
 * The two numbers that a growth is said of: 由A增至B; two of different years; or one and by how much it has changed. Undefined
 * where the sentence has others beside them.
 */
function comparedNumbers(
  segments: readonly Segment[],
  percent: Token,
  reportYear: number,
): { readonly base: number; readonly figure: number } | undefined {
  const numbers = numbersUpTo(segments, segments.length - 1, percent);
  if (!numbers) return undefined;
  const changed = segments.find((segment) => segment.earlier && segment.number);
  if (changed?.earlier && changed.number) {
    const isPlain = numbers.length === 1 && changed.earlier.measure === changed.number.measure;
    return isPlain ? { base: changed.earlier.value, figure: changed.number.value } : undefined;
  }
  if (numbers.some(({ measure }) => measure !== numbers[0].measure)) return undefined;
  const changes = numbers.map((number) => changeOf(segments, number));
  const standing = numbers.filter((_, i) => changes[i] === 0);
  const change = changes.find((one) => one !== 0) ?? 0;
  if (numbers.length - standing.length > 1) return undefined;
  if (standing.length === 1 && change !== 0) {
    const [{ value }] = standing;
    // 较2024年的10件增加2件: what it was, not what it is.
    return isComparedWith(segments, standing[0])
      ? { base: value, figure: value + change }
      : { base: value - change, figure: value };
  }
  if (standing.length !== 2) return undefined;
  const [first, second] = standing;
  const [a, b] = [yearOf(segments, first, reportYear), yearOf(segments, second, reportYear)];
  if (a === b) return undefined;
  const [base, figure] = a < b ? [first.value, second.value] : [second.value, first.value];
  return { base, figure };
}

function segmentOf(segments: readonly Segment[], number: Token): Segment | undefined {
  return segments.find((one) => tokensOf(one).includes(number));
}

/** Whether a word that compares stands before the number: 较2024年的10件. */
function isComparedWith(segments: readonly Segment[], number: Token): boolean {
  const segment = segmentOf(segments, number);
  if (!segment) return false;
  const tokens = tokensOf(segment);
  const before = tokens.slice(0, tokens.indexOf(number));
  return before.some(({ word }) => word !== undefined && (word.kinds & WordKind.compare) !== 0);
}

/** By how much something has changed, where the number says that (增加7件); else 0. Exact (×10⁴). */
function changeOf(segments: readonly Segment[], number: Token): number {
  const segment = segmentOf(segments, number);
  if (!segment) return 0;
  const tokens = tokensOf(segment);
  const kinds = tokens[tokens.indexOf(number) - 1]?.word?.kinds ?? 0;
  if ((kinds & WordKind.rise) !== 0) return number.value;
  return (kinds & WordKind.fall) !== 0 ? -number.value : 0;
}

/** The year a number is said of: 上年3607件, 2022年的3607件; the report's where none is named. */
function yearOf(segments: readonly Segment[], number: Token, reportYear: number): number {
  const segment = segmentOf(segments, number);
  if (!segment) return reportYear;
  if ((segment.kinds & WordKind.lastYear) !== 0) return reportYear - 1;
  return tokensOf(segment).find(({ kind }) => kind === 'year')?.value ?? reportYear;
}

/** Whether `percent` is what one writes for `value`: rounded or cut off. Both in percent. */
function isPrinted(percent: Token, value100: number): boolean {
  const written = percent.value / SCALE;
  const step = 10 ** -decimalsOf(percent);
  const difference = value100 - written;
  return Math.abs(difference) <= step / 2 + 1e-9 || (difference >= 0 && difference < step - 1e-9);
}

function printed(percent: Token, value: number): string {
  return `${value.toFixed(decimalsOf(percent))}%`;
}

/** How many digits stand behind the point. */
function decimalsOf({ slack }: Token): number {
  return Math.round(Math.log10(SCALE / slack / 2));
}
