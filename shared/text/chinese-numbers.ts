const UNITS = '一二三四五六七八九';
/** The zero of years (二〇二一) and of numbers (一百零八), and what is typed for it. */
const ZEROS = '〇○Ｏ零';

/** What headings, items and days are numbered with. Like the others below: for a class of a regular expression, too. */
export const ORDINAL_NUMERALS = `${UNITS}十`;
/** What years are written with, figure by figure. */
export const YEAR_NUMERALS = `${ZEROS}${UNITS}`;
/** What numbers up to 999 and years are written with. */
export const CHINESE_NUMERALS = `${UNITS}十百${ZEROS}`;
/** What counts in sentences are written with. */
export const COUNT_NUMERALS = `${UNITS}十百千万两〇`;

/**
 * 1–999 as headings, dates and articles write it: 一, 十, 十二, 二十, 一百零八. The text holds only these numerals; of figures in
 * a row without 十 or 百 (一二) the first counts.
 */
export function chineseNumber(numeral: string): number {
  const hundred = numeral.indexOf('百');
  if (hundred < 0) return belowHundred(numeral);
  return digitOf(numeral.slice(0, hundred), 1) * 100 + belowHundred(numeral.slice(hundred + 1));
}

function belowHundred(numeral: string): number {
  const ten = numeral.indexOf('十');
  const start = numeral !== '' && ZEROS.includes(numeral[0]) ? 1 : 0;
  if (ten < 0) return digitOf(numeral.slice(start), 0);
  return digitOf(numeral.slice(start, ten), 1) * 10 + digitOf(numeral.slice(ten + 1), 0);
}

function digitOf(text: string, absent: number): number {
  return text === '' ? absent : UNITS.indexOf(text[0]) + 1;
}

/** 1–99 as headings write it: 一, 十, 十二, 二十. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const units = UNITS.charAt((value % 10) - 1);
  if (tens === 0) return units;
  return `${tens === 1 ? '' : UNITS[tens - 1]}十${units}`;
}

/** 1–999 in figures or in words: 12, 十二. The text holds nothing else. */
export function ordinalValue(written: string): number {
  return /^\d/.test(written) ? Number(written) : chineseNumber(written);
}

/** 2021 as 二〇二一. */
export function chineseYear(year: number): string {
  return String(year).replace(/\d/g, (digit) => (digit === '0' ? ZEROS[0] : UNITS[Number(digit) - 1]));
}

/** `text` with 2021年 for 二〇二一年, of the same length; the same string where there are none. */
export function yearsInFigures(text: string): string {
  return text.replace(chineseYears, (written) => String(yearValue(written)));
}

const chineseYears = new RegExp(`(?<![${CHINESE_NUMERALS}])二[${ZEROS}][${YEAR_NUMERALS}]{2}(?=年)`, 'g');

/** 2021 or 二〇二一, figure by figure. The text holds nothing else. */
export function yearValue(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  let year = 0;
  for (const digit of written) year = year * 10 + UNITS.indexOf(digit) + 1;
  return year;
}
