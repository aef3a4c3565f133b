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
  readonly span: Span;
}

/** A value of a report by its name; undefined where it has none that is known, or two tables claim it. */
export function valueNamed({ tables }: Report, name: string): NamedValue | undefined {
  const id = name.slice(0, name.indexOf('.'));
  const holders = tables.filter(({ table }) => table.id === id);
  if (holders.length !== 1) return undefined;
  const [table] = holders;
  const index = indexesByName(table).get(name);
  const value = index === undefined ? undefined : cellValue(table, index);
  if (index === undefined || value === undefined) return undefined;
  return {
    value,
    row: table.table.cells[index].row,
    // Only when asked: it binds a table that is canonical to the letter.
    get span() {
      return table.cells[index]?.span ?? table.headCell;
    },
  };
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
