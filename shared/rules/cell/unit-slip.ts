import type { BoundTable } from '../../report/types';
import { formatExact, SCALE } from '../../text/exact';
import type { Rule } from '../types';

export const unitSlip: Rule = {
  id: 'cell/unit-slip',
  severity: 'information',
  fix: 'none',
  page: {
    title: { zh: '可能把“元”填成了“万元”', en: 'Perhaps yuan written where 万元 is meant' },
    why: {
      zh: '收费金额的单位是万元；数额大得少见时，多半是按元填的。',
      en: 'Fees are in units of 万元 (10,000 yuan); a sum that is unusually large was probably written in yuan.',
    },
    source: '国办公开办函〔2021〕30号附件：本年收费金额（单位：万元）',
    bad: '| 行政事业性收费 | ⟦12365000⟧ |\n',
    good: '| 行政事业性收费 | 12.365 |\n',
  },
  options: {
    above: {
      type: 'number',
      minimum: 0,
      title: {
        zh: '超过多少就提示，按该栏的单位（默认按格式：10000000 万元）。',
        en: 'Above what it is reported, in the unit of the column (as the form says: 10000000 万元).',
      },
    },
  },
  check({ report, messages }, tell, { above: chosen }) {
    for (const table of report.tables) {
      if (!mayHaveSlip(table, chosen)) continue;
      for (const cell of table.cells) {
        const official = cell?.column.number.suspiciousAbove;
        const above = chosen ?? official ?? 0;
        if (!cell || official === undefined || !(cell.value > above * SCALE)) continue;
        tell({
          span: cell.span,
          message: messages.cell.unitSlip({
            name: cell.name,
            found: formatExact(cell.value),
            unit: cell.column.number.unit,
          }),
          data: { cells: [cell.name] },
        });
      }
    }
  },
};

/** Whether a figure of a column that can be too large is: nearly always none is. A substitute row is looked at anyway. */
function mayHaveSlip({ table, figures }: BoundTable, chosen: number | undefined): boolean {
  if (figures.length > table.cells.length) return true;
  for (const { rows, columns } of table.parts) {
    for (const { index, number } of columns) {
      if (number.suspiciousAbove === undefined) continue;
      const above = chosen ?? number.suspiciousAbove;
      for (const { firstCell } of rows) if (figures[firstCell + index] > above * SCALE) return true;
    }
  }
  return false;
}
