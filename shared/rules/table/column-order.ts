import { orderColumns } from '../../edit/reorder';
import type { FormColumn } from '../../form/types';
import { isOtherEdition } from '../../report/editions';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundColumn, BoundPart, BoundTable } from '../../report/types';
import { isRising, outOfOrder } from '../../text/order';
import type { Rule, RuleContext, Tell } from '../types';

export const columnOrder: Rule = {
  id: 'table/column-order',
  severity: 'warning',
  fix: 'safe',
  page: {
    title: { zh: '栏的顺序不对', en: 'Columns are out of order' },
    why: {
      zh: '栏的顺序由格式文本规定；顺序乱了，汇总和核对时容易看错栏。',
      en: 'The form fixes the order of columns; out of order, the wrong column is easily read when adding up.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| 第二十条第（一）项 | 本年废止件数 | ⟦本年制发件数⟧ | 现行有效件数 |\n| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 1 | 2 | 5 |\n',
    good: '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 2 | 1 | 5 |\n',
  },
  check(context, tell) {
    const { report } = context;
    for (const table of oddTables(report).columns) {
      if (isOtherEdition(report, table) || table.layouts.includes('single-row')) continue;
      for (const part of table.parts) problemsOf(context, table, part, tell);
    }
  },
};

type PlacedColumn = BoundColumn & { readonly column: FormColumn };

function problemsOf({ report, messages }: RuleContext, table: BoundTable, part: BoundPart, tell: Tell): void {
  const columns = part.columns.filter((one): one is PlacedColumn => one.column !== undefined && !one.duplicate);
  const ranks = columns.map(({ column }) => column.index);
  if (isRising(ranks)) return;
  const misplaced = outOfOrder(ranks);
  const staying = columns.filter((_, position) => !misplaced.includes(position));
  const [first] = misplaced.map((position) => columns[position]);
  const after = staying.filter(({ column }) => column.index < first.column.index).at(-1);
  const before = staying.find(({ column }) => column.index > first.column.index);
  const edits = orderColumns(report.draft, table, part);
  tell({
    span: first.span,
    message: messages.table.columnOrder({
      label: first.column.label,
      after: after?.column.label ?? '',
      before: before?.column.label ?? '',
      byHand: edits === undefined,
    }),
    fixes: edits ? [{ title: messages.table.orderColumns(), safe: true, edits }] : [],
  });
}
