import { spanIn } from '../../report/prose/clauses';
import type { CountedNumber } from '../../report/prose/lists';
import { statementsOf } from '../../report/prose/statements';
import { tableFigure } from '../../report/prose/table-figures';
import { digitsEnd } from '../../report/prose/tokens';
import type { Report } from '../../report/types';
import { replacement } from '../../text/edit';
import { formatExact } from '../../text/exact';
import type { Rule } from '../types';

export const parts: Rule = {
  id: 'prose/parts',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '各项之和与总数不符', en: 'The parts listed do not add up to the total' },
    why: {
      zh: '总数后面（其中……）或前面（……，共计……）逐项列出的数加起来应等于总数。列举不完全（有“等”“主要”）、是约数或者单位不同的，不检查。',
      en: 'What is listed behind a total (其中…), or before it (…，共计…), should add up to it. Lists that are not complete (“等”, “主要”), approximate numbers and different units are not checked.',
    },
    source: '',
    bad: '主动公开政府信息⟦168⟧条，其中机构职能类6条、政策文件类23条、规划计划类41条、行政执法类38条、水利工程建设类57条、财政信息类21条。',
    good: '主动公开政府信息186条，其中机构职能类6条、政策文件类23条、规划计划类41条、行政执法类38条、水利工程建设类57条、财政信息类21条。',
  },
  check({ report, messages, isOff }, tell) {
    for (const { paragraph, total, parts } of statementsOf(report).lists) {
      if (isPartly(report, total, parts)) continue;
      if (!isOff(FIGURE_RULE) && addsUpCorrected(report, total, parts)) continue;
      const { value } = total.number;
      const sum = parts.reduce((all, { number }) => all + number.value, 0);
      const spanOf = ({ number }: CountedNumber) => spanIn(paragraph, number.from, digitsEnd(number));
      const words = messages.figures;
      const written = formatExact(sum);
      tell({
        span: spanOf(total),
        message: words.parts({
          total: formatExact(value),
          sum: written,
          difference: formatExact(Math.abs(sum - value)),
          count: parts.length,
        }),
        related: parts.map((part) => ({
          span: spanOf(part),
          message: words.part({ value: formatExact(part.number.value) }),
        })),
        fixes: [{ title: words.useSum({ sum: written }), safe: false, edits: [replacement(spanOf(total), written)] }],
      });
    }
  },
};

/** Owns what a wrong figure of a table does to a list: with that mended, the list adds up. */
const FIGURE_RULE = 'prose/figure';

function addsUpCorrected(report: Report, total: CountedNumber, parts: readonly CountedNumber[]): boolean {
  const sum = parts.reduce((all, part) => all + inTable(report, part), 0);
  return sum === inTable(report, total);
}

/** The number the table has for it in its nearest reading, where no reading agrees; else the number itself. */
function inTable(report: Report, part: CountedNumber): number {
  const { claim, number } = part;
  if (!claim || agrees(report, part)) return number.value;
  const figures = claim.readings.map((reading) => tableFigure(report, claim.table, reading)?.value);
  return figures.includes(undefined) ? number.value : (figures[0] ?? number.value);
}

/** A list of some of the table's rows, right as far as it goes: all agree with the table, and not every row is named. */
function isPartly(report: Report, total: CountedNumber, parts: readonly CountedNumber[]): boolean {
  if (!agrees(report, total) || !parts.every((part) => agrees(report, part))) return false;
  const named = new Set(parts.flatMap(({ claim }) => claim?.readings.flat() ?? []));
  const { claim } = total;
  const namesAll = claim?.readings.some(
    ([cell, ...more]) =>
      more.length === 0 &&
      cell.identities.some(({ left, right, total: sum }) => {
        const others = sum === cell.index && right.includes(sum) ? left : right;
        return sum === cell.index && others.every((index) => named.has(claim.table.cells[index]));
      }),
  );
  return !namesAll;
}

/** Whether a number is what the table has, in one of its readings. */
function agrees(report: Report, { claim }: CountedNumber): boolean {
  if (!claim) return false;
  return claim.readings.some((reading) => tableFigure(report, claim.table, reading)?.value === claim.value);
}
