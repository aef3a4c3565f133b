import { spanIn } from '../../report/prose/clauses';
import type { CountedNumber } from '../../report/prose/lists';
import { statementsOf } from '../../report/prose/statements';
import { tableFigure } from '../../report/prose/table-figures';
import type { Report } from '../../report/types';
import { replacement } from '../../text/edit';
import { formatExact } from '../../text/exact';
import type { Rule } from '../types';

export const parts: Rule = {
  id: 'prose/parts',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: '“其中”各项之和与总数不符',
    why: '总数后面逐项列出的数加起来应等于总数。列举不完全（有“等”“主要”）、是约数或者单位不同的，不检查。',
    source: '',
    bad: '主动公开政府信息⟦168⟧条，其中机构职能类6条、政策文件类23条、规划计划类41条、行政执法类38条、水利工程建设类57条、财政信息类21条。',
    good: '主动公开政府信息186条，其中机构职能类6条、政策文件类23条、规划计划类41条、行政执法类38条、水利工程建设类57条、财政信息类21条。',
  },
  *check({ report, messages }) {
    for (const { paragraph, total, parts } of statementsOf(report).lists) {
      // A list of some of the table's rows is right as far as it goes.
      if (agrees(report, total) && parts.every((part) => agrees(report, part))) continue;
      const { value } = total.number;
      const sum = parts.reduce((all, { number }) => all + number.value, 0);
      const spanOf = ({ number }: CountedNumber) => spanIn(paragraph, number.from, number.digitsEnd);
      const words = messages.figures;
      const written = formatExact(sum);
      yield {
        span: spanOf(total),
        message: words.parts({
          total: formatExact(value),
          sum: written,
          difference: formatExact(Math.abs(sum - value)),
          count: parts.length,
        }),
        related: parts.map((part) => ({
          span: spanOf(part),
          message: words.part({ value: formatExact(part.number.value) }),
        })),
        fixes: [{ title: words.useSum({ sum: written }), safe: false, edits: [replacement(spanOf(total), written)] }],
      };
    }
  },
};

/** Whether a number is what the table has, in one of its readings. */
function agrees(report: Report, { claim }: CountedNumber): boolean {
  if (!claim) return false;
  return claim.readings.some((reading) => tableFigure(report, claim.table, reading)?.value === claim.value);
}
