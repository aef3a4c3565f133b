import { metadataKeys } from './metadata-keys';
import type { CalendarDate, Report } from './types';

/**
 * A phrase of the form with its gaps (`{单位}`, `{年度}`, `{次年}`, `{公布日期}`) filled from what the report says of itself;
 * undefined where it does not say it.
 */
export function filledIn(pattern: string, { facts }: Pick<Report, 'facts'>): string | undefined {
  const year = facts.year?.value;
  const gaps: Readonly<Record<string, string | undefined>> = {
    [metadataKeys.body]: facts.body?.value,
    [metadataKeys.year]: year === undefined ? undefined : String(year),
    次年: year === undefined ? undefined : String(year + 1),
    [metadataKeys.published]: facts.published?.value.valid ? writtenDate(facts.published.value) : undefined,
  };
  let known = true;
  const filled = pattern.replace(/\{([^{}]+)\}/g, (gap, name: string) => {
    const value = gaps[name];
    if (value === undefined) known = false;
    return value ?? gap;
  });
  return known ? filled : undefined;
}

/** 2026年1月20日 */
export function writtenDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

/** 2026-01-20 */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
