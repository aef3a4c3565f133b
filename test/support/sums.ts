import { explain } from '../../shared/check/explain';
import type { RuledProblem } from '../../shared/check/types';
import { parseDraft } from '../../shared/draft/parse';
import { reportSkeleton } from '../../shared/edit/skeleton';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { readReport } from '../../shared/report/read';
import type { Report } from '../../shared/report/types';
import { sumBalance } from '../../shared/rules/sum/balance';
import { sumColumnTotal } from '../../shared/rules/sum/column-total';
import { sumIncomplete } from '../../shared/rules/sum/incomplete';
import { sumReviewTotal } from '../../shared/rules/sum/review-total';
import { sumRowTotal } from '../../shared/rules/sum/row-total';
import type { Problem, RuleContext } from '../../shared/rules/types';
import type { Figures } from './figures';

export const sumRules = [sumRowTotal, sumColumnTotal, sumBalance, sumReviewTotal, sumIncomplete];

/** A place for a figure; no report has it. */
const GAP = '\u00a7';

/** The text of a whole draft between its figures. */
const stretchesByEdition = new Map(
  builtInForms.map((form) => {
    const facts = { body: '青川县水利局', year: form.years.from };
    return [form.id, reportSkeleton(form, facts, { fill: GAP }).split(GAP)];
  }),
);

/** A whole draft with these figures; table two is all 0. */
export function draftOf({ edition, requests, review }: Figures): string {
  const stretches = stretchesByEdition.get(edition) ?? [];
  const figures = [...requests.flat(), ...review.flat()];
  const zeros = stretches.length - 1 - figures.length;
  return stretches
    .map((stretch, at) => (at === 0 ? stretch : (at <= zeros ? 0 : figures[at - 1 - zeros]) + stretch))
    .join('');
}

/** What the sum rules say of a report, `active` leaving out identities by their id. */
export function sumFindings(report: Report, active: (id: string) => boolean = () => true): readonly RuledProblem[] {
  const messages = messagesIn('zh');
  const context = { report, messages } as RuleContext;
  const isActive = (table: number, identity: number) => active(report.tables[table].identities[identity].id);
  const problems: RuledProblem[] = [];
  for (const rule of sumRules) {
    const tell = (problem: Problem) => {
      const { broken } = problem;
      if (!broken || isActive(broken.table, broken.identity)) problems.push({ rule: rule.id, problem });
    };
    rule.check(context, tell, {});
  }
  return explain({ report, problems, isActive, messages });
}

export function sumFindingsIn(text: string): readonly RuledProblem[] {
  return sumFindings(readReport(parseDraft(text), builtInForms));
}
