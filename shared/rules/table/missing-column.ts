import { insertColumns } from '../../edit/insert-columns';
import { keepsValues } from '../../edit/reread';
import { escapedText } from '../../edit/table-text';
import { unitColumnOf } from '../../edit/unit-columns';
import type { FormColumn } from '../../form/types';
import { isOtherEdition } from '../../report/editions';
import { hasHeaderRows, missingColumns } from '../../report/find';
import { oddTables } from '../../report/tables/odd-tables';
import { columnsInPlaceOf } from '../../report/tables/stand-ins';
import type { BoundPart, BoundTable } from '../../report/types';
import { replacement } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const missingColumn: Rule = {
  id: 'table/missing-column',
  severity: 'error',
  fix: 'both',
  page: {
    title: { zh: '表头缺少栏', en: 'Columns are missing from the header' },
    why: {
      zh: '缺了栏名，读者看不出那一栏数是什么；常见的是转成网页后丢了“总计”。',
      en: 'Without its name nobody knows what a column counts; “总计” is often lost on the way to a web page.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| 类别 | 结果维持 | 结果纠正 | 其他结果 | ⟦尚未审结⟧ |\n| :-- | --: | --: | --: | --: |\n',
    good: '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n',
  },
  check(context, tell) {
    const { report } = context;
    if (report.facts.proseOnly) return;
    for (const table of oddTables(report).columns) {
      if (isOtherEdition(report, table) || table.layouts.includes('single-row')) continue;
      for (const part of table.parts) {
        for (const run of missingColumns(part)) {
          // A column that is there in another unit is that finding's.
          if (run.length === 1 && isInOtherUnit(table, part, run[0])) continue;
          tell(problemOf(context, table, part, run));
        }
      }
    }
  },
};

function problemOf(
  { report, messages, forms }: RuleContext,
  table: BoundTable,
  part: BoundPart,
  run: readonly FormColumn[],
): Problem {
  const labels = run.map(({ label }) => label);
  const insertion = insertColumns(report.draft, table, part, run);
  const standIns = columnsInPlaceOf(part, run);
  const fixes: Fix[] = [];
  if (run.length === 1 && standIns.length === 1) {
    const [expected] = labels;
    const edits = [replacement(standIns[0].span, escapedText(expected))];
    fixes.push({ title: messages.table.useLabelFor({ found: standIns[0].text, expected }), safe: false, edits });
  }
  if (insertion) {
    // Where a column of one's own stands in the gap, it may be the one that is missing.
    const isSure = insertion.safe && standIns.length === 0;
    const { edits } = insertion;
    // A header that is repeated further down may lack the column too, and then have its values no more.
    const safe = isSure && (!hasHeaderRows(table, part) || keepsValues(report.draft, table, edits, forms));
    fixes.push({ title: messages.table.insertColumns({ labels }), safe, edits });
  }
  return {
    span: placeOf(part, run[0]),
    message: messages.table.missingColumns({ labels }),
    fixes,
  };
}

function isInOtherUnit(table: BoundTable, part: BoundPart, column: FormColumn): boolean {
  return part.columns.some((bound) => unitColumnOf(table, part, bound)?.column === column);
}

/** The header cell of the column before the gap. */
function placeOf({ columns, headCell }: BoundPart, first: FormColumn): Span {
  const before = columns.filter(({ column }) => column && column.index < first.index).at(-1);
  return before?.span ?? headCell;
}
