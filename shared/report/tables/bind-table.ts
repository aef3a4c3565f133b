import { readCell } from '../../draft/cell';
import type { TableRow } from '../../draft/types';
import type { Form, FormColumn, FormGroup, FormRow } from '../../form/types';
import type { BoundCell, BoundPart, BoundTable } from '../types';
import { alignLines } from './align';
import { type Columns, columnsOf, impliedColumns, readColumns } from './columns';
import { layoutsOf } from './layouts';
import type { Line, OpenPart } from './lines';
import type { PlacedBlock } from './locate';
import { readNearRows } from './near-rows';
import { finishReading, newReading, readBlock } from './read-rows';
import { firstFilled, isEmptyCell, type TableSource } from './source';
import { substituteIdentities } from './substitute';

export interface Binding {
  readonly table: BoundTable;
  /**
   * How well the form's words explain the draft's: twice the number of known labels, once that of near ones, less the
   * columns that a header lacks. Missing rows do not count: they are lost in every edition.
   */
  readonly score: number;
  /** Every label of the draft is one of the form, and no header lacks a column. */
  readonly isPerfect: boolean;
}

/**
 * Binds pipe tables to one table of a form, by their content. `forms` are all known forms: another edition in which a group
 * is a row says that such a row stands for the group.
 */
export function bindTable(
  source: TableSource,
  placed: readonly PlacedBlock[],
  sectionIndex: number,
  forms: readonly Form[],
): Binding {
  const reading = newReading(source);
  for (const one of placed) readBlock(reading, one);
  finishReading(reading);
  const { text, form, table } = source;
  const cells: (BoundCell | undefined)[] = new Array(table.cells.length).fill(undefined);
  const substitutes: Substitute[] = [];
  const parts = reading.parts.map((open) => bindPart(source, open, reading.taken, forms, cells, substitutes));
  const identities = substitutes.reduce(
    (all, { group, cells: of }) => substituteIdentities(table, all, group, of, cells),
    table.identities,
  );
  const bound: BoundTable = {
    form,
    table,
    sectionIndex,
    blocks: placed.map(({ block }) => block),
    parts,
    cells,
    identities,
    layouts: layoutsOf(source, reading.parts),
    headCell: parts.length > 0 ? parts[0].headCell : headCellOf(text, placed[0].block.rows),
  };
  return { table: bound, ...scoreOf(reading.parts, parts) };
}

/** The cells of a row that stands for a group, by the index of their column. */
interface Substitute {
  readonly group: FormGroup;
  readonly cells: readonly (BoundCell | undefined)[];
}

function bindPart(
  source: TableSource,
  open: OpenPart,
  taken: Map<FormRow, Line>,
  forms: readonly Form[],
  cells: (BoundCell | undefined)[],
  substitutes: Substitute[],
): BoundPart {
  const { text } = source;
  const { part } = open;
  if (open.lines.some(({ bound }) => bound.role === 'unknown')) readNearRows(source, open, taken);
  const first = open.segments[0];
  const columns = readColumns(text, open.header, first ? first.lines : []);
  const implied = open.isSingleRow ? [] : impliedColumns(text, open, columns);
  const columnsKnown = open.isSingleRow ? !open.isOrderWrong : open.header.bound > 0;
  for (const segment of open.segments) {
    const own = columnsOf(text, segment, columns);
    if (!open.isSingleRow) alignLines(text, segment.lines, own, implied.length);
    const order = open.isSingleRow ? part.columns : columnOrder(own, implied);
    for (const line of segment.lines) {
      readGroupRole(source, line, taken, forms);
      const { bound } = line;
      if (!columnsKnown || bound.count) continue;
      if (bound.role === 'row') bindCells(text, line, bound.row!, order, cells);
      else if (bound.role === 'substitute') {
        substitutes.push({ group: bound.group!, cells: substituteCells(source, line, bound.group!, order) });
      }
    }
  }
  return {
    part,
    block: open.block,
    header: open.header.rows,
    headCell: headCellOf(
      text,
      open.header.rows.length > 0 ? open.header.rows : open.lines.map((line) => line.bound.source),
    ),
    columns: open.isSingleRow ? firstOfEach(columns) : columns.bound,
    columnsKnown,
    impliedColumns: implied,
    rows: open.lines.map(({ bound }) => bound),
  };
}

/** The form's columns in the order of a row's values; undefined: unknown, or named before. */
function columnOrder({ bound }: Columns, implied: readonly FormColumn[]): readonly (FormColumn | undefined)[] {
  const order: (FormColumn | undefined)[] = [];
  for (const { column, duplicate } of bound) order.push(duplicate ? undefined : column);
  for (const column of implied) order.push(column);
  return order;
}

/** In the official single row each column has a header cell in every group: the first of each will do. */
function firstOfEach({ bound }: Columns) {
  return bound.filter(({ column, duplicate }) => column !== undefined && !duplicate);
}

/** Tells a group row with values from one without: beside its rows it is a subtotal, without them it may stand for them. */
function readGroupRole(
  { text, form, table }: TableSource,
  { bound, labelIndex }: Line,
  taken: ReadonlyMap<FormRow, Line>,
  forms: readonly Form[],
): void {
  if (bound.role !== 'group' || !bound.group) return;
  if (firstFilled(text, bound.source, labelIndex + 1) === -1) {
    bound.values = [];
    bound.count = undefined;
    return;
  }
  const { group } = bound;
  const isAlone = !group.rows.some((row) => taken.has(row));
  bound.role = isAlone && isRowElsewhere(form, table.id, group, forms) ? 'substitute' : 'subtotal';
  if (bound.role === 'subtotal') bound.count = undefined;
}

/** Whether another edition of the form has this group as a row with values. */
function isRowElsewhere(form: Form, table: string, group: FormGroup, forms: readonly Form[]): boolean {
  return forms.some(
    (other) =>
      other !== form &&
      other.family === form.family &&
      other.lookup.find(group.label).some((found) => found.kind === 'row' && found.part.table.id === table),
  );
}

function bindCells(
  text: string,
  { bound }: Line,
  row: FormRow,
  order: readonly (FormColumn | undefined)[],
  cells: (BoundCell | undefined)[],
): void {
  const all = row.part.table.cells;
  const { values, source } = bound;
  for (let i = 0; i < order.length; i++) {
    const column = order[i];
    if (!column) continue;
    const cell = all[row.firstCell + column.index];
    const value = values[i];
    const from = value ? value.from : source.end;
    const to = value ? value.to : source.end;
    const { kind, value: exact, marks } = readCell(text, from, to);
    const start = from === to && value ? value.start : from;
    const end = from === to && value ? value.end : to;
    cells[cell.index] = { cell, column, name: cell.name, row: bound, span: { start, end }, kind, value: exact, marks };
  }
}

function substituteCells(
  { text, table }: TableSource,
  { bound }: Line,
  group: FormGroup,
  order: readonly (FormColumn | undefined)[],
): readonly (BoundCell | undefined)[] {
  const cells: (BoundCell | undefined)[] = new Array(group.part.columns.length).fill(undefined);
  order.forEach((column, i) => {
    const value = bound.values[i];
    if (!column || !value) return;
    const span = isEmptyCell(text, value)
      ? { start: value.start, end: value.end }
      : { start: value.from, end: value.to };
    const { kind, value: exact, marks } = readCell(text, value.from, value.to);
    const name = `${table.id}.${group.name}.${column.name}`;
    cells[column.index] = { cell: undefined, column, name, row: bound, span, kind, value: exact, marks };
  });
  return cells;
}

function headCellOf(text: string, rows: readonly TableRow[]) {
  for (const row of rows) {
    const first = firstFilled(text, row, 0);
    if (first !== -1) return { start: row.cells[first].from, end: row.cells[first].to };
  }
  const at = rows.length > 0 ? rows[0].start : 0;
  return { start: at, end: at };
}

function scoreOf(opened: readonly OpenPart[], parts: readonly BoundPart[]) {
  let known = 0;
  let labels = 0;
  let missing = 0;
  opened.forEach(({ header, part, isSingleRow }, index) => {
    if (header.bound > 0 && !isSingleRow) missing += part.columns.length - header.bound;
    for (const { column, match, isWords } of header.cells) {
      if (isWords && !column) continue;
      labels++;
      if (column) known += match === 'near' ? 1 : 2;
    }
    for (const { role, match } of parts[index].rows) {
      if (role === 'words') continue;
      labels++;
      if (role !== 'unknown') known += match === 'near' ? 1 : 2;
    }
  });
  return { score: known - missing, isPerfect: known === 2 * labels && missing === 0 && labels > 0 };
}
