import type { CitedDocument, FormWording } from '../../form/wording';
import type { Stretch } from '../prose/clauses';
import { markOf, positionOf } from '../prose/marks';
import { Mark, type Prose, type ProseParagraph } from '../prose/types';
import { datedDecreeAt, readNumber } from './cited-numbers';

/** A decree with a year that is not its own, or one that was replaced, given alone as the document's. */
export interface MisdatedDecree extends Stretch {
  readonly document: CitedDocument;
  /** Of the decree named: its number as it should be written, its year, and the year written. */
  readonly number: string;
  readonly issuedIn: number;
  readonly written: number;
}

const none: readonly MisdatedDecree[] = [];
const ORDINAL = 0x7b2c;
/** What follows where nothing more is told of the document: ） or ，以下简称. */
const ENDS = '）)。；';

/** 2007年国务院令第711号: decrees of the form's documents with a year in front that is another's. */
export function misdatedDecreesIn(
  { marks }: Prose,
  paragraph: ProseParagraph,
  { documents, citing }: FormWording,
): readonly MisdatedDecree[] {
  const { text, from } = paragraph;
  let found = none;
  for (let i = paragraph.firstMark; i < paragraph.endMark; i++) {
    if (markOf(marks[i]) !== Mark.digits) continue;
    const at = positionOf(marks[i]);
    if (at - 1 <= from || text.charCodeAt(at - 1) !== ORDINAL) continue;
    const dated = datedDecreeAt(text, at, citing);
    if (!dated) continue;
    for (const document of documents) {
      if (document.issuedIn === undefined) continue;
      const decrees = [{ number: document.number, issuedIn: document.issuedIn }, ...(document.earlier ?? [])];
      const named = decrees.find(({ number }) => readNumber(number, citing)?.number === dated.decree.number);
      if (!named) continue;
      const isAlone = named.number !== document.number && !text.slice(from, paragraph.to).includes(document.number);
      const isAll = ENDS.includes(text[dated.to]) || text.startsWith(citing.shortened, dated.to + 1);
      if (named.issuedIn === dated.issuedIn && !(isAlone && isAll)) continue;
      found = [...found, { ...named, document, from: dated.from, to: dated.to, written: dated.issuedIn }];
    }
  }
  return found;
}
