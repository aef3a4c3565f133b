import { insertRows, isInOrderThere, isSureOfPlaces } from '../../edit/insert-rows';
import { keepsRows, keepsValues, leavesOthers } from '../../edit/reread';
import { escapedText } from '../../edit/table-text';
import type { FormRow } from '../../form/types';
import { isOtherEdition } from '../../report/editions';
import { hasHeaderRows, missingRows, rowBefore } from '../../report/find';
import { oddTables } from '../../report/tables/odd-tables';
import { rowsInPlaceOf } from '../../report/tables/stand-ins';
import type { BoundPart, BoundTable, Report } from '../../report/types';
import { replacement } from '../../text/edit';
import type { Fix, Problem, Rule, RuleContext } from '../types';

export const missingRow: Rule = {
  id: 'table/missing-row',
  severity: 'error',
  fix: 'both',
  page: {
    title: { zh: '缺少行', en: 'A row is missing' },
    why: {
      zh: '表格的行由格式文本规定，一行也不能少；没有的填0。',
      en: 'The form fixes the rows and none may be left out; where there was none, write 0.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| （四）无法提供 |\n| ⟦1.本机关不掌握相关政府信息⟧ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
    good: '| （四）无法提供 |\n| 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n| 2.没有现成信息需要另行制作 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |\n| 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n',
  },
  check(context, tell) {
    if (context.report.facts.proseOnly) return;
    const { rows } = oddTables(context.report);
    if (rows.length === 0) return;
    const divided = dividedTables(context.report);
    for (const table of rows) {
      if (isOtherEdition(context.report, table)) continue;
      const isDivided = divided.has(table.table.id);
      for (const part of table.parts) {
        for (const run of missingRows(part)) tell(problemOf(context, table, part, run, isDivided));
      }
    }
  },
};

/** Tables of which the draft has several: a heading that strayed into a table leaves its rows in two sections. */
function dividedTables({ tables }: Report): ReadonlySet<string> {
  const seen = new Set<string>();
  const divided = new Set<string>();
  for (const { table } of tables) {
    if (seen.has(table.id)) divided.add(table.id);
    seen.add(table.id);
  }
  return divided;
}

function problemOf(
  { report, messages, forms }: RuleContext,
  table: BoundTable,
  part: BoundPart,
  run: readonly FormRow[],
  isDivided: boolean,
): Problem {
  const before = rowBefore(part, run[0]);
  const labels = run.map(({ label }) => label);
  const inserted = insertRows(report.draft, part, run);
  // Where values are told apart by how all rows are written, one row more may tell otherwise.
  const isCertain = table.layouts.length === 0 || (inserted && keepsValues(report.draft, table, [inserted], forms));
  const edit = isCertain ? inserted : undefined;
  const standIns = rowsInPlaceOf(part, run);
  const fixes: Fix[] = [];
  if (run.length === 1 && standIns.length === 1) {
    const [found] = standIns;
    const edits = [replacement(found.label, escapedText(labels[0]))];
    const title = messages.table.useLabelFor({ found: found.labelText, expected: labels[0] });
    fixes.push({ title, safe: false, edits });
  }
  if (edit) {
    // Where a row of one's own stands in the gap, it may be the one that is missing; so may one of the table's other half.
    const isSure =
      standIns.length === 0 &&
      !isDivided &&
      isSureOfPlaces(table, part) &&
      isInOrderThere(part, run) &&
      (!hasHeaderRows(table, part) || keepsRows(report.draft, table, [edit], forms));
    const safe = isSure && leavesOthers(report, [edit], forms);
    fixes.push({ title: messages.table.insertRows({ labels }), safe, edits: [edit] });
  }
  return {
    span: before?.label ?? part.headCell,
    message: before ? messages.table.missingRows({ labels }) : messages.table.missingFirstRows({ labels }),
    fixes,
  };
}
