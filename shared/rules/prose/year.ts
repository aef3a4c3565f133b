import { spanIn } from '../../report/prose/clauses';
import { hasMark } from '../../report/prose/marks';
import { proseOf } from '../../report/prose/read-prose';
import { Mark, type ProseParagraph } from '../../report/prose/types';
import { type WrongYear, wrongYearsIn } from '../../report/prose/year-of-sentence';
import { chineseYear } from '../../text/chinese-numbers';
import { replacement } from '../../text/edit';
import type { Problem, Rule, RuleContext } from '../types';

export const year: Rule = {
  id: 'prose/year',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: {
      zh: '正文的年份、统计期限与报告年度不符',
      en: 'A year or the period in the text is not that of the report',
    },
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
  wrong: WrongYear,
  reported: number,
): Problem {
  const { from, to } = wrong.digits;
  const span = spanIn(paragraph, from, to);
  const written = paragraph.text.slice(from, to);
  if (wrong.kind === 'days') {
    const { day } = wrong;
    const fix = { title: law.useDate({ date: day }), safe: false, edits: [replacement(span, day)] };
    return { span, message: law.shortPeriod({ found: written, right: day }), fixes: [fix] };
  }
  const { kind, year } = wrong;
  if (wrong.kind === 'reversed') {
    return { span, message: law.reversedPeriod({ from: String(year), to: String(wrong.until) }) };
  }
  const message = messageFor(law, wrong.kind, { found: String(year), year: reported });
  const right = kind === 'planned' ? reported + 1 : reported;
  const fix = {
    title: law.useYear({ year: right }),
    safe: false,
    edits: [replacement(span, yearLike(written, right))],
  };
  // It may be meant to look back.
  const severity = kind === 'told' || kind === 'programme' ? 'information' : undefined;
  return { span, message, severity, fixes: [fix] };
}

/** Another year, in figures or in words as the one that stands there: 二〇二四 → 二〇二五. */
function yearLike(written: string, year: number): string {
  return /^\d/.test(written) ? String(year) : chineseYear(year);
}

function messageFor(
  law: RuleContext['messages']['law'],
  kind: Exclude<WrongYear['kind'], 'reversed' | 'days'>,
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
