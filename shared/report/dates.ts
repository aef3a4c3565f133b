import { ORDINAL_NUMERALS, ordinalValue, YEAR_NUMERALS, yearValue } from '../text/chinese-numbers';
import type { CalendarDate } from './types';

const numeric = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const written = /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]?$/;
const chinese = new RegExp(
  `^([${YEAR_NUMERALS}]{4})年([${ORDINAL_NUMERALS}]{1,3})月([${ORDINAL_NUMERALS}]{1,3})[日号]?$`,
);
/** What dates are made of. */
const ofDates = `0123456789${YEAR_NUMERALS}十年月日号./-`;
/** Nothing else, with a year's digits or two of the words. */
const dateLike = new RegExp(`^[${ofDates}]{4,16}$`);

/**
 * The date that `text` (spaces out, digits half-width) is, in any usual way of writing: 2022-01-20, 2022年1月20日,
 * 二〇二二年一月二十日. What is meant as a date and is none (20211月1日, 2022年月日) has `valid` false; other text gives undefined.
 */
export function readDate(text: string): CalendarDate | undefined {
  if (text.length > 20 || !ofDates.includes(text.charAt(0))) return undefined;
  const found = numeric.exec(text) ?? written.exec(text) ?? chinese.exec(text);
  if (found) return calendarDate(yearValue(found[1]), ordinalValue(found[2]), ordinalValue(found[3]));
  if (!dateLike.test(text)) return undefined;
  const words = [...'年月日'].filter((word) => text.includes(word)).length;
  if (words < 2) return undefined;
  const year = /^\d{4}/.exec(text)?.[0] ?? '0';
  return { year: Number(year), month: 0, day: 0, valid: false };
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
