import type { CitedDocument, FormWording } from '../../form/wording';
import type { Stretch } from '../prose/clauses';
import type { ProseParagraph } from '../prose/types';
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
/** What follows where nothing more is told of the document: ） or ，以下简称. */
const ENDS = '）)。；';

/** 2007年国务院令第711号: decrees, of those whose figures stand at `ordinals`, with a year in front that is another's. */
export function misdatedDecreesIn(
  paragraph: ProseParagraph,
  ordinals: readonly number[],
  { documents, citing }: FormWording,
): readonly MisdatedDecree[] {
  const { text, from } = paragraph;
  let found = none;
  for (const at of ordinals) {
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
