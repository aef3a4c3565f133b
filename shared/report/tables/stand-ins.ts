import type { FormColumn, FormRow } from '../../form/types';
import type { BoundColumn, BoundPart, BoundRow } from '../types';

/**
 * Rows of one's own, with a value for each column, that stand in the very place of a run of missing rows: likely they are
 * those rows under other names, and blank ones beside them would be wrong.
 */
export function rowsInPlaceOf({ rows, columns }: BoundPart, [first]: readonly FormRow[]): readonly BoundRow[] {
  const found: BoundRow[] = [];
  let above = -1;
  for (const one of rows) {
    if (one.role === 'row' && one.row) above = one.row.index;
    else if (one.role === 'unknown' && above + 1 === first.index && one.values.length === columns.length)
      found.push(one);
  }
  return found;
}

/** Columns of one's own, or written twice, that stand in the very place of a run of missing columns. */
export function columnsInPlaceOf({ columns }: BoundPart, [first]: readonly FormColumn[]): readonly BoundColumn[] {
  const found: BoundColumn[] = [];
  let before = -1;
  for (const one of columns) {
    if (one.column && !one.duplicate) before = one.column.index;
    else if (one.text !== '' && before + 1 === first.index) found.push(one);
  }
  return found;
}
