import { describe, expect, it } from 'vitest';
import { blankRate, explainRates } from '../support/explain-rates';
import { copyTotal, exchangeCells, mistype, shiftRow } from '../support/figures';

/** `npm run bench:explain` measures thousands; these few hundred keep a change from making the answers worse unseen. */
const cases = 400;

describe('of tables damaged by usual slips', () => {
  it.each([
    [1, 1, 0],
    [2, 0.985, 0.005],
    [3, 0.95, 0.0075],
  ])('%i wrong: named %d, accused at most %d', (count, least, most) => {
    const { found, named, accused } = explainRates(100 + count, cases, (random, table) =>
      mistype(random, table, count),
    );
    expect(named).toBeGreaterThanOrEqual(least);
    expect(accused).toBeLessThanOrEqual(most);
    expect(found).toBe(1);
  });

  it('shifted rows are named', () => {
    const { named, accused } = explainRates(111, cases, (random, table) => shiftRow(random, table, random(2) === 0));
    expect(named).toBeGreaterThanOrEqual(0.96);
    expect(accused).toBe(0);
  });

  it('exchanged figures accuse nobody else', () => {
    const { named, accused } = explainRates(112, cases, exchangeCells);
    expect(named).toBeGreaterThanOrEqual(0.7);
    expect(accused).toBeLessThanOrEqual(0.0025);
  });

  it('a total typed from another row is named', () => {
    const { named, accused } = explainRates(114, cases, copyTotal);
    expect(named).toBe(1);
    expect(accused).toBe(0);
  });

  it('a single blank is given back', () => {
    expect(blankRate(113, cases)).toBe(1);
  });
});
