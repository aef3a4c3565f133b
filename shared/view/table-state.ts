import { cellValue, identityStates, isSilent } from '../report/identity';
import type { BoundTable } from '../report/types';

/** How far a table of the draft has come: what the form asks for, what is filled in, and how its identities stand. */
export interface TableState {
  /** Rows with values and value cells, as the form has them. */
  readonly rows: number;
  readonly cells: number;
  /** Cells that have a figure, written or computed. */
  readonly filled: number;
  readonly identities: number;
  /** Of the identities: those that hold, and those that are broken; the rest cannot be checked yet. */
  readonly holding: number;
  readonly broken: number;
}

/**
 * Works it out from what the report knows already.
 * @param isActive whether an identity, by its index, is asked about; all where left out.
 */
export function tableState(bound: BoundTable, isActive: (identity: number) => boolean = () => true): TableState {
  const { table } = bound;
  let filled = 0;
  for (const { index } of table.cells) if (cellValue(bound, index) !== undefined) filled++;
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
  return { rows, cells: table.cells.length, filled, identities, holding, broken };
}
