import type { Correction, Search } from './search';
import { MAXIMUM_CELLS, searchCorrections } from './search';
import { shiftedRows } from './shift';
import { slipOf } from './slips';
import type { SumGroup, SumSystem } from './system';

/** What is known of the wrong figures of a group. */
export interface Verdict {
  /** The one correction that is the answer; undefined: undecided. */
  readonly answer: Correction | undefined;
  /** Whether the answer moves a row by one place. */
  readonly shifted: boolean;
  /** Undecided: the corrections that are equally small, best first; empty where none is small enough. */
  readonly alternatives: readonly Correction[];
}

const unknown: Verdict = { answer: undefined, shifted: false, alternatives: [] };

/**
 * The fewest wrong figures that explain all broken equations of a group: one cell, then a row moved by one place (one
 * cause, though many cells), then two cells, then three.
 *
 * Of several equally small corrections the answer is the only one made of usual slips alone; of several such the one with
 * the fewest weak ones; where none is made of usual slips, the one that blames more totals rather than their parts.
 * Whatever else ties stays undecided. So does a correction of two cells that is not made of usual slips while one of
 * three cells is: in practice that is where naming the smaller one accuses the innocent. A single equation by itself
 * tells nothing of its parts: it stays undecided, the total first.
 */
export function verdictOn(system: SumSystem, group: SumGroup, isActive: (identity: number) => boolean): Verdict {
  const alone = group.equations.length === 1;
  for (let size = 1; size <= MAXIMUM_CELLS; size++) {
    const search = searchCorrections(system, group, size);
    if (search.corrections.length > 0) {
      if (alone) return alternatives(onTotalFirst(system, group, search));
      return decide(system, group, search, size);
    }
    if (!search.complete || alone) return unknown;
    if (size > 1) continue;
    const shifted = shiftedRows(system, group, isActive);
    if (shifted.length === 1) return { answer: shifted[0], shifted: true, alternatives: [] };
    if (shifted.length > 1) return { ...unknown, alternatives: shifted };
  }
  return unknown;
}

function decide(system: SumSystem, group: SumGroup, { corrections, complete }: Search, size: number): Verdict {
  const ranked = rank(system, corrections);
  if (!complete || !isDecided(ranked)) return alternatives(ranked);
  if (ranked[0].unusual > 0 && size > 1 && size < MAXIMUM_CELLS) {
    const larger = rank(system, searchCorrections(system, group, size + 1).corrections);
    const usual = larger.filter(({ unusual }) => unusual === 0);
    if (usual.length > 0) return alternatives([...ranked, ...usual]);
  }
  return { ...unknown, answer: ranked[0].correction };
}

interface Ranked {
  readonly correction: Correction;
  /** Cells that no usual slip explains. */
  readonly unusual: number;
  /** Cells whose slip says little. */
  readonly weak: number;
  /** Cells that are the total of a broken identity. */
  readonly totals: number;
}

/** Whether the first stands out from the next. */
function isDecided([best, next]: readonly Ranked[]): boolean {
  if (!next) return true;
  if (best.unusual === 0) return next.unusual > 0 || next.weak > best.weak;
  return best.totals > next.totals;
}

function byLikelihood(a: Ranked, b: Ranked): number {
  const usual = Math.sign(a.unusual) - Math.sign(b.unusual);
  if (usual !== 0) return usual;
  if (a.unusual === 0) return a.weak - b.weak || b.totals - a.totals;
  return b.totals - a.totals || a.unusual - b.unusual;
}

function onTotalFirst(system: SumSystem, group: SumGroup, { corrections }: Search): readonly Ranked[] {
  const { total } = system.table.identities[system.equations[group.equations[0]].identity];
  const place = ({ correction }: Ranked) => (correction[0].cell === total ? 0 : 1);
  return rank(system, corrections).sort((a, b) => place(a) - place(b) || a.unusual - b.unusual || a.weak - b.weak);
}

function alternatives(ranked: readonly Ranked[]): Verdict {
  return { ...unknown, alternatives: ranked.map(({ correction }) => correction) };
}

/** Best first. */
function rank({ table, suspectOf, suspects, equations }: SumSystem, corrections: readonly Correction[]): Ranked[] {
  const blamesTotal = (cell: number): boolean =>
    suspects[suspectOf[cell]].equations.some((number) => {
      const { left, right, total } = table.identities[equations[number].identity];
      return equations[number].residual !== 0 && total === cell && (left.length === 1 || right.length === 1);
    });
  const ranked = corrections.map((correction) => {
    const slips = correction.map((one) => slipOf(table, correction, one));
    return {
      correction,
      unusual: slips.filter((slip) => !slip).length,
      weak: slips.filter((slip) => slip?.weak).length,
      totals: correction.filter(({ cell }) => blamesTotal(cell)).length,
    };
  });
  return ranked.sort(byLikelihood);
}
