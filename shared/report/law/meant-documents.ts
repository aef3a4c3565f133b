import type { CitedDocument, FormWording } from '../../form/wording';
import { rememberLast } from '../../text/remember';
import { type Stretch, sentenceAround } from '../prose/clauses';
import type { ProseParagraph } from '../prose/types';
import { type CitedNumber, readNumber } from './cited-numbers';

/** 国办函 is a code of its own; only longer ones are known with a letter missing. */
const LEAST_CODE = 4;

/** A number that is nearly a document's, in a sentence that speaks of it. */
export interface NearNumber {
  readonly document: CitedDocument;
  readonly part: Stretch;
  /** Whether there may be another document of that number. */
  readonly isDoubtful: boolean;
}

const numbersOf = rememberLast(
  ({ documents, citing }: FormWording): ReadonlyMap<CitedDocument, CitedNumber | undefined> =>
    new Map(documents.map((document) => [document, readNumber(document.number, citing)])),
);

/** The document that the number is, whatever its brackets: that of the name, if it is. */
export function documentOf(
  number: CitedNumber,
  named: CitedDocument | undefined,
  wording: FormWording,
): CitedDocument | undefined {
  const is = (document: CitedDocument): boolean => {
    const right = numbersOf(wording).get(document);
    return right !== undefined && sameFigures(number, right) && endsInCode(number, right, named !== undefined);
  };
  return named && is(named) ? named : wording.documents.find(is);
}

function sameFigures(a: CitedNumber, b: CitedNumber): boolean {
  return a.year === b.year && a.number === b.number;
}

/** 根据国办函 ends in 国办函; behind a name nothing stands before the code. 国令 is 国务院令. */
function endsInCode(number: CitedNumber, right: CitedNumber, isNamed: boolean): boolean {
  if (right.year === 0) return number.year === 0;
  return isNamed ? number.code === right.code : number.code.endsWith(right.code);
}

/** Whether the number, right or wrong, is one of those that the document's issuer gives. */
export function hasOwnCode({ code }: CitedNumber, document: CitedDocument, wording: FormWording): boolean {
  return code === numbersOf(wording).get(document)?.code;
}

/** Without a name: where the number begins if its year and figures are the document's, and its code lacks one letter. */
export function miswritten(number: CitedNumber, document: CitedDocument, wording: FormWording): Stretch | undefined {
  const right = numbersOf(wording).get(document);
  if (!right || right.year === 0 || !sameFigures(number, right)) return undefined;
  for (let i = 1; i < right.code.length - 1; i++) {
    const shorter = right.code.slice(0, i) + right.code.slice(i + 1);
    if (shorter.length >= LEAST_CODE && number.code.endsWith(shorter)) return partFrom(number, shorter);
  }
  return undefined;
}

/**
 * Without a name, and not in brackets behind one: the document that the sentence speaks of, where one of code, year and
 * figures of its number is another.
 */
export function nearNumber(
  number: CitedNumber,
  paragraph: ProseParagraph,
  wording: FormWording,
): NearNumber | undefined {
  const { text } = paragraph;
  const { issuer } = wording.citing;
  const at = number.code.lastIndexOf(issuer);
  if (at < 0 || text[number.from - 2] === '》') return undefined;
  const { from, to } = sentenceAround(paragraph, number.from);
  const sentence = text.slice(from, to);
  const code = number.code.slice(at);
  for (const document of wording.documents) {
    const right = numbersOf(wording).get(document);
    if (!right || !document.about?.some((word) => sentence.includes(word))) continue;
    const isNear = code === right.code ? number.number === right.number : sameFigures(number, right);
    const isOther = code === right.code && number.year === right.year;
    if (isNear || isOther) return { document, part: partFrom(number, code), isDoubtful: !isNear };
  }
  return undefined;
}

/** The number without the words that stand before the code of the document's number. */
export function numberPart(
  number: CitedNumber,
  { number: right }: Pick<CitedDocument, 'number'>,
  { citing }: FormWording,
): Stretch {
  return partFrom(number, readNumber(right, citing)?.code ?? '');
}

function partFrom({ code, from, to }: CitedNumber, right: string): Stretch {
  return { from: code.endsWith(right) ? from + code.length - right.length : from, to };
}
