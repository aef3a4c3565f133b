import type { Position } from '../text/lines';

/** Asks what an open draft consists of and how its tables stand, for a list of its findings. */
export const overviewRequest = 'nianbao/overview';

export interface OverviewParams {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
}

/** The places of a draft in text order, from its first to its last character; empty where it is not open. */
export type OverviewResult = readonly DraftPlace[];

export interface DraftPlace {
  readonly kind: 'head' | 'section' | 'signature';
  /** A section's heading as written; else empty. */
  readonly name: string;
  /** Findings that begin here or behind belong to it. */
  readonly start: Position;
  /** Where a click leads. */
  readonly heading: Position;
  readonly tables: readonly TablePlace[];
}

export interface TablePlace extends TableState {
  /** 表三 */
  readonly name: string;
  readonly head: Position;
}

/** How far a table of the draft has come: what the form asks for, what is filled in, and how its identities stand. */
export interface TableState {
  /** Rows with values and value cells, as the form has them. */
  readonly rows: number;
  readonly cells: number;
  /** Cells that have a figure, written or computed. */
  readonly filled: number;
  /** Rows that the draft lacks, and empty cells in those that it has. */
  readonly missing: number;
  readonly empty: number;
  /** Cells of its rows of which the figure cannot be told. */
  readonly unread: number;
  readonly identities: number;
  /** Of the identities: those that hold, and those that are broken; the rest cannot be checked yet. */
  readonly holding: number;
  readonly broken: number;
}
