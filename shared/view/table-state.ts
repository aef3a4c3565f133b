import type { FormRow } from '../form/types';
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
  const missing: ReadonlySet<FormRow> = unfilled.length === 0 ? new Set() : rowsNotThere(bound);
  const empty = unfilled.filter(({ row }) => !missing.has(row)).length;
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
  return { rows, cells, filled: cells - unfilled.length, missing: missing.size, empty, identities, holding, broken };
}

/** Those of the form that stand in no part of the draft's table, be it that the whole part is not there. */
function rowsNotThere({ table, parts }: BoundTable): ReadonlySet<FormRow> {
  const present = new Set(parts.map(({ part }) => part));
  const whole = table.parts.filter((part) => !present.has(part)).flatMap(({ rows }) => rows);
  return new Set([...whole, ...parts.flatMap((part) => missingRows(part).flat())]);
}
