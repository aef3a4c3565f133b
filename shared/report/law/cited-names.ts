import { similarity } from '../../form/label';
import type { CitedDocument, CitingWording } from '../../form/wording';
import { anyOf } from '../../text/patterns';
import { rememberLast } from '../../text/remember';

/** What stands in 《》, read: the document meant, and the right name where it is misnamed. */
export interface CitedName {
  readonly document: CitedDocument;
  /** Undefined: named rightly. */
  readonly rightName: string | undefined;
  /** The name within the text read, the issuer in front and 的通知 behind left out. */
  readonly from: number;
  readonly to: number;
}

/** What may stand behind the name: （2019年修订）, closing marks, 的通知. */
const behindName = rememberLast(
  ({ revised, notice }: CitingWording) =>
    new RegExp(`(?:[（(](?:\\d{4}年)?(?:最新)?${anyOf(revised)}(?:版|本|案)?[）)])?[〉>》]*${anyOf([notice])}?$`),
);
/** One letter wrong in so many: in a shorter name more may be another document. */
const LETTERS_A_SLIP = 5;

/**
 * The document that the words between 《 and 》 name, rightly or nearly; undefined where they name another. Misnamed is what
 * differs from a name of the document by a letter in five at most and ends as it does, or is a known wrong name.
 */
export function readCitedName(
  inner: string,
  documents: readonly CitedDocument[],
  citing: CitingWording,
): CitedName | undefined {
  const issued = inner.indexOf(citing.issued);
  let from = issued < 0 ? 0 : issued + citing.issued.length;
  while (from < inner.length && '〈<《'.includes(inner[from])) from++;
  const to = inner.length - (behindName(citing).exec(inner)?.[0].length ?? 0);
  const name = to > from ? inner.slice(from, to) : '';
  if (name === '') return undefined;
  for (const document of documents) {
    if (document.name === name || document.otherNames?.includes(name))
      return { document, rightName: undefined, from, to };
  }
  for (const document of documents) {
    const names = [document.name, ...(document.otherNames ?? [])];
    if (document.wrongNames?.includes(name)) return { document, rightName: nearest(name, names), from, to };
    if (document.hasNamesakes) continue;
    for (const right of names) {
      if (isSlipOf(name, right)) return { document, rightName: right, from, to };
    }
  }
  return undefined;
}

function isSlipOf(name: string, right: string): boolean {
  if (Math.abs(name.length - right.length) > right.length / LETTERS_A_SLIP || name.endsWith(right)) return false;
  if (name.slice(-2) !== right.slice(-2) && name.slice(0, -1) !== right.slice(0, -1)) return false;
  const slips = (1 - similarity(name, right)) * Math.max(name.length, right.length);
  return Math.round(slips) <= Math.floor(right.length / LETTERS_A_SLIP);
}

function nearest(name: string, rights: readonly string[]): string {
  let best = rights[0];
  for (const right of rights) if (similarity(name, right) > similarity(name, best)) best = right;
  return best;
}
