import type { CitedDocument, FormWording } from '../../form/wording';
import type { Stretch } from '../prose/clauses';
import { alsoNames } from '../prose/sentence-words';
import type { ProseParagraph } from '../prose/types';
import { readCitedName } from './cited-names';
import { type DatedDecree, datedDecreeAt, readNumber } from './cited-numbers';

/** A decree with a year that is not its own, or that is not (or no longer) the document's. */
export interface MisdatedDecree extends Stretch {
  readonly document: CitedDocument;
  /** Where its year is wrong: the decree's number, its year, and the year written. */
  readonly misdated: { readonly number: string; readonly issuedIn: number; readonly written: number } | undefined;
}

/** What follows where nothing more is told of the document: ） or ，以下简称. */
const ENDS = '）)。；';

/** Between a decree and the name of what it issued: 公布的. */
const link = /^[\u4e00-\u9fff]{0,3}《([^《》]{2,60})》/;
const LONGEST_LINK = 64;

/**
 * 2007年国务院令第711号, 国务院令第712号公布的《条例》: of the decrees whose figures stand at `ordinals`, those with a year in front
 * that is another's, and those before the name of a document that is not theirs.
 */
export function misdatedDecreesIn(
  paragraph: ProseParagraph,
  ordinals: readonly number[],
  wording: FormWording,
): readonly MisdatedDecree[] {
  const found: MisdatedDecree[] = [];
  for (const at of ordinals) {
    const dated = datedDecreeAt(paragraph.text, at, wording.citing);
    if (!dated) continue;
    for (const document of wording.documents) {
      const misdated = misdatedOf(paragraph, dated, document, wording);
      if (misdated) found.push(misdated);
    }
  }
  return found;
}

function misdatedOf(
  paragraph: ProseParagraph,
  { from, to, issuedIn, decree }: DatedDecree,
  document: CitedDocument,
  { documents, citing }: FormWording,
): MisdatedDecree | undefined {
  if (document.issuedIn === undefined) return undefined;
  const { text, to: end } = paragraph;
  const own = { number: document.number, issuedIn: document.issuedIn };
  const isNamed = ({ number }: { number: string }) => readNumber(number, citing)?.number === decree.number;
  const named = [own, ...(document.earlier ?? [])].find(isNamed);
  if (named && issuedIn !== undefined && named.issuedIn !== issuedIn) {
    return { document, from, to, misdated: { ...named, written: issuedIn } };
  }
  // Who names both tells of the change.
  if (named === own || alsoNames(paragraph, from, document.number)) return undefined;
  const name = link.exec(text.slice(to, Math.min(end, to + LONGEST_LINK)))?.[1];
  const isItsOwn = name !== undefined && readCitedName(name, documents, citing)?.document === document;
  const isAll = ENDS.includes(text.charAt(to)) || text.startsWith(citing.shortened, to + 1);
  const isReplaced = named !== undefined && issuedIn !== undefined && isAll;
  return isItsOwn || isReplaced ? { document, from, to, misdated: undefined } : undefined;
}
