import type { FormGroup, FormRow } from '../../form/types';
import type { Line, OpenPart } from './lines';
import type { TableSource } from './source';

/** So many unknown rows of a part are compared with the form's labels at most: more are no misspelt rows of it. */
const MOST_ROWS = 200;

/**
 * Binds rows whose label is only like one of the form: among the rows of the group they stand in (or of those around it)
 * that no row of the draft has taken.
 */
export function readNearRows({ text, form }: TableSource, open: OpenPart, taken: Map<FormRow, Line>): void {
  const free = open.part.rows.filter((row) => !taken.has(row));
  let tried = 0;
  for (const line of open.lines) {
    const { bound } = line;
    if (bound.role !== 'unknown' || bound.label.end === bound.label.start) continue;
    if (free.length === 0 || ++tried > MOST_ROWS) return;
    const candidates = free.filter((row) => isAround(row.group, line.within));
    if (candidates.length === 0) continue;
    const near = form.lookup.nearest(text.slice(bound.label.start, bound.label.end), candidates);
    if (!near) continue;
    bound.role = 'row';
    bound.row = near.candidate;
    bound.group = near.candidate.group;
    bound.match = 'near';
    taken.set(near.candidate, line);
    free.splice(free.indexOf(near.candidate), 1);
  }
}

function isAround(group: FormGroup | undefined, within: FormGroup | undefined): boolean {
  if (group === undefined) return true;
  for (let inner = within; inner; inner = inner.group) if (inner === group) return true;
  return false;
}
