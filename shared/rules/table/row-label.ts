import { escapedText } from '../../edit/table-text';
import { isOtherEdition } from '../../report/editions';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundRow } from '../../report/types';
import { replacement } from '../../text/edit';
import { hasRadical } from '../../text/normalise';
import type { Rule } from '../types';

export const rowLabel: Rule = {
  id: 'table/row-label',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '行的名称与规定格式不同', en: 'A row’s name is not the official one' },
    why: {
      zh: '行的名称由格式文本规定，旧格式的名称（如“规范性文件”）、简称和错字在核查时会被指出，汇总时也对不上。',
      en: 'The form fixes the names of rows; names of the old form (“规范性文件”), short names and slips are objected to in reviews and match nothing when reports are added up.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| ⟦规范性文件⟧ | 2 | 1 | 5 |',
    good: '| 行政规范性文件 | 2 | 1 | 5 |',
  },
  check({ report, messages }, tell) {
    for (const table of oddTables(report).rows) {
      for (const part of table.parts) {
        for (const row of part.rows) {
          if (row.match === 'exact' || row.match === 'none' || isOtherEdition(report, table)) continue;
          const expected = officialLabel(row);
          // Radicals are another rule's business, and it mends them letter by letter.
          if (!expected || hasRadical(row.labelText)) continue;
          tell({
            span: row.label,
            message: messages.table.rowLabel({ found: row.labelText, expected }),
            fixes: [
              {
                title: messages.table.useLabel({ expected }),
                safe: true,
                edits: [replacement(row.label, escapedText(expected))],
              },
            ],
          });
        }
      }
    }
  },
};

function officialLabel({ role, row, group }: BoundRow): string | undefined {
  if (role === 'row') return row?.label;
  return role === 'group' || role === 'subtotal' || role === 'substitute' ? group?.label : undefined;
}
