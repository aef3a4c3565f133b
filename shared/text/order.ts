/**
 * Which of `ranks` stand out of order: the fewest whose removal leaves the rest rising. Of equally few sets the one is
 * taken that keeps what comes first in the text, so that of two exchanged things the later is named.
 * Returns their positions in `ranks`, ascending. Ranks must differ.
 */
export function outOfOrder(ranks: readonly number[]): readonly number[] {
  if (isRising(ranks)) return [];
  const n = ranks.length;
  // The longest rising sequence that begins at each position, found from the end.
  const length = new Array<number>(n).fill(1);
  const next = new Array<number>(n).fill(-1);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = i + 1; j < n; j++) {
      if (ranks[j] > ranks[i] && length[j] + 1 > length[i]) {
        length[i] = length[j] + 1;
        next[i] = j;
      }
    }
  }
  let at = 0;
  for (let i = 1; i < n; i++) if (length[i] > length[at]) at = i;
  const kept = new Set<number>();
  for (; at >= 0; at = next[at]) kept.add(at);
  return ranks.map((_, position) => position).filter((position) => !kept.has(position));
}

export function isRising(ranks: readonly number[]): boolean {
  for (let i = 1; i < ranks.length; i++) if (ranks[i] <= ranks[i - 1]) return false;
  return true;
}

/** Cuts `items` into runs: stretches of neighbours for which `belongs(previous, next)` holds. */
export function runsOf<T>(items: readonly T[], belongs: (previous: T, next: T) => boolean): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const item of items) {
    const run = runs[runs.length - 1];
    if (run && belongs(run[run.length - 1], item)) run.push(item);
    else runs.push([item]);
  }
  return runs;
}
