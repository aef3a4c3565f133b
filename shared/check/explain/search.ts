import type { SumGroup, SumSystem } from './system';

/** New values for cells that together make every equation of a group hold. In the order of cells. */
export type Correction = readonly CorrectedCell[];

export interface CorrectedCell {
  /** Cell index. */
  readonly cell: number;
  /** Exact (×10⁴). */
  readonly value: number;
}

/** Most cells that are corrected at once. */
export const MAXIMUM_CELLS = 3;
/** Most cells tried for one group and one number of cells; a full table with three wrong figures takes a few thousand. */
const MAXIMUM_TRIALS = 20_000;
/** Most corrections of one size that are compared; full tables have a few dozen, tables with many blanks hundreds. */
const MAXIMUM_CORRECTIONS = 500;

export interface Search {
  readonly corrections: readonly Correction[];
  /** False where a bound was met: there may be more. */
  readonly complete: boolean;
}

/**
 * Every correction of exactly `size` suspects, each of them changed, none to a value its cell cannot take.
 *
 * In a set of few wrong figures there is always one that is alone in some identity, and that identity, broken by just the
 * fault, tells its true value. So the search takes each broken identity, mends it through each of its figures, and goes
 * on with what is then still broken; a branch ends where more identities of one rule are broken than the figures left
 * could mend. Sets in which every identity has two or more wrong figures are not found; they can be told from none.
 */
export function searchCorrections(system: SumSystem, group: SumGroup, size: number): Search {
  const { suspects, equations, reach } = system;
  const ruleCount = reach.length;
  const values = Float64Array.from(suspects, ({ found }) => found);
  const residuals = Float64Array.from(equations, ({ residual }) => residual);
  const changed = new Uint8Array(suspects.length);
  const brokenByRule = new Int32Array(ruleCount);
  let broken = 0;
  let trials = 0;
  for (const number of group.broken) {
    brokenByRule[equations[number].rule]++;
    broken++;
  }
  const found = new Map<string, Correction>();

  const shift = (suspect: number, delta: number): void => {
    const { equations: shared, factors } = suspects[suspect];
    values[suspect] += delta;
    for (let i = 0; i < shared.length; i++) {
      const number = shared[i];
      const before = residuals[number];
      const after = before + factors[i] * delta;
      residuals[number] = after;
      if (before === 0) {
        if (after !== 0) {
          brokenByRule[equations[number].rule]++;
          broken++;
        }
      } else if (after === 0) {
        brokenByRule[equations[number].rule]--;
        broken--;
      }
    }
  };
  const withinReach = (cells: number): boolean => {
    for (let rule = 0; rule < ruleCount; rule++) if (brokenByRule[rule] > cells * reach[rule]) return false;
    return true;
  };
  const canTake = (suspect: number, value: number): boolean => {
    const { signed, step } = suspects[suspect];
    return (value >= 0 || signed) && value % step === 0;
  };
  /** Mends equation `number` through each of its suspects, with `left` cells to go, this one included. */
  const mend = (number: number, left: number): void => {
    const { suspects: parts, factors } = equations[number];
    const residual = residuals[number];
    for (let i = 0; i < parts.length; i++) {
      const suspect = parts[i];
      if (changed[suspect] || trials >= MAXIMUM_TRIALS) continue;
      const delta = -residual / factors[i];
      if (!canTake(suspect, values[suspect] + delta)) continue;
      if (left === 1 && suspects[suspect].equations.length < broken) continue;
      trials++;
      shift(suspect, delta);
      changed[suspect] = 1;
      if (left === 1) {
        if (broken === 0) record();
      } else if (broken > 0 && withinReach(left - 1)) goOn(left - 1);
      changed[suspect] = 0;
      shift(suspect, -delta);
    }
  };
  const goOn = (left: number): void => {
    if (left > 1) {
      for (const number of group.equations) if (residuals[number] !== 0) mend(number, left);
      return;
    }
    // The last cell must mend all that is left: any broken equation will do, the one with the fewest figures best.
    let fewest = -1;
    for (const number of group.equations) {
      if (residuals[number] === 0) continue;
      if (fewest < 0 || equations[number].suspects.length < equations[fewest].suspects.length) fewest = number;
    }
    mend(fewest, 1);
  };
  const record = (): void => {
    if (found.size >= MAXIMUM_CORRECTIONS || !floorsHold(system, values)) return;
    const correction: CorrectedCell[] = [];
    let key = '';
    for (let suspect = 0; suspect < suspects.length; suspect++) {
      if (!changed[suspect]) continue;
      correction.push({ cell: suspects[suspect].cell, value: values[suspect] });
      key += `${suspect}=${values[suspect]} `;
    }
    found.set(
      key,
      correction.sort((a, b) => a.cell - b.cell),
    );
  };

  if (broken > 0 && withinReach(size)) goOn(size);
  return {
    corrections: [...found.values()],
    complete: trials < MAXIMUM_TRIALS && found.size < MAXIMUM_CORRECTIONS,
  };
}

/** Whether no cell with `=` that was at or above zero falls below it, nor stays below where a correction reaches it. */
function floorsHold({ floors, suspects }: SumSystem, values: Float64Array): boolean {
  return floors.every(({ value, factors }) => {
    let after = value;
    for (const [suspect, factor] of factors) after += factor * (values[suspect] - suspects[suspect].found);
    return after >= 0 || after === value;
  });
}
