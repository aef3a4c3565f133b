import type { Position } from '../text/lines';

/** The command behind the line above a table. */
export const showTableCommand = 'nianbao.showTable';

export interface ShowTableParams {
  /** URI of the draft. */
  readonly uri: string;
  /** Where the table begins. */
  readonly table: Position;
  /** What is wrong first in it; undefined where nothing is. */
  readonly fault: { readonly start: Position; readonly end: Position } | undefined;
}
