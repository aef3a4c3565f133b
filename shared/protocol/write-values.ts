import type { Edit } from '../text/edit';
import type { Position } from '../text/lines';

/** Asks how the values that are known at the cursor or in the selection are written into an open draft. */
export const writeValuesRequest = 'nianbao/writeValues';

export interface WriteValuesParams {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
  readonly ranges: readonly { readonly start: Position; readonly end: Position }[];
}

/** The answer; `null` where the server does not know the draft. One edit for each value. */
export type WriteValuesResult = { readonly version: number; readonly edits: readonly Edit[] } | null;
