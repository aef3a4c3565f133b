import type { Identity } from '../../form/types';
import { cellValue, identityStates } from '../../report/identity';
import type { CorrectedCell, Correction } from './search';
import type { SumGroup, SumSystem } from './system';

/** Two figures that changed places are an exchange, which the search for two cells weighs against others. */
const FEWEST_CELLS = 3;

/**
 * Corrections that move the figures of one row by one place and so make every equation of the group hold: the row was
 * typed one column too far. Either the whole row moved or its parts beside a total that stayed. The figure that fell off
 * at one end follows from the row's own identity; what was left at the other end, a blank too, is dropped.
 */
export function shiftedRows(
  system: SumSystem,
  group: SumGroup,
  isActive: (identity: number) => boolean,
): readonly Correction[] {
  const { table } = system;
  const corrections: Correction[] = [];
  const brokenRows = group.broken
    .map((number) => system.equations[number].identity)
    .filter((index) => table.identities[index].axis.kind === 'row');
  if (brokenRows.length > 1) return corrections;
  for (const [index, identity] of table.identities.entries()) {
    if (identity.axis.kind !== 'row' || !isActive(index)) continue;
    if (brokenRows.length === 1 && brokenRows[0] !== index) continue;
    const whole = [...identity.left, ...identity.right].sort((a, b) => a - b);
    const parts = whole.filter((cell) => cell !== identity.total);
    if (!reaches(system, group, whole)) continue;
    for (const cells of [whole, parts]) {
      for (const move of [1, -1]) {
        const correction = movedBack(system, identity, cells, move);
        if (correction && mends(system, group, correction)) corrections.push(correction);
      }
    }
  }
  return corrections;
}

/** Whether every broken equation of the group has a figure in the row: else moving it cannot mend all. */
function reaches({ suspectOf, suspects }: SumSystem, group: SumGroup, row: readonly number[]): boolean {
  const touched = new Set<number>();
  for (const cell of row) {
    const suspect = suspectOf[cell];
    if (suspect >= 0) for (const number of suspects[suspect].equations) touched.add(number);
  }
  return group.broken.every((number) => touched.has(number));
}

/** The row with each figure taken from the cell `move` places behind; undefined where that is no row of figures. */
function movedBack(
  { table, suspectOf, suspects }: SumSystem,
  identity: Identity,
  cells: readonly number[],
  move: number,
): Correction | undefined {
  const last = cells.length - 1;
  if (last < 2) return undefined;
  const open = move > 0 ? cells[last] : cells[0];
  const values = new Map<number, number>();
  for (const [at, cell] of cells.entries()) {
    const bound = table.cells[cell];
    if (!bound || bound.kind === 'computed' || bound.kind === 'text') return undefined;
    if (cell === open) continue;
    const value = cellValue(table, cells[at + move]);
    if (value === undefined) return undefined;
    values.set(cell, value);
  }
  const figureOf = (cell: number) => values.get(cell) ?? cellValue(table, cell) ?? Number.NaN;
  let rest = 0;
  for (const cell of identity.left) if (cell !== open) rest += figureOf(cell);
  for (const cell of identity.right) if (cell !== open) rest -= figureOf(cell);
  const value = identity.right.includes(open) ? rest : 0 - rest;
  values.set(open, value);
  const changed: CorrectedCell[] = [];
  for (const cell of cells) {
    const after = values.get(cell) ?? Number.NaN;
    const suspect = suspects[suspectOf[cell]];
    const allowed =
      Number.isSafeInteger(after) && (after >= 0 || suspect?.signed) && after % (suspect?.step ?? 1) === 0;
    if (!allowed) return undefined;
    if (after !== cellValue(table, cell)) changed.push({ cell, value: after });
  }
  return changed.length >= FEWEST_CELLS ? changed : undefined;
}

/** Whether after the correction every equation of the group holds, and every identity that it makes complete. */
function mends({ table, equations, suspects, suspectOf }: SumSystem, group: SumGroup, correction: Correction): boolean {
  const residuals = new Map<number, number>(group.broken.map((number) => [number, equations[number].residual]));
  const filled = new Map<number, number>();
  for (const { cell, value } of correction) {
    const suspect = suspects[suspectOf[cell]];
    if (!suspect) {
      filled.set(cell, value);
      continue;
    }
    for (const [i, number] of suspect.equations.entries()) {
      residuals.set(number, (residuals.get(number) ?? 0) + suspect.factors[i] * (value - suspect.found));
    }
  }
  for (const residual of residuals.values()) if (residual !== 0) return false;
  if (filled.size === 0) return true;
  for (const { cell, value } of correction) filled.set(cell, value);
  return identityStates(table).every(({ identity, unknown }) => {
    if (unknown.length === 0 || !unknown.every((cell) => filled.has(cell))) return true;
    let balance = 0;
    for (const cell of identity.left) balance += filled.get(cell) ?? cellValue(table, cell) ?? Number.NaN;
    for (const cell of identity.right) balance -= filled.get(cell) ?? cellValue(table, cell) ?? Number.NaN;
    return balance === 0;
  });
}
