import { type Measure, type ProseWord, type ProseWords, WordKind } from '../../form/prose-words';
import { chineseNumber, chineseNumeral } from '../../text/chinese-numbers';
import { SCALE } from '../../text/exact';

/** ， 、 ； ： （ ） 。 */
export type Separator = 'comma' | 'pause' | 'semicolon' | 'colon' | 'open' | 'close' | 'stop';

/**
 * A piece of a sentence. `from` and `to` are offsets of the paragraph's text; nothing between tokens is left out. Separators have none:
 * there is one token for each kind of them.
 */
export interface Token {
  readonly kind: 'number' | 'percent' | 'year' | 'date' | 'word' | 'name' | 'gap' | Separator;
  readonly from: number;
  readonly to: number;
  /** Exact (×10⁴) for numbers and percentages, NaN where not to be compared (a range); a year as it is; else 0. */
  readonly value: number;
  /** By how much the value may be off, exact (×10⁴): half of the last digit of 1.2万 or 33.9%; 0 for what is written out. */
  readonly slack: number;
  readonly word: ProseWord | undefined;
  /** Of numbers: the measure word, with which the token ends. */
  readonly measure: Measure | undefined;
}

/** Where the digits of a number or a percentage end and its measure word, or the sign, begins. */
export function digitsEnd({ kind, to, measure }: Token): number {
  if (kind === 'percent') return to - 1;
  return measure ? to - measure.text.length : to;
}

/** What the reader knows beside the form's words. */
export interface Tokeniser {
  readonly words: ProseWords;
  /** The reporting body's name; empty: unknown. */
  readonly body: string;
}

/** 万 亿 */
const TEN_THOUSAND = 0x4e07;
const HUNDRED_MILLION = 0x4ebf;

/** What a character may begin beside a word; 0: nothing. From `SEPARATORS` on: the separators in their order. */
const DIGIT = 1;
const CHINESE_DIGIT = 2;
const QUOTE = 3;
const SEPARATORS = 4;

const separators: readonly Separator[] = ['comma', 'pause', 'semicolon', 'colon', 'open', 'close', 'stop'];
const separatorLetters: readonly string[] = ['，,', '、', '；;', '：:', '（(', '）)', '。！!？?'];
/** Each is closed by the next code. */
const QUOTES = '《〈「“‘';

const beginnings = makeBeginnings();

function makeBeginnings(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const digit of '0123456789') table[digit.charCodeAt(0)] = DIGIT;
  for (const digit of '零一二两三四五六七八九十') table[digit.charCodeAt(0)] = CHINESE_DIGIT;
  for (const quote of QUOTES) table[quote.charCodeAt(0)] = QUOTE;
  separatorLetters.forEach((all, index) => {
    for (const letter of all) table[letter.charCodeAt(0)] = SEPARATORS + index;
  });
  return table;
}

/** The tokens of `text` between `from` and `to`. Never fails, and takes time in proportion to the length. */
export function tokenise({ words, body }: Tokeniser, text: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  const tree = words.words;
  const bodyCode = body === '' ? -1 : body.charCodeAt(0);
  let gap = -1;
  // Quotation marks that nothing closes, by their last bits: each is looked for once.
  let unclosed = 0;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const beginning = beginnings[code];
    let token: Token | undefined;
    if (beginning >= SEPARATORS) token = separatorTokens[beginning - SEPARATORS];
    else if (beginning === DIGIT) {
      token = readNumber(words, text, from, at, to);
      if (token.kind === 'gap') {
        if (gap === -1) gap = at;
        at = token.to;
        continue;
      }
    } else if (code === bodyCode && at + body.length <= to && text.startsWith(body, at)) {
      token = wordToken(at, at + body.length, ownName);
    } else {
      if (beginning === CHINESE_DIGIT) token = readChineseNumber(words, text, at, to);
      if (!token) {
        const word = tree.find(text, at, to, code);
        if (word) token = wordToken(at, at + word.length, word);
        else if (beginning === QUOTE && (unclosed & (1 << (code & 31))) === 0) {
          const end = endOfQuote(text, at, to, code + 1);
          if (end === -1) unclosed |= 1 << (code & 31);
          else if (isDocument(code)) token = plainToken('name', at, end);
          else {
            if (gap === -1) gap = at;
            at = end;
            continue;
          }
        }
      }
    }
    if (token) {
      if (gap !== -1) {
        tokens.push(plainToken('gap', gap, at));
        gap = -1;
      }
      tokens.push(token);
      at = beginning >= SEPARATORS ? at + 1 : token.to;
    } else {
      if (gap === -1) gap = at;
      at++;
    }
  }
  if (gap !== -1) tokens.push(plainToken('gap', gap, to));
  return tokens;
}

const ownName: ProseWord = { text: '', length: 0, kinds: WordKind.own, table: undefined, values: [], against: [] };

/** 《 〈: the name of a document changes nothing in a sentence. */
function isDocument(code: number): boolean {
  return code === 0x300a || code === 0x3008;
}

function endOfQuote(text: string, from: number, to: number, closer: number): number {
  for (let at = from + 1; at < to; at++) if (text.charCodeAt(at) === closer) return at + 1;
  return -1;
}

function plainToken(kind: Token['kind'], from: number, to: number): Token {
  return { kind, from, to, value: 0, slack: 0, word: undefined, measure: undefined };
}

const separatorTokens: readonly Token[] = separators.map((kind) => plainToken(kind, 0, 0));

function wordToken(from: number, to: number, word: ProseWord): Token {
  return { kind: 'word', from, to, value: 0, slack: 0, word, measure: undefined };
}

function figureToken(kind: Token['kind'], from: number, to: number, value: number, slack: number): Token {
  return { kind, from, to, value, slack, word: undefined, measure: undefined };
}

function numberToken(from: number, to: number, value: number, slack: number, measure: Measure): Token {
  return { kind: 'number', from, to, value, slack, word: undefined, measure };
}

/** A number, percentage, year or date; what is part of a name, a telephone number or an address is a gap. */
function readNumber(words: ProseWords, text: string, first: number, from: number, to: number): Token {
  const { end, value, decimals } = readFigure(text, from, to);
  const before = from > first ? text.charCodeAt(from - 1) : 0;
  const after = end < to ? text.charCodeAt(end) : 0;
  if (after === 0x5e74 && decimals === 0) {
    // 2025年前: not that year's.
    const isYear = end - from === 4 && !isBefore(text, end + 1, to);
    const behind = text.startsWith('年度', end) ? end + 2 : end + 1;
    return figureToken(isYear ? 'year' : 'date', from, behind, value / SCALE, 0);
  }
  // 月 日 号 时
  if (after === 0x6708 || after === 0x65e5 || after === 0x53f7 || after === 0x65f6) {
    return plainToken('date', from, end + 1);
  }
  if (after === 0x25 || after === 0xff05) return figureToken('percent', from, end + 1, value, halfOfLast(decimals));
  const { measures } = words;
  const measure = measures.find(text, end, to);
  if (!measure && (after === TEN_THOUSAND || after === HUNDRED_MILLION)) {
    const ofMany = measures.find(text, end + 1, to);
    const factor = after === TEN_THOUSAND ? 1e4 : 1e8;
    const many = value * factor;
    if (ofMany && Number.isSafeInteger(many)) {
      return numberToken(from, end + 1 + ofMany.text.length, many, factor * halfOfLast(decimals), ofMany);
    }
  }
  // Part of a name or address: 第3, A3, 3G, 0793-8306077 without a measure word.
  if (!measure || before === 0x7b2c || isLetter(before)) return plainToken('gap', from, Math.max(end, from + 1));
  const isRange = isRangeMark(before) && from - 1 > first && isDigit(text.charCodeAt(from - 2));
  return numberToken(from, end + measure.text.length, isRange ? Number.NaN : value, 0, measure);
}

/** 前, 以前, 之前 */
function isBefore(text: string, at: number, to: number): boolean {
  const code = at < to ? text.charCodeAt(at) : 0;
  const after = code === 0x4ee5 || code === 0x4e4b ? text.charCodeAt(at + 1) : code;
  return after === 0x524d;
}

/** Half of the last digit of a number with so many behind the point, exact (×10⁴). */
function halfOfLast(decimals: number): number {
  return SCALE / 10 ** decimals / 2;
}

/** Digits, with thousands separated and digits behind a point. The value is exact; NaN where it cannot be kept so. */
function readFigure(text: string, from: number, to: number): { end: number; value: number; decimals: number } {
  let end = from;
  let whole = 0;
  while (end < to && isDigit(text.charCodeAt(end))) whole = whole * 10 + text.charCodeAt(end++) - 48;
  while (end < to && isGroup(text, end, to) && (end - from <= 3 || end - from === 7 || end - from === 11)) {
    whole = whole * 1000 + Number(text.slice(end + 1, end + 4));
    end += 4;
  }
  let decimals = 0;
  let value = whole * SCALE;
  if (end + 1 < to && text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1))) {
    let weight = SCALE;
    for (end++; end < to && isDigit(text.charCodeAt(end)); end++) {
      decimals++;
      weight /= 10;
      const digit = text.charCodeAt(end) - 48;
      if (decimals <= 4) value += digit * weight;
      else if (digit !== 0) value = Number.NaN;
    }
  }
  return { end, value: Number.isSafeInteger(value) ? value : Number.NaN, decimals };
}

/** `,234` that no fourth digit follows; the comma may be full-width. */
function isGroup(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x2c && code !== 0xff0c) return false;
  if (at + 3 >= to) return false;
  for (let i = at + 1; i < at + 4; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return !(at + 4 < to && isDigit(text.charCodeAt(at + 4)));
}

/** 两件, 十二件: only with a measure word of what is counted. */
function readChineseNumber(words: ProseWords, text: string, from: number, to: number): Token | undefined {
  let end = from;
  while (end < to && end - from < 4 && beginnings[text.charCodeAt(end)] === CHINESE_DIGIT) end++;
  if (end === from) return undefined;
  const measure = words.measures.find(text, end, to);
  if (!measure?.counts) return undefined;
  const numeral = text.slice(from, end).replace('两', '二');
  const value = numeral === '零' ? 0 : chineseNumber(numeral);
  if (value !== 0 && chineseNumeral(value) !== numeral) return undefined;
  if (value === 0 && numeral !== '零') return undefined;
  return numberToken(from, end + measure.text.length, value * SCALE, 0, measure);
}

/** - — – ~ ～ 至 */
function isRangeMark(code: number): boolean {
  return code === 0x2d || code === 0x2014 || code === 0x2013 || code === 0x7e || code === 0xff5e || code === 0x81f3;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 0x2f || code === 0x2e;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
