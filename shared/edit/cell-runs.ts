import type { BoundCell, BoundTable } from '../report/types';
import type { Span } from '../text/span';

/** A cell and its index in `table.cells`. */
export interface PlacedCell {
  readonly cell: BoundCell;
  readonly index: number;
}

/**
 * Runs of cells with the same fault: neighbours in reading order over the form's cells of a table. `faultOf` names a cell's
 * fault; undefined: none. A cell at fault whose fault is silenced breaks the run, as one without fault does.
 */
export function cellRuns(
  table: BoundTable,
  faultOf: (cell: BoundCell, index: number) => string | undefined,
  isSilenced: (cell: BoundCell) => boolean,
): readonly (readonly PlacedCell[])[] {
  const { cells } = table;
  const runs: PlacedCell[][] = [];
  let open: string | undefined;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const fault = cell && faultOf(cell, index);
    if (fault === undefined || isSilenced(cell!)) {
      open = undefined;
      continue;
    }
    if (fault === open) runs[runs.length - 1].push({ cell: cell!, index });
    else runs.push([{ cell: cell!, index }]);
    open = fault;
  }
  return runs;
}

/** A run is shown on its first cell; one that is not written at all by the label of its row. */
export function spanOfRun([{ cell }]: readonly PlacedCell[]): Span {
  return cell.span.start === cell.span.end ? cell.row.label : cell.span;
}

/** Names of the values, for `FindingData`. */
export function namesOf(run: readonly PlacedCell[]): readonly string[] {
  return run.map(({ cell }) => cell.name);
}
