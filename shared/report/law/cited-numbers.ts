import type { CitingWording } from '../../form/wording';
import { CHINESE_NUMERALS, chineseNumber, yearValue } from '../../text/chinese-numbers';
import { anyOf } from '../../text/patterns';
import { rememberLast } from '../../text/remember';
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

/** A decree in a sentence, with the year in which it is said to have come: 2019年4月3日国务院令第711号. */
export interface DatedDecree extends Stretch {
  readonly issuedIn: number | undefined;
  readonly decree: CitedNumber;
}

const LONGEST_CODE = 12;
/** 2019年10月15日中华人民共和国国务院令第 */
const LONGEST_DATE = 24;
const behindCode = /([〔[（(【［〈<「{]?)(\d{4})([〕\]）)】］〉>」}]?)(第?)(\d{1,4})(号?)/y;
const codeAtEnd = /[\u4e00-\u9fff]{2,12}$/;

const patternsOf = rememberLast(({ state, decrees }: CitingWording) => {
  const [ofState, ofDecree] = [anyOf([state]), anyOf(decrees)];
  return {
    decree: new RegExp(`${ofState}?(${ofDecree})第?([\\d${CHINESE_NUMERALS}]{1,8})号?`, 'y'),
    dated: new RegExp(`(?:(\\d{4})年(?:\\d{1,2}月(?:\\d{1,2}日)?)?[，,]?)?${ofState}?${ofDecree}第?$`),
  };
});

/** Takes a document's number (国办函〔2020〕109号, 国务院令第711号) apart; undefined where the text is none. */
export function readNumber(text: string, citing: CitingWording): CitedNumber | undefined {
  return decreeAt(text, 0, citing) ?? numberAt(text, Math.max(0, text.search(/[^\u4e00-\u9fff]/)));
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

/** 国务院令第711号 at `at`, in figures, words (七百一十一) or both (七11). */
function decreeAt(text: string, at: number, citing: CitingWording): CitedNumber | undefined {
  const pattern = patternsOf(citing).decree;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [all, code, written] = found;
  const isMixed = /\d/.test(written) && /\D/.test(written);
  const from = at + all.indexOf(code);
  return { code, year: 0, number: decreeNumber(written), isWellWritten: !isMixed, from, to: at + all.length };
}

function decreeNumber(written: string): number {
  if (/[十百]/.test(written) && !/\d/.test(written)) return chineseNumber(written);
  return Number(written.replace(/\D/g, (digit) => String(yearValue(digit))));
}

/** The document's number that stands right behind 》, in brackets or not, 的通知 between; undefined where none does. */
export function numberBehind(text: string, at: number, citing: CitingWording): CitedNumber | undefined {
  let start = text.startsWith(citing.notice, at) ? at + citing.notice.length : at;
  if (start < text.length && '（(〔['.includes(text[start])) start++;
  const found = decreeAt(text, start, citing);
  if (found) return found;
  let end = start;
  while (end < text.length && end - start <= LONGEST_CODE && isIdeograph(text.charCodeAt(end))) end++;
  return end > start ? numberAt(text, end) : undefined;
}

/** The decree whose figures begin at `at`, with the year before it; undefined where they are no decree's. */
export function datedDecreeAt(text: string, at: number, citing: CitingWording): DatedDecree | undefined {
  const lead = text.slice(Math.max(0, at - LONGEST_DATE), at);
  const found = patternsOf(citing).dated.exec(lead);
  if (!found) return undefined;
  const code = citing.decrees.find((one) => found[0].includes(one)) ?? '';
  const decree = decreeAt(text, at - lead.length + lead.lastIndexOf(code), citing);
  return (
    decree && { from: at - found[0].length, to: decree.to, issuedIn: found[1] ? Number(found[1]) : undefined, decree }
  );
}

function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
