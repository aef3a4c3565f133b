import type { Position } from '../text/lines';

/** Asks which cells of the form are selected in an open draft. */
export const cellsRequest = 'nianbao/cells';

export interface CellsParams {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
  /** All that is selected; a cursor selects the cell it stands in. */
  readonly ranges: readonly { readonly start: Position; readonly end: Position }[];
}

/** The answer; `null` where no cell of the form is selected. */
export type CellsResult = SelectedCells | null;

export interface SelectedCells {
  /** （三）1 × 商业企业, where one cell is selected; else empty. */
  readonly path: string;
  /** How many cells are selected that have a value. */
  readonly count: number;
  /** Their sum, as a report writes numbers. */
  readonly sum: string;
}
