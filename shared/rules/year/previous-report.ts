import { normaliseLabel, similarity } from '../../form/label';
import type { Report } from '../../report/types';
import { rememberLast } from '../../text/remember';
import type { LastYear, OtherFile, RuleContext } from '../types';

/** A body that was renamed keeps most of its name; two bodies of one place share about as much as its name. */
const RENAMED = 0.6;

/** Last year's report, of this body and the year before, as rules compare with it. */
export interface PreviousReport {
  readonly report: Report;
  readonly file: OtherFile;
}

/** What the caller knows of last year's draft; asked once for all rules. */
export const lastYearOf: (context: RuleContext) => LastYear | undefined = rememberLast(
  ({ world, report }: RuleContext) => world.lastYear?.(report),
);

/** The report to compare with; undefined where there is none, or it is not what it should be. */
export function previousReport(context: RuleContext): PreviousReport | undefined {
  return context.world.lastYear ? fittingReport(context.report, lastYearOf(context)) : undefined;
}

/** What was found as last year's draft, if it is that of this report. */
export function fittingReport(report: Report, found: LastYear | undefined): PreviousReport | undefined {
  if (found?.kind !== 'found' || found.report.form.family !== report.form.family) return undefined;
  const unfit = misfit(report, found.report);
  return unfit === undefined || unfit === 'renamed' ? found : undefined;
}

/** How another report is not last year's of this one. What either does not say is no misfit. */
export function misfit(own: Report, other: Report): 'year' | 'body' | 'renamed' | undefined {
  const [ownYear, otherYear] = [own.facts.year?.value, other.facts.year?.value];
  if (ownYear !== undefined && otherYear !== undefined && otherYear !== ownYear - 1) return 'year';
  const [ownBody, otherBody] = [own.facts.body?.value, other.facts.body?.value];
  if (ownBody === undefined || otherBody === undefined) return undefined;
  const [a, b] = [normaliseLabel(ownBody), normaliseLabel(otherBody)];
  // A province or city in front makes no other body of it.
  if (a.endsWith(b) || b.endsWith(a)) return undefined;
  return similarity(a, b) >= RENAMED ? 'renamed' : 'body';
}
