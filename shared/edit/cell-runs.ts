import type { BoundCell, BoundTable } from '../report/types';
import type { Span } from '../text/span';

/** A cell and its index in `table.cells`. */
export interface PlacedCell {
  readonly cell: BoundCell;
  readonly index: number;
}

/**
 * Runs of cells with the same fault: neighbours in reading order over the form's cells of a table. `faultOf` names a cell's
 * fault; undefined: none.
 */
export function cellRuns(
  table: BoundTable,
  faultOf: (cell: BoundCell, index: number) => string | undefined,
): readonly (readonly PlacedCell[])[] {
  const { cells } = table;
  const runs: PlacedCell[][] = [];
  let open: string | undefined;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index];
    const fault = cell && faultOf(cell, index);
    if (fault === undefined) {
      open = undefined;
      continue;
    }
    if (fault === open) runs[runs.length - 1].push({ cell: cell!, index });
    else runs.push([{ cell: cell!, index }]);
    open = fault;
  }
  return runs;
}

/**
 * The stretch that shows a run: its cells in the line of the first one. Cells that are not written at all are shown by the
 * label of their row.
 */
export function spanOfRun(run: readonly PlacedCell[]): Span {
  const { row } = run[0].cell;
  let { start, end } = run[0].cell.span;
  if (start === end) return row.label;
  for (const { cell } of run) {
    if (cell.row.source !== row.source || cell.span.start === cell.span.end) continue;
    start = Math.min(start, cell.span.start);
    end = Math.max(end, cell.span.end);
  }
  return { start, end };
}

/** Names of the values, for `FindingData`. */
export function namesOf(run: readonly PlacedCell[]): readonly string[] {
  return run.map(({ cell }) => cell.name);
}
