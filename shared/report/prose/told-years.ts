import type { YearWording } from '../../form/wording';
import { yearsInFigures } from '../../text/chinese-numbers';
import type { Report } from '../types';
import { clauseAround, type Stretch, sentenceAround } from './clauses';
import { hasOne, isStart, subjectsOf, textOf } from './sentence-words';
import type { ProseParagraph } from './types';

/** Reports keep no older years by mistake. */
const MOST_YEARS_BACK = 4;
/** The longest name of a programme before and behind its year. */
const LONGEST_NAME = 40;
const titles = /《[^》]*》/g;
/** 年, 年度 and what may follow: a comma. */
const behindYear = /年度?[，,]?/y;

/** What a year is that is not the report's: a slip of some kind, or (undefined) a year of its own. */
export function toldYear(
  report: Report,
  wording: YearWording,
  paragraph: ProseParagraph,
  digits: Stretch,
  written: number,
  year: number,
): 'named' | 'told' | 'programme' | 'period' | undefined {
  if (written > year + 1 || written < year - MOST_YEARS_BACK) return undefined;
  const { text, section } = paragraph;
  const around = sentenceAround(paragraph, digits.from);
  const sentence = textOf(paragraph, around);
  if (isNamed(report, wording, paragraph, digits)) return 'named';
  // 工作要点 has a word of plans in it.
  if (written > year && hasOne(sentence.replace(titles, ''), wording.plan)) return undefined;
  if (isProgramme(wording, paragraph, digits, around, year)) return 'programme';
  if (namesReport(report, paragraph, digits.to)) return undefined;
  const isOfFaults = section !== undefined && wording.measures.includes(section.section.id);
  if (isOfFaults) return isOwnFault(report, wording, paragraph, digits, year) ? 'told' : undefined;
  if (!paragraph.isIntroduction && !(section && wording.sections.includes(section.section.id))) return undefined;
  // Last year's figures beside this year's; there are none of the next.
  const isComparison = written < year && text.slice(paragraph.from, paragraph.to).includes(String(year));
  if (!isComparison && isUntil(wording, paragraph, digits)) {
    if (hasOne(sentence, wording.period)) return 'period';
    return written > year ? 'told' : undefined;
  }
  if (isComparison || (written < year && looksBack(sentence, wording))) return undefined;
  if (!isStart(report, paragraph, digits.from)) return undefined;
  return tells(report, wording, paragraph, { from: digits.to, to: around.to }, written > year) ? 'told' : undefined;
}

/** 现将2024年政府信息公开工作年度报告……, or 本报告反映2024年政府信息公开工作情况: the report itself. */
function isNamed(
  { form: { title } }: Report,
  { notice, itself, statements, other }: YearWording,
  paragraph: ProseParagraph,
  { from, to }: Stretch,
): boolean {
  const { text, isIntroduction } = paragraph;
  const clause = clauseAround(paragraph, from);
  const named = text.slice(to, Math.min(clause.to, to + title.ending.length + 4));
  if (hasOne(text.slice(clause.from, from), itself) && !hasOne(textOf(paragraph, clause), other))
    return named.includes(title.mark) || hasOne(named, statements);
  if (!isIntroduction || !named.includes(title.mark)) return false;
  const sentence = textOf(paragraph, sentenceAround(paragraph, from));
  return hasOne(sentence, notice) && !hasOne(sentence, other);
}

/** 落实《2023年政务公开工作要点》: what was carried out this year is this year's. */
function isProgramme(
  { programmes, carriedOut, other }: YearWording,
  paragraph: ProseParagraph,
  { from, to }: Stretch,
  around: Stretch,
  year: number,
): boolean {
  const { text } = paragraph;
  const first = Math.max(around.from, from - LONGEST_NAME);
  const before = text.slice(first, from).lastIndexOf('《');
  const behind = text.slice(to, to + LONGEST_NAME).indexOf('》');
  if (before < 0 || behind < 0 || !hasOne(text.slice(to, to + behind), programmes)) return false;
  const open = first + before;
  const sentence = textOf(paragraph, around);
  return (
    hasOne(text.slice(around.from, open), carriedOut) && !sentence.includes(String(year)) && !hasOne(sentence, other)
  );
}

/** Last year's report, and what became of it: 2024年度政府信息公开工作年度报告共被浏览312次. */
function namesReport({ form: { title } }: Report, { text, to }: ProseParagraph, from: number): boolean {
  return text.slice(from, Math.min(to, from + title.ending.length + 4)).includes(title.mark);
}

/** Whether a sentence compares, or tells of the past: 较上年 does, 较单一 does not. */
function looksBack(sentence: string, { other, notOther }: YearWording): boolean {
  if (!hasOne(sentence, other)) return false;
  let rest = sentence;
  for (const word of notOther) rest = rest.replaceAll(word, '');
  return hasOne(rest, other);
}

/**
 * What was found wrong in a year before the report's, or done about it, told as if it were this year's: 2024年，我局……仍存在一些
 * 不足. Where the section speaks of this year too, or of what was mended, last year's faults are meant.
 */
function isOwnFault(
  report: Report,
  wording: YearWording,
  paragraph: ProseParagraph,
  { from, to }: Stretch,
  year: number,
): boolean {
  const { text, section } = paragraph;
  const written = text.slice(from, to);
  if (!section || Number(written) >= year) return false;
  const around = sentenceAround(paragraph, from);
  const sentence = textOf(paragraph, around);
  const { found, above, now, settled } = wording;
  if (!hasOne(sentence, found) || hasOne(sentence, settled) || looksBack(sentence, wording)) return false;
  // 上述问题 are those that the section has just told of.
  const { start, end } = hasOne(sentence, above) ? paragraph.block.content : section.span;
  const whole = yearsInFigures(report.draft.text.slice(start, end));
  if (whole.includes(String(year)) || hasOne(whole, now)) return false;
  // 针对2023年度存在的问题，2024年……: both are a year behind.
  const before = text.slice(around.from, from);
  if (before.includes(String(Number(written) - 1)) && hasOne(before, found)) return /[，,]$/.test(before);
  return isStart(report, paragraph, from) && begins(report, wording, text.slice(to, around.to));
}

/** 截至2024年底 */
function isUntil({ until, ends }: YearWording, { text }: ProseParagraph, { from, to }: Stretch): boolean {
  return until.some((word) => text.endsWith(word, from)) && ends.some((end) => text.startsWith(end, to));
}

/** Whether what stands behind a year tells what was done in it. */
function tells(
  report: Report,
  wording: YearWording,
  { text }: ProseParagraph,
  { from, to }: Stretch,
  isToCome: boolean,
): boolean {
  const told = text.slice(from, to).replace(titles, '');
  const { statements, past } = wording;
  if (!begins(report, wording, told)) return false;
  return hasOne(told, statements) || (hasOne(told, past) && (isToCome || /\d/.test(told)));
}

/** Whether what stands behind a year has it for its time: 2024年部门决算 is a thing of that year; 2024年，我局公开 tells of it. */
function begins(report: Report, { statements, begins }: YearWording, behind: string): boolean {
  behindYear.lastIndex = 0;
  const lead = behindYear.exec(behind)?.[0] ?? '';
  if (/[，,]$/.test(lead)) return true;
  return [...subjectsOf(report), ...statements, ...begins].some(
    (word) => behind.startsWith(word, lead.length) && behind[lead.length + word.length] !== '的',
  );
}
