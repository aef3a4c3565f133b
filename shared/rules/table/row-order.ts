import { orderRows } from '../../edit/reorder';
import type { FormRow } from '../../form/types';
import { isOtherEdition } from '../../report/editions';
import { isSingleRow } from '../../report/find';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundPart, BoundRow } from '../../report/types';
import { outOfOrder, runsOf } from '../../text/order';
import type { Problem, Rule, RuleContext, Tell } from '../types';

export const rowOrder: Rule = {
  id: 'table/row-order',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '行的顺序不对', en: 'Rows are out of order' },
    why: {
      zh: '行的顺序由格式文本规定；顺序乱了，汇总和核对时容易看错行。',
      en: 'The form fixes the order of rows; out of order, the wrong row is easily read when adding up.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| 行政强制 | 0 |\n| ⟦行政处罚⟧ | 7 |\n',
    good: '| 行政处罚 | 7 |\n| 行政强制 | 0 |\n',
  },
  check(context, tell) {
    const { report } = context;
    for (const table of oddTables(report).rows) {
      if (isOtherEdition(report, table)) continue;
      for (const part of table.parts) problemsOf(context, part, tell);
    }
  },
};

type PlacedRow = BoundRow & { readonly row: FormRow };

function problemsOf(context: RuleContext, part: BoundPart, tell: Tell): void {
  if (isInOrder(part)) return;
  const rows = part.rows.filter((row): row is PlacedRow => row.role === 'row' && row.row !== undefined);
  const ranks = rows.map(({ row }) => row.index);
  const misplaced = outOfOrder(ranks);
  if (misplaced.length === 0 || isSingleRow(part.rows)) return;
  for (const run of runsOf(misplaced, (a, b) => b === a + 1 && ranks[b] > ranks[a])) {
    tell(problemOf(context, part, rows, run, misplaced));
  }
}

function isInOrder({ rows }: BoundPart): boolean {
  let last = -1;
  for (const { role, row } of rows) {
    if (role !== 'row' || !row) continue;
    if (row.index < last) return false;
    last = row.index;
  }
  return true;
}

function problemOf(
  { report, messages }: RuleContext,
  part: BoundPart,
  rows: readonly PlacedRow[],
  run: readonly number[],
  misplaced: readonly number[],
): Problem {
  const first = rows[run[0]];
  const staying = rows.filter((_, position) => !misplaced.includes(position));
  const after = staying.filter(({ row }) => row.index < first.row.index).at(-1);
  const before = staying.find(({ row }) => row.index > first.row.index);
  const edits = orderRows(report.draft, part);
  return {
    span: first.label,
    message: messages.table.rowOrder({
      labels: run.map((position) => rows[position].row.label),
      after: after?.row.label ?? '',
      before: before?.row.label ?? '',
      byHand: edits === undefined,
    }),
    fixes: edits ? [{ title: messages.table.orderRows(), safe: true, edits }] : [],
  };
}
