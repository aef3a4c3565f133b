import { cellRuns, namesOf, type PlacedCell, spanOfRun } from '../../edit/cell-runs';
import { fillCells } from '../../edit/fill-cells';
import { type NumberFaults, numberFaults } from '../../edit/number-text';
import { noteBelow } from '../../edit/table-notes';
import { oddTables } from '../../report/tables/odd-tables';
import type { BoundCell, BoundTable } from '../../report/types';
import { textIn } from '../../text/span';
import type { Problem, Rule, RuleContext, Tell } from '../types';

export const numberFormat: Rule = {
  id: 'cell/number-format',
  severity: 'warning',
  fix: 'both',
  page: {
    title: { zh: '数字的写法不规范', en: 'A number is not written as plain digits' },
    why: {
      zh: '单元格里只填半角数字，不写千分位、单位、加号和说明，没有的填0；这样汇总和核对才不会出错。',
      en: 'Cells hold half-width digits only, without separators, units, plus signs or notes, and 0 where there was none, so that adding up and verifying work.',
    },
    source: '国办公开办函〔2021〕30号附件（填报惯例）',
    bad: '| 行政许可 | ⟦４６件⟧ |\n',
    good: '| 行政许可 | 46 |\n',
  },
  check(context, tell) {
    const { text } = context.report.draft;
    for (const table of oddTables(context.report).writing) {
      noneProblems(context, table, tell);
      const faults = new Map<BoundCell, NumberFaults>();
      for (const cell of table.cells) if (cell) faults.set(cell, numberFaults(text, cell));
      plainProblems(context, table, faults, tell);
      for (const [index, cell] of table.cells.entries()) {
        if (!cell) continue;
        const fault = faults.get(cell);
        if (fault?.unit) tell(unitProblem(context, { cell, index }, fault.unit));
        if (fault?.note) tell(noteProblem(context, table, { cell, index }, fault.note));
      }
    }
  },
};

/** `-`, `—`, `/`, `无`: read as 0, but 0 is to be written. */
function noneProblems({ report, messages, isSuppressed }: RuleContext, table: BoundTable, tell: Tell): void {
  const { text } = report.draft;
  const isSilenced = ({ name }: BoundCell) => isSuppressed(numberFormat.id, name);
  for (const run of cellRuns(table, ({ kind }) => (kind === 'none' ? kind : undefined), isSilenced)) {
    const edits = fillCells(text, table, new Map(run.map(({ index }) => [index, 0])));
    tell({
      span: spanOfRun(run),
      message: messages.cell.noneMark({
        name: run[0].cell.name,
        found: textIn(text, run[0].cell.span).trim(),
        count: run.length,
      }),
      data: { cells: namesOf(run) },
      fixes: edits ? [{ title: messages.cell.useZero({ count: run.length }), safe: false, edits }] : [],
    });
  }
}

function plainProblems(
  { messages, isSuppressed }: RuleContext,
  table: BoundTable,
  faults: ReadonlyMap<BoundCell, NumberFaults>,
  tell: Tell,
): void {
  const isSilenced = ({ name }: BoundCell) => isSuppressed(numberFormat.id, name);
  for (const run of cellRuns(table, (cell) => (faults.get(cell)?.plain ? 'plain' : undefined), isSilenced)) {
    const found = run.flatMap(({ cell }) => faults.get(cell)?.plain ?? []);
    const [first] = found;
    tell({
      span: spanOfRun(run),
      message: messages.cell.plainNumber({
        name: run[0].cell.name,
        found: first.found,
        expected: first.expected,
        count: run.length,
      }),
      data: { cells: namesOf(run) },
      fixes: [
        {
          title: messages.cell.usePlainNumber({ expected: first.expected, count: run.length }),
          safe: true,
          edits: found.flatMap(({ edits }) => edits),
        },
      ],
    });
  }
}

function unitProblem(
  { messages }: RuleContext,
  { cell }: PlacedCell,
  { found, converted, edits }: NonNullable<NumberFaults['unit']>,
): Problem {
  const { unit } = cell.column.number;
  return {
    span: cell.span,
    message: messages.cell.otherUnit({ name: cell.name, found, unit, converted }),
    data: { cells: [cell.name] },
    fixes: converted ? [{ title: messages.cell.convertUnit({ converted, unit }), safe: false, edits }] : [],
  };
}

function noteProblem(
  { report, messages }: RuleContext,
  table: BoundTable,
  { cell }: PlacedCell,
  { words, edits }: NonNullable<NumberFaults['note']>,
): Problem {
  const label = cell.row.row?.label ?? cell.row.labelText;
  const note = noteBelow(report, table, cell.row, [`${label}，${cell.column.label}：${words}`]);
  return {
    span: cell.span,
    message: messages.cell.note({ name: cell.name, words }),
    data: { cells: [cell.name] },
    fixes: [{ title: messages.cell.moveNote(), safe: false, edits: [...edits, note] }],
  };
}
