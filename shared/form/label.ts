import { ORDINAL_NUMERALS, ordinalValue } from '../text/chinese-numbers';
import { isRadicalCode, unifiedByRadical } from '../text/normalise';
import type { FormGroup, FormRow } from './structure';

/**
 * Labels as the form compares them. Word, PDF and web pages change a label's brackets, digits, spaces and quotation marks;
 * people leave out its number and its note. All of that is the same label.
 */
export interface LabelReading {
  /** The value of a leading number: 3 for `（三）`, `三、`, `3.`, `(3)`, `③`. */
  readonly number: number | undefined;
  /** Normalised text behind the number. */
  readonly words: string;
  /** `words` without a trailing note in brackets. */
  readonly base: string;
}

/** Reads a label as it stands in a draft. */
export function readLabel(text: string): LabelReading {
  const normalised = normaliseLabel(text);
  const found = leadingNumber.exec(normalised);
  const words = found ? normalised.slice(found[0].length) : normalised;
  const number = found ? numberValue(found[1] ?? found[2] ?? found[3] ?? found[4] ?? found[0]) : undefined;
  return { number, words, base: withoutNote(words) };
}

/** What stays of a label when number, note, widths, spaces and marks are off: equal keys name the same thing. */
export function labelKey(text: string): string {
  return readLabel(text).base;
}

/**
 * A label with widths of brackets, digits and punctuation made one, compatibility radicals as ideographs, and without
 * spaces of any kind, quotation marks, `**`, `<br>` and Word's bookmark residue.
 */
export function normaliseLabel(text: string): string {
  let source = text;
  if (source.includes('[')) source = source.replace(/\[bookmark:[^[\]]*\]/gi, '');
  if (source.includes('<')) source = source.replace(/<br\s*\/?>/gi, '');
  let result = '';
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) result += source[i];
    else if (isRadicalCode(code)) result += unifiedByRadical.get(source[i]) ?? source[i];
    else if (code >= 0xff10 && code <= 0xff19) result += String.fromCharCode(code - 0xfee0);
    else result += replacements.get(code) ?? (isIgnored(code) ? '' : source[i]);
  }
  return result;
}

const replacements: ReadonlyMap<number, string> = new Map(
  Object.entries({
    '(': '（',
    ')': '）',
    '﹙': '（',
    '﹚': '）',
    ',': '，',
    ':': '：',
    ';': '；',
    '．': '.',
    '﹒': '.',
    '﹑': '、',
    '／': '/',
    '－': '-',
    '＋': '+',
    '％': '%',
  }).map(([from, to]) => [from.charCodeAt(0), to]),
);

const quotes = new Set([...'“”‘’"\'＂＇「」『』*`'].map((mark) => mark.charCodeAt(0)));

/** White space, marks without width, quotation marks and `*`. */
function isIgnored(code: number): boolean {
  if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff || code === 0xad) return true;
  if (code >= 0x2000 && code <= 0x200f) return true;
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060) return true;
  return quotes.has(code);
}

/** In normalised text. A digit may stand without a mark (`1 属于国家秘密`), but not as a count or date (`30号`, `2021年`). */
const leadingNumber = new RegExp(
  `^(?:（([${ORDINAL_NUMERALS}]{1,3}|\\d{1,2})）[、.]?|([${ORDINAL_NUMERALS}]{1,3})[、.]|(\\d{1,2})[、.]|(\\d{1,2})(?=[^\\d年月日号个件项条次.])|[①-⑳])`,
);

function numberValue(written: string): number {
  const circled = written.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  return ordinalValue(written);
}

/** `words` without the brackets it ends in, unless nothing else is left. */
function withoutNote(words: string): string {
  if (!words.endsWith('）')) return words;
  let depth = 0;
  for (let i = words.length - 1; i > 0; i--) {
    if (words[i] === '）') depth++;
    else if (words[i] === '（' && --depth === 0) return words.slice(0, i);
  }
  return words;
}

/** Longer texts are no labels; comparing them would cost without telling anything. */
const LONGEST_LABEL = 100;

/**
 * How alike two texts are: 1 minus the edit distance (insert, delete, replace one UTF-16 unit) over the longer length.
 * 1 for equal texts, 0 where nothing agrees or either is longer than 100 units.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest > LONGEST_LABEL || a.length === 0 || b.length === 0) return 0;
  return 1 - editDistance(a, b) / longest;
}

function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    const code = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const replaced = above[j - 1] + (code === b.charCodeAt(j - 1) ? 0 : 1);
      row.push(Math.min(replaced, above[j] + 1, row[j - 1] + 1));
    }
    above = row;
  }
  return above[b.length];
}

/** How a row is called in a sum: by its name, by its whole label where a column has the same name (总计, （七）总计). */
export function rowTerm({ name, label, part }: FormRow | FormGroup): string {
  return part.columns.some((column) => column.name === name) ? label : name;
}
