import { keepsRows } from '../../edit/reread';
import { cellText, escapedText } from '../../edit/table-text';
import { normaliseLabel } from '../../form/label';
import { isOtherEdition } from '../../report/editions';
import { hasHeaderRows } from '../../report/find';
import { type Corner, cornerOf } from '../../report/tables/corner';
import type { BoundPart } from '../../report/types';
import { replacement } from '../../text/edit';
import { hasRadical } from '../../text/normalise';
import { textIn } from '../../text/span';
import type { Rule, RuleContext, Tell } from '../types';

export const columnLabel: Rule = {
  id: 'table/column-label',
  severity: 'warning',
  fix: 'both',
  page: {
    title: { zh: '栏名与规定格式不同', en: 'A column’s name is not the official one' },
    why: {
      zh: '栏名由格式文本规定，简称和错字（如“社会组织”“现行有效件”）在核查时会被指出。',
      en: 'The form fixes the names of columns; short names and slips (“社会组织”, “现行有效件”) are objected to in reviews.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | ⟦现行有效件⟧ |',
    good: '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  },
  check({ report, messages, forms }, tell) {
    const { text } = report.draft;
    for (const table of report.tables) {
      if (table.isCanonical) continue;
      for (const part of table.parts) {
        const corner = cornerOf(text, table, part);
        if (corner && !isOtherEdition(report, table)) cornerProblem(messages, part, corner, tell);
        for (const { match, column, duplicate, span, text: found } of part.columns) {
          if (match === 'exact' || !column || duplicate || isOtherEdition(report, table) || hasRadical(found)) continue;
          const expected = column.label;
          // A name spread over two header rows is mended once it stands in one cell.
          const inOneCell = normaliseLabel(textIn(text, span)) === normaliseLabel(found);
          const edits = [replacement(span, escapedText(expected))];
          // Half a header: once this label is whole the line with the other half may be a row of its own.
          const isSafe = () => !hasHeaderRows(table, part) || keepsRows(report.draft, table, edits, forms);
          tell({
            span,
            message: messages.table.columnLabel({ found, expected }),
            fixes: inOneCell ? [{ title: messages.table.useLabel({ expected }), safe: isSafe(), edits }] : [],
          });
        }
      }
    }
  },
};

/** The clause a table belongs to. Words that are nothing like it may say something, so they are not replaced unasked. */
function cornerProblem(
  { table: words }: RuleContext['messages'],
  { part }: BoundPart,
  { state, cell, text: found, isNear }: Corner,
  tell: Tell,
): void {
  if (!cell || (state !== 'other' && state !== 'empty') || hasRadical(found)) return;
  const expected = part.corner;
  tell({
    span: state === 'empty' ? { start: cell.start, end: cell.end } : { start: cell.from, end: cell.to },
    message: words.corner({ found, expected }),
    fixes: [
      {
        title: words.useLabel({ expected }),
        safe: isNear || state === 'empty',
        edits: [cellText(cell, escapedText(expected))],
      },
    ],
  });
}
