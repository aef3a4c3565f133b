import type { Edit } from '../text/edit';

/** Asks what mends everything in an open draft that is safe to mend. The server writes nothing: the client applies it. */
export const fixAllRequest = 'nianbao/fixAll';

export interface FixAllParams {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
}

/** The answer; `null` where the server does not know the draft. */
export type FixAllResult = SafeMending | null;

/** Offsets are UTF-16 offsets into the draft of that `version`. */
export interface SafeMending {
  readonly version: number;
  readonly edits: readonly Edit[];
  /** How many findings the edits mend. */
  readonly fixed: number;
  /** How many errors and warnings there are afterwards: for a person to decide. */
  readonly remaining: number;
  /** How many findings there are afterwards that only inform. */
  readonly hints: number;
}
