import { canonicalEdits, firstOddPart } from '../../edit/canonical';
import { leavesOthers } from '../../edit/reread';
import type { BoundTable } from '../../report/types';
import type { Rule } from '../types';

export const layout: Rule = {
  id: 'table/layout',
  severity: 'information',
  fix: 'safe',
  page: {
    title: '表格不是规范写法',
    why: '从 Word、网页复制来的表格（标签占几栏、表头分几行、被分页断开）也能读懂；改成规范写法后更容易填写和核对，数字一个不变。',
    source: '',
    bad: '| ⟦第二十条第（五）项⟧ | |\n| :-- | --: |\n| 信息内容 | 本年处理决定数量 |\n| 行政许可 | 46 |\n',
    good: '| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政许可 | 46 |\n',
  },
  check({ report, forms, messages }, tell) {
    for (const table of report.tables) {
      if (table.layouts.length === 0) continue;
      const odd = firstOddPart(report.draft, table);
      if (!odd) continue;
      const rewritten = canonicalEdits(report.draft, table, forms);
      const edits = rewritten && leavesOthers(report, rewritten, forms) ? rewritten : undefined;
      tell({
        span: odd.headCell,
        message: messages.table.layout({
          table: table.table.name,
          forms: table.layouts,
          withheld: edits ? undefined : hasWrongCounts(table) ? 'counts' : 'contents',
        }),
        fixes: edits ? [{ title: messages.table.useCanonical(), safe: true, edits }] : [],
      });
    }
  },
};

/** Whether a row has more or fewer figures than its table has columns; another rule tells of it. */
function hasWrongCounts({ parts }: BoundTable): boolean {
  return parts.some(({ rows }) => rows.some(({ count }) => count !== undefined));
}
