import type { BoundRow, BoundTable, Report } from '../report/types';
import type { Edit } from '../text/edit';
import { insertBlock } from './place';

/** Puts sentences under the pipe table that a row stands in: `注：甲；乙。` */
export function noteBelow(report: Report, table: BoundTable, row: BoundRow, sentences: readonly string[]): Edit {
  return insertBlock(report.draft, belowTable(report, table, row), [`注：${sentences.join('；')}。`]);
}

/** Behind the last pipe table that holds rows of the row's part: a page break may have cut it. */
function belowTable({ draft }: Report, { parts }: BoundTable, row: BoundRow): number {
  const part = parts.find(({ rows }) => rows.includes(row));
  const { block } = part?.rows.at(-1) ?? row;
  return Math.min(draft.text.length, block.end);
}
