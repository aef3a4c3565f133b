import type { Draft } from '../draft/types';
import type { FormGroup, FormRow } from '../form/types';
import { isGroupRole, isSingleRow, rowBefore } from '../report/find';
import type { BoundPart, BoundRow, BoundTable } from '../report/types';
import type { Edit } from '../text/edit';
import { behindLine, insertLines } from './place';
import { escapedText, labelIndexOf, tableLine } from './table-text';

/** The first row in the text with a place in the form, a group row too: what has nothing before it goes above. */
function firstPlaced({ rows }: BoundPart): BoundRow | undefined {
  return rows.find(({ role, row, group }) => (role === 'row' ? row : isGroupRole(role) ? group : undefined));
}

/**
 * Inserts a run of missing rows where they belong, their values blank, in the way the table is written: with group rows in
 * a canonical table, with group labels in front where labels have columns of their own. Undefined for the official single
 * row, in which rows have no lines, and where the header has lost its label column: a label would stand under a column.
 */
export function insertRows(draft: Draft, bound: BoundPart, run: readonly FormRow[]): Edit | undefined {
  if (isSingleRow(bound.rows) || beginsWithColumn(bound)) return undefined;
  const before = rowBefore(bound, run[0]);
  const behind = before ? undefined : firstPlaced(bound);
  const neighbour = before ?? behind;
  const style = styleOf(bound, neighbour);
  const lines: string[] = [];
  const openGroups = new Set<FormGroup>(before ? ancestorsOf(before) : []);
  for (const row of run) {
    const ancestors = groupsOf(row);
    if (style.labelColumns === 1) {
      for (const group of ancestors) {
        if (openGroups.has(group) || isWritten(bound, group)) continue;
        lines.push(tableLine([escapedText(group.label)]));
        openGroups.add(group);
      }
    }
    lines.push(tableLine(cellsOf(row, ancestors, style, openGroups)));
    openGroups.clear();
    for (const group of ancestors) openGroups.add(group);
  }
  return insertLines(draft, placeOf(draft, bound, before, behind), lines);
}

/**
 * Whether blank rows that are put in say nothing new about where labels and values stand: not where none of the
 * rows there is of the form, so that one of them may be another header, nor where the header is torn and the rows alone
 * say how many values they have, nor where labels have two columns and no row with labels in both.
 */
export function isSureOfPlaces({ layouts }: BoundTable, bound: BoundPart): boolean {
  const columns = bound.columns.length + bound.impliedColumns.length;
  const first = firstPlaced(bound);
  if (!first && bound.rows.length > 0) return false;
  const isTorn = columns < bound.part.columns.length;
  if (isTorn && bound.rows.some(({ role, values }) => role === 'row' && values.length > columns)) return false;
  return layouts.length > 0 || styleOf(bound, first).labelColumns === 1;
}

/**
 * Whether rows of the form that are put in where `insertRows` puts them stand in order there. Behind a group row that has
 * itself strayed they do not, though nothing was out of order before: a group row without its rows has no rank.
 */
export function isInOrderThere(bound: BoundPart, run: readonly FormRow[]): boolean {
  const before = rowBefore(bound, run[0]);
  if (!before || !isGroupRole(before.role)) return true;
  const [first, last] = [run[0].index, run[run.length - 1].index];
  return bound.rows.every(({ role, row, source }) => {
    if (role !== 'row' || !row) return true;
    return source.start < before.source.start ? row.index < first : row.index > last;
  });
}

function beginsWithColumn({ header, columns }: BoundPart): boolean {
  return columns.some(({ cell }) => header.some(({ cells }) => cells[0] === cell));
}

function placeOf(
  { text }: Draft,
  bound: BoundPart,
  before: BoundRow | undefined,
  behind: BoundRow | undefined,
): number {
  if (before) return behindLine(text, before.source.end);
  if (behind) return behind.source.start;
  const { delimiter } = bound.block;
  const header = Math.max(...bound.header.map(({ end }) => end), bound.block.start);
  const end =
    delimiter && delimiter.start > header && text.slice(header, delimiter.start).trim() === '' ? delimiter.end : header;
  return behindLine(text, end);
}

interface RowStyle {
  /** How many cells stand before the first value. */
  readonly labelColumns: number;
  /** Where the label of a row stands that is in so many groups. */
  readonly labelAt: (depth: number) => number;
  readonly values: number;
}

/** How the rows around are written. */
function styleOf(bound: BoundPart, neighbour: BoundRow | undefined): RowStyle {
  const block = neighbour?.block ?? bound.block;
  const siblings = bound.rows.filter(
    ({ block: own, values, role }) => own === block && role === 'row' && values.length > 0,
  );
  const labelColumns = Math.max(1, ...siblings.slice(0, 1).map(valuesFrom));
  const values = bound.columns.length + bound.impliedColumns.length;
  return {
    labelColumns,
    values: values > 0 ? values : bound.part.columns.length,
    labelAt: (depth) => {
      const sibling = siblings.find(({ row }) => row && groupsOf(row).length === depth);
      return sibling ? labelIndexOf(sibling) : Math.min(depth, labelColumns - 1);
    },
  };
}

function valuesFrom({ source, values }: BoundRow): number {
  return source.cells.indexOf(values[0]);
}

function cellsOf(
  row: FormRow,
  ancestors: readonly FormGroup[],
  { labelColumns, labelAt, values }: RowStyle,
  open: ReadonlySet<FormGroup>,
): readonly string[] {
  const at = labelAt(ancestors.length);
  const width = Math.max(labelColumns, at + 1);
  const cells = new Array<string>(width + values).fill('');
  cells[at] = escapedText(row.label);
  ancestors.forEach((group, depth) => {
    const column = at - ancestors.length + depth;
    if (labelColumns > 1 && column >= 0 && !open.has(group)) cells[column] = escapedText(group.label);
  });
  return cells;
}

/** Whether the group's own row, or one of its rows, stands in the draft: then no group row is added. */
function isWritten({ rows }: BoundPart, group: FormGroup): boolean {
  return rows.some(
    ({ role, row, group: own }) =>
      (isGroupRole(role) && own === group) || (role === 'row' && row !== undefined && group.rows.includes(row)),
  );
}

function ancestorsOf({ role, row, group }: BoundRow): readonly FormGroup[] {
  if (role === 'row' && row) return groupsOf(row);
  return group ? [...groupsOf(group), group] : [];
}

/** The groups around a row or group, the outermost first. */
function groupsOf({ group }: FormRow | FormGroup): readonly FormGroup[] {
  const groups: FormGroup[] = [];
  for (let outer = group; outer; outer = outer.group) groups.unshift(outer);
  return groups;
}
