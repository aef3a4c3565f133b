import type { Edit } from '../text/edit';

/** Asks how a figure is written into its cell of an open draft. The server writes nothing: the client applies the edits. */
export const editCellRequest = 'nianbao/editCell';

/** Which cell is meant, whatever has become of the text around it. */
export interface CellPlace {
  /** `PreviewTable.key` */
  readonly table: string;
  /** How many tables of that id the draft had when one began: with another number the key may mean another table. */
  readonly tables: number;
  /** Name of the value: 申请.本年新收.总计 */
  readonly name: string;
}

export interface EditCellParams {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
  readonly cell: CellPlace;
  /** What the cell said when one began to type: where it says something else by now, nothing is overwritten. */
  readonly expected: string;
  /** What is to stand in the cell, as typed. */
  readonly text: string;
}

/** The answer; `null` where the server does not know the draft. */
export type EditCellResult = EditCellAnswer | null;

/** Of the draft of that `version`. */
export type EditCellAnswer = CellEdit & { readonly version: number };

export type CellEdit =
  /** No edits: the cell says so already. */
  | { readonly kind: 'written'; readonly edits: readonly Edit[] }
  | {
      readonly kind: 'refused';
      readonly reason: CellRefusal;
      /** What the cell says now. */
      readonly now: string;
    };

/**
 * `gone`: the draft has no such cell, or no longer. `changed`: another edit has changed it meanwhile. `unclear`: what is to
 * be written would not be read as this cell's text.
 */
export type CellRefusal = 'gone' | 'changed' | 'unclear';
