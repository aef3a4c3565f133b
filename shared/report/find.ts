import type { FormColumn, FormGroup, FormRow } from '../form/types';
import { rememberLast } from '../text/remember';
import type { BoundPart, BoundRow, BoundTable, Report } from './types';

/** Rows of the form that a part of a draft lacks, run by run; a row that stands for a group stands for its rows. */
export const missingRows: (part: BoundPart) => readonly (readonly FormRow[])[] = rememberLast(missingRowsOf);

function missingRowsOf({ part, rows }: BoundPart): readonly (readonly FormRow[])[] {
  if (rows.length >= part.rows.length && allThere(part.rows, rows)) return [];
  const present = new Set<FormRow>();
  for (const { role, row, group } of rows) {
    if (role === 'row' && row) present.add(row);
    if (role === 'substitute' && group) for (const one of group.rows) present.add(one);
  }
  return runsWithout(part.rows, present);
}

/** The usual case, without a set: as many rows as the form has, each with its place. */
function allThere(expected: readonly FormRow[], rows: readonly BoundRow[]): boolean {
  let found = 0;
  for (const { role } of rows) if (role === 'row') found++;
  return found === expected.length;
}

/**
 * Columns of the form that the header of a part lacks, implied ones too, run by run. Where the values stand in one row
 * without header (表四) nothing is missing.
 */
export function missingColumns({ part, columns, rows }: BoundPart): readonly (readonly FormColumn[])[] {
  if (isSingleRow(rows)) return [];
  const named = new Set<FormColumn>();
  for (const { column } of columns) if (column) named.add(column);
  return named.size === part.columns.length ? [] : runsWithout(part.columns, named);
}

/** What is not in `present`, neighbours of the form together. */
function runsWithout<T extends FormRow | FormColumn>(expected: readonly T[], present: ReadonlySet<T>): readonly T[][] {
  const runs: T[][] = [];
  for (const one of expected) {
    if (present.has(one)) continue;
    const run = runs.at(-1);
    if (run && run[run.length - 1].index === one.index - 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

/** The row or group row of the draft that comes before `row` in the form; undefined where none of those is there. */
export function rowBefore(part: BoundPart, row: FormRow): BoundRow | undefined {
  const { outline } = part.part;
  for (let i = outline.indexOf(row) - 1; i >= 0; i--) {
    const found = boundRowOf(part, outline[i]);
    if (found) return found;
  }
  return undefined;
}

function boundRowOf({ rows }: BoundPart, place: FormRow | FormGroup): BoundRow | undefined {
  if (place.kind === 'row') return rows.find(({ role, row }) => role === 'row' && row === place);
  return rows.find(({ role, group }) => isGroupRole(role) && group === place);
}

/** Whether a row stands for a group, with values or without. */
export function isGroupRole(role: BoundRow['role']): boolean {
  return role === 'group' || role === 'subtotal' || role === 'substitute';
}

/** Whether two rows of the form stand in one line of the draft (表四 as the official single row). */
export const isSingleRow: (rows: readonly BoundRow[]) => boolean = rememberLast((rows) =>
  rows.some((row, i) => i > 0 && row.source === rows[i - 1].source),
);

/** Whether the pipe table of a part has more lines than one that are read as header: which are, the labels decide. */
export function hasHeaderRows({ parts }: BoundTable, { header, rows, block }: BoundPart): boolean {
  if (header.length > 1 || rows.some(({ role }) => role === 'words')) return true;
  return parts.some((other) => other.rows !== rows && other.block === block);
}

/** Whether anything in a text says that it is a report: nobody wants another one mended or brought into shape as if it were. */
export function isReport({ sections, tables }: Report): boolean {
  return sections.length + tables.length > 0;
}
