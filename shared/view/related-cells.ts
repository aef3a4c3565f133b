import type { Identity } from '../form/types';
import type { CellPlace } from '../report/cell-at';
import { placeNamed } from '../report/named-values';
import type { BoundTable, Report } from '../report/types';
import type { Span } from '../text/span';

/** The identities of a table that a cell takes part in. */
export function identitiesWith({ identities }: BoundTable, index: number): readonly Identity[] {
  return identities.filter(({ left, right }) => left.includes(index) || right.includes(index));
}

/** Indexes of what makes up a total: the other cells of every identity whose total it is, in the order of the table. */
export function partsOfTotal(table: BoundTable, index: number): readonly number[] {
  const own = table.identities.filter(({ total }) => total === index);
  return othersIn(own, index);
}

/** Indexes of the totals that a cell is a part of, in the order of the table. */
export function totalsOver(table: BoundTable, index: number): readonly number[] {
  const totals = identitiesWith(table, index).map(({ total }) => total);
  return inOrder(totals.filter((total) => total !== index));
}

/** Cells of last year's report from which a cell follows. */
export function cellsBefore({ table, index }: CellPlace, lastYear: Report): readonly Span[] {
  const { yearly } = table.table;
  const names = yearly.flatMap((one) => (one.cell === index ? one.lastYear : []));
  return names.flatMap((name) => spanNamed(lastYear, name) ?? []);
}

/** Cells of next year's report that follow from a cell. */
export function cellsAfter({ cell }: CellPlace, nextYear: Report): readonly Span[] {
  return nextYear.tables.flatMap((table) =>
    table.table.yearly.flatMap((one) => (one.lastYear.includes(cell.name) ? (table.cells[one.cell]?.span ?? []) : [])),
  );
}

/** Where the cells of those indexes stand; those that the draft lacks are left out. */
export function spansOf({ cells }: BoundTable, indexes: readonly number[]): readonly Span[] {
  return indexes.flatMap((index) => cells[index]?.span ?? []);
}

function spanNamed(report: Report, name: string): Span | undefined {
  const place = placeNamed(report, name);
  return place?.table.cells[place.index]?.span;
}

function othersIn(identities: readonly Identity[], index: number): readonly number[] {
  return inOrder(identities.flatMap(({ left, right }) => [...left, ...right]).filter((one) => one !== index));
}

function inOrder(indexes: readonly number[]): readonly number[] {
  return [...new Set(indexes)].sort((a, b) => a - b);
}
