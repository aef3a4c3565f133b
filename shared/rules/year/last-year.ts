import { isReport } from '../../report/find';
import { metadataKeys } from '../../report/metadata-keys';
import type { Fact, Report } from '../../report/types';
import type { LastYear, Problem, Rule, RuleContext } from '../types';
import { lastYearOf, misfit } from './previous-report';

export const lastYear: Rule = {
  id: 'year/last-year',
  severity: 'warning',
  fix: 'none',
  page: {
    title: { zh: '上年草稿用不上', en: 'Last year’s draft cannot be used' },
    why: {
      zh: '“上年”写错了，或者同一单位同一年度有几份草稿，结转数就没有可以比对的。',
      en: 'Where “上年” is wrong, or there are several drafts of one body and year, there is nothing to compare the figures carried in with.',
    },
    source: '',
    bad: '---\n单位: 青川县水利局\n年度: 2025\n上年: ⟦2023.nianbao.md⟧\n---\n',
    good: '---\n单位: 青川县水利局\n年度: 2025\n上年: 2024.nianbao.md\n---\n',
  },
  check(context, tell) {
    if (!context.world.lastYear) return;
    const found = lastYearOf(context);
    const problem = found && problemOf(context, found);
    if (problem) tell(problem);
  },
};

function problemOf(context: RuleContext, found: LastYear): Problem | undefined {
  const { report, messages } = context;
  const words = messages.year;
  const entry = report.facts.entries.get(metadataKeys.previous);
  const { year } = report.facts;
  if (found.kind === 'several') {
    if (!year) return undefined;
    const { names } = found;
    return {
      span: year.span,
      message: words.several({ count: names.length, names, year: year.value - 1 }),
      severity: 'information',
    };
  }
  if (!entry) return undefined;
  const [span, path] = [entry.valueSpan, entry.value];
  if (found.kind === 'itself') return { span, message: words.itself() };
  if (found.kind === 'not-relative') return { span, message: words.notRelative({ path }) };
  if (found.kind === 'unreadable') return { span, message: words.unreadable({ path, reason: found.reason }) };
  if (!found.named) return undefined;
  const { file, report: other } = found;
  if (!isReport(other)) return { span, message: words.noReport({ file: file.name }) };
  if (other.form.family !== report.form.family)
    return { span, message: words.otherKind({ file: file.name, form: other.form.name }) };
  return misfitProblem(context, found);
}

function misfitProblem(
  { report, messages }: RuleContext,
  { report: other, file }: Extract<LastYear, { kind: 'found' }>,
): Problem | undefined {
  const kind = misfit(report, other);
  if (kind === undefined) return undefined;
  const entry = report.facts.entries.get(metadataKeys.previous)!;
  const words = messages.year;
  const there = (fact: Fact<unknown> | undefined) =>
    fact ? [{ span: fact.span, message: words.factThere(), file }] : [];
  if (kind === 'year') {
    const [found, own] = [other.facts.year?.value ?? 0, report.facts.year?.value ?? 0];
    return {
      span: entry.valueSpan,
      message: words.otherYear({ file: file.name, found, expected: own - 1 }),
      related: there(other.facts.year),
    };
  }
  const names = { file: file.name, found: bodyOf(other), own: bodyOf(report) };
  return {
    span: entry.valueSpan,
    message: kind === 'body' ? words.otherBody(names) : words.renamedBody(names),
    severity: kind === 'body' ? undefined : 'information',
    related: there(other.facts.body),
  };
}

function bodyOf({ facts }: Report): string {
  return facts.body?.value ?? '';
}
