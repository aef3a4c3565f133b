import { contradictedLevel } from '../../edit/likely-level';
import { behindLine } from '../../edit/place';
import { normaliseLabel } from '../../form/label';
import { metadataKeys } from '../../report/metadata-keys';
import { occurrencesIn } from '../../report/occurrences';
import type { Fact, ReportTitle } from '../../report/types';
import { replacement } from '../../text/edit';
import { type Span, textIn } from '../../text/span';
import type { Fix, Problem, Rule, RuleContext, Tell } from '../types';

export const contradiction: Rule = {
  id: 'meta/contradiction',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '信息块与正文不一致', en: 'Metadata and text contradict each other' },
    why: {
      zh: '沿用上一年的草稿时，常常只改了其中一处；年度不对，格式和期限就都按错的年度检查。写明没有表格却有表格的，表格是否齐全就不查了。层级与单位不合的，期限也算错。',
      en: 'Where last year’s draft is used again, often only one of the two is changed. With a wrong year, form and deadline are those of the wrong year. Where the metadata says that there are no tables though there are, nobody checks whether they are complete. A level that the body cannot have makes the deadline wrong.',
    },
    source: '',
    bad: '单位: ⟦青川县交通运输局⟧',
    good: '单位: 青川县水利局',
  },
  check(context, tell) {
    const { facts } = context.report;
    if (facts.proseOnly) tablesProblem(context, tell);
    levelProblem(context, tell);
    const { title } = occurrencesIn(context.report);
    if (!title) return;
    if (facts.body?.from === 'metadata') bodyProblem(context, title, facts.body, tell);
    if (facts.year?.from === 'metadata') yearProblem(context, title, facts.year, tell);
  },
};

/** Says that there are no tables, above tables of the form. */
function tablesProblem({ report, messages: { meta } }: RuleContext, tell: Tell): void {
  const entry = report.facts.entries.get(metadataKeys.tables);
  const [first] = report.tables;
  if (!entry || !first) return;
  tell({
    span: entry.valueSpan,
    message: meta.tablesContradiction({ value: entry.value, tables: report.tables.map(({ table }) => table.name) }),
    related: [{ span: first.headCell, message: meta.firstTable() }],
    fixes: [
      { title: meta.tablesAreThere(), safe: false, edits: [replacement(lineOf(report.draft.text, entry.keySpan), '')] },
    ],
  });
}

/** 县级部门 for 四川省水利厅, or 县级 (its government) for 青川县水利局: deadlines are counted from it. */
function levelProblem({ report, messages: { meta } }: RuleContext, tell: Tell): void {
  const { body, level } = report.facts;
  const { wording, phrases } = report.form;
  if (!body || !level || !wording) return;
  const right = contradictedLevel(body.value, level.value, phrases.departmentMark, wording.officeEndings);
  if (right === undefined) return;
  tell({
    span: level.span,
    message: meta.levelContradiction({ level: textIn(report.draft.text, level.span), body: body.value, right }),
    fixes: [{ title: meta.useLevel({ right }), safe: false, edits: [replacement(level.span, right)] }],
  });
}

function lineOf(text: string, { start }: Span): Span {
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: behindLine(text, start) };
}

function bodyProblem(context: RuleContext, { body, bodyText }: ReportTitle, fact: Fact<string>, tell: Tell): void {
  if (!body || !bodyText || fact.value === bodyText || isSameBody(fact.value, bodyText)) return;
  const message = context.messages.meta.bodyContradiction({ metadata: fact.value, title: bodyText });
  tell(problemOf(context, message, fact.span, body, { metadata: fact.value, title: bodyText }));
}

/** A province or city in front of one of the names makes no other body of it, nor does 人民政府 left out behind a place. */
function isSameBody(metadata: string, title: string): boolean {
  const [a, b] = [normaliseLabel(metadata), normaliseLabel(title)];
  return a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a);
}

function yearProblem(context: RuleContext, { year, yearValue }: ReportTitle, fact: Fact<number>, tell: Tell): void {
  if (!year || yearValue === undefined || yearValue === fact.value) return;
  const message = context.messages.meta.yearContradiction({ metadata: fact.value, title: yearValue });
  tell(problemOf(context, message, fact.span, year, { metadata: String(fact.value), title: String(yearValue) }));
}

function problemOf(
  { messages }: RuleContext,
  message: string,
  inMetadata: Span,
  inTitle: Span,
  says: { readonly metadata: string; readonly title: string },
): Problem {
  const words = messages.meta;
  const fix = (title: string, span: Span, value: string): Fix => ({
    title,
    safe: false,
    edits: [replacement(span, value)],
  });
  return {
    span: inMetadata,
    message,
    related: [{ span: inTitle, message: words.inTitle() }],
    fixes: [
      fix(words.followTitle({ value: says.title }), inMetadata, says.title),
      fix(words.followMetadata({ value: says.metadata }), inTitle, says.metadata),
    ],
  };
}
