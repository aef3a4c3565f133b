import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { builtInForms } from '../../shared/form';
import { applyEdits } from '../../shared/text/edit';
import { type Edition, type Figures, type Random, randomFigures, seededRandom } from '../support/figures';
import { patience, runs } from '../support/property-runs';
import { type LayoutName, layoutsFor, printReport } from '../support/report-texts';

/**
 * One wrong figure in a whole draft, from text to finding, in any layout. The totals of the figures are worked out by the
 * generator, and where the wrong one stands is seen from the print: it is printed as a mark first.
 */
const MARK = '\u00a7';

interface Draft {
  /** The draft with a figure in place of the marked one. */
  readonly with: (figure: string) => string;
  readonly at: number;
}

function draftOf({ edition, requests, review }: Figures, marked: Place, layouts: readonly LayoutName[]): Draft {
  const form = builtInForms.find(({ id }) => id === edition)!;
  const tables = [form.tables[0].cells.map(() => '0'), requests.flat().map(String), review.flat().map(String)];
  tables[marked.table][marked.index] = MARK;
  const text = printReport(form, tables, { year: edition === '2019' ? 2019 : 2024, layouts });
  const at = text.indexOf(MARK);
  return { at, with: (figure) => text.slice(0, at) + figure + text.slice(at + MARK.length) };
}

interface Place {
  readonly table: 1 | 2;
  readonly index: number;
}

const cases = fc.record({
  seed: fc.nat({ max: 0x7fffffff }),
  edition: fc.constantFrom<Edition>('2021', '2019'),
});

/** Any layout for each table. */
function layoutsOf(random: Random, edition: Edition): readonly LayoutName[] {
  const form = builtInForms.find(({ id }) => id === edition)!;
  return form.tables.map((table) => {
    const all = layoutsFor(table);
    return all[random(all.length)];
  });
}

function otherThan(figure: number, random: Random): number {
  const typed = [random(10), random(1000), figure + 1, figure * 10, Math.max(0, figure - 1), random(1e9)][random(6)];
  return typed === figure ? figure + 1 + random(50) : typed;
}

const sumsIn = (text: string) => check(text).findings.filter(({ rule }) => rule.startsWith('sum/'));

describe('one wrong figure', () => {
  it('of requests is found alone, on its cell, with its true value', { timeout: patience() }, () => {
    fc.assert(
      fc.property(cases, ({ seed, edition }) => {
        const random = seededRandom(seed);
        const figures = randomFigures(random, edition);
        const flat = figures.requests.flat();
        const index = random(flat.length);
        const [right, wrong] = [String(flat[index]), String(otherThan(flat[index], random))];
        const draft = draftOf(figures, { table: 1, index }, layoutsOf(random, edition));
        expect(sumsIn(draft.with(right))).toEqual([]);

        const text = draft.with(wrong);
        const found = sumsIn(text);
        expect(found.map(({ span }) => span)).toEqual([{ start: draft.at, end: draft.at + wrong.length }]);
        const [{ message, data, fixes, severity }] = found;
        expect(severity).toBe('error');
        expect(message).toContain(`应为 ${right}，现为 ${wrong}`);
        expect(data?.explanations?.map((all) => all.map(({ found: was, expected }) => [was, expected]))).toEqual([
          [[wrong, right]],
        ]);
        expect(fixes.map(({ safe, edits }) => [safe, applyEdits(text, edits)])).toEqual([[false, draft.with(right)]]);
      }),
      runs(700),
    );
  });

  it('of reviews is found alone, on the total of its group', { timeout: patience() }, () => {
    fc.assert(
      fc.property(cases, ({ seed, edition }) => {
        const random = seededRandom(seed);
        const figures = randomFigures(random, edition);
        const [row, column] = [random(3), random(5)];
        const right = figures.review[row][column];
        const wrong = otherThan(right, random);
        const changed = figures.review.map((all, at) =>
          at === row ? all.map((figure, place) => (place === column ? wrong : figure)) : all,
        );
        // The mark is on the total, where the finding is to stand.
        const layouts = layoutsOf(random, edition);
        const draft = draftOf({ ...figures, review: changed }, { table: 2, index: row * 5 + 4 }, layouts);
        const total = String(changed[row][4]);
        const sum = changed[row][0] + changed[row][1] + changed[row][2] + changed[row][3];
        const found = sumsIn(draft.with(total));
        expect(found.map(({ rule, span }) => [rule, span])).toEqual([
          ['sum/review-total', { start: draft.at, end: draft.at + total.length }],
        ]);
        expect(found[0].message).toContain(String(Math.abs(sum - changed[row][4])));
        expect(found[0].data?.explanations?.[0].map(({ expected }) => expected)).toEqual([String(sum)]);
      }),
      runs(500),
    );
  });
});

describe('the figures tried', () => {
  const tables = Array.from({ length: 400 }, (_, seed) =>
    randomFigures(seededRandom(seed), seed % 2 === 0 ? '2021' : '2019'),
  );

  it('are mostly zero in many tables, as in real reports', () => {
    const zeros = tables.map(
      ({ requests }) => requests.flat().filter((figure) => figure === 0).length / requests.flat().length,
    );
    expect(zeros.filter((share) => share > 0.7).length).toBeGreaterThan(tables.length / 3);
    expect(zeros.filter((share) => share < 0.3).length).toBeGreaterThan(tables.length / 50);
  });

  it('agree: counted once more, the other way round', () => {
    for (const { requests, review } of tables) {
      const total = requests.length - 2;
      for (const row of requests) expect(row[6]).toBe(row[0] + row[1] + row[2] + row[3] + row[4] + row[5]);
      for (let column = 0; column < 7; column++) {
        let handled = 0;
        for (let row = total - 1; row > 1; row--) handled += requests[row][column];
        expect(requests[total][column]).toBe(handled);
        expect(requests[0][column] + requests[1][column]).toBe(handled + requests[total + 1][column]);
      }
      for (const [a, b, c, d, all] of review) expect(all).toBe(a + b + c + d);
    }
  });
});
