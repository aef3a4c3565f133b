import { describe, expect, it } from 'vitest';
import { cellValue, determinedValue, identityStates, unsettledStates } from '../../shared/report/identity';
import { type HandCell, type HandIdentity, type HandOptions, handReport } from '../support/bound-sums';

/** Three figures and a total in each row; the last row the sum of those above it. */
function tableOf(rows: readonly (readonly HandCell[])[], options: HandOptions = {}) {
  const last = rows.length - 1;
  const identities: HandIdentity[] = rows.map((_, row) => ({
    rule: 'sum/row-total',
    left: [0, 1, 2].map((column) => row * 4 + column),
    right: [row * 4 + 3],
    total: row * 4 + 3,
    axis: { kind: 'row', label: `行${row + 1}` },
  }));
  for (let column = 0; column < 4 && last > 0; column++) {
    identities.push({
      rule: 'sum/column-total',
      left: rows.slice(0, -1).map((_, row) => row * 4 + column),
      right: [last * 4 + column],
      total: last * 4 + column,
      axis: { kind: 'column', label: `栏${column + 1}` },
    });
  }
  return handReport(rows, identities, options).tables[0];
}

const statuses = (rows: readonly (readonly HandCell[])[], options?: HandOptions) =>
  identityStates(tableOf(rows, options)).map(({ status }) => status);

describe('identityStates', () => {
  it('holds where both sides are equal', () => {
    expect(statuses([[1, 2, 3, 6]])).toEqual(['holds']);
  });

  it('adds decimals exactly', () => {
    expect(statuses([[0.1, 0.2, 0, 0.3]], { decimals: 4 })).toEqual(['holds']);
  });

  it('is broken by any difference, with the exact sums of both sides', () => {
    const [state] = identityStates(tableOf([[1, 2, 3, 7]]));
    expect([state.status, state.left, state.right]).toEqual(['broken', 60_000, 70_000]);
  });

  it.each(['', '若干', undefined])('is incomplete with an unknown part (%s), and names it', (unknown) => {
    const [state] = identityStates(tableOf([[1, unknown, 3, 7]]));
    expect([state.status, state.unknown]).toEqual(['incomplete', [1]]);
  });

  it('takes a dash for 0', () => {
    expect(statuses([[1, '—', 3, 4]])).toEqual(['holds']);
  });

  it('says nothing of sums too large to be exact', () => {
    const large = 900_000_000_000;
    expect(statuses([[large, large - 1, 0, large]])).toEqual(['incomplete']);
  });

  it('lists apart what does not hold', () => {
    const table = tableOf([
      [1, 2, 3, 7],
      [1, 1, 1, 3],
    ]);
    expect(unsettledStates(table)).toEqual(identityStates(table).filter(({ status }) => status !== 'holds'));
  });
});

describe('computed cells', () => {
  const figureAt = (rows: readonly (readonly HandCell[])[], index: number) => cellValue(tableOf(rows), index);

  it('are the sum of their parts', () => {
    expect(figureAt([[1, 2, 3, '=']], 3)).toBe(60_000);
  });

  it('may be parts of one another', () => {
    const rows = [
      [1, 2, 3, '='],
      [4, 0, 0, '='],
      ['=', 2, 3, '='],
    ];
    expect(figureAt(rows, 11)).toBe(100_000);
    expect(statuses(rows)).toEqual(['holds', 'holds', 'holds', 'holds', 'holds', 'holds', 'holds']);
  });

  it('are unknown while a part is', () => {
    expect(figureAt([[1, '', 3, '=']], 3)).toBeUndefined();
  });

  it('are unknown where the cell is no total', () => {
    expect(figureAt([[1, '=', 3, 6]], 1)).toBeUndefined();
  });

  it('are unknown in a circle', () => {
    const circle = handReport(
      [['=', '=', 1]],
      [
        { rule: 'sum/row-total', left: [1, 2], right: [0], total: 0, axis: { kind: 'row', label: '行1' } },
        { rule: 'sum/row-total', left: [0, 2], right: [1], total: 1, axis: { kind: 'row', label: '行1' } },
      ],
    ).tables[0];
    expect([cellValue(circle, 0), cellValue(circle, 1)]).toEqual([undefined, undefined]);
  });

  it('break their identity where they come out below zero', () => {
    const carried: HandIdentity = {
      rule: 'sum/balance',
      left: [0, 1],
      right: [2, 3],
      total: 3,
      axis: { kind: 'column', label: '栏' },
    };
    const statusOf = (options: HandOptions) =>
      identityStates(handReport([[1, 2, 5, '=']], [carried], options).tables[0]);
    expect(statusOf({}).map(({ status }) => status)).toEqual(['broken']);
    expect(statusOf({ signed: true }).map(({ status }) => status)).toEqual(['holds']);
  });
});

describe('determinedValue', () => {
  const determined = (rows: readonly (readonly HandCell[])[], index: number, options?: HandOptions) =>
    determinedValue(tableOf(rows, options), index);

  it('is the value of a known cell', () => {
    expect(determined([[1, 2, 3, 7]], 3)).toBe(70_000);
  });

  it('is what a single unknown must be, part or total', () => {
    expect(determined([[1, '', 3, 6]], 1)).toBe(20_000);
    expect(determined([[1, 2, 3, '']], 3)).toBe(60_000);
  });

  it('goes on from one determined cell to the next', () => {
    const rows = [
      [1, '', '', 6],
      [0, 2, 1, 3],
      [1, 4, '', ''],
    ];
    expect([1, 2, 10, 11].map((index) => determined(rows, index))).toEqual([20_000, 30_000, 40_000, 90_000]);
  });

  it('is 0 for all parts where nothing is left to share', () => {
    expect([1, 2].map((index) => determined([[4, '', '', 4]], index))).toEqual([0, 0]);
  });

  it('is not, where parts may be below zero', () => {
    expect(determined([[4, '', '', 4]], 1, { signed: true })).toBeUndefined();
  });

  it('is undefined where several values would do', () => {
    expect(determined([[4, '', '', 5]], 1)).toBeUndefined();
  });

  it('is undefined where it would be below zero or a fraction of a count', () => {
    expect(determined([[4, 3, '', 5]], 2)).toBeUndefined();
    expect(determined([[4, 0.5, '', 5]], 2)).toBeUndefined();
  });

  it('is undefined where two identities ask for different values', () => {
    const rows = [
      [1, '', 3, 6],
      [1, 5, 3, 9],
    ];
    expect(determined(rows, 1)).toBeUndefined();
  });

  it('is undefined for what follows from a contradiction', () => {
    const rows = [
      [1, '', '', 6],
      [1, 5, 3, 9],
      [2, 7, 6, 15],
    ];
    // 栏2 asks for 2, 栏3 for 3, the row for 5 of both: nothing contradicts.
    expect([1, 2].map((index) => determined(rows, index))).toEqual([20_000, 30_000]);
    const contradictory = [
      [1, '', '', 7],
      [1, 5, 3, 9],
      [2, 7, 6, 16],
    ];
    expect([1, 2].map((index) => determined(contradictory, index))).toEqual([undefined, undefined]);
  });

  it('is the value for a word, a dash is known', () => {
    expect(determined([[1, '若干', 3, 6]], 1)).toBe(20_000);
    expect(determined([[1, '—', 3, 6]], 1)).toBe(0);
  });
});
