import type { FormColumn } from '../../form/types';
import type { BoundColumn } from '../types';
import type { Header, HeaderCell } from './header';
import type { Line, OpenPart, Segment } from './lines';
import { firstFilled, isEmptyCell, lastFilled } from './source';

/** Where the values of a segment's rows stand. */
export interface Columns {
  /** From left to right, unknown ones too. */
  readonly bound: readonly BoundColumn[];
  /** The position of each in the rows. */
  readonly positions: readonly number[];
  /** The positions follow each other without a gap. */
  readonly isDense: boolean;
  /** Labels end before this position. */
  readonly labelEnd: number;
  /** All columns of the form in its order, and no other. */
  readonly isWhole: boolean;
  /** False where labels reach under the columns: the header does not say where values stand. */
  readonly isPositional: boolean;
}

/** The columns of a header over the rows of one segment. */
export function readColumns(text: string, header: Header, lines: readonly Line[]): Columns {
  let first = 0;
  let last = 0;
  for (const { column, position } of header.cells) {
    if (column && first === 0) first = position;
    last = Math.max(last, position);
  }
  const { labelEnd, isPositional } = readLabelEnd(text, lines, header.isCollapsed ? 0 : first, last);
  const cells = isPositional ? withGaps(text, header.cells, lines, labelEnd, last) : header.cells;
  const bound: BoundColumn[] = [];
  const positions: number[] = [];
  const seen: boolean[] = [];
  for (const cell of cells) {
    if (!isColumn(cell, isPositional ? labelEnd : 1)) continue;
    const duplicate = cell.column !== undefined && seen[cell.column.index] === true;
    if (cell.column) seen[cell.column.index] = true;
    const span = { start: cell.cell.from, end: cell.cell.to };
    bound.push({ column: cell.column, span, cell: cell.cell, text: cell.text, match: cell.match, duplicate });
    positions.push(cell.position);
  }
  const isDense = positions.length > 0 && positions[positions.length - 1] - positions[0] === positions.length - 1;
  return { bound, positions, isDense: isDense && positions[0] === labelEnd, isWhole: false, labelEnd, isPositional };
}

/**
 * Where labels end, and whether the columns (from `first` to `last`) all stand behind them. A few rows that do not fit are
 * out of place themselves; where most do not, it is the header: their labels stand under its columns, or their values begin
 * before them and end too early.
 */
function readLabelEnd(
  text: string,
  lines: readonly Line[],
  first: number,
  last: number,
): { labelEnd: number; isPositional: boolean } {
  let labelEnd = 1;
  let furthest = 1;
  let rows = 0;
  let shifted = 0;
  for (const { labelIndex, bound } of lines) {
    if (bound.role === 'words') continue;
    rows++;
    furthest = Math.max(furthest, labelIndex + 1);
    if (labelIndex >= first) shifted++;
    else {
      labelEnd = Math.max(labelEnd, labelIndex + 1);
      if (labelIndex + 1 < first && bound.source.cells.length <= last) {
        const filled = firstFilled(text, bound.source, labelIndex + 1);
        if (filled !== -1 && filled < first) shifted++;
      }
    }
  }
  if (first === 0) return { labelEnd: furthest, isPositional: false };
  const isPositional = shifted * 2 < rows || shifted === 0;
  return { labelEnd: isPositional ? labelEnd : furthest, isPositional };
}

function isColumn(cell: HeaderCell, from: number): boolean {
  return cell.column !== undefined || (!cell.isWords && cell.position >= from);
}

/** The header's cells, and those without a column's name over values: an empty one, or one with official words only. */
function withGaps(
  text: string,
  cells: readonly HeaderCell[],
  lines: readonly Line[],
  labelEnd: number,
  last: number,
): readonly HeaderCell[] {
  const named: (HeaderCell | undefined)[] = [];
  for (const cell of cells) named[cell.position] = cell;
  let gaps: number[] | undefined;
  for (let position = labelEnd; position < last; position++) {
    const cell = named[position];
    if (cell && (cell.column || !cell.isWords)) continue;
    if (gaps) gaps.push(position);
    else gaps = [position];
  }
  if (!gaps) return cells;
  let added = false;
  for (const position of gaps) {
    const over = firstValueAt(text, lines, position);
    if (!over) continue;
    const words = named[position];
    named[position] = words
      ? { ...words, isWords: false }
      : { position, cell: over, text: '', column: undefined, match: 'none', isWords: false };
    added = true;
  }
  return added ? named.filter((cell) => cell !== undefined) : cells;
}

function firstValueAt(text: string, lines: readonly Line[], position: number) {
  for (const { bound } of lines) {
    const cell = bound.source.cells[position];
    if (bound.role !== 'words' && cell && !isEmptyCell(text, cell)) return cell;
  }
  return undefined;
}

/**
 * The form's last column, where the header lacks it alone and most rows have exactly one value more than the header has
 * columns; else none.
 */
export function impliedColumns(text: string, open: OpenPart, columns: Columns): readonly FormColumn[] {
  const all = open.part.columns;
  const { bound } = columns;
  if (bound.length !== all.length - 1 || bound.some(({ column, duplicate }, i) => column !== all[i] || duplicate))
    return [];
  let asMany = 0;
  let oneMore = 0;
  for (const segment of open.segments) {
    const own = columnsOf(text, segment, columns);
    for (const line of segment.lines) {
      if (line.bound.role === 'words') continue;
      const found = countValues(text, line, own);
      if (found === bound.length) asMany++;
      else if (found === bound.length + 1) oneMore++;
      else if (found > bound.length + 1) return [];
    }
  }
  return oneMore > asMany ? [all[all.length - 1]] : [];
}

/** Values from the first to the last filled cell behind the label; where the header gives positions, from its first on. */
function countValues(text: string, { bound, labelIndex }: Line, columns: Columns): number {
  const { cells } = bound.source;
  const last = lastFilled(text, bound.source, labelIndex + 1);
  if (last === -1) return 0;
  let first = labelIndex + 1;
  while (isEmptyCell(text, cells[first])) first++;
  if (!columns.isPositional || first < columns.labelEnd) return last - first + 1;
  return last - columns.labelEnd + 1;
}

/** The columns of a segment that may have its own header or only its own label columns. */
export function columnsOf(text: string, segment: Segment, ofPart: Columns): Columns {
  if (segment === segment.part.segments[0]) return ofPart;
  return readColumns(text, segment.header, segment.lines);
}
