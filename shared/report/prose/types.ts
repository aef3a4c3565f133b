import type { ParagraphBlock } from '../../draft/types';
import type { Letters } from '../letters';
import type { ReportPart, ReportSection } from '../types';

/** The sentences of a report, and where in them something stands that a rule may look at. */
export interface Prose {
  /** In text order. */
  readonly paragraphs: readonly ProseParagraph[];
  /** Of all paragraphs, in text order: `positionOf` and `markOf` take one apart. */
  readonly marks: readonly number[];
  /** The bits of every paragraph's `present` together. */
  readonly present: number;
  /** Of all paragraphs, in text order: where clauses end, and where a character stands again. */
  readonly ends: readonly number[];
  readonly echoes: readonly number[];
}

/**
 * One line of sentences, read through: `text` from `from` to `to` (not included). In a plain line that is the draft's own text
 * at its own offsets; in one with residue, radicals, full-width digits, spaces or `**` a text without them. Rules look at
 * `text` and ask `spanIn` where in the draft it is.
 */
export interface ProseParagraph extends Letters {
  readonly from: number;
  readonly to: number;
  readonly block: ParagraphBlock;
  /** The section it stands in; undefined above the first. */
  readonly section: ReportSection | undefined;
  /** `（一）主动公开情况。` in front of the sentences, or the number of an item (1.). */
  readonly lead: ReportPart | undefined;
  /** 本报告依据…, or whatever stands above the first section. */
  readonly isIntroduction: boolean;
  /** Its marks: indexes into `Prose.marks`, from–end (not included). */
  readonly firstMark: number;
  readonly endMark: number;
  /** Of its 、，。；！？ and ;!?: indexes into `Prose.ends`, which has their places, from–end (not included). */
  readonly firstEnd: number;
  readonly endEnd: number;
  /**
   * Of its characters that may end a doubled letter or word: the one before them once more; or, like the one before, the same as two,
   * three or four places back. Indexes into `Prose.echoes`, likewise.
   */
  readonly firstEcho: number;
  readonly endEcho: number;
  /** One bit for each kind of mark it has: `hasMark`. */
  readonly present: number;
  /** Nothing in it is residue, a radical or lost, nor had to be read through. */
  readonly isPlain: boolean;
}

/** What a mark stands at. Numbers below 32, so that a set of them is one number. */
export const Mark = {
  /** The first of a run of digits 0–9. */
  digits: 1,
  /** Any of 一二三四五六七八九十百千万两〇. */
  chineseDigit: 2,
  /** 年 */
  year: 3,
  /** 月 日 */
  monthOrDay: 4,
  /** 《 〈 */
  document: 5,
  /** 〔 */
  squareBracket: 6,
  /** % ％ ‰ */
  percent: 7,
  /** 占 比 */
  share: 8,
  /** 无 未 没 零 */
  negation: 9,
  /** 均 全 */
  all: 10,
  /** 省 市 县 区 州 盟 旗 乡 镇 */
  place: 11,
  /** 其: of 其中 */
  among: 12,
  /** { */
  brace: 13,
  /** 元: money */
  money: 14,
  /** X × _ ＿ … 待: what may stand where something is still to be written */
  gap: 15,
  /** The second of two brackets with nothing between them: （）件. */
  emptyBrackets: 16,
} as const;

export type MarkKind = (typeof Mark)[keyof typeof Mark];
