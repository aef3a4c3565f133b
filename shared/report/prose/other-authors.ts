import { mayEndPlace } from '../../form/places';
import type { FormWording } from '../../form/wording';
import { standsAt } from '../../text/span';
import { type Home, levelLettersOf } from '../home';
import type { Report } from '../types';
import { clauseAround, type Stretch, sentenceAround } from './clauses';
import { hasOne, isShortOf, isStart, subjectsOf } from './sentence-words';
import type { ProseParagraph } from './types';

/** Names of offices behind a place have so many letters at most: 科技和工业信息化局. */
const LONGEST_OFFICE = 16;
const LEAST_OFFICE = 3;
/** 针对存在的问题和不足， */
const LONGEST_LEAD = 12;
const IDEOGRAPHS = /^[\u4e00-\u9fff]+$/;

/**
 * Another office of the body's own place that is told to have done what only the reporting body tells of itself: 本报告由青川县林业局编制,
 * 我县教育局政府信息公开工作仍有不足. `behind`: where the own place, or 我县, ends. Other offices may be named as such.
 */
export function otherAuthorAt(
  report: Report,
  paragraph: ProseParagraph,
  behind: number,
  home: Home,
  wording: FormWording,
): Stretch | undefined {
  const { text, to } = paragraph;
  const { authors } = wording;
  if (!authors || standsAt(text, home.office, behind)) return undefined;
  const start = beginOfPlace(paragraph, behind, home, wording);
  if (start < 0 || !wording.officeEndings.some((ending) => home.office.endsWith(ending))) return undefined;
  const name = text.slice(behind, Math.min(to, behind + LONGEST_OFFICE));
  let length = name.length + 1;
  for (const ending of wording.officeEndings) {
    const found = name.indexOf(ending, 1);
    if (found > 0) length = Math.min(length, found + ending.length);
  }
  const office = name.slice(0, length);
  if (length > name.length || length < LEAST_OFFICE || !IDEOGRAPHS.test(office)) return undefined;
  if (isShortOf(home.office, office, 0, office.length) || home.office.includes(office) || office.includes(home.office))
    return undefined;
  const end = behind + length;
  const tells = (words: readonly string[]): boolean => words.some((word) => text.startsWith(word, end));
  const lead = text.slice(clauseAround(paragraph, start).from, start);
  const isAuthor = tells(authors.made) && wording.year.itself.some((word) => lead === word + authors.by);
  if (isAuthor) return { from: start, to: end };
  if (!tells(authors.tells) || !isSubject(report, paragraph, start)) return undefined;
  if (authors.others.some((word) => office.includes(word) && !home.office.includes(word))) return undefined;
  if (speaksOfBody(report, paragraph, end)) return undefined;
  return { from: start, to: end };
}

/** Whether a sentence begins there, or has a few words and a comma before it in which nobody is spoken of: 针对上述问题，. */
function isSubject(report: Report, paragraph: ProseParagraph, at: number): boolean {
  if (isStart(report, paragraph, at)) return true;
  const { from } = sentenceAround(paragraph, at);
  if (at - from > LONGEST_LEAD || clauseAround(paragraph, at).from !== at) return false;
  return !hasOne(paragraph.text.slice(from, at), subjectsOf(report));
}

/** 青川县教育局将进一步公开……，我局将…: who speaks of both means another. */
function speaksOfBody(report: Report, paragraph: ProseParagraph, behind: number): boolean {
  const rest = paragraph.text.slice(behind, sentenceAround(paragraph, behind).to);
  return subjectsOf(report).some((subject) => !mayEndPlace(subject, subject.length - 1) && rest.includes(subject));
}

/** Where the body's place, or 我县 for it, begins; -1 where another stands there. */
function beginOfPlace(
  { text, from }: ProseParagraph,
  behind: number,
  home: Home,
  { place: { own } }: FormWording,
): number {
  const start = behind - home.name.length;
  if (home.name !== '' && start >= from && standsAt(text, home.name, start)) return start;
  const short = behind - 1 - own.length;
  return short >= from && standsAt(text, own, short) && levelLettersOf(home).includes(text[behind - 1]) ? short : -1;
}
