import { isPhraseGap, type PhraseGap, phraseGaps } from '../form/gaps';
import type { CalendarDate, Report } from './types';

type Speaker = Pick<Report, 'facts' | 'form'>;

const fillings: Readonly<Record<PhraseGap, (report: Speaker) => string | undefined>> = {
  [phraseGaps.body]: ({ facts }) => facts.body?.value,
  [phraseGaps.year]: ({ facts }) => facts.year && String(facts.year.value),
  [phraseGaps.nextYear]: ({ facts }) => facts.year && String(facts.year.value + 1),
  [phraseGaps.published]: ({ facts }) =>
    facts.published?.value.valid ? writtenDate(facts.published.value) : undefined,
  [phraseGaps.self]: selfName,
};

/** A phrase of the form with its gaps filled from what the report says of itself; undefined where it does not say it. */
export function filledIn(pattern: string, report: Speaker): string | undefined {
  let known = true;
  const filled = pattern.replace(/\{([^{}]+)\}/g, (gap, name: string) => {
    const value = isPhraseGap(name) ? fillings[name](report) : undefined;
    if (value === undefined) known = false;
    return value ?? gap;
  });
  return known ? filled : undefined;
}

/** How the body calls itself (我局), by the longest ending of its name that the form knows; else its name. */
function selfName({ form, facts }: Speaker): string {
  const body = facts.body?.value ?? '';
  const endings = Object.keys(form.phrases.selfNames).filter((ending) => body.endsWith(ending));
  const longest = endings.sort((a, b) => b.length - a.length).at(0);
  return longest === undefined ? body : form.phrases.selfNames[longest];
}

/** 2026年1月20日 */
export function writtenDate({ year, month, day }: CalendarDate): string {
  return `${year}年${month}月${day}日`;
}

/** 2026-01-20 */
export function isoDate({ year, month, day }: CalendarDate): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
