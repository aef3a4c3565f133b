import { removeRows } from '../../edit/remove-rows';
import { trimmedText } from '../../edit/table-text';
import { isOtherEdition } from '../../report/editions';
import { isSingleRow } from '../../report/find';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundPart, BoundRow, Report } from '../../report/types';
import { runsOf } from '../../text/order';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const duplicateRow: Rule = {
  id: 'table/duplicate-row',
  severity: 'error',
  fix: 'suggestion',
  page: {
    title: { zh: '行重复', en: 'A row is repeated' },
    why: {
      zh: '同一行写了两次，读者不知道该看哪一行；这里只计第一行。',
      en: 'Of a row written twice nobody knows which counts; here only the first does.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| 行政处罚 | 7 |\n| ⟦行政处罚⟧ | 7 |\n| 行政强制 | 0 |\n',
    good: '| 行政处罚 | 7 |\n| 行政强制 | 0 |\n',
  },
  check(context, tell) {
    const { report } = context;
    for (const table of oddTables(report).rows) {
      if (isOtherEdition(report, table)) continue;
      for (const part of table.parts) {
        if (!part.rows.some(({ role }) => role === 'duplicate')) continue;
        // Group rows and repeated headers between them do not part them: a table that stands twice is one fault.
        const rows = part.rows.filter(({ role }) => role !== 'group' && role !== 'words');
        const duplicates = rows.flatMap((row, index) => (row.role === 'duplicate' ? [{ row, index }] : []));
        for (const run of runsOf(duplicates, (a, b) => b.index === a.index + 1)) {
          tell(
            problemOf(
              context,
              part,
              run.map(({ row }) => row),
            ),
          );
        }
      }
    }
  },
};

function problemOf({ report, messages }: RuleContext, part: BoundPart, run: readonly BoundRow[]): Problem {
  const first = firstOf(part, run[0]);
  return {
    span: run[0].label,
    message: messages.table.duplicateRow({ label: run[0].row?.label ?? run[0].labelText, count: run.length }),
    related: first ? [{ span: first.label, message: messages.table.firstRow() }] : [],
    fixes: fixes(report, part, run, messages.table),
  };
}

/** Which of two rows counts is for the clerk to say: the titles name the figures that go. */
function fixes(
  { draft }: Report,
  part: BoundPart,
  run: readonly BoundRow[],
  words: RuleContext['messages']['table'],
): readonly Fix[] {
  const edits = removeRows(draft, part, run);
  if (!edits || isSingleRow(part.rows)) return [];
  const lost = run.flatMap((row) => saidOnlyBy(draft.text, row, firstOf(part, row)));
  const found: Fix[] = [{ title: words.removeRows({ count: run.length, lost }), safe: false, edits }];
  const [only] = run;
  const first = firstOf(part, only);
  const other = lost.length > 0 && run.length === 1 && first ? removeRows(draft, part, [first]) : undefined;
  if (first && other)
    found.push({
      title: words.keepThisRow({ lost: saidOnlyBy(draft.text, first, only) }),
      safe: false,
      edits: other,
    });
  return found;
}

/** Figures of a row that the other does not have in their place. */
function saidOnlyBy(text: string, row: BoundRow, other: BoundRow | undefined): readonly string[] {
  const there = other?.values.map((cell) => trimmedText(text, cell)) ?? [];
  return row.values.map((cell) => trimmedText(text, cell)).filter((value, i) => value !== '' && value !== there[i]);
}

function firstOf({ rows }: BoundPart, { row }: BoundRow): BoundRow | undefined {
  return rows.find((other) => other.role === 'row' && other.row === row);
}
