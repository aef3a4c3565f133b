import { behindLine } from '../../edit/place';
import { removeRows } from '../../edit/remove-rows';
import { noteBelow } from '../../edit/table-notes';
import { escapedText, trimmedText } from '../../edit/table-text';
import type { Form } from '../../form/types';
import { isOtherEdition } from '../../report/editions';
import { isSingleRow, missingRows } from '../../report/find';
import { oddTables } from '../../report/tables/odd-tables';
import { rowsInPlaceOf } from '../../report/tables/stand-ins';
import type { BoundPart, BoundRow, BoundTable, Report } from '../../report/types';
import { editsConflict, replacement } from '../../text/edit';
import { runsOf } from '../../text/order';
import type { Fix, Problem, Rule, RuleContext, Tell } from '../types';

export const unknownRow: Rule = {
  id: 'table/unknown-row',
  severity: 'warning',
  fix: 'suggestion',
  page: {
    title: { zh: '规定格式中没有的行', en: 'A row that the form does not have' },
    why: {
      zh: '表格的行由格式文本规定，自己加的行和分组小计不在其中，数字也无处可计。',
      en: 'The form fixes the rows; one’s own and subtotals of groups are none of them, and their figures count nowhere.',
    },
    source: '国办公开办函〔2021〕30号附件',
    bad: '| 行政处罚 | 7 |\n| ⟦行政检查⟧ | 15 |\n| 行政强制 | 0 |\n',
    good: '| 行政处罚 | 7 |\n| 行政强制 | 0 |\n',
  },
  check(context, tell) {
    const { report } = context;
    for (const table of oddTables(report).rows) {
      if (isOtherEdition(report, table)) continue;
      for (const part of table.parts) problemsOf(context, table, part, tell);
    }
  },
};

function problemsOf(context: RuleContext, table: BoundTable, part: BoundPart, tell: Tell): void {
  const unknown: { row: BoundRow; index: number; edition: Form | undefined }[] = [];
  for (const [index, row] of part.rows.entries()) {
    if (row.role === 'subtotal') tell(subtotal(context, row));
    else if (row.role === 'unknown') unknown.push({ row, index, edition: otherEditionWith(context, table, row) });
  }
  const { text } = context.report.draft;
  const isAlike = (a: BoundRow, b: BoundRow) => hasFigures(text, a) === hasFigures(text, b);
  const runs = runsOf(unknown, (a, b) => b.index === a.index + 1 && !a.edition && !b.edition && isAlike(a.row, b.row));
  for (const run of runs) {
    const rows = run.map(({ row }) => row);
    tell(unknownRows(context, table, part, rows, run[0].edition));
  }
}

function subtotal({ report, messages }: RuleContext, row: BoundRow): Problem {
  const { text } = report.draft;
  const edits = row.values
    .filter((cell) => trimmedText(text, cell) !== '')
    .map(({ from, to }) => replacement({ start: from, end: to }, ''));
  return {
    span: row.label,
    message: messages.table.subtotalRow({ label: row.group?.label ?? row.labelText }),
    fixes: [{ title: messages.table.clearSubtotal(), safe: false, edits }],
  };
}

function unknownRows(
  { report, messages }: RuleContext,
  table: BoundTable,
  part: BoundPart,
  run: readonly BoundRow[],
  edition: Form | undefined,
): Problem {
  const labels = run.map(({ labelText: written }) => written);
  const [first] = run;
  return {
    span: first.label.end > first.label.start ? first.label : { start: first.source.start, end: first.source.end },
    message: edition
      ? messages.table.otherEditionRow({ label: labels[0], document: edition.document })
      : messages.table.unknownRow({ labels, figures: hasFigures(report.draft.text, first) }),
    // A note in a row of its own does no harm.
    severity: hasFigures(report.draft.text, first) ? undefined : 'information',
    fixes: [
      ...(run.length === 1 ? [...renaming(part, first, messages), ...removal(report.draft.text, first, messages)] : []),
      ...noting(report, table, part, run, messages),
    ],
  };
}

/** Another edition of the form in which the row's label is known. */
function otherEditionWith({ forms }: RuleContext, { form, table }: BoundTable, { labelText: written }: BoundRow) {
  return forms.find(
    (other) =>
      other !== form &&
      other.family === form.family &&
      other.lookup
        .find(written)
        .some(({ kind, match, part }) => kind === 'row' && match === 'exact' && part.table.id === table.id),
  );
}

/** A row of one's own in the place where exactly one row of the form is missing is probably that row. */
function renaming(part: BoundPart, row: BoundRow, { table }: RuleContext['messages']): readonly Fix[] {
  const run = missingRows(part).find((one) => one.length === 1 && rowsInPlaceOf(part, one).includes(row));
  if (!run) return [];
  const [{ label }] = run;
  return [{ title: table.renameRow({ label }), safe: false, edits: [replacement(row.label, escapedText(label))] }];
}

/** What rows of one's own say stays as a note under the table. */
function noting(
  report: Report,
  table: BoundTable,
  part: BoundPart,
  run: readonly BoundRow[],
  { table: words }: RuleContext['messages'],
): readonly Fix[] {
  const { text } = report.draft;
  const edits = hasFigures(text, run[0]) && !isSingleRow(part.rows) ? removeRows(report.draft, part, run) : undefined;
  if (!edits) return [];
  const sentences = run.map((row) => {
    const figures = row.values.flatMap((cell, i) => {
      const value = trimmedText(text, cell);
      return value === '' ? [] : `${part.columns.at(i)?.text ?? ''} ${value}`.trim();
    });
    return `${row.labelText}，${figures.join('、')}`;
  });
  const note = noteBelow(report, table, run[0], sentences);
  // Where the text ends with the row, the note would stand in what goes.
  if (edits.some((edit) => editsConflict(edit, note))) return [];
  return [{ title: words.rowsToNote({ count: run.length }), safe: false, edits: [...edits, note] }];
}

function hasFigures(text: string, { values }: BoundRow): boolean {
  return values.some((cell) => trimmedText(text, cell) !== '');
}

/** A row without figures may go. */
function removal(text: string, row: BoundRow, { table }: RuleContext['messages']): readonly Fix[] {
  if (hasFigures(text, row)) return [];
  const span = { start: row.source.start, end: behindLine(text, row.source.end) };
  return [{ title: table.removeRows({ count: 1, lost: [] }), safe: false, edits: [{ span, newText: '' }] }];
}
