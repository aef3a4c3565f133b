import { escapedText } from '../../edit/table-text';
import { convertColumn, type UnitColumn, unitColumnOf } from '../../edit/unit-columns';
import { isOtherEdition } from '../../report/editions';
import { missingColumns } from '../../report/find';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundColumn, BoundPart } from '../../report/types';
import { replacement } from '../../text/edit';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const unknownColumn: Rule = {
  id: 'table/unknown-column',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '规定格式中没有的栏', en: 'A column that the form does not have' },
    why: {
      zh: '表格的栏由格式文本规定，自己加的栏不在其中，这一栏的数也无处可计。',
      en: 'The form fixes the columns; one’s own are none of them, and their figures count nowhere.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| 第二十条第（六）项 | 本年处理决定数量 | ⟦备注⟧ |\n| :-- | --: | --: |\n| 行政处罚 | 7 | |\n| 行政强制 | 0 | |\n',
    good: '| 第二十条第（六）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 7 |\n| 行政强制 | 0 |\n',
  },
  check({ report, messages }, tell) {
    for (const table of oddTables(report).columns) {
      if (isOtherEdition(report, table)) continue;
      for (const part of table.parts) {
        for (const bound of part.columns) {
          const { column, duplicate, span, text } = bound;
          // A column without a name is one whose name is missing.
          if ((column && !duplicate) || text === '') continue;
          const inOtherUnit = unitColumnOf(table, part, bound);
          if (inOtherUnit) {
            tell(unitProblem(report.draft.text, part, bound, inOtherUnit, messages));
            continue;
          }
          tell({
            span,
            message: duplicate
              ? messages.table.duplicateColumn({ label: text })
              : messages.table.unknownColumn({ label: text }),
            fixes: renaming(part, span, messages),
          });
        }
      }
    }
  },
};

/** The form's column in another unit: only its name and figures together may be changed. */
function unitProblem(
  text: string,
  part: BoundPart,
  bound: BoundColumn,
  named: UnitColumn,
  { table: words }: RuleContext['messages'],
): Problem {
  const edits = convertColumn(text, part, bound, named);
  const unit = named.column.number.unit;
  return {
    span: bound.span,
    message: words.columnUnit({ found: named.unit, expected: unit }),
    fixes: edits ? [{ title: words.convertColumn({ label: named.column.label, unit }), safe: false, edits }] : [],
  };
}

/** The one column the header lacks may be meant. */
function renaming(part: BoundPart, span: BoundPart['headCell'], { table }: RuleContext['messages']): readonly Fix[] {
  const missing = missingColumns(part).flat();
  if (missing.length !== 1) return [];
  const expected = missing[0].label;
  return [{ title: table.useLabel({ expected }), safe: false, edits: [replacement(span, escapedText(expected))] }];
}
