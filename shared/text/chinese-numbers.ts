/** What the numbers 1 to 9 are written with. */
const NUMERALS = '一二三四五六七八九';
/** The zero of years (二〇二一) and of numbers (一百零八), and what is typed for it. */
const ZEROS = '〇○Ｏ零';

/** What numbers up to 999 and years are written with: for a class of a regular expression. */
export const CHINESE_NUMERALS = `${NUMERALS}十百${ZEROS}`;

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
  const start = ZEROS.includes(numeral.charAt(0)) ? 1 : 0;
  if (ten < 0) return digitOf(numeral.slice(start), 0);
  return digitOf(numeral.slice(start, ten), 1) * 10 + digitOf(numeral.slice(ten + 1), 0);
}

function digitOf(text: string, absent: number): number {
  return text === '' ? absent : NUMERALS.indexOf(text[0]) + 1;
}

/** 二〇二一 → 2021: figures one by one. The text holds only 一 to 九 and zeros. */
export function chineseYear(text: string): number {
  let year = 0;
  for (const digit of text) year = year * 10 + NUMERALS.indexOf(digit) + 1;
  return year;
}
