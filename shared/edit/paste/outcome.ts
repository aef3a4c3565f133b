import type { FormTable } from '../../form/types';
import type { Edit } from '../../text/edit';

/** What becomes of a paste. */
export type PasteOutcome = Landed | Refused;

export interface Landed {
  readonly kind: 'landed';
  readonly by: LandedBy;
  /** On the draft as it was; empty where it says all of this already. */
  readonly edits: readonly Edit[];
  readonly tables: readonly LandedTable[];
  /** Cells that held something else before. */
  readonly replaced: readonly Replaced[];
  /** What found no place. */
  readonly unplaced: readonly Unplaced[];
  /** Cells whose figures stay because nothing stands in their place on the clipboard. */
  readonly kept: number;
  /** Words beside the tables, which are not pasted; empty: none. */
  readonly outside: string;
}

/** How the cells were found: by words on the clipboard, by the shape of one whole table of the form, from the cursor on. */
export type LandedBy = 'labels' | 'shape' | 'cursor';

export interface LandedTable {
  readonly table: FormTable;
  /** Cells that got another text. */
  readonly written: number;
  /** Cells that had the figure already, or come to it by `=`. */
  readonly same: number;
  /** The draft had no such table, and has it now. */
  readonly isNew: boolean;
}

export interface Replaced {
  /** 申请.本年新收.总计 */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface Unplaced {
  /** What stands in the cell. */
  readonly text: string;
  /** The label of its row as on the clipboard; empty where it has none. */
  readonly label: string;
  readonly reason: UnplacedReason;
}

export type UnplacedReason =
  /** Its row has no place in the form. */
  | 'row'
  /** Its column has no place in the form, or it cannot be told which one it is. */
  | 'column'
  /** Another row has that place already. */
  | 'duplicate'
  /** A subtotal of a group, which the form does not have. */
  | 'subtotal'
  /** No figure. */
  | 'text'
  /** A formula instead of its result. */
  | 'formula'
  /** An error value (`#REF!`), or a number that its column is too narrow to show (`####`). */
  | 'hidden'
  /** The draft's table, of another edition or damaged, has no cell for it. */
  | 'cell'
  /** Its table belongs to no table of the form. */
  | 'table';

export interface Refused {
  readonly kind: 'refused';
  readonly reason: RefusedReason;
}

export type RefusedReason =
  /** More rows or columns than any table of the form has. */
  | { readonly kind: 'size'; readonly rows: number; readonly columns: number }
  /** Labels that name nothing in the form. */
  | { readonly kind: 'unknown' }
  /** Rows of the table `name`, and it cannot be told which of its columns their figures stand in. */
  | { readonly kind: 'columns'; readonly name: string; readonly figures: number; readonly columns: number }
  /** Figures without labels, and the cursor is in no cell of a table. */
  | { readonly kind: 'no-cell' }
  /** Figures without labels, more than there is room for from the cursor's cell on. */
  | {
      readonly kind: 'overflow';
      readonly rows: number;
      readonly columns: number;
      readonly roomRows: number;
      readonly roomColumns: number;
    };
