import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import type { BoundTable, Report } from '../../shared/report/types';
import { sampleDrafts } from '../support/drafts';
import { randomFigures, seededRandom } from '../support/figures';
import { patience, runs } from '../support/property-runs';
import { type LayoutName, layoutsFor, printReport, printTable } from '../support/report-texts';

/** The text of every value by its name, with how often the name is there. */
function valuesIn({ draft, tables }: Report): readonly (readonly [string, string])[] {
  return tables.flatMap(({ cells }) =>
    cells.flatMap((cell): [string, string][] =>
      cell ? [[cell.name, draft.text.slice(cell.span.start, cell.span.end).trim()]] : [],
    ),
  );
}

/** What the sum rules say, without places: they are where the layout puts them. */
function sumsIn(text: string): readonly unknown[] {
  return check(text)
    .findings.filter(({ rule }) => rule.startsWith('sum/'))
    .map(({ rule, severity, message, data }) => ({
      rule,
      severity,
      message,
      identities: data?.identities,
      explanations: data?.explanations,
    }))
    .map((one) => JSON.stringify(one))
    .sort();
}

const read = (text: string) => readReport(parseDraft(text), builtInForms);

describe('a report is the same report in every layout', () => {
  const drafts = fc.record({
    seed: fc.nat({ max: 0xfffffff }),
    edition: fc.constantFrom('2021' as const, '2019' as const),
    /** How many figures are wrong. */
    wrong: fc.nat({ max: 3 }),
    /** How many cells are blank. */
    blank: fc.nat({ max: 3 }),
  });

  it('the same values and the same sums, right or wrong', { timeout: patience() }, () => {
    fc.assert(
      fc.property(drafts, ({ seed, edition, wrong, blank }) => {
        const random = seededRandom(seed);
        const form = builtInForms.find(({ id }) => id === edition)!;
        const { requests, review } = randomFigures(random, edition);
        const [disclosure] = form.tables;
        const figures = [disclosure.cells.map(() => random(40)), requests.flat(), review.flat()].map((table) =>
          table.map(String),
        );
        const change = (write: (figure: string) => string) => {
          const table = figures[1 + random(2)];
          const at = random(table.length);
          table[at] = write(table[at]);
        };
        for (let times = wrong; times > 0; times--) change((figure) => String(Number(figure) + 1 + random(20)));
        for (let times = blank; times > 0; times--) change(() => '');
        const year = edition === '2019' ? 2019 : 2024;
        const canonical = printReport(form, figures, { year });
        const layouts = form.tables.map((table): LayoutName => {
          const all = layoutsFor(table);
          return all[random(all.length)];
        });
        const other = printReport(form, figures, { year, layouts });
        expect(valuesIn(read(other)), layouts.join()).toEqual(valuesIn(read(canonical)));
        expect(sumsIn(other), layouts.join()).toEqual(sumsIn(canonical));
      }),
      runs(400),
    );
  });
});

describe('a sample says the same with its tables in any layout', () => {
  const readable = sampleDrafts().flatMap(({ name, text }) => {
    const report = read(text);
    return report.tables
      .filter((table) => isWhole(table))
      .map((table) => ({ name, table: table.table.name, text, report, bound: table }));
  });

  it('has samples to try', () => {
    expect(readable.length).toBeGreaterThanOrEqual(15);
  });

  it.each(readable)('$name $table', ({ text, report, bound }) => {
    const { table, cells, blocks } = bound;
    const figures = cells.map((cell) => (cell ? text.slice(cell.span.start, cell.span.end).trim() : ''));
    const [from, to] = [blocks[0].start, blocks[blocks.length - 1].end];
    for (const layout of layoutsFor(table)) {
      const other = text.slice(0, from) + printTable(table, figures, layout) + text.slice(to);
      expect(valuesIn(read(other)), layout).toEqual(valuesIn(report));
      expect(sumsIn(other), layout).toEqual(sumsIn(text));
    }
  });
});

/** Whether nothing but the layout would differ: every cell there, no row that the form does not have. */
function isWhole({ cells, parts, table }: BoundTable): boolean {
  return (
    cells.length === table.cells.length &&
    cells.every((cell) => cell !== undefined) &&
    parts.every(({ rows, columnsKnown }) => columnsKnown && rows.every(({ count }) => !count))
  );
}
