import { oddTables } from '../../report/tables/odd-tables';
import { formatExact } from '../../text/exact';
import type { Rule } from '../types';

export const negative: Rule = {
  id: 'cell/negative',
  severity: 'error',
  fix: 'none',
  page: {
    title: { zh: '数字小于0', en: 'A number below 0' },
    why: {
      zh: '件数不会小于0。只有旧格式的“本年增/减”可以为负。',
      en: 'Counts are never below 0. Only “本年增/减” of the old form may be negative.',
    },
    source: '国办公开办函〔2021〕30号附件（填报惯例）',
    bad: '| 行政许可 | ⟦-46⟧ |\n',
    good: '| 行政许可 | 46 |\n',
  },
  check({ report, messages }, tell) {
    for (const { cells } of oddTables(report).negative) {
      for (const cell of cells) {
        if (!cell || !(cell.value < 0) || cell.column.number.signed) continue;
        tell({
          span: cell.span,
          message: messages.cell.negative({ name: cell.name, found: formatExact(cell.value) }),
          data: { cells: [cell.name] },
        });
      }
    }
  },
};
