import type { Cell, TableBlock, TableRow } from '../../draft/types';
import type { LabelMatch } from '../../form/lookup';
import type { FormGroup, FormPart, FormRow } from '../../form/types';
import type { BoundRow, Match, RowRole } from '../types';
import type { Header } from './header';
import {
  AS_ABOVE,
  cellText,
  firstFilled,
  isEmptyCell,
  isHeaderWord,
  isPlace,
  type Place,
  readsAsValue,
  type TableSource,
} from './source';

export type Unfinished<T> = { -readonly [K in keyof T]: T[K] };

/** A row of the draft while its table is being bound. */
export interface Line {
  readonly bound: Unfinished<BoundRow>;
  /** The index of the last cell that belongs to the label; -1: none. */
  labelIndex: number;
  /** Where it stands: near labels are looked for in this group and those around it. */
  readonly within: FormGroup | undefined;
}

/** Rows under one header in one pipe table: their values stand alike. */
export interface Segment {
  readonly part: OpenPart;
  readonly header: Header;
  readonly block: TableBlock;
  readonly lines: Line[];
}

/** A part of the form's table that the draft has. */
export interface OpenPart {
  readonly part: FormPart;
  readonly block: TableBlock;
  readonly header: Header;
  readonly segments: Segment[];
  /** All its rows, in text order. */
  readonly lines: Line[];
  /** Its values stand in the official single row (表四) … */
  isSingleRow: boolean;
  /** … under a header that has them in another order. */
  isOrderWrong: boolean;
  /** Its header is canonical to the letter. */
  isCanonical: boolean;
}

export function newPart(part: FormPart, block: TableBlock, header: Header): OpenPart {
  return {
    part,
    block,
    header,
    segments: [],
    lines: [],
    isSingleRow: false,
    isOrderWrong: false,
    isCanonical: false,
  };
}

/** The label of a row: what it names, and where it is written. */
export interface RowLabel {
  readonly row: FormRow | undefined;
  readonly group: FormGroup | undefined;
  readonly match: Match;
  readonly cell: Cell | undefined;
  readonly labelIndex: number;
}

/** The official layout has so many columns of labels. */
const MOST_LABEL_COLUMNS = 3;

/**
 * Finds the label of a data row. Label columns are read from left to right: group labels, `^^` and empty cells lead to the
 * label of a row, which ends them. Text that names nothing (half a label at a page break) is the label only where no known
 * one follows.
 * `matches` are those of the first filled cell, at `first`; `valuesFrom` is where the header's columns begin.
 */
export function readRowLabel(
  source: TableSource,
  row: TableRow,
  first: number,
  matches: readonly LabelMatch[],
  within: FormGroup | undefined,
  valuesFrom: number,
): RowLabel {
  const { cells } = row;
  let found: { place: Place; match: Match; cell: Cell } | undefined;
  let foundAt = -1;
  let unknownAt = -1;
  let aboveAt = -1;
  for (let i = first; i < cells.length; i++) {
    const cell = cells[i];
    if (i > first && isEmptyCell(source.text, cell)) continue;
    const text = cellText(source.text, cell);
    if (text === AS_ABOVE) {
      aboveAt = i;
      continue;
    }
    const place = choosePlace(i === first ? matches : source.form.lookup.find(text), source, within);
    if (place) {
      found = { place: place.row ?? place.group!, match: place.match, cell };
      foundAt = i;
      if (place.row) break;
      continue;
    }
    if (readsAsValue(source.text, cell)) break;
    if (i - first >= MOST_LABEL_COLUMNS || (i >= valuesFrom && found && !valuesFollow(source, row, i))) break;
    if (unknownAt === -1) unknownAt = i;
  }
  if (found && (unknownAt < foundAt || found.place.kind === 'row')) {
    const { place, match, cell } = found;
    const labelIndex = lastCopy(source.text, cells, Math.max(foundAt, aboveAt));
    return place.kind === 'row'
      ? { row: place, group: place.group, match, cell, labelIndex }
      : { row: undefined, group: place, match, cell, labelIndex };
  }
  if (unknownAt !== -1) {
    const group = found?.place.kind === 'group' ? found.place : undefined;
    return { row: undefined, group, match: 'none', cell: cells[unknownAt], labelIndex: unknownAt };
  }
  return { row: undefined, group: undefined, match: 'none', cell: undefined, labelIndex: Math.max(aboveAt, first - 1) };
}

/** The index of the last cell behind `at` with the same text: merged cells filled with copies of the label. */
function lastCopy(text: string, cells: readonly Cell[], at: number): number {
  let last = at;
  for (const { from, to } = cells[at]; last + 1 < cells.length; last++) {
    const next = cells[last + 1];
    if (next.to - next.from !== to - from || !text.startsWith(text.slice(from, to), next.from)) break;
  }
  return last;
}

/** Whether a figure stands somewhere behind cell `at`. */
function valuesFollow(source: TableSource, row: TableRow, at: number): boolean {
  for (let i = firstFilled(source.text, row, at + 1); i !== -1; i = firstFilled(source.text, row, i + 1)) {
    if (readsAsValue(source.text, row.cells[i])) return true;
  }
  return false;
}

/** The row or group of this table that a label names; of several the one in the group the row stands in, else the first. */
function choosePlace(
  matches: readonly LabelMatch[],
  { table }: TableSource,
  within: FormGroup | undefined,
): LabelMatch | undefined {
  let chosen: LabelMatch | undefined;
  for (const match of matches) {
    if ((match.kind !== 'row' && match.kind !== 'group') || match.part.table !== table) continue;
    if (match.kind === 'row' && match.row?.group === within) return match;
    chosen ??= match;
  }
  return chosen;
}

/**
 * Whether a row is one of a header: nothing but header words. A row that begins like a row of the form is one only where
 * other header words follow (行政复议 | 行政诉讼). While the header may go on, rows of text without a known label belong to
 * it too (商业 | 科研 above 企业 | 机构); `maybeMore` says so, and is asked only where it matters.
 */
export function isHeaderRow(
  source: TableSource,
  row: TableRow,
  first: number,
  matches: readonly LabelMatch[],
  maybeMore: () => boolean,
): boolean {
  const { text, table } = source;
  const second = firstFilled(text, row, first + 1);
  if (isPlace(matches, table)) {
    if (second === -1) return first > 0 && isHeaderWord(matches, table) && maybeMore();
    if (readsAsValue(text, row.cells[second]) || !isHeaderWord(matches, table)) return false;
    return onlyHeaderWords(source, row, second);
  }
  if (isHeaderWord(matches, table) && (second === -1 || onlyHeaderWords(source, row, second))) return true;
  if (second === -1 && first === 0) return false;
  if (readsAsValue(text, row.cells[first])) return false;
  for (let i = second; i !== -1; i = firstFilled(text, row, i + 1)) {
    if (readsAsValue(text, row.cells[i])) return false;
    if (i === second) {
      const next = source.form.lookup.find(cellText(text, row.cells[i]));
      if (isPlace(next, table) && !isHeaderWord(next, table)) return false;
    }
  }
  return maybeMore();
}

function onlyHeaderWords(source: TableSource, row: TableRow, from: number): boolean {
  for (let i = from; i !== -1; i = firstFilled(source.text, row, i + 1)) {
    const text = cellText(source.text, row.cells[i]);
    if (text !== AS_ABOVE && !isHeaderWord(source.form.lookup.find(text), source.table)) return false;
  }
  return true;
}

/** A row whose first cell is the form's label to the letter. */
export function expectedLine(place: Place, source: TableRow, block: TableBlock): Line {
  const [cell] = source.cells;
  const isRow = place.kind === 'row';
  const bound: Unfinished<BoundRow> = {
    role: isRow ? 'row' : 'group',
    source,
    block,
    row: isRow ? place : undefined,
    group: isRow ? place.group : place,
    label: { start: cell.from, end: cell.to },
    labelText: place.label,
    match: 'exact',
    values: noCells,
    count: undefined,
  };
  return { bound, labelIndex: 0, within: bound.group };
}

const noCells: readonly Cell[] = [];

/** A row that carries no values of its own. */
export function plainLine(
  role: RowRole,
  source: TableRow,
  block: TableBlock,
  text: string,
  cell: Cell | undefined,
  within: FormGroup | undefined,
): Line {
  const label = cell ?? source.cells[0];
  const span = label ? { start: label.from, end: label.to } : { start: source.end, end: source.end };
  const bound: Unfinished<BoundRow> = {
    role,
    source,
    block,
    row: undefined,
    group: undefined,
    label: span,
    labelText: text.slice(span.start, span.end),
    match: 'none',
    values: noCells,
    count: undefined,
  };
  return { bound, labelIndex: -1, within };
}
