import type { TableBlock } from '../../draft/types';
import type { FormGroup } from '../../form/types';
import type { LayoutForm, RowRole } from '../types';
import type { OpenPart } from './lines';
import { AS_ABOVE, cellText, firstFilled, partOfCorner, type TableSource } from './source';

/** In which ways the parts of a bound table are readable but not canonical (dialect, section 4). */
export function layoutsOf(source: TableSource, opened: readonly OpenPart[]): readonly LayoutForm[] {
  let found: Set<LayoutForm> | undefined;
  const add = (layout: LayoutForm): void => {
    found ??= new Set();
    found.add(layout);
  };
  for (const open of opened) {
    const { part, header, block } = open;
    const hasLabelColumns = !open.isSingleRow && usesLabelColumns(source.text, open);
    if (open.isSingleRow) add('single-row');
    else if (hasLabelColumns) add('label-columns');
    if (part.cornerFree ? header.rows.length > 1 && !open.isSingleRow : isHeaderSplit(source, open))
      add('split-header');
    if (!part.cornerFree && isMerged(source, open, opened)) add('merged-clauses');
    if (open.segments.some((segment) => segment.block !== block)) add('page-break');
    if (!block.delimiter || block.delimiter.after === 0) add('no-delimiter');
    else if (isDelimiterOdd(block)) add('delimiter-length');
    if (!hasLabelColumns && lacksGroupRow(open)) add('no-group');
  }
  return found ? [...found] : none;
}

const none: readonly LayoutForm[] = [];

/** Whether labels stand in more than one column, or `^^` in one. */
function usesLabelColumns(text: string, { lines }: OpenPart): boolean {
  for (const { labelIndex, bound } of lines) {
    if (bound.role === 'words') continue;
    if (labelIndex > 0) return true;
    const [cell] = bound.source.cells;
    if (cell && cell.to - cell.from === AS_ABOVE.length && cellText(text, cell) === AS_ABOVE) return true;
  }
  return false;
}

/** Whether a clause shares its pipe table with another, or does not begin it with its corner before its columns. */
function isMerged(source: TableSource, open: OpenPart, opened: readonly OpenPart[]): boolean {
  if (opened.some((other) => other !== open && other.block === open.block)) return true;
  if (open.isCanonical) return false;
  const [row] = open.header.rows;
  return row !== open.block.rows[0] || !hasCorner(source, open) || isCornerAlone(source, open);
}

/** Whether the columns of a clause stand in more than one row, a row with its corner alone not counted. */
function isHeaderSplit(source: TableSource, open: OpenPart): boolean {
  const { length } = open.header.rows;
  return length > 2 || (length === 2 && !isCornerAlone(source, open));
}

function hasCorner({ text, form, table }: TableSource, { header, part }: OpenPart): boolean {
  const cell = header.rows[0]?.cells[0];
  return cell !== undefined && partOfCorner(form.lookup.find(cellText(text, cell)), table) === part;
}

function isCornerAlone({ text }: TableSource, { header }: OpenPart): boolean {
  const [row] = header.rows;
  return row !== undefined && header.rows.length > 1 && firstFilled(text, row, 1) === -1;
}

/** Whether the delimiter row is not as long as the row above it. */
function isDelimiterOdd({ rows, delimiter }: TableBlock): boolean {
  if (!delimiter) return false;
  const above = rows[delimiter.after - 1];
  return above !== undefined && above.cells.length !== delimiter.cells.length;
}

/** Whether rows of a group are there and the group's own row is not. */
function lacksGroupRow({ part, lines }: OpenPart): boolean {
  let groups = 0;
  for (const one of part.outline) if (one.kind === 'group') groups++;
  if (groups === 0) return false;
  const written = new Set<FormGroup>();
  for (const { bound } of lines) if (bound.group && isGroupRole(bound.role)) written.add(bound.group);
  if (written.size === groups) return false;
  for (const { bound } of lines) {
    if (bound.role !== 'row') continue;
    for (let group = bound.group; group; group = group.group) if (!written.has(group)) return true;
  }
  return false;
}

function isGroupRole(role: RowRole): boolean {
  return role === 'group' || role === 'subtotal' || role === 'substitute';
}
