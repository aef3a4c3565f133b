import type { TableBlock } from '../draft/types';
import { unifiedByRadical } from '../text/normalise';
import { rememberLast } from '../text/remember';
import { proseOf } from './prose/read-prose';
import type { Report } from './types';

/** Kinds of characters that a draft copied out of Word, PDF or a web page may bring along. */
export interface StrangeCharacters {
  /** White space that is no plain space, marks without width, `[bookmark`: `text/residue` looks where. */
  readonly residue: boolean;
  /** Compatibility radicals: `text/radical` looks where. */
  readonly radicals: boolean;
  /** What stands for a character that could not be read: `text/encoding` looks where. */
  readonly lost: boolean;
}

const RESIDUE = 1;
const RADICAL = 2;
const LOST = 4;

/** By character code, the kinds it is of. A lone `[` is residue, since a bookmark begins so. */
const kinds = new Uint8Array(0x10000);
for (const one of '\v\f\u0085\u00a0\u00ad\u1680\u180e\u2028\u2029\u202f\u205f\u2060\u3000\ufeff[') {
  kinds[one.charCodeAt(0)] = RESIDUE;
}
kinds.fill(RESIDUE, 0x2000, 0x200c);
for (const one of unifiedByRadical.keys()) kinds[one.charCodeAt(0)] = RADICAL;
kinds[0xfffd] = LOST;

/**
 * Whether such characters occur at all. Nearly every draft has none, and finds that out with one pass over what is neither a
 * table that is the form's to the letter nor a plain line of sentences.
 */
export const strangeCharacters: (report: Report) => StrangeCharacters = rememberLast((report: Report) => {
  const { text, blocks } = report.draft;
  const { paragraphs } = proseOf(report);
  const tables = plainTables(report);
  let nextTable = 0;
  let nextParagraph = 0;
  let found = 0;
  for (const block of blocks) {
    if (nextTable < tables.length && block === tables[nextTable]) nextTable++;
    else if (nextParagraph < paragraphs.length && block === paragraphs[nextParagraph].block) {
      const { isPlain, from, to } = paragraphs[nextParagraph++];
      if (isPlain) found |= kindsIn(text, block.start, from) | kindsIn(text, to, block.end);
      else found |= kindsIn(text, block.start, block.end);
    } else found |= kindsIn(text, block.start, block.end);
  }
  return { residue: (found & RESIDUE) !== 0, radicals: (found & RADICAL) !== 0, lost: (found & LOST) !== 0 };
});

/** In text order. */
function plainTables({ tables }: Report): readonly TableBlock[] {
  const plain: TableBlock[] = [];
  for (const { isCanonical, oddCells, blocks } of tables) {
    if (isCanonical && oddCells.length === 0) for (const block of blocks) plain.push(block);
  }
  return plain;
}

function kindsIn(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = from; at < to; at++) found |= kinds[text.charCodeAt(at)];
  return found;
}
