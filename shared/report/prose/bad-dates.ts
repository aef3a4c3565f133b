import { CHINESE_NUMERALS } from '../../text/chinese-numbers';
import { isDay, readDate } from '../dates';
import type { Stretch } from './clauses';
import { markOf, positionOf } from './marks';
import { Mark, type Prose, type ProseParagraph } from './types';

/** A stretch of a paragraph that is meant as a date and is none. */
export interface BadDate extends Stretch {
  readonly kind: 'damaged' | 'month' | 'day';
  /** The date, where only one can be meant. */
  readonly right: string | undefined;
}

const none: readonly BadDate[] = [];
const MONTH = 0x6708;
const YEAR = 0x5e74;
const DAY = 0x65e5;
/** 号 */
const DAY_SPOKEN = 0x53f7;
const YEAR_DIGITS = 4;
const EARLIEST = 1949;
const LATEST = 2100;
/** Any leap year: 2月29日 without a year may be right. */
const LEAP_YEAR = 2024;

/** The damaged and impossible dates of a paragraph (20211月1日, 2021年13月, 2月30日, 2O21年). */
export function badDatesIn({ marks }: Prose, paragraph: ProseParagraph): readonly BadDate[] {
  let found: BadDate[] | undefined;
  const { text } = paragraph;
  for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
    const kind = markOf(marks[i]);
    if (kind !== Mark.monthOrDay && kind !== Mark.year) continue;
    const at = positionOf(marks[i]);
    if (kind === Mark.year) {
      const bad = yearWithLetterAt(paragraph, at);
      if (bad) {
        found ??= [];
        found.push(bad);
      }
      continue;
    }
    if (text.charCodeAt(at) !== MONTH || at === paragraph.from) continue;
    const bad = isDigit(text.charCodeAt(at - 1)) ? badDateAt(paragraph, at) : badChineseDateAt(paragraph, at);
    if (bad) {
      found ??= [];
      found.push(bad);
    }
  }
  return found ?? none;
}

/** 2O25年: the letter O for a nought, in a year whose 年 stands at `at`. */
function yearWithLetterAt({ text, from }: ProseParagraph, at: number): BadDate | undefined {
  const start = at - YEAR_DIGITS;
  if (start < from || !(isO(text, at - 1) || isO(text, at - 2) || isO(text, at - 3))) return undefined;
  const right = `${text.slice(start, at).replace(/[Oo]/g, '0')}年`;
  return /^20\d\d/.test(right) ? { from: start, to: at + 1, kind: 'damaged', right } : undefined;
}

function isO(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x4f || code === 0x6f;
}

/** The date whose 月, with digits before it, stands at `month`. */
function badDateAt(paragraph: ProseParagraph, month: number): BadDate | undefined {
  const { text } = paragraph;
  let from = month;
  while (from > paragraph.from && isDigit(text.charCodeAt(from - 1))) from--;
  const day = dayBehind(text, month + 1);
  const to = day === -1 ? month + 1 : day + 1;
  const digits = month - from;
  if (digits > 2) return day !== -1 || digits > YEAR_DIGITS ? runTogether(text, from, month, to) : undefined;
  const value = Number(text.slice(from, month));
  const hasYear =
    text.charCodeAt(from - 1) === YEAR && from - 2 >= paragraph.from && isDigit(text.charCodeAt(from - 2));
  let start = from;
  if (hasYear) {
    start = from - 1;
    while (start > paragraph.from && isDigit(text.charCodeAt(start - 1))) start--;
    const length = from - 1 - start;
    if (length === YEAR_DIGITS - 1 || length > YEAR_DIGITS)
      return { from: start, to, kind: 'damaged', right: undefined };
  }
  // 13月龄 is no date, and 2年13月 a time.
  const isFullYear = hasYear && from - 1 - start === YEAR_DIGITS;
  if (!isFullYear && day === -1) return undefined;
  if (value < 1 || value > 12) return { from: start, to, kind: 'month', right: undefined };
  if (day === -1) return undefined;
  const year = isFullYear ? Number(text.slice(start, from - 1)) : LEAP_YEAR;
  return isDay(year, value, Number(text.slice(month + 1, day)))
    ? undefined
    : { from: start, to, kind: 'day', right: undefined };
}

/** Where the 日 or 号 stands behind one to four digits at `at`; -1: there is none. */
function dayBehind(text: string, at: number): number {
  let end = at;
  while (end - at < YEAR_DIGITS && isDigit(text.charCodeAt(end))) end++;
  if (end === at) return -1;
  const code = text.charCodeAt(end);
  return code === DAY || code === DAY_SPOKEN ? end : -1;
}

/** 20211月1日: a year and a month without 年 between. */
function runTogether(text: string, from: number, month: number, to: number): BadDate | undefined {
  const year = text.slice(from, from + YEAR_DIGITS);
  const rest = text.slice(from + YEAR_DIGITS, month);
  if (Number(year) < EARLIEST || Number(year) > LATEST) return undefined;
  const whole = `${year}年${rest}月${text.slice(month + 1, to)}`;
  const isOne = /^(?:[1-9]|0[1-9]|1[0-2])$/.test(rest) && (to === month + 1 || readDate(whole)?.valid === true);
  return { from, to, kind: 'damaged', right: isOne ? whole : undefined };
}

/** 二〇二一年二月三十日, with its 月 at `month`. */
function badChineseDateAt(paragraph: ProseParagraph, month: number): BadDate | undefined {
  const { text } = paragraph;
  if (!CHINESE_NUMERALS.includes(text[month - 1])) return undefined;
  const numeral = (at: number, step: number): number => {
    let end = at;
    while (end >= paragraph.from && end < paragraph.to && CHINESE_NUMERALS.includes(text[end])) end += step;
    return end;
  };
  const yearEnd = numeral(month - 1, -1);
  if (text.charCodeAt(yearEnd) !== YEAR) return undefined;
  const from = numeral(yearEnd - 1, -1) + 1;
  const day = numeral(month + 1, 1);
  if (yearEnd - from !== YEAR_DIGITS || text[day] !== '日') return undefined;
  const date = readDate(text.slice(from, day + 1));
  return date?.valid === false ? { from, to: day + 1, kind: 'day', right: undefined } : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
