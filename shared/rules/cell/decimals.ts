import { CellMark } from '../../draft/types';
import { decimalsOf } from '../../edit/number-text';
import { oddTables } from '../../report/tables/odd-tables';
import { textIn } from '../../text/span';
import type { Rule } from '../types';

export const decimals: Rule = {
  id: 'cell/decimals',
  severity: 'warning',
  fix: 'none',
  page: {
    title: { zh: '小数位数过多', en: 'Too many decimal places' },
    why: {
      zh: '收费金额以万元为单位，最多保留4位小数（到元）。',
      en: 'Fees are in units of 万元 (10,000 yuan), with at most 4 decimal places, that is to the yuan.',
    },
    source: '国办公开办函〔2021〕30号附件；河南等地表样注明“保留4位小数”',
    bad: '| 行政事业性收费 | ⟦12.36512⟧ |\n',
    good: '| 行政事业性收费 | 12.365 |\n',
  },
  check({ report, messages }, tell) {
    const { text } = report.draft;
    for (const { cells } of oddTables(report).fractions) {
      for (const cell of cells) {
        if (!cell || (cell.kind !== 'text' && (cell.marks & CellMark.decimals) === 0)) continue;
        const limit = cell.column.number.decimals;
        // Counts take no decimals at all: another rule says so.
        if (!limit) continue;
        const found = decimalsOf(textIn(text, cell.span));
        if (found === undefined || found <= limit) continue;
        tell({
          span: cell.span,
          message: messages.cell.decimals({ name: cell.name, found, limit }),
          data: { cells: [cell.name] },
        });
      }
    }
  },
};
