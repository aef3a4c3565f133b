import { PIPE, skipWhite } from '../../draft/characters';
import { isPlainSpace } from '../../draft/row';
import type { Cell, TableBlock, TableRow } from '../../draft/types';
import type { FormPart, FormTable } from '../../form/types';
import { standsAt } from '../../text/span';
import type { BoundColumn } from '../types';
import type { Columns } from './columns';
import type { Header, HeaderCell } from './header';
import type { OpenPart } from './lines';

/**
 * Canonical tables, label by label as the form writes them, are most of what is ever read. They are known by comparing
 * in place: no look-up, no copy of a label. Whatever differs in the least is left to the general way, which gives the same.
 */

/** Whether the cell's text is exactly `label`. */
export function isLabel(text: string, cell: Cell | undefined, label: string): boolean {
  return cell !== undefined && cell.to - cell.from === label.length && standsAt(text, label, cell.from);
}

/** The part whose canonical header the first row is, with the delimiter row directly below; else undefined. */
export function canonicalPart(text: string, block: TableBlock, table: FormTable): FormPart | undefined {
  if (block.delimiter?.after !== 1) return undefined;
  for (const part of table.parts) if (isCanonicalHeader(text, block.rows[0], part)) return part;
  return undefined;
}

function isCanonicalHeader(text: string, { first, end }: TableRow, part: FormPart): boolean {
  let at = behindLabel(text, first, end, part.corner);
  if (at === -1) return false;
  for (const { label } of part.columns) {
    if (at === end) return false;
    at = behindLabel(text, at, end, label);
    if (at === -1) return false;
  }
  return endsRow(text, at, end) && hasPlainLabels(part);
}

/**
 * The offset of the pipe behind the cell that begins with the pipe at `at` (which a row's first cell need not have), or
 * `end`, that of the line's end; -1 where the cell's text is not exactly `label`.
 */
export function behindLabel(text: string, at: number, end: number, label: string): number {
  let offset = text.charCodeAt(at) === PIPE ? at + 1 : at;
  while (offset < end && isPlainSpace(text.charCodeAt(offset))) offset++;
  if (!standsAt(text, label, offset)) return -1;
  offset += label.length;
  while (offset < end && isPlainSpace(text.charCodeAt(offset))) offset++;
  return offset === end || text.charCodeAt(offset) === PIPE ? offset : -1;
}

/** Whether no more cells stand between the pipe at `at`, or the line's end, and `end`. */
export function endsRow(text: string, at: number, end: number): boolean {
  return at === end || skipWhite(text, at + 1, end) === end;
}

const plainLabels = new WeakMap<FormPart, boolean>();

/** Whether no label has a pipe or a backslash in it, which could not be compared in place. */
function hasPlainLabels(part: FormPart): boolean {
  let isPlain = plainLabels.get(part);
  if (isPlain === undefined) {
    isPlain = [part.corner, ...[...part.columns, ...part.outline].map(({ label }) => label)].every(
      (label) => label !== '' && !/[|\\]/.test(label),
    );
    plainLabels.set(part, isPlain);
  }
  return isPlain;
}

/** What `readHeader` would read in a canonical header. Its cells are made when asked for: usually nobody does. */
class CanonicalHeader implements Header {
  readonly rows: readonly TableRow[];
  readonly bound: number;
  readonly isCollapsed = false;

  constructor(
    private readonly part: FormPart,
    row: TableRow,
  ) {
    this.rows = [row];
    this.bound = part.columns.length;
  }

  get cells(): readonly HeaderCell[] {
    const { corner, columns } = this.part;
    return this.rows[0].cells.map((cell, position) => {
      if (position === 0) return { position, cell, text: corner, column: undefined, match: 'none', isWords: true };
      const column = columns[position - 1];
      return { position, cell, text: column.label, column, match: 'exact', isWords: false };
    });
  }
}

export function canonicalHeader(part: FormPart, row: TableRow): Header {
  return new CanonicalHeader(part, row);
}

/** What `readColumns` would read under a canonical header. */
export function canonicalColumns({ part, header }: OpenPart): Columns {
  const { cells } = header.rows[0];
  const bound = part.columns.map((column, i): BoundColumn => {
    const cell = cells[i + 1];
    const span = { start: cell.from, end: cell.to };
    return { column, span, cell, text: column.label, match: 'exact', duplicate: false };
  });
  const positions = part.columns.map((_, i) => i + 1);
  return { bound, positions, isDense: true, isWhole: true, labelEnd: 1, isPositional: true };
}

/** Whether the row is the canonical row of `row`: its label and as many cells as columns, the first one no word. */
export function isCanonicalRow(text: string, { cells }: TableRow, label: string, columns: number): boolean {
  if (cells.length !== columns + 1 || !isLabel(text, cells[0], label)) return false;
  return text.charCodeAt(cells[1].from) < 0x80;
}
