import { cellValue } from '../../report/identity';
import { valueNamed } from '../../report/named-values';
import type { BoundTable, Report } from '../../report/types';
import type { Rule } from '../types';
import { previousReport } from './previous-report';

/** With fewer different figures two years may well be alike: one request gives many cells the same 1. */
const FEWEST_FIGURES = 3;

export const repeated: Rule = {
  id: 'year/repeated',
  severity: 'information',
  fix: 'none',
  page: {
    title: { zh: '整张表的数字与上年相同', en: 'All figures of a table are last year’s' },
    why: {
      zh: '沿用上年草稿时容易忘了更新某一张表；所有非零数字都与上年一样，多半不是巧合。',
      en: 'Where last year’s draft is used again, one table is easily forgotten; when all figures above zero are those of last year, that is seldom chance.',
    },
    source: '',
    bad: '| ⟦类别⟧ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 1 | 0 | 0 | 2 | 3 |\n',
    good: '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 1 | 0 | 0 | 1 | 2 |\n',
  },
  check(context, tell) {
    const previous = previousReport(context);
    if (!previous) return;
    for (const table of context.report.tables) {
      const same = repeatedFigures(table, previous.report);
      if (!same) continue;
      const words = { table: table.table.name };
      tell({
        span: table.headCell,
        message: context.messages.year.repeated({ ...words, count: same.count, file: previous.file.name }),
        related: [{ span: same.other.headCell, message: context.messages.year.tableThere(words), file: previous.file }],
      });
    }
  },
};

/** The table of the other report, and how many figures, where all but 0 are the same in both. */
function repeatedFigures(table: BoundTable, previous: Report): { other: BoundTable; count: number } | undefined {
  const [other, second] = previous.tables.filter(({ table: { id } }) => id === table.table.id);
  if (!other || second) return undefined;
  const different = new Set<number>();
  let count = 0;
  for (const { index, name } of table.table.cells) {
    const value = cellValue(table, index);
    if (!value) continue;
    if (valueNamed(previous, name)?.value !== value) return undefined;
    different.add(value);
    count++;
  }
  if (different.size < FEWEST_FIGURES) return undefined;
  const others = other.table.cells.filter(({ index }) => cellValue(other, index)).length;
  return others === count ? { other, count } : undefined;
}
