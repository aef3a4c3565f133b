import { cellRuns, namesOf, spanOfRun } from '../../edit/cell-runs';
import type { BoundCell } from '../../report/types';
import { formatExact } from '../../text/exact';
import type { Rule } from '../types';

export const level: Rule = {
  id: 'cell/level',
  severity: 'information',
  fix: 'none',
  page: {
    title: '本级机关一般没有的数',
    why: '规章只由国务院部门、省级政府和设区的市、自治州政府制定；县级机关和乡镇在“规章”一行通常填0，可能是把规范性文件填错了行。',
    source: '《立法法》；《条例》第二十条第（一）项',
    bad: '| 规章 | ⟦2⟧ | 1 | 5 |\n',
    good: '| 规章 | 0 | 0 | 0 |\n',
  },
  *check({ report, messages }) {
    const known = report.facts.level?.value;
    if (!known) return;
    const isUnusual = ({ row: { row }, value }: BoundCell) =>
      value > 0 && row?.onlyLevels !== undefined && !row.onlyLevels.includes(known.level);
    for (const table of report.tables) {
      if (!table.table.parts.some(({ rows }) => rows.some(({ onlyLevels }) => onlyLevels !== undefined))) continue;
      // Every row has its own word in the message.
      for (const run of cellRuns(table, (cell) => (isUnusual(cell) ? cell.row.row?.name : undefined))) {
        yield {
          span: spanOfRun(run),
          message: messages.cell.level({
            row: run[0].cell.row.row?.name ?? '',
            found: run.map(({ cell }) => formatExact(cell.value)).join('、'),
            level: known.level,
          }),
          data: { cells: namesOf(run) },
        };
      }
    }
  },
};
