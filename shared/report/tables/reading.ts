import type { TableBlock, TableRow } from '../../draft/types';
import type { FormGroup, FormPart, FormRow } from '../../form/types';
import type { Line, OpenPart, Segment } from './lines';
import type { TableSource } from './source';

/** The rows of one table of the form while they are read, pipe table by pipe table. */
export interface Reading extends TableSource {
  readonly parts: OpenPart[];
  /** Which row of the draft has the place of a row of the form. */
  readonly taken: Map<FormRow, Line>;
  /** Header rows read since the last data row: they head what follows, also behind a page break. */
  pending: TableRow[];
  /** The part a clause row or corner among them names. */
  pendingPart: FormPart | undefined;
  pendingBlock: TableBlock | undefined;
  /** Header rows of the data rows being read, and the pipe table they stand in. */
  inForce: readonly TableRow[];
  inForceBlock: TableBlock | undefined;
  segment: Segment | undefined;
  group: FormGroup | undefined;
  /** Where the next row would be in the outline of the segment's part if nothing were missing. */
  next: number;
  /** The last row where it is nothing but an unknown label: its other half may follow. */
  half: Line | undefined;
}

export function newReading(source: TableSource): Reading {
  return {
    text: source.text,
    form: source.form,
    table: source.table,
    parts: [],
    taken: new Map(),
    pending: [],
    pendingPart: undefined,
    pendingBlock: undefined,
    inForce: [],
    inForceBlock: undefined,
    segment: undefined,
    group: undefined,
    next: 0,
    half: undefined,
  };
}
