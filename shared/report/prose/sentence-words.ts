import { ORDINAL_NUMERALS } from '../../text/chinese-numbers';
import type { Report } from '../types';
import { type Stretch, sentenceAround } from './clauses';
import type { ProseParagraph } from './types';

/** How the body speaks of itself: the form's words, and its name. */
export function subjectsOf({ form, facts }: Report): readonly string[] {
  const subjects = form.wording?.subjects ?? [];
  return facts.body ? [...subjects, facts.body.value] : subjects;
}

/** （一） or 一是 in front, and a comma behind. */
const leadOrEnd = new RegExp(`^(?:[（(]?[${ORDINAL_NUMERALS}\\d]{1,2}[）)、.]|[${ORDINAL_NUMERALS}]是)|[，,]$`, 'g');

/** Whether a sentence begins at `from`, or has nothing but who speaks (我局, the body) before it. */
export function isStart(report: Report, paragraph: ProseParagraph, from: number): boolean {
  const { from: start } = sentenceAround(paragraph, from);
  let lead = paragraph.text.slice(start, from);
  const { lead: part } = paragraph;
  if (part && start === paragraph.from) lead = lead.slice(lead.search(/[。.：:]/) + 1);
  lead = lead.replace(leadOrEnd, '');
  return lead === '' || subjectsOf(report).includes(lead) || report.form.wording?.year.next.includes(lead) === true;
}

/** No paragraph is longer on one side of a word. */
const LONGEST_SIDE = 2000;

/** Whether the paragraph has these words too, not so far from `at` that it is no paragraph. */
export function alsoNames({ text, from, to }: ProseParagraph, at: number, words: string): boolean {
  return text.slice(Math.max(from, at - LONGEST_SIDE), Math.min(to, at + LONGEST_SIDE)).includes(words);
}

/** Whether the letters of a stretch stand in that order among those of a name: 卫健局 for 卫生健康局. */
export function isShortOf(name: string, text: string, from: number, to: number): boolean {
  let at = 0;
  for (let i = from; i < to; i++) {
    at = name.indexOf(text[i], at) + 1;
    if (at === 0) return false;
  }
  return true;
}

export function hasOne(text: string, words: readonly string[]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

export function textOf({ text }: ProseParagraph, { from, to }: Stretch): string {
  return text.slice(from, to);
}
