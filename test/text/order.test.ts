import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRising, outOfOrder, runsOf } from '../../shared/text/order';

/** The smallest number of positions whose removal leaves the ranks rising, by trying all sets. */
function fewest(ranks: readonly number[]): number {
  let best = ranks.length;
  for (let set = 0; set < 1 << ranks.length; set++) {
    const kept = ranks.filter((_, i) => (set & (1 << i)) !== 0);
    if (isRising(kept)) best = Math.min(best, ranks.length - kept.length);
  }
  return best;
}

describe('outOfOrder', () => {
  it('names the fewest, and what is left rises', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(30), { maxLength: 9 }), (ranks) => {
        const misplaced = outOfOrder(ranks);
        expect(misplaced).toHaveLength(fewest(ranks));
        expect(isRising(ranks.filter((_, i) => !misplaced.includes(i)))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('names the later of two exchanged', () => {
    expect(outOfOrder([1, 2, 4, 3, 5])).toEqual([3]);
  });

  it('names the one that stands too early, not all behind it', () => {
    expect(outOfOrder([6, 1, 2, 3])).toEqual([0]);
  });
});

describe('runsOf', () => {
  it('keeps neighbours together', () => {
    expect(runsOf([1, 2, 4, 5, 6, 9], (a, b) => b === a + 1)).toEqual([[1, 2], [4, 5, 6], [9]]);
    expect(runsOf([], () => true)).toEqual([]);
  });
});
