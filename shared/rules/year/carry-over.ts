import { fillCells } from '../../edit/fill-cells';
import { formatExact } from '../../text/exact';
import type { Fix, Rule, RuleContext } from '../types';
import { type Discrepancy, discrepancies } from './discrepancies';

export const carryOver: Rule = {
  id: 'year/carry-over',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '上年结转与上年报告对不上', en: 'Carried in differs from last year’s report' },
    why: {
      zh: '“二、上年结转”就是上年报告的“四、结转下年度继续办理”，逐栏相等；公众把两年的报告放在一起就能看出来。',
      en: '“二、上年结转” is “四、结转下年度继续办理” of last year’s report, column by column; anyone who lays the two reports side by side can see it.',
    },
    source: '国办公开办函〔2021〕30号附件：表三“二、上年结转政府信息公开申请数量”',
    bad: '| 二、上年结转政府信息公开申请数量 | 1 | ⟦0⟧ | 0 | 0 | 0 | 0 | 1 |\n',
    good: '| 二、上年结转政府信息公开申请数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |\n',
  },
  check(context, tell) {
    for (const found of discrepancies(context, carryOver.id)) {
      for (const one of found) {
        if (followsFrom(one, found)) continue;
        tell({
          span: one.span,
          message: context.messages.year.carryOver({
            ...one.words,
            difference: formatExact(Math.abs(one.found - one.expected)),
          }),
          related: one.related,
          data: { cells: [one.name] },
          fixes: fixes(context, found),
        });
      }
    }
  },
};

/** Whether a total is wrong only by what its parts are. */
function followsFrom({ table, index, found, expected }: Discrepancy, all: readonly Discrepancy[]): boolean {
  const identity = table.table.cells[index].computedBy;
  if (!identity) return false;
  const parts = all.filter((one) => one.index !== index && identity.left.includes(one.index));
  return parts.length > 0 && parts.reduce((sum, one) => sum + one.found - one.expected, 0) === found - expected;
}

/** All cells of the row at once: a total follows its parts. */
function fixes({ report, messages }: RuleContext, found: readonly Discrepancy[]): readonly Fix[] {
  const [{ table, expected }] = found;
  const values = new Map(found.map((one) => [one.index, one.expected]));
  const edits = fillCells(report.draft.text, table, values);
  const title = messages.year.useLastYear({ expected: formatExact(expected), count: found.length });
  return edits ? [{ title, safe: false, edits }] : [];
}
