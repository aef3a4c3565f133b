import type { Form, FormCell, FormTable } from '../../form/types';
import type { Span } from '../../text/span';
import { cellValue, determinedValue, stepOf, unsettledStates } from '../identity';
import type { BoundTable, Report } from '../types';

/** What a reading of a sentence comes to in the draft's table. */
export interface TableFigure {
  readonly table: BoundTable;
  /** Indexes of its cells. */
  readonly cells: readonly number[];
  /** Exact (×10⁴). */
  readonly value: number;
}

/**
 * The figure that `cells` of the form add up to in the draft, blank ones as far as the identities determine them. Undefined where it cannot be told: the table is missing or
 * doubled, a cell has no value or no count, or one belongs to an identity that does not hold, so that the table itself may be wrong.
 */
export function tableFigure(report: Report, formTable: FormTable, cells: readonly FormCell[]): TableFigure | undefined {
  const tables = report.tables.filter(({ table }) => table.id === formTable.id);
  if (tables.length !== 1) return undefined;
  const [table] = tables;
  const indexes: number[] = [];
  let value = 0;
  for (const { index, name } of cells) {
    const own = table.table === formTable ? index : table.table.cells.findIndex((cell) => cell.name === name);
    const figure = own === -1 ? undefined : (cellValue(table, own) ?? determinedValue(table, own));
    // A count below zero or with a fraction is at fault itself.
    if (figure === undefined || figure < 0 || figure % stepOf(table, own) !== 0) return undefined;
    indexes.push(own);
    value += figure;
  }
  const isDoubtful = unsettledStates(table).some(
    ({ status, identity }) =>
      status === 'broken' && indexes.some((index) => identity.left.includes(index) || identity.right.includes(index)),
  );
  return isDoubtful || !Number.isSafeInteger(value) ? undefined : { table, cells: indexes, value };
}

/**
 * Whether the figures as they are written come to `value` (exact), which is nearly always so: then nothing else need be known of
 * the table. False says nothing.
 */
export function holdsAsWritten(
  { tables }: Report,
  formTable: FormTable,
  cells: readonly FormCell[],
  value: number,
): boolean {
  for (let i = 0; i < tables.length; i++) {
    const { table, figures } = tables[i];
    if (table !== formTable) continue;
    let sum = 0;
    for (let k = 0; k < cells.length; k++) sum += figures[cells[k].index];
    return sum === value;
  }
  return false;
}

/** Where the figure's cells stand in the draft. */
export function spansOf({ table, cells }: TableFigure): readonly Span[] {
  return cells.flatMap((index) => table.cells[index]?.span ?? []);
}

/**
 * How people call what cells add up to: 本年新收, 本年新收·自然人, 本年新收 + 上年结转. Groups are named as such; a table's usual column is
 * left out.
 */
export function cellsNameOf({ prose }: Form, table: FormTable, cells: readonly FormCell[]): string {
  const usualColumns = prose?.defaults.get(table)?.columns.flat() ?? [];
  const names: string[] = [];
  for (let i = 0; i < cells.length; i++) {
    const { row, column } = cells[i];
    const { group } = row;
    const isWhole =
      group?.summed &&
      cells.filter((cell) => cell.row.group === group && cell.column === column).length === group.rows.length;
    const name = isWhole && group ? group.name : row.name;
    const full = usualColumns.includes(column.name) ? name : `${name}·${column.name}`;
    if (!names.includes(full)) names.push(full);
  }
  return names.join(' + ');
}
