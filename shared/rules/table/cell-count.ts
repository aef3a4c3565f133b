import { explainsCounts } from '../../edit/insert-columns';
import { cellsAtEnd, labelIndexOf } from '../../edit/table-text';
import { isSingleRow, missingColumns } from '../../report/find';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundPart, BoundRow } from '../../report/types';
import type { Edit } from '../../text/edit';
import { runsOf } from '../../text/order';
import type { Problem, Rule, RuleContext } from '../types';

export const cellCount: Rule = {
  id: 'table/cell-count',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '数的个数与栏数不同', en: 'The number of figures differs from the number of columns' },
    why: {
      zh: '一行的数比栏多或少，就看不出哪个数属于哪一栏，这些数都无法核对。',
      en: 'With more or fewer figures than columns nobody can tell which figure belongs where, and none of them can be verified.',
    },
    source: '',
    bad: '| ⟦行政复议⟧ | 1 | 0 | 1 | 2 |\n',
    good: '| 行政复议 | 1 | 0 | 0 | 1 | 2 |\n',
  },
  check(context, tell) {
    for (const { parts } of oddTables(context.report).rows) {
      for (const part of parts) {
        if (!part.rows.some(({ count }) => count !== undefined)) continue;
        // The header lacks a name for the value that is too many: the header's fault.
        if (explainsCounts(part, missingColumns(part).flat().length)) continue;
        for (const run of countRuns(part)) tell(problemOf(context, part, run));
      }
    }
  },
};

/** Neighbouring rows with the same fault; rows without values between them do not part them. */
function countRuns({ rows }: BoundPart): readonly (readonly BoundRow[])[] {
  const valued = rows
    .filter(({ role }) => role !== 'words' && role !== 'group')
    .map((row, index) => ({ row, index, count: row.count }));
  const faulty = valued.filter(({ count }) => count !== undefined);
  return runsOf(faulty, (a, b) => b.index === a.index + 1 && a.count?.found === b.count?.found).map((run) =>
    run.map(({ row }) => row),
  );
}

function problemOf({ report, messages }: RuleContext, part: BoundPart, run: readonly BoundRow[]): Problem {
  const [{ label, count }] = run;
  const { found, expected } = count ?? { found: 0, expected: 0 };
  const lines = new Set(run.map(({ source }) => source)).size;
  const edits = isSingleRow(part.rows) ? undefined : evened(report.draft.text, run);
  const [fill, cut] = [Math.max(0, expected - found), Math.max(0, found - expected)];
  return {
    span: label,
    message: messages.table.cellCount({ found, expected, rows: lines }),
    fixes: edits
      ? [
          {
            title: fill > 0 ? messages.table.fillUp({ count: fill }) : messages.table.cutOff({ count: cut }),
            safe: false,
            edits,
          },
        ]
      : [],
  };
}

/** Gives every row of the run as many cells as there are columns; only where nothing but the label stands before them. */
function evened(text: string, run: readonly BoundRow[]): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const row of run) {
    const { source, values, count } = row;
    const first = source.cells.indexOf(values[0]);
    if (!count || labelIndexOf(row) !== 0 || first !== 1 || values.length !== count.found) return undefined;
    const missing = count.expected - count.found;
    if (missing > 0) {
      const there = source.cells.length - first - count.found;
      if (there < missing) edits.push(cellsAtEnd(text, source, new Array<string>(missing - there).fill('')));
    } else {
      const last = source.cells[first + count.expected - 1];
      edits.push({ span: { start: last.end, end: source.cells[first + count.found - 1].end }, newText: '' });
    }
  }
  return edits.length > 0 ? edits : undefined;
}
