import type { Draft } from '../../draft/types';
import { canonicalEdits, firstOddPart } from '../../edit/canonical';
import { leavesOthers } from '../../edit/reread';
import type { BoundPart, BoundTable } from '../../report/types';
import type { Span } from '../../text/span';
import type { Rule } from '../types';

export const layout: Rule = {
  id: 'table/layout',
  severity: 'information',
  fix: 'safe',
  page: {
    title: { zh: '表格不是规范写法', en: 'A table is not in canonical form' },
    why: {
      zh: '从 Word、网页复制来的表格（标签占几栏、表头分几行、被分页断开）也能读懂；改成规范写法后更容易填写和核对，数字一个不变。',
      en: 'Tables copied from Word or web pages (labels over several columns, headers in several rows, page breaks) are understood too; in canonical form they are easier to fill and to verify, and no figure changes.',
    },
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
      const withheld = edits ? undefined : hasWrongCounts(table) ? 'counts' : 'contents';
      const stray = strayLine(report.draft, table, odd);
      const { name } = table.table;
      const title = stray ? messages.table.moveStrayLine() : messages.table.useCanonical();
      tell({
        span: stray ?? odd.headCell,
        message: stray
          ? messages.table.strayLine({ table: name, withheld })
          : messages.table.layout({ table: name, forms: table.layouts, withheld }),
        fixes: edits ? [{ title, safe: true, edits }] : [],
      });
    }
  },
};

/** The first line of words among the rows of a part, where nothing else is odd about its table. */
function strayLine({ blocks }: Draft, { layouts }: BoundTable, { block, rows }: BoundPart): Span | undefined {
  if (layouts.length !== 1 || layouts[0] !== 'page-break') return undefined;
  const end = Math.max(...rows.map((row) => row.block.start));
  for (let i = blocks.indexOf(block) + 1; i < blocks.length && blocks[i].start < end; i++) {
    const between = blocks[i];
    if (between.kind === 'paragraph') return between.content;
  }
  return undefined;
}

/** Whether a row has more or fewer figures than its table has columns; another rule tells of it. */
function hasWrongCounts({ parts }: BoundTable): boolean {
  return parts.some(({ rows }) => rows.some(({ count }) => count !== undefined));
}
