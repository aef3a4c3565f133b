import type { Identity } from '../form/types';
import { cellValue, computingIdentity, isSigned } from '../report/identity';
import type { BoundTable } from '../report/types';
import type { CellValues } from './fill-cells';

/**
 * The values all blank cells of a table would have if blank meant "none": 0 for a part, the sum for a total. Undefined
 * where that cannot be: an identity with one of these cells would not hold, or a figure would be below zero.
 */
export function valuesAsNone(table: BoundTable): CellValues | undefined {
  const blank = new Set<number>();
  table.cells.forEach((cell, index) => {
    if (cell?.kind === 'blank') blank.add(index);
  });
  if (blank.size === 0) return undefined;
  const values = new Map<number, number>();
  const pending = new Set<number>();
  const figureAt = (index: number): number => {
    const known = values.get(index) ?? cellValue(table, index);
    if (known !== undefined) return known;
    const isComputed = table.cells[index]?.kind === 'computed';
    if (!isComputed && !blank.has(index)) return Number.NaN;
    const identity = computingIdentity(table, index);
    if (!identity) return isComputed ? Number.NaN : remember(index, 0);
    if (pending.has(index)) return Number.NaN;
    pending.add(index);
    const value = solved(identity, index, figureAt);
    pending.delete(index);
    return remember(index, value);
  };
  const remember = (index: number, value: number): number => {
    values.set(index, value);
    return value;
  };
  for (const index of blank) {
    const value = figureAt(index);
    if (value < 0 && !isSigned(table, index)) return undefined;
  }
  for (const { left, right } of table.identities) {
    if (![...left, ...right].some((index) => blank.has(index))) continue;
    const [before, after] = [sumOf(left, figureAt), sumOf(right, figureAt)];
    // What has text or no cell in it cannot be asked.
    if (!Number.isNaN(before) && !Number.isNaN(after) && before !== after) return undefined;
  }
  return new Map([...values].filter(([index, value]) => blank.has(index) && Number.isSafeInteger(value)));
}

function solved({ left, right }: Identity, index: number, figureAt: (index: number) => number): number {
  const others = (side: readonly number[]) => side.filter((one) => one !== index);
  const [before, after] = [sumOf(others(left), figureAt), sumOf(others(right), figureAt)];
  return right.includes(index) ? before - after : after - before;
}

function sumOf(cells: readonly number[], figureAt: (index: number) => number): number {
  let sum = 0;
  for (const index of cells) sum += figureAt(index);
  return sum;
}
