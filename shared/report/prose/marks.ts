import { isWhite } from '../../draft/characters';
import { placeEndings } from '../../form/places';
import { COUNT_NUMERALS } from '../../text/chinese-numbers';
import { isRadicalCode } from '../../text/normalise';
import { Mark, type MarkKind, type Prose, type ProseParagraph } from './types';

/** What makes a line not plain: it has to be read through before it is marked. */
const ODD = 31;

/** What ends a clause: 、，。；！？, and the half-width marks that end a sentence. */
const END = 30;

/** What is a mark only behind an opening bracket: ） */
const CLOSE = 29;

/** Bits of a mark that tell its kind; the position stands above them. */
const KIND_BITS = 5;
const KIND_MASK = 31;

const letters: readonly (readonly [MarkKind, string])[] = [
  [Mark.digits, '0123456789'],
  [Mark.chineseDigit, COUNT_NUMERALS],
  [Mark.year, '年'],
  [Mark.monthOrDay, '月日'],
  [Mark.document, '《〈'],
  [Mark.squareBracket, '〔'],
  [Mark.percent, '%％‰'],
  [Mark.share, '占比'],
  [Mark.negation, '无未没零'],
  [Mark.all, '均全'],
  [Mark.place, `${placeEndings}乡镇`],
  [Mark.among, '其'],
  [Mark.brace, '{'],
  [Mark.money, '元'],
  [Mark.gap, 'XxＸｘ×_＿…待'],
];

/** The kind of mark by character code; 0: none. */
const kinds = makeKinds();

function makeKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < table.length; code++) {
    if (isWhite(code) || isRadicalCode(code) || (code >= 0xff10 && code <= 0xff19)) table[code] = ODD;
  }
  for (const odd of '*[\u00ad\ufffd') table[odd.charCodeAt(0)] = ODD;
  for (const close of '）)') table[close.charCodeAt(0)] = CLOSE;
  for (const end of '、，。；！？;!?') table[end.charCodeAt(0)] = END;
  for (const [kind, all] of letters) for (const letter of all) table[letter.charCodeAt(0)] = kind;
  return table;
}

const WIDE_OPEN = 0xff08;
const OPEN = 40;

/** What one pass over the characters of paragraphs finds: see `Prose`. */
export interface Found {
  readonly marks: number[];
  readonly ends: number[];
  readonly echoes: number[];
}

/**
 * Adds what stands in `text` between `from` and `to`, and gives the set of the kinds of marks. Where `stopsAtOdd`, a
 * character that has to be read through ends it, and what was added is to be dropped: the answer is then -1.
 */
export function addMarks(
  { marks, ends, echoes }: Found,
  text: string,
  from: number,
  to: number,
  stopsAtOdd: boolean,
): number {
  let present = 0;
  let lastDigit = -2;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let sameBefore = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const same = code === two || code === three || code === four ? distances(code, two, three, four) : 0;
    if ((same & sameBefore) !== 0 || code === one) echoes.push(at);
    sameBefore = same;
    four = three;
    three = two;
    two = one;
    one = code;
    let kind = kinds[code];
    if (kind === 0) continue;
    if (kind === END) {
      ends.push(at);
      continue;
    }
    if (kind === ODD) {
      if (stopsAtOdd) return -1;
      continue;
    }
    if (kind === CLOSE) {
      if (two !== WIDE_OPEN && two !== OPEN) continue;
      kind = Mark.emptyBrackets;
    }
    if (kind === Mark.digits) {
      const goesOn = lastDigit === at - 1;
      lastDigit = at;
      if (goesOn) continue;
    }
    present |= 1 << kind;
    marks.push((at << KIND_BITS) | kind);
  }
  return present;
}

/** A bit for each of the characters before that is the same. */
function distances(code: number, two: number, three: number, four: number): number {
  return (code === two ? 1 : 0) | (code === three ? 2 : 0) | (code === four ? 4 : 0);
}

/** Where in the paragraph's text the mark stands. */
export function positionOf(mark: number): number {
  return mark >>> KIND_BITS;
}

export function markOf(mark: number): number {
  return mark & KIND_MASK;
}

/** Whether there is any mark of that kind: the cheap reason not to look. */
export function hasMark({ present }: Pick<Prose | ProseParagraph, 'present'>, kind: MarkKind): boolean {
  return (present & (1 << kind)) !== 0;
}

/** Where in the paragraph's text the marks of one kind stand, in text order. */
export function positionsIn({ marks }: Prose, paragraph: ProseParagraph, kind: MarkKind): readonly number[] {
  if (!hasMark(paragraph, kind)) return none;
  const positions: number[] = [];
  for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
    if (markOf(marks[i]) === kind) positions.push(positionOf(marks[i]));
  }
  return positions;
}

const none: readonly number[] = [];
