import { chineseNumber } from '../form/label';
import type { CalendarDate } from './types';

const DIGITS = '〇一二三四五六七八九';

const numeric = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const written = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/;
const chinese =
  /^([〇○Ｏ零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]?$/;
/** Nothing but what dates are made of, with a year's digits or two of the words. */
const dateLike = /^[\d〇○零一二三四五六七八九十年月日号./-]{4,16}$/;

/**
 * The date that `text` (spaces out, digits half-width) is, in any usual way of writing: 2022-01-20, 2022年1月20日,
 * 二〇二二年一月二十日. What is meant as a date and is none (20211月1日, 2022年月日) has `valid` false; other text gives undefined.
 */
export function readDate(text: string): CalendarDate | undefined {
  if (text.length > 20) return undefined;
  const found = numeric.exec(text) ?? written.exec(text);
  if (found) return calendarDate(Number(found[1]), Number(found[2]), Number(found[3]));
  const inChinese = chinese.exec(text);
  if (inChinese) {
    return calendarDate(chineseYear(inChinese[1]), chineseNumber(inChinese[2]), chineseNumber(inChinese[3]));
  }
  if (!dateLike.test(text)) return undefined;
  const words = [...'年月日'].filter((word) => text.includes(word)).length;
  if (words < 2) return undefined;
  const year = /^\d{4}/.exec(text)?.[0] ?? '0';
  return { year: Number(year), month: 0, day: 0, valid: false };
}

/** 二〇二一 → 2021. The text holds only these numerals. */
export function chineseYear(text: string): number {
  let year = 0;
  for (const digit of text) year = year * 10 + Math.max(0, DIGITS.indexOf(digit));
  return year;
}

/** Whether the calendar has that day; `month` 1–12. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function calendarDate(year: number, month: number, day: number): CalendarDate {
  return { year, month, day, valid: isDay(year, month, day) };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
