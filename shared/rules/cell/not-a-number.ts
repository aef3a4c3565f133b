import { cellRuns, namesOf, type PlacedCell, spanOfRun } from '../../edit/cell-runs';
import { fillCells } from '../../edit/fill-cells';
import { decimalsOf } from '../../edit/number-text';
import { computingIdentity, determinedValue } from '../../report/identity';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundCell, BoundTable } from '../../report/types';
import { chineseNumber, ORDINAL_NUMERALS } from '../../text/chinese-numbers';
import { formatExact, parseExact } from '../../text/exact';
import { textIn } from '../../text/span';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const notANumber: Rule = {
  id: 'cell/not-a-number',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '单元格里不是数字', en: 'A cell holds something other than a number' },
    why: {
      zh: '数字栏里只填数。“=”只能写在合计格里，表示各项之和。',
      en: 'Only numbers go into number columns. “=” may stand only in totals, where it means the sum of the parts.',
    },
    source: '',
    bad: '| 行政复议 | ⟦一⟧ | 0 | 0 | 1 | 2 |\n',
    good: '| 行政复议 | 1 | 0 | 0 | 1 | 2 |\n',
  },
  check(context, tell) {
    const { text } = context.report.draft;
    const isSilenced = ({ name }: BoundCell) => context.isSuppressed(notANumber.id, name);
    for (const table of oddTables(context.report).words) {
      const runs = cellRuns(table, (cell, index) => faultOf(text, table, cell, index), isSilenced);
      for (const run of runs) tell(problemOf(context, table, run));
    }
  },
};

/** The text that is no number; neighbours that say the same have one cause. */
function faultOf(text: string, table: BoundTable, cell: BoundCell, index: number): string | undefined {
  if (cell.kind === 'computed') return computingIdentity(table, index) ? undefined : '=';
  if (cell.kind !== 'text') return undefined;
  const written = textIn(text, cell.span);
  // A number too fine to be kept exactly is the business of other rules.
  return decimalsOf(written) === undefined ? written : undefined;
}

function problemOf({ report, messages }: RuleContext, table: BoundTable, run: readonly PlacedCell[]): Problem {
  const { text } = report.draft;
  const [{ cell }] = run;
  const found = textIn(text, cell.span);
  return {
    span: spanOfRun(run),
    message:
      cell.kind === 'computed'
        ? messages.cell.notATotal({ name: cell.name })
        : messages.cell.notANumber({ name: cell.name, found, count: run.length }),
    data: { cells: namesOf(run) },
    fixes: fixesOf(text, table, run, messages),
  };
}

/** The value that the other figures leave no choice about, else what the words mean. */
function fixesOf(
  text: string,
  table: BoundTable,
  run: readonly PlacedCell[],
  { cell: words }: RuleContext['messages'],
): readonly Fix[] {
  if (run.length > 1) return [];
  const [{ cell, index }] = run;
  const values = new Set([determinedValue(table, index), meaningOf(textIn(text, cell.span))]);
  const fixes: Fix[] = [];
  for (const value of values) {
    if (value === undefined) continue;
    const edits = fillCells(text, table, new Map([[index, value]]));
    if (edits) fixes.push({ title: words.useValue({ value: formatExact(value) }), safe: false, edits });
  }
  return fixes;
}

const inWords = new RegExp(`^[${ORDINAL_NUMERALS}]{1,3}$`);

/** 三 is 3, 零 and the letter O are 0, l2 is 12; exact. */
function meaningOf(written: string): number | undefined {
  const unified = written.replace(/[\s件]/g, '');
  if (inWords.test(unified)) return parseExact(String(chineseNumber(unified)));
  const digits = unified.replace(/[OoОо〇零○]/g, '0').replace(/[lI|]/g, '1');
  return /^\d+$/.test(digits) ? known(parseExact(digits)) : undefined;
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
