import { wordTree } from '../../form/word-tree';
import type { YearWording } from '../../form/wording';
import { CHINESE_NUMERALS, yearsInFigures } from '../../text/chinese-numbers';
import { anyOf } from '../../text/patterns';
import { rememberLast } from '../../text/remember';
import { standsAt } from '../../text/span';
import { isDay } from '../dates';
import type { Report } from '../types';
import { clauseAround, endsSentence, type Stretch, sentenceAround } from './clauses';
import { hasMark, markOf, positionOf } from './marks';
import { hasOne, isStart, textOf } from './sentence-words';
import { toldYear } from './told-years';
import { Mark, type Prose, type ProseParagraph } from './types';

const treeOf = rememberLast((words: readonly string[]) => wordTree(words.map((word) => [word, word])));

/** A year in a sentence that should be another, or a period that is not the report's. */
export type WrongYear = OtherYear | ReversedPeriod | ShortPeriod;

interface OtherYear {
  readonly kind: 'period' | 'told' | 'named' | 'planned' | 'programme';
  /** Its four digits, as offsets of the paragraph. */
  readonly digits: Stretch;
  readonly year: number;
}

interface ReversedPeriod {
  readonly kind: 'reversed';
  /** The whole period. */
  readonly digits: Stretch;
  readonly year: number;
  /** The year in which it ends. */
  readonly until: number;
}

interface ShortPeriod {
  readonly kind: 'days';
  /** The wrong day, without its year. */
  readonly digits: Stretch;
  /** The one that should stand there. */
  readonly day: string;
}

const none: readonly WrongYear[] = [];
const YEAR_DIGITS = 4;
/** 二 */
const TWO = 0x4e8c;
/** A whole report without a line end is half as long: more is no text, and each of its years would be looked for in all of it. */
const LONGEST_PARAGRAPH = 10_000;
/** How far behind the year what is planned begins: 年度，我单位将进一步. */
const LONGEST_LEAD = 12;

/** From the first day of a year to its last: both years, the second only where it is written. */
const periodOf = rememberLast(({ span: { first, last, since, to } }: YearWording) => {
  const [firstDay, lastDay] = [anyOf(first), anyOf(last)];
  return new RegExp(`(\\d{4})年${firstDay}${anyOf(since)}*${anyOf(to)}+(?:(\\d{4})年)?${lastDay}`, 'y');
});

/** The report's own year as nearly every report writes it: 2025年1月1日至2025年12月31日. */
const usualPeriods = rememberLast(({ span: { first, last, to } }: YearWording) =>
  rememberLast((year: number) => `${year}年${first[0]}${to[0]}${year}年${last[0]}`),
);

function usualPeriod(wording: YearWording, year: number): string {
  return usualPeriods(wording)(year);
}

/** From some day of a year to another. */
const daysOf = rememberLast(({ span: { since, to } }: YearWording) => {
  const day = '(\\d{1,2})月(\\d{1,2})日';
  return new RegExp(`(\\d{4})年${day}${anyOf(since)}*${anyOf(to)}+(?:(\\d{4})年)?${day}`, 'y');
});

/** The years of a paragraph that contradict the report's. Years of history, comparison, plans and documents never do. */
export function wrongYearsIn(
  report: Report,
  prose: Prose,
  paragraph: ProseParagraph,
  year: number,
): readonly WrongYear[] {
  const wording = report.form.wording?.year;
  if (!wording || !hasMark(paragraph, Mark.year) || paragraph.to - paragraph.from > LONGEST_PARAGRAPH) return none;
  let found: WrongYear[] | undefined;
  const { marks } = prose;
  const { text } = paragraph;
  const tellsPlans = paragraph.section !== undefined && wording.measures.includes(paragraph.section.section.id);
  let behind = 0;
  for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
    if (markOf(marks[i]) !== Mark.year) continue;
    const at = positionOf(marks[i]);
    const from = at - YEAR_DIGITS;
    if (from < paragraph.from || from < behind) continue;
    if (!isYear(text, from)) {
      if (text.charCodeAt(from) !== TWO) continue;
      const read = inFigures(paragraph);
      if (read === paragraph || !isYear(read.text, from)) continue;
      return wrongYearsIn(report, prose, read, year);
    }
    if (isDigit(text.charCodeAt(from - 1)) && from > paragraph.from) continue;
    const written = yearAt(text, from);
    if (startsWithDay(text, at + 1)) {
      found ??= [];
      const end = addPeriod(found, wording, paragraph, from, year);
      if (end > 0) {
        behind = end;
        continue;
      }
    }
    let kind: OtherYear['kind'] | undefined;
    if (written <= year && isPlanned(report, wording, paragraph, from, tellsPlans)) kind = 'planned';
    else if (written !== year) kind = toldYear(report, wording, paragraph, { from, to: at }, written, year);
    if (!kind) continue;
    found ??= [];
    found.push({ digits: { from, to: at }, year: written, kind });
  }
  return found ?? none;
}

/** Plain paragraphs have one text, the draft's: it is read once for all of them. */
const textInFigures = rememberLast(yearsInFigures);

/** The paragraph with 2024年 for 二〇二四年, at the same offsets; itself where it has none. */
function inFigures(paragraph: ProseParagraph): ProseParagraph {
  const text = textInFigures(paragraph.text);
  return text === paragraph.text ? paragraph : { ...paragraph, text };
}

/** A figure or a Chinese numeral: a month may follow. */
function startsWithDay(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || CHINESE_NUMERALS.includes(text[at] ?? '。');
}

/** Where the period ends that begins at `from`, whose wrong years are added; 0 where none begins. */
function addPeriod(
  found: WrongYear[],
  wording: YearWording,
  paragraph: ProseParagraph,
  from: number,
  year: number,
): number {
  const { text } = paragraph;
  const usual = usualPeriod(wording, year);
  if (standsAt(text, usual, from)) return from + usual.length;
  const period = periodOf(wording);
  period.lastIndex = from;
  const read = period.exec(text);
  if (!read) return addShortPeriod(found, wording, paragraph, from, year);
  const first = Number(read[1]);
  const last = read[2] === undefined ? first : Number(read[2]);
  const digits = { from, to: from + YEAR_DIGITS };
  const end = from + read[0].length;
  if (first === year && last === year) return end;
  const lastFrom = text.lastIndexOf(`${last}`, end);
  const lastDigits = { from: lastFrom, to: lastFrom + YEAR_DIGITS };
  if (first > last && first !== year && last !== year) {
    found.push({ digits: { from, to: end }, year: first, kind: 'reversed', until: last });
    return end;
  }
  const sentence = textOf(paragraph, sentenceAround(paragraph, from));
  const isOwn = first > last || (hasOne(sentence, wording.period) && !hasOne(sentence, wording.other));
  if (!isOwn) return end;
  if (first !== year) found.push({ digits, year: first, kind: 'period' });
  if (last !== year && read[2] !== undefined) found.push({ digits: lastDigits, year: last, kind: 'period' });
  return end;
}

/** Where a period of the report's year ends that leaves out its first days or its last: 1月1日至12月30日. */
function addShortPeriod(
  found: WrongYear[],
  wording: YearWording,
  paragraph: ProseParagraph,
  from: number,
  year: number,
): number {
  const period = daysOf(wording);
  period.lastIndex = from;
  const read = period.exec(paragraph.text);
  if (!read) return 0;
  const [all, first, firstMonth, firstDay, last, lastMonth, lastDay] = read;
  if (Number(first) !== year || (last !== undefined && Number(last) !== year)) return 0;
  const isWholeFrom = Number(firstMonth) === 1 && Number(firstDay) === 1;
  const isWholeTo = Number(lastMonth) === 12 && Number(lastDay) === 31;
  // A body made or closed within the year reports less than a year.
  if (!isDay(year, Number(firstMonth), Number(firstDay)) || !isDay(year, Number(lastMonth), Number(lastDay))) return 0;
  if (isWholeFrom === isWholeTo || Number(firstMonth) !== 1 || Number(lastMonth) !== 12) return 0;
  const sentence = textOf(paragraph, sentenceAround(paragraph, from));
  if (!hasOne(sentence, wording.period)) return 0;
  const end = from + all.length;
  const day = isWholeFrom ? `${lastMonth}月${lastDay}日` : `${firstMonth}月${firstDay}日`;
  const at = isWholeFrom ? end - day.length : from + YEAR_DIGITS + 1;
  const right = (isWholeFrom ? wording.span.last : wording.span.first)[0];
  found.push({ digits: { from: at, to: at + day.length }, kind: 'days', day: right });
  return end;
}

/** 2025年，我局将进一步…, in the report for 2025: what will be done cannot be done in a year that is over. */
function isPlanned(
  report: Report,
  wording: YearWording,
  paragraph: ProseParagraph,
  from: number,
  tellsPlans: boolean,
): boolean {
  const { text, to } = paragraph;
  const start = from + YEAR_DIGITS;
  const end = Math.min(to, start + LONGEST_LEAD);
  const planned = treeOf(wording.planned);
  for (let at = start; at < end && !endsSentence(text.charCodeAt(at)); at++) {
    if (planned.find(text, at, to)) return isStart(report, paragraph, from) || followsFault(wording, paragraph, from);
  }
  if (tellsPlans && isAhead(report, wording, paragraph, from)) return true;
  if (!tellsPlans || !standsUnderPlans(report, wording, paragraph, from) || !isStart(report, paragraph, from))
    return false;
  return !hasOne(textOf(paragraph, sentenceAround(paragraph, from)), [...wording.found, ...wording.other]);
}

/** 我局将在2025年改进: but 将在2025年工作的基础上 builds on what was done. */
function isAhead(report: Report, { ahead, ground }: YearWording, paragraph: ProseParagraph, from: number): boolean {
  const { text } = paragraph;
  const word = ahead.find((one) => text.endsWith(one, from));
  if (word === undefined || !isStart(report, paragraph, from - word.length)) return false;
  return !hasOne(text.slice(from, clauseAround(paragraph, from).to), ground);
}

/** 针对存在问题，2025年将进一步……; 下一步工作打算：2025年将…… */
function followsFault({ found, next }: YearWording, paragraph: ProseParagraph, from: number): boolean {
  const before = paragraph.text.slice(sentenceAround(paragraph, from).from, from);
  return hasOne(before, next) || hasOne(before, found);
}

/** Whether the heading above, or what stands before the year, says that plans follow: 下一步. */
function standsUnderPlans({ draft }: Report, { next }: YearWording, paragraph: ProseParagraph, from: number): boolean {
  if (hasOne(paragraph.text.slice(paragraph.from, from), next)) return true;
  let heading = '';
  for (const part of paragraph.section?.parts ?? []) {
    if (part.block.start > paragraph.block.start) break;
    heading = draft.text.slice(part.title.start, part.title.end);
  }
  return hasOne(heading, next);
}

/** Whether a year of this century stands there. */
function isYear(text: string, from: number): boolean {
  if (text.charCodeAt(from) !== 50 || text.charCodeAt(from + 1) !== 48) return false;
  return isDigit(text.charCodeAt(from + 2)) && isDigit(text.charCodeAt(from + 3));
}

function yearAt(text: string, from: number): number {
  return 2000 + (text.charCodeAt(from + 2) - 48) * 10 + text.charCodeAt(from + 3) - 48;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
