import { spanIn } from '../../report/prose/clauses';
import { hasMark } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import { type WrongYear, wrongYearsIn } from '../../report/prose/year-of-sentence';
import { replacement } from '../../text/edit';
import type { Problem, Rule, RuleContext } from '../types';

export const year: Rule = {
  id: 'prose/year',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '正文的年份与报告年度不符', en: 'A year in the text is not the year of the report' },
    why: {
      zh: '照上年的报告改写时，统计期限、句首和工作要点的年份最容易漏改。作比较、说历史、写明年打算的年份不在此列。',
      en: 'Where last year’s report is the model, the period, the years that sentences begin with and those of yearly programmes are the easiest to forget. Years of comparisons, history and plans are left out.',
    },
    source: '国办公开办函〔2021〕30号',
    bad: '统计期限为2025年1月1日至⟦2024⟧年12月31日',
    good: '统计期限为2025年1月1日至2025年12月31日',
  },
  check(context, tell) {
    const { report } = context;
    const reported = report.facts.year?.value;
    const prose = proseOf(report);
    // Where title and metadata disagree, it is not known which year is meant: `meta/contradiction`.
    const inTitle = report.titles.at(0)?.yearValue ?? reported;
    if (reported === undefined || inTitle !== reported || !hasMark(prose, Mark.year)) return;
    for (const paragraph of prose.paragraphs) {
      if (!hasMark(paragraph, Mark.year)) continue;
      for (const wrong of wrongYearsIn(report, prose, paragraph, reported)) {
        tell(problemOf(context, paragraph, wrong, reported));
      }
    }
  },
};

function problemOf(
  { messages: { law } }: RuleContext,
  paragraph: ProseParagraph,
  { digits, year, kind, until }: WrongYear,
  reported: number,
): Problem {
  const span = spanIn(paragraph, digits.from, digits.to);
  if (kind === 'reversed') return { span, message: law.reversedPeriod({ from: String(year), to: String(until) }) };
  const message = messageFor(law, kind, { found: String(year), year: reported });
  const right = kind === 'planned' ? reported + 1 : reported;
  const fix = { title: law.useYear({ year: right }), safe: false, edits: [replacement(span, String(right))] };
  // It may be meant to look back.
  const severity = kind === 'told' || kind === 'programme' ? 'information' : undefined;
  return { span, message, severity, fixes: [fix] };
}

function messageFor(
  law: RuleContext['messages']['law'],
  kind: Exclude<WrongYear['kind'], 'reversed'>,
  p: { found: string; year: number },
): string {
  switch (kind) {
    case 'period':
      return law.periodYear(p);
    case 'named':
      return law.namedYear(p);
    case 'planned':
      return law.plannedInPast(p);
    case 'programme':
      return law.otherProgramme(p);
    case 'told':
      return law.otherYear(p);
  }
}
