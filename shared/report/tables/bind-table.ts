import { readCell } from '../../draft/cell';
import type { TableRow } from '../../draft/types';
import type { Form, FormColumn, FormGroup, FormRow } from '../../form/types';
import type { BoundCell, BoundPart, BoundTable, OddCell } from '../types';
import { alignLines } from './align';
import { canonicalColumns } from './canonical';
import { bindCells, substituteCells } from './cells';
import { type Columns, columnsOf, impliedColumns, readColumns } from './columns';
import { layoutsOf } from './layouts';
import type { Line, OpenPart } from './lines';
import type { PlacedBlock } from './locate';
import { readNearRows } from './near-rows';
import { finishReading, readBlock } from './read-rows';
import { newReading } from './reading';
import { firstFilled, type TableSource } from './source';
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
    ...figuresOf(cells),
    isCanonical: false,
    identities,
    layouts: layoutsOf(source, reading.parts),
    headCell: parts.length > 0 ? parts[0].headCell : headCellOf(text, placed[0].block.rows),
    workedOut: undefined,
  };
  return { table: bound, ...scoreOf(reading.parts, parts) };
}

function figuresOf(cells: readonly (BoundCell | undefined)[]): Pick<BoundTable, 'figures' | 'oddCells'> {
  const figures = new Array<number>(cells.length).fill(Number.NaN);
  const oddCells: OddCell[] = [];
  cells.forEach((cell, index) => {
    if (cell) figures[index] = cell.value;
    if (cell && (cell.kind !== 'number' || cell.marks !== 0)) oddCells.push({ index, reading: cell });
  });
  return { figures, oddCells };
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
  const columns = isCanonical(open) ? canonicalColumns(open) : readColumns(text, open.header, first ? first.lines : []);
  const implied = open.isSingleRow ? [] : impliedColumns(text, open, columns);
  const columnsKnown = open.isSingleRow ? !open.isOrderWrong : open.header.bound > 0;
  for (const segment of open.segments) {
    const own = columnsOf(text, segment, columns);
    // A header that is repeated behind a page break may name what the first one lacks.
    const lacking = own === columns ? implied : implied.filter((column) => !names(own, column));
    if (!open.isSingleRow) alignLines(text, segment.lines, own, lacking.length);
    const order = open.isSingleRow || own.isWhole ? part.columns : columnOrder(own, lacking);
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

/** Whether header and labels of the part stand as in a canonical table; what its rows hold is another matter. */
function isCanonical(open: OpenPart): boolean {
  if (!open.isCanonical || open.isSingleRow || open.segments.length !== 1) return false;
  for (const { labelIndex } of open.lines) if (labelIndex > 0) return false;
  return true;
}

function names({ bound }: Columns, wanted: FormColumn): boolean {
  return bound.some(({ column }) => column === wanted);
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

/**
 * Tells a group row with values from one without (blank, or `—` and the like in every cell): beside its rows it is a
 * subtotal, without them it may stand for them.
 */
function readGroupRole(
  { text, form, table }: TableSource,
  { bound, labelIndex }: Line,
  taken: ReadonlyMap<FormRow, Line>,
  forms: readonly Form[],
): void {
  if (bound.role !== 'group' || !bound.group) return;
  if (!saysAnything(text, bound.source, labelIndex + 1)) {
    bound.values = [];
    bound.count = undefined;
    return;
  }
  const { group } = bound;
  const isAlone = !group.rows.some((row) => taken.has(row));
  bound.role = isAlone && isRowElsewhere(form, table.id, group, forms) ? 'substitute' : 'subtotal';
  if (bound.role === 'subtotal') bound.count = undefined;
}

/** Whether a cell from `from` on holds more than "none". */
function saysAnything(text: string, row: TableRow, from: number): boolean {
  for (let i = firstFilled(text, row, from); i !== -1; i = firstFilled(text, row, i + 1)) {
    const { from: start, to } = row.cells[i];
    if (readCell(text, start, to).kind !== 'none') return true;
  }
  return false;
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
  opened.forEach(({ header, part, isSingleRow, isCanonical: isCanonicalHeader }, index) => {
    if (header.bound > 0 && !isSingleRow) missing += part.columns.length - header.bound;
    if (isCanonicalHeader) {
      labels += header.bound;
      known += 2 * header.bound;
    }
    for (const { column, match, isWords } of isCanonicalHeader ? [] : header.cells) {
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
