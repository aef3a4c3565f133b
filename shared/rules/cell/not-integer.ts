import { decimalsOf } from '../../edit/number-text';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundCell } from '../../report/types';
import { SCALE } from '../../text/exact';
import { textIn } from '../../text/span';
import type { Rule } from '../types';

export const notInteger: Rule = {
  id: 'cell/not-integer',
  severity: 'error',
  fix: 'none',
  page: {
    title: { zh: '件数不是整数', en: 'A count is not a whole number' },
    why: {
      zh: '申请、案件、文件和决定都按件计数，没有零头。',
      en: 'Applications, cases, documents and decisions are counted by the piece; there are no fractions.',
    },
    source: '国办公开办函〔2021〕30号附件（填报惯例）',
    bad: '| 行政许可 | ⟦46.5⟧ |\n',
    good: '| 行政许可 | 46 |\n',
  },
  check({ report, messages }, tell) {
    const { text } = report.draft;
    for (const { cells } of oddTables(report).fractions) {
      for (const cell of cells) {
        if (cell?.column.number.decimals !== 0 || !hasFraction(text, cell)) continue;
        tell({
          span: cell.span,
          message: messages.cell.notInteger({ name: cell.name, found: textIn(text, cell.span) }),
          data: { cells: [cell.name] },
        });
      }
    }
  },
};

function hasFraction(text: string, { kind, value, span }: BoundCell): boolean {
  if (kind === 'number') return value % SCALE !== 0;
  return kind === 'text' && decimalsOf(textIn(text, span)) !== undefined;
}
