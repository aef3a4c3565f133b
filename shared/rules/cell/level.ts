import { cellRuns, namesOf, spanOfRun } from '../../edit/cell-runs';
import type { BoundCell, BoundTable } from '../../report/types';
import { formatExact } from '../../text/exact';
import type { Rule } from '../types';

export const level: Rule = {
  id: 'cell/level',
  severity: 'information',
  fix: 'none',
  page: {
    title: { zh: '本级机关一般没有的数', en: 'A figure that bodies of this level usually do not have' },
    why: {
      zh: '规章只由国务院部门、省级政府和设区的市、自治州政府制定；县级机关和乡镇在“规章”一行通常填0，可能是把规范性文件填错了行。',
      en: 'Only ministries, provincial governments and governments of cities with districts and autonomous prefectures make 规章. Counties and townships usually write 0 in the row 规章; the figure may belong in the row of normative documents.',
    },
    source: '《立法法》；《条例》第二十条第（一）项',
    bad: '| 规章 | ⟦2⟧ | 1 | 5 |\n',
    good: '| 规章 | 0 | 0 | 0 |\n',
  },
  check({ report, messages, isSuppressed }, tell) {
    const known = report.facts.level?.value;
    if (!known) return;
    const isUnusual = ({ row: { row }, value }: BoundCell) =>
      value > 0 && row?.onlyLevels !== undefined && !row.onlyLevels.includes(known.level);
    const isSilenced = ({ name }: BoundCell) => isSuppressed(level.id, name);
    for (const table of report.tables) {
      if (!hasLimitedFigure(table)) continue;
      // Every row has its own word in the message.
      for (const run of cellRuns(table, (cell) => (isUnusual(cell) ? cell.row.row?.name : undefined), isSilenced)) {
        tell({
          span: spanOfRun(run),
          message: messages.cell.level({
            row: run[0].cell.row.row?.name ?? '',
            found: run.map(({ cell }) => formatExact(cell.value)),
            level: known.level,
          }),
          data: { cells: namesOf(run) },
        });
      }
    }
  },
};

/** Whether anything is above 0 in a row that not all bodies have: nearly always there is nothing. */
function hasLimitedFigure({ table, figures }: BoundTable): boolean {
  for (const { rows, columns } of table.parts) {
    for (const { onlyLevels, firstCell } of rows) {
      if (onlyLevels === undefined) continue;
      for (let i = 0; i < columns.length; i++) if (figures[firstCell + i] > 0) return true;
    }
  }
  return false;
}
