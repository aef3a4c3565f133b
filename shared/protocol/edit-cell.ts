import type { CellEdit, CellText } from '../edit/edit-cell';

/** Asks how a figure is written into its cell of an open draft. The server writes nothing: the client applies the edits. */
export const editCellRequest = 'nianbao/editCell';

export interface EditCellParams extends CellText {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
}

/** The answer; `null` where the server does not know the draft. */
export type EditCellResult = EditCellAnswer | null;

/** Of the draft of that `version`. */
export type EditCellAnswer = CellEdit & { readonly version: number };
