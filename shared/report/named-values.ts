import type { FormRow, FormTable } from '../form/types';
import type { Span } from '../text/span';
import { cellValue } from './identity';
import type { BoundTable, Report } from './types';

/** A value of a report. */
export interface NamedValue {
  /** Exact (×10⁴). */
  readonly value: number;
  /** Its row in the form. */
  readonly row: FormRow;
  readonly table: BoundTable;
  /** Among the cells of its table. */
  readonly index: number;
}

/** Where a value stands in the draft. Asking binds a table that is canonical to the letter. */
export function spanOfValue({ table, index }: NamedValue): Span {
  return table.cells[index]?.span ?? table.headCell;
}

/** A value of a report by its name; undefined where it has none that is known, or two tables claim it. */
export function valueNamed(report: Report, name: string): NamedValue | undefined {
  const place = placeNamed(report, name);
  const value = place && cellValue(place.table, place.index);
  if (place === undefined || value === undefined) return undefined;
  const { table, index } = place;
  return { value, row: table.table.cells[index].row, table, index };
}

/** The table and the index in its cells that a value's name means; undefined where none or two tables claim it. */
export function placeNamed(
  report: Report,
  name: string,
): { readonly table: BoundTable; readonly index: number } | undefined {
  const table = onlyTable(report, name.slice(0, name.indexOf('.')));
  if (!table) return undefined;
  const index = indexNamed(table, name);
  return index === undefined ? undefined : { table, index };
}

/** The draft's table of that id; undefined where it has none, or several that claim to be it. */
export function onlyTable({ tables }: Report, id: string): BoundTable | undefined {
  const holders = tables.filter(({ table }) => table.id === id);
  return holders.length === 1 ? holders[0] : undefined;
}

/** The index of the cell of that name, as the edition has it by which the table is read. */
export function indexNamed(table: BoundTable, name: string): number | undefined {
  return indexesByName(table).get(name);
}

/** Forms are few and live as long as the program. */
const indexes = new WeakMap<FormTable, ReadonlyMap<string, number>>();

function indexesByName({ table }: BoundTable): ReadonlyMap<string, number> {
  let known = indexes.get(table);
  if (!known) {
    known = new Map(table.cells.map(({ name, index }) => [name, index]));
    indexes.set(table, known);
  }
  return known;
}
