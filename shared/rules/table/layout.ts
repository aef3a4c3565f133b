import { canonicalEdits, firstOddPart } from '../../edit/canonical';
import { leavesOthers } from '../../edit/reread';
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
  *check({ report, forms, messages }) {
    for (const table of report.tables) {
      if (table.layouts.length === 0) continue;
      const odd = firstOddPart(report.draft, table);
      if (!odd) continue;
      const edits = canonicalEdits(report.draft, table, forms);
      yield {
        span: odd.headCell,
        message: messages.table.layout({ table: table.table.name, forms: table.layouts }),
        fixes:
          edits && leavesOthers(report, edits, forms)
            ? [{ title: messages.table.useCanonical(), safe: true, edits }]
            : [],
      };
    }
  },
};
