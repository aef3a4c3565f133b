import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { unsettledStates } from '../../shared/report/identity';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { type Edition, type Figures, type Random, randomFigures, seededRandom } from '../support/figures';
import { draftOf, sumRules } from '../support/sums';

const editions: readonly Edition[] = ['2021', '2019'];
const read = (text: string) => readReport(parseDraft(text), builtInForms);

/** Consistent figures, and a seed for further numbers: shrinking the figures themselves would make them inconsistent. */
const body = fc
  .tuple(fc.integer({ min: 0, max: 0x7fffffff }), fc.constantFrom(...editions))
  .map(([seed, edition]) => ({ seed: seed + 1, figures: randomFigures(seededRandom(seed), edition) }));

const sumsIn = (text: string) => check(text, { rules: sumRules }).findings;

/** Any whole number from 0 but `figure`: small ones, ones like those of the table, and large ones. */
function otherThan(figure: number, random: Random, figures: Figures['requests']): number {
  const row = figures[random(figures.length)];
  const candidates = [
    random(10),
    random(1000),
    random(1_000_000_000),
    row[random(row.length)],
    figure + 1,
    figure * 10,
  ];
  const typed = candidates[random(candidates.length)];
  return typed === figure ? figure + 1 + random(50) : typed;
}

function withFigure(
  figures: Figures,
  table: 'requests' | 'review',
  row: number,
  column: number,
  typed: number,
): Figures {
  const changed = figures[table].map((one, at) =>
    at === row ? one.map((figure, place) => (place === column ? typed : figure)) : one,
  );
  return { ...figures, [table]: changed };
}

describe('a consistent table', () => {
  it('has no finding', () => {
    fc.assert(
      fc.property(body, ({ figures }) => {
        expect(sumsIn(draftOf(figures))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('of requests with one figure changed has one finding: on that cell, with its true value', () => {
    fc.assert(
      fc.property(body, ({ figures, seed }) => {
        const random = seededRandom(seed);
        const [row, column] = [random(figures.requests.length), random(7)];
        const figure = figures.requests[row][column];
        const typed = otherThan(figure, random, figures.requests);
        const text = draftOf(withFigure(figures, 'requests', row, column, typed));
        const { report, findings: found } = check(text, { rules: sumRules });
        const cell = report.tables[1].cells[row * 7 + column]!;
        expect(found.map(({ span }) => span)).toEqual([cell.span]);
        expect(found[0].data?.explanations).toEqual([
          [{ cell: cell.name, found: String(typed), expected: String(figure) }],
        ]);
        expect(applyEdits(text, found[0].fixes[0].edits)).toBe(draftOf(figures));
      }),
      { numRuns: 2000 },
    );
  });

  it('of reviews with one figure changed has one finding: on the total of its group', () => {
    fc.assert(
      fc.property(body, ({ figures, seed }) => {
        const random = seededRandom(seed);
        const [row, column] = [random(3), random(5)];
        const typed = otherThan(figures.review[row][column], random, figures.review);
        const changed = withFigure(figures, 'review', row, column, typed);
        const { report, findings: found } = check(draftOf(changed), { rules: sumRules });
        const total = report.tables[2].cells[row * 5 + 4]!;
        expect(found.map(({ rule, span }) => [rule, span])).toEqual([['sum/review-total', total.span]]);
        const [a, b, c, d, all] = changed.review[row];
        expect(found[0].data?.explanations?.[0]).toEqual([
          { cell: total.name, found: String(all), expected: String(a + b + c + d) },
        ]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('whatever is wrong', () => {
  const brokenIn = (text: string): readonly string[] =>
    read(text).tables.flatMap((table) =>
      unsettledStates(table)
        .filter(({ status }) => status === 'broken')
        .map(({ identity }) => identity.id),
    );

  it('every correction makes its identities hold and breaks none', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 1, max: 6 }), ({ figures, seed }, count) => {
        const random = seededRandom(seed);
        let text = draftOf(figures);
        for (let times = 0; times < count; times++) {
          const cells = [...text.matchAll(/(?<=\| )\d+(?= \|)/g)];
          const { 0: figure, index } = cells[random(cells.length)];
          const typed = random(5) === 0 ? ['', '=', '若干', '—'][random(4)] : String(random(60));
          text = text.slice(0, index) + typed + text.slice(index + figure.length);
        }
        const before = brokenIn(text);
        for (const { data, fixes } of sumsIn(text)) {
          const { explanations = [], identities = [] } = data ?? {};
          expect(explanations.length).toBeLessThanOrEqual(8);
          expect(fixes.length).toBe(explanations.length);
          for (const fix of fixes) {
            const after = brokenIn(applyEdits(text, fix.edits));
            expect(after.filter((id) => !before.includes(id) || identities.includes(id))).toEqual([]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
