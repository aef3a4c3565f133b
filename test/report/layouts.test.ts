import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import type { FormTable } from '../../shared/form/types';
import { readReport } from '../../shared/report/read';
import type { BoundTable, Report } from '../../shared/report/types';
import { seededRandom } from '../support/figures';
import { distinctFigures, layoutsFor, printReport, printTable, randomCells } from '../support/report-texts';

/** What the table's cells read in the draft, by cell index. */
function textsOf(report: Report, table: BoundTable | undefined): (string | undefined)[] {
  return (table?.cells ?? []).map((cell) => cell && report.draft.text.slice(cell.span.start, cell.span.end).trim());
}

function readTable(
  table: FormTable,
  year: number,
  markdown: string,
): { report: Report; table: BoundTable | undefined } {
  const text = `# 青川县水利局${year}年政府信息公开工作年度报告\n\n## ${table.section.heading}\n\n${markdown}`;
  const report = readReport(parseDraft(text), builtInForms);
  return { report, table: report.tables.length === 1 ? report.tables[0] : undefined };
}

const editions = builtInForms.map((form) => ({ form, year: form.id === '2019' ? 2019 : 2023 }));

describe.each(editions)('edition $form.id', ({ form, year }) => {
  it('binds every cell of a canonical report, each to its own place', () => {
    const figures = form.tables.map((table) => distinctFigures(table, 1001 + 1000 * table.index));
    const report = readReport(parseDraft(printReport(form, figures, { year })), builtInForms);
    expect(report.tables.map((table) => textsOf(report, table))).toEqual(figures);
    expect(report.tables.flatMap(({ layouts }) => layouts)).toEqual([]);
    expect(report.unboundTables).toEqual([]);
  });

  describe.each(form.tables.map((table) => ({ table })))('$table.name', ({ table }) => {
    it.each(layoutsFor(table).map((layout) => ({ layout })))('$layout: the same cells', ({ layout }) => {
      const figures = distinctFigures(table);
      const read = readTable(table, year, printTable(table, figures, layout));
      expect(textsOf(read.report, read.table)).toEqual(figures);
      expect(read.table?.form).toBe(form);
      expect(read.table?.parts.every(({ columnsKnown }) => columnsKnown)).toBe(true);
      expect(read.table?.parts.flatMap(({ rows }) => rows).filter(({ count }) => count)).toEqual([]);
      expect(read.table?.layouts.length === 0).toBe(layout === 'canonical');
    });

    it('reads on behind a page break, wherever it comes', () => {
      const figures = distinctFigures(table);
      for (const layout of layoutsFor(table).filter((name) => name.includes('break'))) {
        for (let at = 1; at < table.layout.rows.length; at++) {
          const read = readTable(table, year, printTable(table, figures, layout, at));
          expect(textsOf(read.report, read.table), `${layout} ${at}`).toEqual(figures);
          expect(read.report.unboundTables).toEqual([]);
        }
      }
    });

    it('reads blank cells in their places', () => {
      const random = seededRandom(7 + table.index);
      for (let run = 0; run < 12; run++) {
        const figures = randomCells(table, random);
        for (const layout of layoutsFor(table)) {
          const read = readTable(table, year, printTable(table, figures, layout, 1 + random(20)));
          expect(textsOf(read.report, read.table), layout).toEqual(figures);
        }
      }
    });
  });
});

describe('says in which layout a table is written', () => {
  const [disclosure, requests, review] = builtInForms[0].tables;
  it.each([
    { table: disclosure, layout: 'grid', expected: ['merged-clauses'] },
    { table: disclosure, layout: 'split-header', expected: ['split-header'] },
    { table: disclosure, layout: 'no-delimiter', expected: ['no-delimiter'] },
    { table: requests, layout: 'grid', expected: ['label-columns', 'split-header'] },
    { table: requests, layout: 'grid-above', expected: ['label-columns', 'split-header'] },
    { table: requests, layout: 'label-columns', expected: ['label-columns'] },
    { table: requests, layout: 'split-header', expected: ['split-header'] },
    { table: requests, layout: 'page-break', expected: ['page-break'] },
    { table: requests, layout: 'page-break-delimited', expected: ['page-break'] },
    { table: requests, layout: 'page-break-header', expected: ['page-break'] },
    { table: review, layout: 'grid', expected: ['single-row'] },
    { table: review, layout: 'single-row-bare', expected: ['single-row', 'no-delimiter'] },
    { table: review, layout: 'single-row-delimited', expected: ['single-row'] },
    { table: review, layout: 'page-break', expected: ['single-row', 'page-break'] },
  ] as const)('$table.name $layout: $expected', ({ table, layout, expected }) => {
    expect(readTable(table, 2023, printTable(table, distinctFigures(table), layout)).table?.layouts).toEqual(expected);
  });

  it('names rows of a group without the group row above them', () => {
    const markdown = printTable(requests, distinctFigures(requests)).replace('| （四）无法提供 |\n', '');
    const { table, report } = readTable(requests, 2023, markdown);
    expect(table?.layouts).toEqual(['no-group']);
    expect(textsOf(report, table)).toEqual(distinctFigures(requests));
  });
});
