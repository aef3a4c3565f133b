import type { Cell, TableBlock, TableRow } from '../../draft/types';
import type { FormPart, FormTable } from '../../form/types';
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
  return cell !== undefined && cell.to - cell.from === label.length && text.startsWith(label, cell.from);
}

/** The part whose canonical header the first row is, with the delimiter row directly below; else undefined. */
export function canonicalPart(text: string, block: TableBlock, table: FormTable): FormPart | undefined {
  if (block.delimiter?.after !== 1) return undefined;
  const { cells } = block.rows[0];
  for (const part of table.parts) if (isCanonicalHeader(text, cells, part)) return part;
  return undefined;
}

function isCanonicalHeader(text: string, cells: readonly Cell[], { corner, columns }: FormPart): boolean {
  if (cells.length !== columns.length + 1 || !isLabel(text, cells[0], corner)) return false;
  for (let i = 0; i < columns.length; i++) if (!isLabel(text, cells[i + 1], columns[i].label)) return false;
  return true;
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
