import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../shared/text/edit';
import { type HandCell, handReport, requestIdentities, reviewIdentities } from '../support/bound-sums';
import { type Change, consistent, damaged, identities, named } from '../support/small-body';
import { sumFindings } from '../support/sums';

function repaired(report: ReturnType<typeof handReport>): string {
  const [{ problem }] = sumFindings(report);
  return applyEdits(report.draft.text, problem.fixes![0].edits);
}

it('a total copied from another row is said to be', () => {
  const [{ problem }] = sumFindings(damaged([3, 7, 132]));
  expect(problem.message).toContain('应为 65，现为 132（像是抄了“行1”行的合计）');
});

it('a table that adds up has no finding', () => {
  expect(named(damaged())).toEqual([]);
});

describe('one wrong figure', () => {
  it.each<[string, Change, string]>([
    ['a result, by its row and its column', [4, 1, 71], 'sum/row-total 行4.栏1 71→17'],
    ['what came in', [1, 2, 24], 'sum/row-total 行1.栏2 24→42'],
    ['the total of the results', [8, 1, 26], 'sum/row-total 行8.栏1 26→62'],
    ['what is carried over', [9, 3, 0], 'sum/row-total 行9.栏3 0→4'],
    ['a total of a row', [3, 7, 6], 'sum/row-total 行3.栏7 6→65'],
    ['the total of totals', [8, 7, 0], 'sum/row-total 行8.栏7 0→122'],
    ['a figure where 0 should be', [5, 4, 9], 'sum/row-total 行5.栏4 9→0'],
    ['0 where a figure should be', [7, 6, 0], 'sum/row-total 行7.栏6 0→5'],
    ['a dash where a figure should be', [7, 6, '—'], 'sum/row-total 行7.栏6 —→5'],
    ['a figure below zero', [4, 1, -17], 'sum/row-total 行4.栏1 -17→17'],
    ['half a request', [4, 1, 17.5], 'sum/row-total 行4.栏1 17.5→17'],
  ])('%s', (_, change, expected) => {
    expect(named(damaged(change))).toEqual([expected]);
  });

  const report = damaged([4, 1, 71]);
  const [{ problem }] = sumFindings(report);

  it('says what it should be, how it came about and what that explains', () => {
    expect(problem.message).toBe('应为 17，现为 71（像是相邻两位颠倒）：可同时解释“行4”行、栏1列两处不平');
  });

  it('has every broken identity as related information and by its id', () => {
    expect(problem.related?.map(({ span }) => report.draft.text.slice(span.start, span.end))).toEqual(['31', '62']);
    expect(problem.data?.identities).toEqual(['sum/row-total@表.行4', 'sum/column-total@表.栏1']);
  });

  it('tells apart identities of one column', () => {
    expect(sumFindings(damaged([8, 1, 26]))[0].problem.message).toContain('“行8”行、栏1列合计、栏1列平衡三处不平');
  });

  it('has the one correction, and a fix that makes it', () => {
    expect(problem.data?.explanations).toEqual([[{ cell: '表.行4.栏1', found: '71', expected: '17' }]]);
    expect(problem.fixes?.map(({ title, safe }) => [title, safe])).toEqual([['将“行4·栏1”由 71 改为 17', false]]);
    expect(repaired(report)).toBe(damaged().draft.text);
  });

  it('writes over the figure alone, so that a note behind it stays', () => {
    const cells: HandCell[][] = consistent.map((row) => [...row]);
    cells[3][0] = '71（其中网上9件）';
    const withNote = handReport(cells, identities);
    expect(repaired(withNote)).toContain('|17（其中网上9件）|11|');
  });
});

describe('several wrong figures', () => {
  it('two, each named with its value', () => {
    expect(named(damaged([4, 1, 71], [9, 2, 6]))).toEqual(['sum/row-total 行4.栏1 71→17', 'sum/row-total 行9.栏2 6→9']);
  });

  it('three in one row', () => {
    expect(named(damaged([3, 1, 3], [3, 2, 12], [3, 3, 88]))).toEqual([
      'sum/row-total 行3.栏1 3→30',
      'sum/row-total 行3.栏2 12→21',
      'sum/row-total 行3.栏3 88→8',
    ]);
  });

  it('two that hide each other in their row', () => {
    expect(named(damaged([3, 1, 21], [3, 2, 30]))).toEqual([
      'sum/column-total 行3.栏1 21→30',
      'sum/column-total 行3.栏2 30→21',
    ]);
  });

  it('one fix corrects all of them', () => {
    expect(repaired(damaged([4, 1, 71], [9, 2, 6]))).toBe(damaged().draft.text);
  });

  it('a row typed one column too far: the row is one cause', () => {
    const [first, ...rest] = consistent[2];
    const right = handReport(
      consistent.map((row, at) => (at === 2 ? [0, first, ...rest.slice(0, -1)] : row)),
      identities,
    );
    expect(named(right)).toEqual([
      'sum/row-total 行3.栏1 0→30',
      'sum/row-total 行3.栏2 30→21',
      'sum/row-total 行3.栏3 21→8',
      'sum/row-total 行3.栏4 8→0',
      'sum/row-total 行3.栏5 0→4',
      'sum/row-total 行3.栏6 4→2',
      'sum/row-total 行3.栏7 2→65',
    ]);
    expect(sumFindings(right)[0].problem.message).toContain('整体错了一栏');
    expect(repaired(right)).toBe(damaged().draft.text);
    const left = handReport(
      consistent.map((row, at) => (at === 2 ? [...rest, 0] : row)),
      identities,
    );
    expect(repaired(left)).toBe(damaged().draft.text);
  });

  it('a row typed too far with a blank left before it: the blank is filled, not accused', () => {
    const [first, ...rest] = consistent[2];
    const report = handReport(
      consistent.map((row, at) => (at === 2 ? ['', first, ...rest.slice(0, -1)] : row)),
      identities,
    );
    const sums = named(report).filter((one) => !one.startsWith('sum/incomplete'));
    expect(sums.map((one) => one.split(' ')[1])).toEqual([
      '行3.栏2',
      '行3.栏3',
      '行3.栏4',
      '行3.栏5',
      '行3.栏6',
      '行3.栏7',
    ]);
  });

  it('more than the search can tell: the totals', () => {
    const report = damaged([1, 1, 7], [3, 2, 90], [4, 3, 44], [6, 5, 70]);
    expect(named(report).every((one) => one.endsWith('→?'))).toBe(true);
    expect(sumFindings(report).map(({ problem }) => problem.data?.explanations)).toEqual(
      sumFindings(report).map(() => []),
    );
  });
});

describe('where the figures do not decide', () => {
  const small = (...rows: readonly (readonly HandCell[])[]) => handReport(rows, requestIdentities(2));

  it('a correction made of usual slips wins', () => {
    // 12 and 23 with their digits exchanged; or 21 and 8, mistyped as 30 and 17.
    const report = small(
      [29, 53, 0, 0, 0, 0, 82],
      [0, 0, 0, 0, 0, 0, 0],
      [21, 30, 0, 0, 0, 0, 42],
      [17, 32, 0, 0, 0, 0, 40],
      [29, 53, 0, 0, 0, 0, 82],
      [0, 0, 0, 0, 0, 0, 0],
    );
    expect(named(report)).toEqual(['sum/row-total 行3.栏1 21→12', 'sum/row-total 行4.栏2 32→23']);
  });

  it('else one that blames totals rather than their parts', () => {
    // The totals should be 5 and 8; or their only parts 9 and 4.
    const report = small(
      [13, 0, 0, 0, 0, 0, 13],
      [0, 0, 0, 0, 0, 0, 0],
      [5, 0, 0, 0, 0, 0, 9],
      [8, 0, 0, 0, 0, 0, 4],
      [13, 0, 0, 0, 0, 0, 13],
      [0, 0, 0, 0, 0, 0, 0],
    );
    expect(named(report)).toEqual(['sum/row-total 行3.栏7 9→5', 'sum/row-total 行4.栏7 4→8']);
  });

  it('fewer figures that are no usual slips do not win over one more that are', () => {
    // 306 without its 6, and a row of 18s left 0; or 288 and 388 mistyped as 30 and 406.
    const report = small(
      [100, 30, 0, 0, 0, 0, 406],
      [0, 0, 0, 0, 0, 0, 0],
      [100, 288, 0, 0, 0, 0, 388],
      [0, 0, 0, 0, 0, 0, 0],
      [100, 288, 0, 0, 0, 0, 388],
      [0, 0, 0, 0, 0, 0, 0],
    );
    expect(named(report).every((one) => one.endsWith('→?'))).toBe(true);
    const sizes = sumFindings(report)[0].problem.data?.explanations?.map((correction) => correction.length);
    expect(sizes?.slice(0, 2)).toEqual([2, 3]);
  });

  it('a correction that would need a figure below zero is none', () => {
    // The other diagonal of the square would need 21 - 30.
    const square = damaged([3, 1, 60], [4, 2, 41]);
    expect(named(square)).toEqual(['sum/row-total 行3.栏1 60→30', 'sum/row-total 行4.栏2 41→11']);
  });

  it('each broken identity is reported on its total, with the corrections', () => {
    const open = damaged([3, 1, 23], [4, 2, 4]);
    expect(named(open).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'sum/row-total 行3.栏7',
      'sum/row-total 行4.栏7',
      'sum/column-total 行8.栏1',
      'sum/column-total 行8.栏2',
    ]);
    const [{ problem }] = sumFindings(open);
    expect(problem.data?.explanations).toEqual([
      [
        { cell: '表.行3.栏1', found: '23', expected: '30' },
        { cell: '表.行4.栏2', found: '4', expected: '11' },
      ],
      [
        { cell: '表.行3.栏2', found: '21', expected: '28' },
        { cell: '表.行4.栏1', found: '17', expected: '24' },
      ],
    ]);
    expect(problem.fixes).toHaveLength(2);
    for (const fix of problem.fixes!) {
      const values = applyEdits(open.draft.text, fix.edits);
      expect(values).not.toBe(open.draft.text);
    }
  });

  it('a group by itself stays on its total, the sum first', () => {
    const report = handReport(
      [
        [1, 2, 3, 4, 11],
        [0, 0, 0, 0, 0],
        [5, 0, 0, 0, 5],
      ],
      reviewIdentities(),
    );
    expect(named(report)).toEqual(['sum/review-total 行1.栏5 11→?']);
    const [{ problem }] = sumFindings(report);
    expect(problem.data?.explanations?.[0]).toEqual([{ cell: '表.行1.栏5', found: '11', expected: '10' }]);
    expect(problem.data?.explanations).toHaveLength(5);
  });
});

describe('what takes no part', () => {
  const noColumns = (id: string) => id.startsWith('sum/row-total');

  it('identities that are off or suppressed: a row by itself is reported on its total', () => {
    expect(named(damaged([4, 1, 71]), noColumns)).toEqual(['sum/row-total 行4.栏7 31→?']);
  });

  it('an incomplete identity constrains nothing', () => {
    const report = damaged([4, 1, 71], [4, 5, '']);
    const found = named(report);
    expect(found.filter((one) => one.startsWith('sum/row-total'))).toEqual([]);
    expect(found.some((one) => one.startsWith('sum/column-total'))).toBe(true);
  });

  it('a computed cell is no suspect: what it sums up is', () => {
    const computed: Change[] = [1, 2, 3, 4, 5, 6, 7].map((column) => [8, column, '=']);
    expect(named(damaged(...computed, [4, 1, 71]))).toEqual(['sum/row-total 行4.栏1 71→17']);
  });

  it('a computed figure may not fall below zero', () => {
    const report = handReport(
      [
        [2, 2],
        [5, 5],
        ['=', '='],
      ],
      [0, 1].map((column) => ({
        rule: 'sum/balance',
        left: [column],
        right: [2 + column, 4 + column],
        total: 4 + column,
        axis: { kind: 'column', label: `栏${column + 1}` },
      })),
    );
    expect(named(report)).toEqual(['sum/balance 行3.栏1 =→?', 'sum/balance 行3.栏2 =→?']);
  });
});
