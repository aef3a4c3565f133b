import { SCALE } from '../text/exact';
import { unifyRadicals } from '../text/normalise';
import type { Span } from '../text/span';
import { BOOKMARK, behindBookmark, isWhite, SPACE, skipWhite, TAB, trimWhite } from './characters';
import { CellMark, type CellReading, type ValueKind } from './types';

/** A value cell taken apart, for those who rewrite it. All spans are offsets in the text. */
export interface CellParts {
  readonly reading: CellReading;
  /** Sign and digits as written (`减4`, `1,234`); undefined unless the cell is a number. */
  readonly number: Span | undefined;
  /** `件`; undefined where there is none. */
  readonly unit: Span | undefined;
  /** `（其中修订16件）`, with its brackets; several in a row are one. */
  readonly note: Span | undefined;
  /** Each `[bookmark: …]` around the cell's text. */
  readonly residue: readonly Span[];
}

/**
 * Words that may follow a figure without changing what it counts: measure words for papers, cases and persons, and
 * money. 万 and 百 alone are none: `12万` is not twelve.
 */
const unitWords: ReadonlySet<string> = new Set(
  '件 条 项 个 宗 份 起 例 次 人 人次 名 户 家 篇 期 部 案 批 元 角 分 百元 千元 万元 十万元 百万元 千万元 亿元'.split(
    ' ',
  ),
);
/** The longest unit word, and a few spaces inside. */
const LONGEST_UNIT = 12;

const NONE_WORD = '无';
const OPENING_BRACKETS = '(（';
const CLOSING_BRACKETS = ')）';
const DASHES = '-—－–−―─';
const SLASHES = '/／';
const LARGEST_WHOLE = Math.floor(Number.MAX_SAFE_INTEGER / SCALE);

/**
 * A value cell read piece by piece. It is a number if it consists of, in this order: a sign (`+`, `-`, their full-width
 * forms, 增, 增加, 减, 减少); digits, half or full-width, in groups of three or without separators, with at most four
 * decimals that are not zero; a unit; notes in brackets. Spaces may stand between these, never between digits: `1 234` is
 * text, since it may as well be two cells run into one. `[bookmark: …]` and white space around are read through.
 * What could not be kept exactly is text.
 */
export function readCellParts(text: string, from: number, to: number): CellParts {
  const cell = withoutSurroundings(text, from, to);
  const { start, end, marks } = cell;
  if (start === end) return plain('blank', Number.NaN, cell);
  if (end - start === 1 && '=＝'.includes(text[start])) return plain('computed', Number.NaN, cell);
  if (isNone(text, start, end)) return plain('none', 0, cell);
  const number = readNumber(text, start, end);
  if (!number) return plain('text', Number.NaN, cell);

  const behind = skipWhite(text, number.end, end);
  let noteStart = behind;
  while (noteStart < end && !OPENING_BRACKETS.includes(text[noteStart])) noteStart++;
  const unitEnd = trimWhite(text, behind, noteStart);
  if (unitEnd > behind && !isUnit(text, behind, unitEnd)) return plain('text', Number.NaN, cell);
  if (noteStart < end && !isNote(text, noteStart, end)) return plain('text', Number.NaN, cell);

  let all = marks | number.marks;
  if (unitEnd > behind) all |= CellMark.unit;
  if (noteStart < end) all |= CellMark.note;
  if (hasPadding(text, number.end, behind) || hasPadding(text, unitEnd, noteStart)) all |= CellMark.padding;
  return {
    reading: { kind: 'number', value: number.value, marks: all },
    number: { start, end: number.end },
    unit: unitEnd > behind ? { start: behind, end: unitEnd } : undefined,
    note: noteStart < end ? { start: noteStart, end } : undefined,
    residue: cell.residue,
  };
}

interface Inner extends Span {
  readonly marks: number;
  readonly residue: readonly Span[];
}

function plain(kind: ValueKind, value: number, { marks, residue }: Inner): CellParts {
  return { reading: { kind, value, marks }, number: undefined, unit: undefined, note: undefined, residue };
}

/** The cell without white space and residue on both sides. */
function withoutSurroundings(text: string, from: number, to: number): Inner {
  const residue: Span[] = [];
  const residueBehind: Span[] = [];
  let start = from;
  let end = to;
  let padded = false;
  for (;;) {
    const begin = skipWhite(text, start, end);
    padded ||= hasPadding(text, start, begin);
    start = begin;
    const behind = behindBookmark(text, start, end);
    if (behind === -1) break;
    residue.push({ start, end: behind });
    start = behind;
  }
  for (;;) {
    const stop = trimWhite(text, start, end);
    padded ||= hasPadding(text, stop, end);
    end = stop;
    const begin = beginOfBookmark(text, start, end);
    if (begin === -1) break;
    residueBehind.push({ start: begin, end });
    end = begin;
  }
  for (const span of residueBehind.reverse()) residue.push(span);
  const marks = (padded ? CellMark.padding : 0) | (residue.length > 0 ? CellMark.residue : 0);
  return { start, end, marks, residue };
}

/** White space that is not a plain space. */
function hasPadding(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB && isWhite(code)) return true;
  }
  return false;
}

/** Where the `[bookmark: …]` that ends at `end` begins, or -1. */
function beginOfBookmark(text: string, start: number, end: number): number {
  if (end === start || text[end - 1] !== ']') return -1;
  for (let at = end - 2; at >= start; at--) if (text[at] === '[') return text.startsWith(BOOKMARK, at) ? at : -1;
  return -1;
}

/** `无`, a slash, or dashes: one, or several as they are typed (`——`, `--`). */
function isNone(text: string, start: number, end: number): boolean {
  if (end - start === 1 && (SLASHES.includes(text[start]) || unifyRadicals(text[start]) === NONE_WORD)) return true;
  for (let at = start; at < end; at++) if (!DASHES.includes(text[at])) return false;
  return true;
}

function isUnit(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_UNIT) return false;
  return unitWords.has(unifyRadicals(text.slice(start, end)).replace(/\s+/g, ''));
}

/** Whether `start`–`end` is one or more pieces in brackets and nothing else. */
function isNote(text: string, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    if (OPENING_BRACKETS.includes(text[at])) depth++;
    else if (CLOSING_BRACKETS.includes(text[at])) depth--;
    else if (depth === 0 && !isWhite(text.charCodeAt(at))) return false;
    if (depth < 0) return false;
  }
  return depth === 0;
}

interface WrittenNumber {
  readonly end: number;
  readonly value: number;
  readonly marks: number;
}

/** Sign and digits from `start`; undefined where there is no number, or none that can be kept exactly. */
function readNumber(text: string, start: number, end: number): WrittenNumber | undefined {
  const sign = readSign(text, start);
  let marks = sign.marks;
  let at = skipWhite(text, sign.end, end);
  if (hasPadding(text, sign.end, at)) marks |= CellMark.padding;

  let whole = 0;
  let group = 0;
  let digits = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = digitOf(code);
    if (digit === -1) {
      if (code !== COMMA && code !== WIDE_COMMA) break;
      if (group === 0 || group > 3 || (marks & CellMark.separators && group !== 3)) return undefined;
      marks |= CellMark.separators;
      group = 0;
      continue;
    }
    if (code > DIGIT_NINE) marks |= CellMark.fullWidth;
    whole = whole * 10 + digit;
    if (whole > LARGEST_WHOLE) return undefined;
    group++;
    digits++;
  }
  if (digits === 0 || (marks & CellMark.separators && group !== 3)) return undefined;

  let fraction = 0;
  if (at < end && (text.charCodeAt(at) === POINT || text.charCodeAt(at) === WIDE_POINT)) {
    if (text.charCodeAt(at) === WIDE_POINT) marks |= CellMark.fullWidth;
    marks |= CellMark.decimals;
    let weight = SCALE;
    const behindPoint = ++at;
    for (; at < end; at++) {
      const code = text.charCodeAt(at);
      const digit = digitOf(code);
      if (digit === -1) break;
      if (code > DIGIT_NINE) marks |= CellMark.fullWidth;
      weight /= 10;
      if (weight >= 1) fraction += digit * weight;
      else if (digit !== 0) return undefined;
    }
    if (at === behindPoint) return undefined;
  }
  const size = whole * SCALE + fraction;
  if (!Number.isSafeInteger(size)) return undefined;
  return { end: at, value: marks & CellMark.minus && size !== 0 ? -size : size, marks };
}

const COMMA = 44;
const WIDE_COMMA = 0xff0c;
const POINT = 46;
const WIDE_POINT = 0xff0e;
const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;
const WIDE_ZERO = 0xff10;
const WIDE_NINE = 0xff19;

function digitOf(code: number): number {
  if (code >= DIGIT_ZERO && code <= DIGIT_NINE) return code - DIGIT_ZERO;
  return code >= WIDE_ZERO && code <= WIDE_NINE ? code - WIDE_ZERO : -1;
}

/** Longer words first. The em dash is no sign: it stands for "none". */
const signs: readonly (readonly [string, number])[] = [
  ['减少', CellMark.minus],
  ['增加', CellMark.plus],
  ['减', CellMark.minus],
  ['增', CellMark.plus],
  ['-', CellMark.minus],
  ['−', CellMark.minus],
  ['–', CellMark.minus],
  ['－', CellMark.minus | CellMark.fullWidth],
  ['+', CellMark.plus],
  ['＋', CellMark.plus | CellMark.fullWidth],
];

function readSign(text: string, start: number): { readonly end: number; readonly marks: number } {
  const found =
    digitOf(text.charCodeAt(start)) === -1 ? signs.find(([word]) => text.startsWith(word, start)) : undefined;
  return found ? { end: start + found[0].length, marks: found[1] } : { end: start, marks: 0 };
}
