import type { LastYearMarksResult } from '../../shared/protocol/last-year';
import { misfit } from '../../shared/rules/year/previous-report';
import { lastYearMarks } from '../../shared/view/last-year';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** What last year's draft says of this one; nothing where it is of another body, year or kind of report. */
export function marksOfLastYear(
  { version, result }: CheckedDraft,
  _: unknown,
  { check }: DraftOptions,
): LastYearMarksResult {
  const { report } = result;
  const last = check.world?.lastYear?.(report);
  if (last?.kind !== 'found' || last.report.form.family !== report.form.family) return null;
  const unfit = misfit(report, last.report);
  if (unfit === 'year' || unfit === 'body') return null;
  const { figures, years } = lastYearMarks(report, last.report);
  const year = last.report.facts.year?.value;
  return { version, year, file: last.file.name, figures: figures.map(({ at, text }) => ({ at, text })), years };
}
