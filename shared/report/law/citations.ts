import type { CitedDocument, CitingWording, FormWording } from '../../form/wording';
import { rememberLast } from '../../text/remember';
import { standsAt } from '../../text/span';
import type { Stretch } from '../prose/clauses';
import { markOf, positionOf } from '../prose/marks';
import { Mark, type Prose, type ProseParagraph } from '../prose/types';
import { readCitedName } from './cited-names';
import { type CitedNumber, numberAt, numberBehind } from './cited-numbers';

/** A document named or numbered in a sentence, as far as it may be one of the form's. Offsets are the paragraph's. */
export interface Citation {
  /** The document that its name means. */
  readonly document: CitedDocument | undefined;
  /** From 《 to 》. */
  readonly name: Stretch | undefined;
  /** Between them, the issuer left out. */
  readonly ownName: Stretch | undefined;
  /** Undefined: named rightly, or not at all. */
  readonly rightName: string | undefined;
  readonly number: CitedNumber | undefined;
}

const none: readonly Citation[] = [];
const NAME_START = 0x300a;
const ORDINAL = 0x7b2c;
const NAME_END = '》';
/** The longest title of a document with its issuer has some 60 letters. */
const LONGEST_NAME = 120;
/** Brackets, right and wrong, that may stand before a document's year. */
const BRACKETS = '〔[（(【［〈<「{';
/** Those that may stand before a document's number instead of （. */
const OPENING = '(〔[';
const brackets: ReadonlySet<number> = new Set([...BRACKETS].map((letter) => letter.charCodeAt(0)));
/** The last letters of documents' codes, which stand there where the bracket is missing. */
const endingsOf = rememberLast(({ codeEndings }: CitingWording): readonly number[] =>
  [...codeEndings].map((letter) => letter.charCodeAt(0)),
);

/**
 * The citations of a paragraph, but for those of `documents` that are right to the letter and not in `stale` (numbers of
 * documents no longer in force). Where figures stand behind 第 is added to `ordinals`: that is told apart by others.
 */
export function citationsIn(
  { marks }: Prose,
  paragraph: ProseParagraph,
  { documents, citing }: Pick<FormWording, 'documents' | 'citing'>,
  stale: readonly string[],
  ordinals: number[],
): readonly Citation[] {
  const { text } = paragraph;
  const endings = endingsOf(citing);
  let found: Citation[] | undefined;
  let behind = -1;
  for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
    const at = positionOf(marks[i]);
    if (at < behind) continue;
    const mark = markOf(marks[i]);
    if (mark === Mark.document && text.charCodeAt(at) === NAME_START) {
      const right = behindRightCitation(text, at, documents, citing, stale);
      if (right > 0) {
        behind = right;
        continue;
      }
      const cited = namedAt(paragraph, at, documents, citing);
      if (!cited) continue;
      behind = cited.number?.to ?? cited.name?.to ?? at;
      found ??= [];
      found.push(cited);
      continue;
    }
    if ((mark !== Mark.digits && mark !== Mark.chineseDigit) || at === paragraph.from) continue;
    const before = text.charCodeAt(at - 1);
    if (before === ORDINAL) ordinals.push(at);
    else if (mark === Mark.digits && (isIdeograph(before) ? endings.includes(before) : brackets.has(before))) {
      const number = numberAt(text, citing.codeEndings.includes(text[at - 1]) ? at : at - 1);
      if (!number) continue;
      behind = number.to;
      found ??= [];
      found.push({ document: undefined, name: undefined, ownName: undefined, rightName: undefined, number });
    }
  }
  return found ?? none;
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** What may follow a rightly written name and is to be looked at: brackets, 国办发, 的通知. */
const openEnds = rememberLast(
  ({ issuer, notice }: CitingWording): ReadonlySet<string> => new Set([...OPENING, issuer[0], notice[0]]),
);

/** Where a citation ends that is one of `documents` to the letter, with its number or none; -1 for all others. */
function behindRightCitation(
  text: string,
  at: number,
  documents: readonly CitedDocument[],
  citing: CitingWording,
  stale: readonly string[],
): number {
  for (const { name, fullName, number } of documents) {
    const end = behindName(text, at, name) || behindName(text, at, fullName);
    if (end === 0) continue;
    if (stale.includes(number)) return -1;
    if (text[end] !== '（') return openEnds(citing).has(text[end]) ? -1 : end;
    if (standsAt(text, number, end + 1)) return end + 1 + number.length;
    return text.startsWith(citing.shortened, end + 1) ? end : -1;
  }
  return -1;
}

function behindName(text: string, at: number, name: string | undefined): number {
  if (name === undefined || !standsAt(text, name, at + 1)) return 0;
  const end = at + 1 + name.length;
  return text[end] === NAME_END ? end + 1 : 0;
}

function namedAt(
  paragraph: ProseParagraph,
  at: number,
  documents: readonly CitedDocument[],
  citing: CitingWording,
): Citation | undefined {
  const { text, to } = paragraph;
  let close = at + 1;
  const last = Math.min(to, at + LONGEST_NAME);
  // An inner 《 is looked at in its turn, and has the number behind it.
  while (close < last && text[close] !== NAME_END && text[close] !== '《') close++;
  if (close === last || text[close] !== NAME_END) return undefined;
  const inner = text.slice(at + 1, close);
  const read = readCitedName(inner, documents, citing);
  if (!read) return undefined;
  let end = close + 1;
  // 《…关于印发《…格式》的通知》（…）
  if (text.startsWith(`${citing.notice}》`, end)) end += citing.notice.length + 1;
  return {
    document: read.document,
    name: { from: at, to: end },
    ownName: { from: at + 1 + read.from, to: at + 1 + read.to },
    rightName: read.rightName,
    number: numberBehind(text, end, citing),
  };
}
