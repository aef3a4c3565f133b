import type { FormCell } from '../form/types';
import type { TableState } from '../protocol/overview';
import { missingRows } from '../report/find';
import { cellValue, identityStates, isSilent } from '../report/identity';
import type { BoundTable } from '../report/types';

/**
 * Works it out from what the report knows already.
 * @param isActive whether an identity, by its index, is asked about; all where left out.
 */
export function tableState(bound: BoundTable, isActive: (identity: number) => boolean = () => true): TableState {
  const { table } = bound;
  const unfilled = table.cells.filter(({ index }) => cellValue(bound, index) === undefined);
  const missing = unfilled.length === 0 ? 0 : countMissingRows(bound);
  const { empty, unread } = whyUnfilled(bound, unfilled);
  let identities = 0;
  let holding = 0;
  let broken = 0;
  identityStates(bound).forEach(({ identity, status }, index) => {
    if (!isActive(index)) return;
    identities++;
    if (status === 'incomplete' || isSilent(bound, identity)) return;
    if (status === 'holds') holding++;
    else broken++;
  });
  const rows = table.parts.reduce((count, part) => count + part.rows.length, 0);
  const { length: cells } = table.cells;
  return { rows, cells, filled: cells - unfilled.length, missing, empty, unread, identities, holding, broken };
}

/** Rows of the form that stand in no part of the draft's table, be it that the whole part is not there. */
function countMissingRows({ table, parts }: BoundTable): number {
  const present = new Set(parts.map(({ part }) => part));
  const whole = table.parts.filter((part) => !present.has(part)).flatMap(({ rows }) => rows);
  return whole.length + parts.flatMap((part) => missingRows(part).flat()).length;
}

/** A figure may also be there and not be told to be this cell's: words beside it, no column for it, fewer than the columns. */
function whyUnfilled(
  { cells, parts }: BoundTable,
  unfilled: readonly FormCell[],
): Pick<TableState, 'empty' | 'unread'> {
  let empty = 0;
  let unread = 0;
  if (unfilled.length === 0) return { empty, unread };
  const own = new Set(parts.flatMap(({ rows }) => rows.flatMap(({ role, row }) => (role === 'row' && row) || [])));
  for (const { index, row } of unfilled) {
    const cell = cells[index];
    if (cell?.kind === 'blank') empty++;
    else if (cell ? cell.kind === 'text' : own.has(row)) unread++;
  }
  return { empty, unread };
}
