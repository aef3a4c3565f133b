import { spanIn } from '../../report/prose/clauses';
import type { Claim } from '../../report/prose/context';
import { statementsOf } from '../../report/prose/statements';
import { cellsNameOf, spansOf, tableFigure } from '../../report/prose/table-figures';
import { formatExact } from '../../text/exact';
import type { Problem, Rule, RuleContext } from '../types';

export const none: Rule = {
  id: 'prose/none',
  severity: 'warning',
  fix: 'none',
  page: {
    title: { zh: '正文说没有，表格却有数', en: 'The text says there was none, the table has some' },
    why: {
      zh: '“未收到申请”“没有复议诉讼”“均已办结”常常是沿用上年的句子；表格里有数，就要改一处。',
      en: '“未收到申请” (no applications), “没有复议诉讼” (no reviews or suits) and “均已办结” (all finished) are often last year’s sentences; where the table has figures, one of the two must change.',
    },
    source: '',
    bad: '2025年，我局⟦未收到政府信息公开申请⟧。其中自然人申请9件、法人或其他组织申请3件；上年结转2件。',
    good: '2025年，我局新收政府信息公开申请12件，其中自然人申请9件、法人或其他组织申请3件；上年结转2件。',
    beside:
      '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| :-- | --: | --: | --: | --: | --: | --: | --: |\n| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |',
  },
  check(context, tell) {
    let last: Claim | undefined;
    for (const claim of statementsOf(context.report).claims) {
      if (claim.kind === 'figure') continue;
      // 没有复议、诉讼: one sentence, one finding.
      if (last && last.paragraph === claim.paragraph && last.from === claim.from) continue;
      const problem = problemOf(context, claim);
      if (!problem) continue;
      last = claim;
      tell(problem);
    }
  },
};

const messageOf = { done: 'notDone', none: 'none', some: 'notSome', figure: 'none' } as const;

function isWrong({ kind }: Claim, value: number, whole: number | undefined): boolean {
  if (kind === 'some') return value === 0;
  if (kind === 'every') return whole !== undefined && whole !== value;
  return value > 0;
}

function problemOf({ report, messages }: RuleContext, claim: Claim): Problem | undefined {
  const [reading] = claim.readings;
  const found = tableFigure(report, claim.table, reading);
  const whole = claim.whole && tableFigure(report, claim.table, claim.whole);
  if (!found || !isWrong(claim, found.value, whole?.value)) return undefined;
  const name = cellsNameOf(report.form, claim.table, reading);
  const value = formatExact(found.value);
  const words = messages.figures;
  const says = { table: claim.table.name, name, value };
  const total = whole ? formatExact(whole.value) : '';
  return {
    span: spanIn(claim.paragraph, claim.from, claim.to),
    message: claim.kind === 'every' ? words.notEvery({ ...says, total }) : words[messageOf[claim.kind]](says),
    related: spansOf(found).map((span) => ({ span, message: words.inTable({ name, value }) })),
  };
}
