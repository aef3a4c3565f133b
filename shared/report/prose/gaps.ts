import type { GapWording } from '../../form/wording';
import { FIGURE_GAP } from '../carried';
import type { Report } from '../types';
import { endsClause, type Stretch } from './clauses';
import { hasMark, positionsIn } from './marks';
import { Mark, type Prose, type ProseParagraph } from './types';

/** A stretch of a sentence where something is still to be written: a figure (＿＿, XX条), or words (待补充). */
export interface Gap extends Stretch {
  readonly kind: 'figure' | 'words';
}

const none: readonly Gap[] = [];
const gapLetters = /[XxＸｘ]+|×+|[_＿]+|…+/y;
/** What another figure or gap may begin with: XX年XX月. */
const begin = /[\dXxＸｘ×_＿（(]/;
/** 1+X, 7×24, max: these letters are part of something longer. */
const joins = /[0-9A-Za-z+＋./~～_×…-]/;
/** 20XX年 */
const CENTURY = '20';

/**
 * The gaps of a paragraph, in text order. Letters and signs count as one only before a measure word that ends a clause or has
 * what is counted behind it, so that 《XX条例》, 1+X and addresses are none; ＿＿ is one anywhere.
 */
export function gapsIn(report: Report, prose: Prose, paragraph: ProseParagraph): readonly Gap[] {
  const wording = report.form.wording?.gaps;
  const found: Gap[] = [];
  if (hasMark(paragraph, Mark.gap)) {
    let behind = paragraph.from;
    for (const from of positionsIn(prose, paragraph, Mark.gap)) {
      if (from < behind) continue;
      behind = from + writtenAt(paragraph.text, from).length;
      const gap = gapAt(wording, paragraph, from);
      if (gap) found.push(gap);
    }
  }
  if (!wording || !hasMark(paragraph, Mark.emptyBrackets)) return found.length > 0 ? found : none;
  for (const close of positionsIn(prose, paragraph, Mark.emptyBrackets)) {
    if (isCounted(wording, paragraph.text, close + 1, paragraph.to))
      found.push({ from: close - 1, to: close + 1, kind: 'figure' });
  }
  return found.sort((a, b) => a.from - b.from);
}

/** The run of letters or signs of one kind that begins there; empty where words do. */
function writtenAt(text: string, at: number): string {
  gapLetters.lastIndex = at;
  return gapLetters.exec(text)?.[0] ?? '';
}

function gapAt(wording: GapWording | undefined, paragraph: ProseParagraph, at: number): Gap | undefined {
  const { text, to: end } = paragraph;
  const written = writtenAt(text, at);
  if (written === '') return wording && wordsAt(wording, paragraph, at);
  const to = at + written.length;
  if (written.startsWith(FIGURE_GAP)) return { from: at, to, kind: 'figure' };
  if (!wording || (written.length < 2 && !/[XＸ]/.test(written))) return undefined;
  const before = at > paragraph.from ? text[at - 1] : '';
  if (wording.ordinal === before && written.length < 2) return undefined;
  const isYear = text.startsWith(CENTURY, at - CENTURY.length) && wording.year === text[to];
  if ((joins.test(before) && !isYear) || !isCounted(wording, text, to, end)) return undefined;
  return { from: isYear ? at - CENTURY.length : at, to, kind: 'figure' };
}

/** （待补充）: nothing else stands between the marks. */
function wordsAt({ words }: GapWording, { text, from, to }: ProseParagraph, at: number): Gap | undefined {
  if (at > from && !isEdge(text, at - 1)) return undefined;
  const word = words.find(
    (one) => text.startsWith(one, at) && (at + one.length >= to || isEdge(text, at + one.length)),
  );
  return word === undefined ? undefined : { from: at, to: at + word.length, kind: 'words' };
}

/** Whether a measure word stands there, and behind it the clause ends or what is counted follows. */
function isCounted({ units, behind }: GapWording, text: string, at: number, to: number): boolean {
  return units.some((unit) => {
    if (!text.startsWith(unit, at)) return false;
    const end = at + unit.length;
    if (end >= to || isEdge(text, end) || begin.test(text[end])) return true;
    return behind.some((word) => text.startsWith(word, end));
  });
}

/** A mark that ends a clause, 、 or a bracket. */
function isEdge(text: string, at: number): boolean {
  return endsClause(text.charCodeAt(at)) || '、（）()【】[]“”'.includes(text[at]);
}
