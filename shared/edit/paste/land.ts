import { parseDraft } from '../../draft/parse';
import { CellMark, type CellReading } from '../../draft/types';
import type { Form, FormCell, FormTable } from '../../form/types';
import { cellValue } from '../../report/identity';
import { readReport } from '../../report/read';
import type { BoundCell, BoundRow, BoundTable, Report } from '../../report/types';
import { diffEdits } from '../../text/diff';
import { applyEdits, type Edit } from '../../text/edit';
import { textIn } from '../../text/span';
import { fillCellTexts } from '../fill-cells';
import { landByShape } from './by-shape';
import { hasWords, labelledRows } from './complete-grid';
import { figureText, readFigure } from './figure-text';
import { MOST_GRID_COLUMNS, MOST_GRID_ROWS, type PlainClipboard, type PlainGrid } from './grid';
import { roomFor, tableFor } from './make-room';
import type { Landed, LandedTable, PasteOutcome, RefusedReason, Replaced, Unplaced } from './outcome';
import { widthOf } from './pipe-text';
import { type PastePlace, placeAt } from './place';
import { type PastedFigure, readFigures } from './read-figures';

/**
 * Lands the tables of a clipboard in a draft with the cursor at `offset`: each figure in the cell that its row and column
 * name, wherever the cursor stands; figures without labels in the cursor's table, the whole of it or from the cursor's cell
 * on. Labels are never written; what the
 * draft lacks (a table, a row) is added. An empty cell erases nothing, and `=` stays where the pasted total is its value.
 * Any clipboard and any draft will do; what finds no place is listed.
 */
export function landPaste(
  report: Report,
  forms: readonly Form[],
  offset: number,
  { grids, outside }: PlainClipboard,
): PasteOutcome {
  for (const grid of grids) {
    const size = { rows: grid.rows.length, columns: widthOf(grid) };
    if (size.rows > MOST_GRID_ROWS || size.columns > MOST_GRID_COLUMNS)
      return { kind: 'refused', reason: { kind: 'size', ...size } };
  }
  const place = placeAt(report, offset);
  const { figures, unplaced, unknown } = readFigures(report.form, forms, place, grids);
  if (figures.length > 0) {
    const lost = unknown.flatMap((grid) => figuresIn(grid));
    const by = grids.some(hasWords) ? 'labels' : 'shape';
    return landed(report, forms, offset, { by, figures, unplaced: [...unplaced, ...lost], outside });
  }
  if (unknown.length !== 1 || grids.length !== 1) {
    if (unplaced.length > 0) return landed(report, forms, offset, { by: 'labels', figures: [], unplaced, outside });
    return { kind: 'refused', reason: { kind: 'unknown' } };
  }
  const rowsOnly = withoutColumns(unknown[0], place);
  if (rowsOnly) return { kind: 'refused', reason: rowsOnly };
  const shaped = landByShape(report, offset, unknown[0]);
  if ('kind' in shaped) return { kind: 'refused', reason: shaped };
  const { form, table } = shaped.table;
  const own = Array.from(shaped.texts, ([index, text]): PastedFigure => ({ form, cell: table.cells[index], text }));
  return landed(report, forms, offset, { by: 'cursor', figures: own, unplaced, outside });
}

/** Why rows of the cursor's table with fewer figures than it has columns are refused; undefined where they are none. */
function withoutColumns(grid: PlainGrid, { near }: PastePlace): RefusedReason | undefined {
  for (const part of near.parts) {
    const rows = labelledRows(grid, part, near.lookup);
    if (rows) return { kind: 'columns', name: part.table.name, figures: rows.figures, columns: part.columns.length };
  }
  return undefined;
}

function figuresIn({ rows }: PlainGrid): readonly Unplaced[] {
  return rows.flatMap((row) => {
    const label = row.find(({ text }) => text !== '')?.text ?? '';
    return row
      .filter(({ text }) => readFigure(text).kind === 'number')
      .map(({ text }): Unplaced => ({ text, label, reason: 'table' }));
  });
}

/** Sections, tables and rows are added one after the other; more steps than this no form needs. */
const MOST_STEPS = 100;

/** What is to be landed of a clipboard. */
interface Found extends Pick<Landed, 'by' | 'unplaced' | 'outside'> {
  readonly figures: readonly PastedFigure[];
}

function landed(
  before: Report,
  forms: readonly Form[],
  offset: number,
  { by, figures, unplaced, outside }: Found,
): Landed {
  const filled = figures.filter(({ text }) => text !== '');
  const cells = filled.map(({ form, cell }) =>
    form === before.form ? cell : (cellOf(before.form, cell.name) ?? cell),
  );
  let report = before;
  for (let step = 0; step < MOST_STEPS; step++) {
    const edits = roomFor(report, cells);
    if (!edits) break;
    report = readAgain(report, edits, forms);
  }
  const landing: Landing = { tables: new Map(), replaced: [], unplaced: [...unplaced], kept: 0 };
  // Where tables were added before it the cursor's table is no longer at `offset`; then there was only one of them.
  const at = report === before ? offset : -1;
  const plan = planOf(report, figures, at, landing);
  report = write(report, plan, ({ cell }) => cell.kind !== 'computed', forms, landing);
  // A total that is not the pasted one is replaced, which may change another: until nothing changes.
  for (let round = 0; round < MOST_STEPS; round++) {
    const next = write(report, plan, (target) => isOtherSum(report, target), forms, landing);
    if (next === report) break;
    report = next;
  }
  for (const { isDone, landed: own } of plan) if (!isDone) own.same++;
  const isNew = (id: string) => !before.tables.some(({ table }) => table.id === id);
  return {
    kind: 'landed',
    by,
    edits: diffEdits(before.draft.text, report.draft.text),
    tables: Array.from(
      landing.tables,
      ([id, { table, written, same }]): LandedTable => ({ table, written, same, isNew: isNew(id) }),
    ),
    replaced: landing.replaced,
    unplaced: landing.unplaced,
    kept: landing.kept,
    outside,
  };
}

interface Counts {
  readonly table: FormTable;
  written: number;
  same: number;
}

interface Landing {
  readonly tables: Map<string, Counts>;
  readonly replaced: Replaced[];
  readonly unplaced: Unplaced[];
  kept: number;
}

/** A figure and the cell of the draft it goes to. */
interface Target {
  /** Index among the report's tables, which stays as it is while figures are written. */
  readonly tableAt: number;
  /** Index among the table's cells. */
  readonly index: number;
  /** What is counted for its table. */
  readonly landed: Counts;
  readonly label: string;
  /** The cell as it was before anything was written. */
  readonly cell: BoundCell;
  readonly text: string;
  readonly reading: CellReading;
  /** Written, or found to have no place. */
  isDone: boolean;
}

function planOf(report: Report, figures: readonly PastedFigure[], at: number, landing: Landing): readonly Target[] {
  const plan: Target[] = [];
  const byName = new Map<BoundTable, ReadonlyMap<string, number>>();
  for (const { form, cell, text } of figures) {
    const id = cell.row.part.table.id;
    const table = tableFor(report, { id }, at);
    if (table && !byName.has(table)) byName.set(table, new Map(table.table.cells.map(({ name }, i) => [name, i])));
    const index = table?.form === form ? cell.index : table && byName.get(table)?.get(cell.name);
    const target = index === undefined ? undefined : table?.cells[index];
    if (text === '') {
      if (target && (target.kind === 'number' || target.kind === 'computed')) landing.kept++;
      continue;
    }
    if (!table || index === undefined || !target) {
      landing.unplaced.push({ text, label: cell.row.label, reason: 'cell' });
      continue;
    }
    const counts = landing.tables.get(id) ?? { table: table.table, written: 0, same: 0 };
    landing.tables.set(id, counts);
    const tableAt = report.tables.indexOf(table);
    const { label } = cell.row;
    plan.push({ tableAt, index, landed: counts, label, cell: target, text, reading: readFigure(text), isDone: false });
  }
  return plan;
}

/** Writes the chosen figures that differ from what the draft says, and reads it again; the same report: there are none. */
function write(
  report: Report,
  plan: readonly Target[],
  isChosen: (target: Target) => boolean,
  forms: readonly Form[],
  landing: Landing,
): Report {
  const byRow = new Map<BoundRow, Target[]>();
  for (const target of plan) {
    if (target.isDone || saysTheSame(target) || !isChosen(target)) continue;
    const row = report.tables[target.tableAt].cells[target.index]?.row;
    const own = row && byRow.get(row);
    if (own) own.push(target);
    else if (row) byRow.set(row, [target]);
  }
  const edits: Edit[] = [];
  for (const targets of byRow.values()) {
    const table = report.tables[targets[0].tableAt];
    const texts = new Map(targets.map(({ index, text, reading }) => [index, figureText(text, reading)]));
    const own = fillCellTexts(report.draft.text, table, texts);
    edits.push(...(own ?? []));
    for (const target of targets) {
      target.isDone = true;
      const after = texts.get(target.index) ?? '';
      if (!own) landing.unplaced.push({ text: target.text, label: target.label, reason: 'cell' });
      else {
        target.landed.written++;
        const before = textIn(report.draft.text, table.cells[target.index]?.span ?? target.cell.span);
        if (target.cell.kind !== 'blank') landing.replaced.push({ name: target.cell.name, before, after });
      }
    }
  }
  return edits.length > 0 ? readAgain(report, edits, forms) : report;
}

/** Whether the draft's cell has the pasted figure already, however written. */
function saysTheSame({ cell, reading }: Target): boolean {
  if (cell.kind === 'computed') return reading.kind === 'computed';
  if (cell.kind !== reading.kind && reading.kind !== 'none') return false;
  return cell.value === reading.value && (cell.marks & CellMark.unit) === (reading.marks & CellMark.unit);
}

/** Whether the cell is `=` and comes to another figure than the pasted one, or to none. */
function isOtherSum({ tables }: Report, { cell, tableAt, index, reading }: Target): boolean {
  return cell.kind === 'computed' && cellValue(tables[tableAt], index) !== reading.value;
}

function cellOf({ tables }: Form, name: string): FormCell | undefined {
  for (const { cells } of tables) for (const cell of cells) if (cell.name === name) return cell;
  return undefined;
}

function readAgain({ draft }: Report, edits: readonly Edit[], forms: readonly Form[]): Report {
  return readReport(parseDraft(applyEdits(draft.text, edits)), forms);
}
