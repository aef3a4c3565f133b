import type { Stretch } from '../prose/clauses';

/** 国办公开办函〔2021〕30号 or 国务院令第711号 taken apart, right or wrongly written. Offsets are those of the text it was read from. */
export interface CitedNumber extends Stretch {
  /** 国办公开办函, 国务院令; with words that stand before it where no mark divides them. */
  readonly code: string;
  /** 0 for a decree. */
  readonly year: number;
  readonly number: number;
  /** Whether it is written as documents write it: 〔〕, no 第, 号 behind; of a decree, figures that are all of one kind. */
  readonly isWellWritten: boolean;
}

const LONGEST_CODE = 12;
const behindCode = /([〔[（(【［〈<「{]?)(\d{4})([〕\]）)】］〉>」}]?)(第?)(\d{1,4})(号?)/y;
const codeAtEnd = /[\u4e00-\u9fff]{2,12}$/;
const decree = /(?:中华人民共和国)?(国务院令|国令)第?([\d〇零一二三四五六七八九十百]{1,8})号?/y;
const digits = '〇一二三四五六七八九';

/** Takes a document's number (国办函〔2020〕109号, 国务院令第711号) apart; undefined where the text is none. */
export function readNumber(text: string): CitedNumber | undefined {
  return decreeAt(text, 0) ?? numberAt(text, Math.max(0, text.search(/[^\u4e00-\u9fff]/)));
}

/** The document's number whose year, or the bracket before it, begins at `at`. */
export function numberAt(text: string, at: number): CitedNumber | undefined {
  behindCode.lastIndex = at;
  const found = behindCode.exec(text);
  const code = found && codeAtEnd.exec(text.slice(Math.max(0, at - LONGEST_CODE), at));
  if (!found || !code) return undefined;
  const [all, open, year, close, ordinal, number, end] = found;
  return {
    code: code[0],
    year: Number(year),
    number: Number(number),
    isWellWritten: open === '〔' && close === '〕' && ordinal === '' && end === '号',
    from: at - code[0].length,
    to: at + all.length,
  };
}

/** 国务院令第711号 at `at`. 七11 is read figure by figure; 七百一十一 has no number here. */
function decreeAt(text: string, at: number): CitedNumber | undefined {
  decree.lastIndex = at;
  const found = decree.exec(text);
  if (!found) return undefined;
  const [all, code, written] = found;
  const figures = written.replace(/[^\d]/g, (digit) => String(digit === '零' ? 0 : digits.indexOf(digit)));
  const isMixed = /\d/.test(written) && /\D/.test(written);
  const from = at + all.indexOf(code);
  return { code, year: 0, number: Number(figures), isWellWritten: !isMixed, from, to: at + all.length };
}

/** The document's number that stands right behind 》, in brackets or not, 的通知 between; undefined where none does. */
export function numberBehind(text: string, at: number): CitedNumber | undefined {
  let start = text.startsWith('的通知', at) ? at + 3 : at;
  if (start < text.length && '（(〔['.includes(text[start])) start++;
  const found = decreeAt(text, start);
  if (found) return found;
  let end = start;
  while (end < text.length && end - start <= LONGEST_CODE && isIdeograph(text.charCodeAt(end))) end++;
  return end > start ? numberAt(text, end) : undefined;
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
