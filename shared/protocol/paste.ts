import type { Edit } from '../text/edit';

/** Asks where the tables of a clipboard belong in an open draft. The server writes nothing: the client applies the edits. */
export const pasteRequest = 'nianbao/paste';

export interface PasteParams {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
  /** UTF-16 offset of the cursor, or where the selection begins. */
  readonly offset: number;
  /** The clipboard's `text/html`; empty: none. */
  readonly html: string;
  /** The clipboard's `text/plain`; empty: none. */
  readonly text: string;
  /** Whether the user has asked for a table: then text with spaces between its figures is one too. */
  readonly asked: boolean;
}

/** The answer; `null`: there is no table in it, or none that is pasted unasked: it is text like any other. */
export type PasteResult = PasteAnswer | null;

/** Offsets are UTF-16 offsets into the draft of that `version`. */
export interface PasteAnswer {
  readonly version: number;
  /** False where it could not be pasted; `summary` then says why. */
  readonly landed: boolean;
  readonly edits: readonly Edit[];
  readonly summary: string;
  /** Everything has its place and nothing was changed that had a figure: there is nothing to look at. */
  readonly isPlain: boolean;
  /** One cell that is no figure of the cell it goes to: this is pasted as text, without the line end of the clipboard's. */
  readonly insert?: string;
}

/** Asks for the table of an open draft at a place, in its official layout. */
export const copyTableRequest = 'nianbao/copyTable';

export interface CopyTableParams {
  readonly uri: string;
  readonly offset: number;
}

/** The answer; `null`: no table of the form stands there. */
export type CopyTableResult = CopiedTable | null;

export interface CopiedTable {
  /** 表三 */
  readonly name: string;
  /** With merged cells, as Excel, WPS and Word read it. */
  readonly html: string;
  /** Tab-separated, each cell at its place, what a merged cell covers empty. */
  readonly text: string;
}
