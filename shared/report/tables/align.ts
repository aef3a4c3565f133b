import type { Cell } from '../../draft/types';
import type { Columns } from './columns';
import type { Line } from './lines';
import { firstFilled, lastFilled } from './source';

/**
 * Gives each row the cells that are its values, one for each column (and `implied` more), or a count fault where it cannot
 * be told which value belongs to which column. Never guesses: a row is aligned by the header's positions, or because it
 * has exactly as many values as there are columns.
 */
export function alignLines(text: string, lines: readonly Line[], columns: Columns, implied: number): void {
  const expected = columns.bound.length + implied;
  let alike: Alike | undefined;
  for (const line of lines) {
    const { bound } = line;
    if (bound.role === 'words') continue;
    const { cells } = bound.source;
    const from = line.labelIndex + 1;
    if (cells.length <= from) continue;
    if (columns.isDense && columns.isPositional && from === columns.labelEnd && cells.length === from + expected) {
      bound.values = cells.slice(from);
      continue;
    }
    const first = firstFilled(text, bound.source, from);
    if (first === -1) {
      bound.values = blankValues(cells, from, columns, implied);
      continue;
    }
    const last = lastFilled(text, bound.source, from);
    if (columns.isPositional && first >= columns.labelEnd && from <= columns.labelEnd) {
      alignByPosition(line, columns, implied, last);
      continue;
    }
    if (last - first + 1 === expected) {
      bound.values = cells.slice(first, last + 1);
      continue;
    }
    alike ??= compareLines(text, lines, expected);
    if (alike.isExact) bound.values = cells.slice(from, from + expected);
    else if (alike.valuesFrom > 0) bound.values = cells.slice(alike.valuesFrom, alike.valuesFrom + expected);
    else setCount(line, cells.slice(first, last + 1), last - first + 1, expected);
  }
}

/** What the rows of a segment have in common where the header does not say where values stand. */
interface Alike {
  /** Every row has exactly as many cells behind its label as there are columns: merged label cells are gone. */
  readonly isExact: boolean;
  /** Every row has the same label columns and as many cells behind them as there are columns: where these begin; else 0. */
  readonly valuesFrom: number;
}

function compareLines(text: string, lines: readonly Line[], expected: number): Alike {
  let isExact = true;
  let width = -1;
  let labelEnd = 1;
  for (const { bound, labelIndex } of lines) {
    if (bound.role === 'words') continue;
    const { length } = bound.source.cells;
    if (firstFilled(text, bound.source, labelIndex + 1) === -1) continue;
    isExact &&= length - labelIndex - 1 === expected;
    width = width === -1 || width === length ? length : 0;
    labelEnd = Math.max(labelEnd, labelIndex + 1);
  }
  const valuesFrom = width - expected;
  const isSame = valuesFrom === labelEnd && lines.every((line) => startsBehind(text, line, valuesFrom));
  return { isExact, valuesFrom: isSame ? valuesFrom : 0 };
}

function startsBehind(text: string, { bound, labelIndex }: Line, position: number): boolean {
  if (bound.role === 'words') return true;
  const first = firstFilled(text, bound.source, labelIndex + 1);
  return first === -1 || first >= position;
}

function alignByPosition(line: Line, columns: Columns, implied: number, last: number): void {
  const { cells } = line.bound.source;
  const { positions, labelEnd } = columns;
  const expected = positions.length + implied;
  const end = (positions.length > 0 ? positions[positions.length - 1] + 1 : labelEnd) + implied;
  if (last >= end || cells.length < end) {
    const values = valuesBetween(cells, columns, labelEnd, last >= end ? last + 1 : cells.length);
    setCount(line, values, values.length, expected);
    return;
  }
  if (columns.isDense) {
    line.bound.values = cells.slice(labelEnd, end);
    return;
  }
  const values = positions.map((position) => cells[position]);
  for (let i = 0; i < implied; i++) values.push(cells[end - implied + i]);
  line.bound.values = values;
}

/** The cells of `from`–`to` that stand under columns or behind the last of them. */
function valuesBetween(cells: readonly Cell[], { positions }: Columns, from: number, to: number): Cell[] {
  const last = positions[positions.length - 1] ?? -1;
  const under = new Set(positions);
  const values: Cell[] = [];
  for (let i = from; i < to; i++) if (i > last || under.has(i)) values.push(cells[i]);
  return values;
}

function setCount({ bound }: Line, values: readonly Cell[], found: number, expected: number): void {
  bound.values = values;
  if (expected > 0 && bound.role !== 'unknown' && bound.role !== 'duplicate') bound.count = { found, expected };
}

/** The cells in which the values of an empty row are to be written; none where that cannot be told. */
function blankValues(cells: readonly Cell[], from: number, columns: Columns, implied: number): readonly Cell[] {
  const expected = columns.bound.length + implied;
  const { positions } = columns;
  const end = (positions[positions.length - 1] ?? 0) + 1 + implied;
  if (columns.isPositional && from <= columns.labelEnd && cells.length >= end) {
    const values = positions.map((position) => cells[position]);
    for (let i = 0; i < implied; i++) values.push(cells[end - implied + i]);
    return values;
  }
  return cells.length - from === expected ? cells.slice(from) : [];
}
