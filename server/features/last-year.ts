import type { LastYearMarksResult } from '../../shared/protocol/last-year';
import { fittingReport } from '../../shared/rules/year/previous-report';
import { yearsTakenOver } from '../../shared/view/last-year';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** Years that were taken over from last year's draft; nothing where that is of another body, year or kind of report. */
export function marksOfLastYear(
  { version, result }: CheckedDraft,
  _: unknown,
  { check }: DraftOptions,
): LastYearMarksResult {
  const { report } = result;
  const before = fittingReport(report, check.world?.lastYear?.(report));
  return before ? { version, file: before.file.name, years: yearsTakenOver(report, before.report) } : null;
}
