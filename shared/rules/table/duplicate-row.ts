import { isOtherEdition } from '../../edit/editions';
import { oddTables } from '../../edit/odd-tables';
import { runsOf } from '../../edit/order';
import { behindLine } from '../../edit/place';
import { trimmedText } from '../../edit/table-text';
import type { BoundPart, BoundRow } from '../../report/types';
import type { Problem, Rule, RuleContext } from '../types';

export const duplicateRow: Rule = {
  id: 'table/duplicate-row',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: '行重复',
    why: '同一行写了两次，读者不知道该看哪一行；这里只计第一行。',
    source: '国办公开办函〔2021〕30号附件',
    bad: '| 行政处罚 | 7 |\n| ⟦行政处罚⟧ | 7 |\n| 行政强制 | 0 |\n',
    good: '| 行政处罚 | 7 |\n| 行政强制 | 0 |\n',
  },
  *check(context) {
    const { report } = context;
    for (const table of oddTables(report).rows) {
      if (isOtherEdition(report, table)) continue;
      for (const part of table.parts) {
        if (!part.rows.some(({ role }) => role === 'duplicate')) continue;
        // Group rows and repeated headers between them do not part them: a table that stands twice is one fault.
        const rows = part.rows.filter(({ role }) => role !== 'group' && role !== 'words');
        const duplicates = rows.flatMap((row, index) => (row.role === 'duplicate' ? [{ row, index }] : []));
        for (const run of runsOf(duplicates, (a, b) => b.index === a.index + 1)) {
          yield problemOf(
            context,
            part,
            run.map(({ row }) => row),
          );
        }
      }
    }
  },
};

function problemOf({ report, messages }: RuleContext, part: BoundPart, run: readonly BoundRow[]): Problem {
  const { text } = report.draft;
  const first = firstOf(part, run[0]);
  const [from, to] = [part.rows.indexOf(run[0]), part.rows.indexOf(run[run.length - 1])];
  const isClosed = to - from === run.length - 1;
  const saysNothingNew = run.every((row) => {
    const written = row.values.map((cell) => trimmedText(text, cell));
    const counted = firstOf(part, row)?.values.map((cell) => trimmedText(text, cell)) ?? [];
    return written.every((value, i) => value === '' || value === counted[i]);
  });
  return {
    span: run[0].label,
    message: messages.table.duplicateRow({ label: run[0].row?.label ?? run[0].labelText, count: run.length }),
    related: first ? [{ span: first.label, message: messages.table.firstRow() }] : [],
    fixes:
      isClosed && saysNothingNew
        ? [
            {
              title: messages.table.removeRows({ count: run.length }),
              safe: false,
              edits: linesOf(run).map(({ start, end }) => ({
                span: { start, end: behindLine(text, end) },
                newText: '',
              })),
            },
          ]
        : [],
  };
}

/** Each line once: the official single row of table four holds several rows. */
function linesOf(run: readonly BoundRow[]) {
  return [...new Set(run.map(({ source }) => source))];
}

function firstOf({ rows }: BoundPart, { row }: BoundRow): BoundRow | undefined {
  return rows.find((other) => other.role === 'row' && other.row === row);
}
