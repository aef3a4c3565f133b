import type { YearWording } from '../../form/wording';
import { firstLetters } from '../../text/first-letters';
import { rememberLast } from '../../text/remember';
import type { Report } from '../types';
import { endsSentence, type Stretch, sentenceAround } from './clauses';
import { hasMark, markOf, positionOf } from './marks';
import { Mark, type Prose, type ProseParagraph } from './types';

const lettersOf = rememberLast(firstLetters);

/** A year in a sentence that should be another. */
export interface WrongYear {
  /** Its four digits, as offsets of the paragraph. */
  readonly digits: Stretch;
  readonly year: number;
  readonly kind: 'period' | 'reversed' | 'told' | 'named' | 'planned';
  /** For `reversed`: the year in which the period ends. */
  readonly until?: number;
}

const none: readonly WrongYear[] = [];
const YEAR_DIGITS = 4;
const NEW_YEAR = '1月1日';
const period = /(\d{4})年1月1日(?:零时|0时)?起?(?:至|到|[-—–－~～]+)(?:(\d{4})年)?12月31日/y;
/** How far behind the year what is planned begins: 年度，我单位将进一步. */
const LONGEST_LEAD = 12;
/** 年, 年度 and what may follow: a comma, 内, 全年. */
const behindYear = /年度?[，,]?/y;

/** The years of a paragraph that contradict the report's. Years of history, comparison, plans and documents never do. */
export function wrongYearsIn(
  report: Report,
  prose: Prose,
  paragraph: ProseParagraph,
  year: number,
): readonly WrongYear[] {
  const wording = report.form.wording?.year;
  if (!wording || !hasMark(paragraph, Mark.year)) return none;
  let found: WrongYear[] | undefined;
  const { marks } = prose;
  const { text } = paragraph;
  const tellsPlans = paragraph.section !== undefined && wording.measures.includes(paragraph.section.section.id);
  let behind = 0;
  for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
    if (markOf(marks[i]) !== Mark.year) continue;
    const at = positionOf(marks[i]);
    const from = at - YEAR_DIGITS;
    if (from < paragraph.from || from < behind || !isYear(text, from)) continue;
    if (isDigit(text.charCodeAt(from - 1)) && from > paragraph.from) continue;
    const written = yearAt(text, from);
    if (text.startsWith(NEW_YEAR, at + 1)) {
      found ??= [];
      const end = addPeriod(found, wording, paragraph, from, year);
      if (end > 0) {
        behind = end;
        continue;
      }
    }
    let kind: WrongYear['kind'] | undefined;
    if (tellsPlans && written <= year && isPlanned(report, wording, paragraph, from)) kind = 'planned';
    else if (written !== year) kind = kindOf(report, wording, paragraph, { from, to: at }, written, year);
    if (!kind) continue;
    found ??= [];
    found.push({ digits: { from, to: at }, year: written, kind });
  }
  return found ?? none;
}

/** Where the period ends that begins at `from`, whose wrong years are added; 0 where none begins. */
function addPeriod(
  found: WrongYear[],
  { period: words, other }: YearWording,
  paragraph: ProseParagraph,
  from: number,
  year: number,
): number {
  const { text } = paragraph;
  period.lastIndex = from;
  const read = period.exec(text);
  if (!read) return 0;
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
  const isOwn = first > last || (hasOne(sentence, words) && !hasOne(sentence, other));
  if (!isOwn) return end;
  if (first !== year) found.push({ digits, year: first, kind: 'period' });
  if (last !== year && read[2] !== undefined) found.push({ digits: lastDigits, year: last, kind: 'period' });
  return end;
}

/** 2025年，我局将进一步…, in the report for 2025: what will be done cannot be done in a year that is over. */
function isPlanned(report: Report, wording: YearWording, paragraph: ProseParagraph, from: number): boolean {
  const { text, to } = paragraph;
  const start = from + YEAR_DIGITS;
  const end = Math.min(to, start + LONGEST_LEAD);
  const letters = lettersOf(wording.planned);
  for (let at = start; at < end && !endsSentence(text.charCodeAt(at)); at++) {
    if (!letters.includes(text.charCodeAt(at))) continue;
    for (const plan of wording.planned) {
      if (text.startsWith(plan, at)) return isStart(report, paragraph, from);
    }
  }
  if (!standsUnderPlans(report, wording, paragraph, from) || !isStart(report, paragraph, from)) return false;
  return !hasOne(textOf(paragraph, sentenceAround(paragraph, from)), [...wording.found, ...wording.other]);
}

/** Whether the heading above, or the sentence before, says that plans follow: 下一步. */
function standsUnderPlans({ draft }: Report, { next }: YearWording, paragraph: ProseParagraph, from: number): boolean {
  const { from: start } = sentenceAround(paragraph, from);
  if (hasOne(paragraph.text.slice(paragraph.from, start), next)) return true;
  let heading = '';
  for (const part of paragraph.section?.parts ?? []) {
    if (part.block.start > paragraph.block.start) break;
    heading = draft.text.slice(part.title.start, part.title.end);
  }
  return hasOne(heading, next);
}

/** What a year that is not the report's is: a slip, or (undefined) a year of its own. */
function kindOf(
  report: Report,
  wording: YearWording,
  paragraph: ProseParagraph,
  { from, to }: Stretch,
  written: number,
  year: number,
): WrongYear['kind'] | undefined {
  if (written > year + 1 || written < year - MOST_YEARS_BACK) return undefined;
  const { text, section } = paragraph;
  const around = sentenceAround(paragraph, from);
  const sentence = textOf(paragraph, around);
  if (paragraph.isIntroduction) {
    const { mark, ending } = report.form.title;
    const named = text.slice(to, Math.min(around.to, to + ending.length + 4));
    const isNamed = named.includes(mark) && hasOne(sentence, wording.notice) && !hasOne(sentence, wording.other);
    if (isNamed) return 'named';
  }
  if (!section || !wording.sections.includes(section.section.id)) return undefined;
  // Last year's figures beside this year's.
  const isComparison = text.slice(paragraph.from, paragraph.to).includes(String(year));
  if (isComparison || hasOne(sentence, wording.other)) return undefined;
  if (written > year && hasOne(sentence, wording.plan)) return undefined;
  if (!isStart(report, paragraph, from)) return undefined;
  behindYear.lastIndex = to;
  const lead = behindYear.exec(text)?.[0] ?? '';
  const told = text.slice(to + lead.length, around.to);
  // 2024年部门决算 is a thing of that year; 2024年，我局公开 tells of it.
  const isTold =
    /[，,]$/.test(lead) || [...subjectsOf(report), ...wording.statements].some((word) => told.startsWith(word));
  return isTold && hasOne(told, wording.statements) ? 'told' : undefined;
}

function subjectsOf({ form, facts }: Report): readonly string[] {
  const subjects = form.wording?.subjects ?? [];
  return facts.body ? [...subjects, facts.body.value] : subjects;
}

/** Reports keep no older years by mistake. */
const MOST_YEARS_BACK = 4;

/** Whether a sentence begins at `from`, or has nothing but who speaks (我局, the body) before it. */
function isStart(report: Report, paragraph: ProseParagraph, from: number): boolean {
  const { from: start } = sentenceAround(paragraph, from);
  let lead = paragraph.text.slice(start, from);
  const { lead: part } = paragraph;
  if (part && start === paragraph.from) lead = lead.slice(lead.search(/[。.：:]/) + 1);
  lead = lead.replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.]|[一二三四五六七八九]是)|[，,]$/g, '');
  return lead === '' || subjectsOf(report).includes(lead) || report.form.wording?.year.next.includes(lead) === true;
}

function hasOne(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

function textOf({ text }: ProseParagraph, { from, to }: Stretch): string {
  return text.slice(from, to);
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
