import type { Cell } from '../draft/types';
import { computingIdentity, determinedValue, isSigned } from '../report/identity';
import type { BoundCell, BoundTable, Report } from '../report/types';
import type { Edit } from '../text/edit';
import { meet, type Span } from '../text/span';
import { fillCells, isOpen } from './fill-cells';

/** The value of a cell in which nobody has written it. */
export interface KnownValue {
  readonly table: BoundTable;
  readonly index: number;
  readonly cell: BoundCell;
  /** `computed`: `=` is written. `determined`: it is blank. The identities leave no other value in either. */
  readonly kind: 'computed' | 'determined';
  /** Exact (×10⁴). */
  readonly value: number;
  /** All between the pipes around it. */
  readonly between: Cell;
}

/**
 * The values of a report that are known though nobody has written them, of the tables that `within` touches. Tables with
 * nothing but numbers are not looked at; a row that ends before the cell has no place to show its value.
 */
export function knownValues({ tables }: Report, within: Span): readonly KnownValue[] {
  const known: KnownValue[] = [];
  for (const table of tables) {
    if (!table.blocks.some((block) => meet(block, within))) continue;
    for (const { index, reading } of table.oddCells) {
      if (reading.kind !== 'computed' && reading.kind !== 'blank') continue;
      const cell = table.cells[index];
      const between = cell && !isOpen(cell) ? cellAround(cell) : undefined;
      if (!cell || !between || !meet(between, within)) continue;
      const isBlank = reading.kind === 'blank';
      // `=` elsewhere than in a total is text.
      if (!isBlank && !computingIdentity(table, index)) continue;
      const value = determinedValue(table, index);
      if (value === undefined) continue;
      known.push({ table, index, cell, kind: isBlank ? 'determined' : 'computed', value, between });
    }
  }
  return known.sort((a, b) => a.between.start - b.between.start);
}

function cellAround({ row, span }: BoundCell): Cell | undefined {
  return row.source.cells.find(({ start, end }) => start <= span.start && span.end <= end);
}

/** Whether the value may stand in a report as it is: a count below zero shows that one of its parts is wrong. */
export function canBeWritten({ table, index, value }: KnownValue): boolean {
  return value >= 0 || isSigned(table, index);
}

/** Writes known values into their cells, those that can be. Numbers that stand in the draft are not touched. */
export function writeKnownValues(text: string, values: readonly KnownValue[]): readonly Edit[] {
  const writable = values.filter(canBeWritten);
  const edits: Edit[] = [];
  for (const table of new Set(writable.map((one) => one.table))) {
    const own = writable.filter((one) => one.table === table);
    edits.push(...(fillCells(text, table, new Map(own.map(({ index, value }) => [index, value]))) ?? []));
  }
  return edits;
}
