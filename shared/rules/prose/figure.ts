import { spanOfValue } from '../../report/named-values';
import { type WrongCharge, wrongCharges } from '../../report/prose/charges';
import { spanIn } from '../../report/prose/clauses';
import type { Claim } from '../../report/prose/context';
import { statementsOf } from '../../report/prose/statements';
import { cellsNameOf, holdsAsWritten, spansOf, type TableFigure, tableFigure } from '../../report/prose/table-figures';
import { replacement } from '../../text/edit';
import { formatExact } from '../../text/exact';
import { textIn } from '../../text/span';
import type { Fix, Problem, Related, Rule, RuleContext } from '../types';

export const figure: Rule = {
  id: 'prose/figure',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '正文的数与表格不一致', en: 'A figure in the text differs from the tables' },
    why: {
      zh: '总体情况里的件数应与后面的表格一致；改了表格没有改正文，读者就不知道信哪一个。一句话有几种通行的算法时（如受理数含不含上年结转），只有都对不上才报告。',
      en: 'The counts in section one should be those of the tables; where only the tables were changed, readers do not know which to believe. Where a sentence has several usual readings (with or without applications carried in), it is reported only if all of them fail.',
    },
    source: '',
    bad: '法人或其他组织申请3件；上年结转⟦3⟧件。',
    good: '法人或其他组织申请3件；上年结转2件。',
    beside:
      '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| :-- | --: | --: | --: | --: | --: | --: | --: |\n| 二、上年结转政府信息公开申请数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |',
  },
  check(context, tell) {
    const { claims } = statementsOf(context.report);
    for (const claim of claims) {
      if (claim.kind !== 'figure') continue;
      const problem = problemOf(context, claim, claims);
      if (problem) tell(problem);
    }
    for (const charge of wrongCharges(context.report)) tell(chargeProblem(context, charge));
  },
};

/** 行政诉讼0件: none of either kind, unless the paragraph tells one of the kinds apart. */
function readingsOfNone({ readings, paragraph }: Claim, others: readonly Claim[]): Claim['readings'] {
  const [whole, ...rest] = readings;
  const isWhole = rest.length > 0 && rest.every((one) => one.every((cell) => whole.includes(cell)));
  if (!isWhole) return readings;
  const isToldApart = others.some(
    (other) =>
      other.paragraph === paragraph &&
      rest.some((one) => one.length === 1 && other.readings[0]?.[0] === one[0] && other.readings[0].length === 1),
  );
  return isToldApart ? readings : [whole];
}

/** 行政事业性收费12.365元, where the table has 12.365万元. */
function chargeProblem({ report, messages }: RuleContext, { paragraph, money, value }: WrongCharge): Problem {
  const words = messages.figures;
  const span = spanIn(paragraph, money.from, money.to);
  const right = formatExact(value.value);
  const name = value.row.name;
  return {
    span,
    message: words.charge({
      found: textIn(report.draft.text, span),
      table: value.table.table.name,
      name,
      value: right,
    }),
    related: [{ span: spanOfValue(value), message: words.inTable({ name, value: right }) }],
    fixes: [{ title: words.useCharge({ value: right }), safe: false, edits: [replacement(span, `${right}万元`)] }],
  };
}

function problemOf({ report, messages }: RuleContext, claim: Claim, others: readonly Claim[]): Problem | undefined {
  const { table, value: stated } = claim;
  const readings = stated === 0 ? readingsOfNone(claim, others) : claim.readings;
  for (let i = 0; i < readings.length; i++) if (holdsAsWritten(report, table, readings[i], stated)) return undefined;
  const meant: { readonly name: string; readonly figure: TableFigure }[] = [];
  for (const reading of readings) {
    const found = tableFigure(report, claim.table, reading);
    if (!found || found.value === claim.value) return undefined;
    if (!meant.some(({ figure }) => figure.value === found.value)) {
      meant.push({ name: cellsNameOf(report.form, claim.table, reading), figure: found });
    }
  }
  if (meant.length === 0) return undefined;
  const words = messages.figures;
  const span = spanIn(claim.paragraph, claim.from, claim.to);
  const related: Related[] = [];
  const fixes: Fix[] = [];
  for (const { name, figure } of meant) {
    const value = formatExact(figure.value);
    for (const cell of spansOf(figure)) related.push({ span: cell, message: words.inTable({ name, value }) });
    fixes.push({ title: words.useTableFigure({ name, value }), safe: false, edits: [replacement(span, value)] });
  }
  const message = words.figure({
    found: formatExact(claim.value),
    table: claim.table.name,
    meant: meant.map(({ name, figure }) => ({ name, value: formatExact(figure.value) })),
    difference: formatExact(Math.abs(claim.value - meant[0].figure.value)),
  });
  return { span, message, related, fixes };
}
