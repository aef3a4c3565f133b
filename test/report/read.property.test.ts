import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../shared/form';
import type { BoundTable, Report } from '../../shared/report/types';
import { cleanDraft, sampleDrafts } from '../support/drafts';
import { type Random, seededRandom } from '../support/figures';
import { processorTime } from '../support/processor-time';
import { reportOf } from '../support/report-reading';
import { distinctFigures, layoutsFor, printReport, printTable, randomCells } from '../support/report-texts';

const { tables } = builtInForms[0];

/** Words of drafts, so that random text has something in common with one. */
const words = [
  '# ',
  '## 一、总体情况\n',
  '三、收到和处理政府信息公开申请情况\n',
  '（二）',
  '2023年政府信息公开工作年度报告\n',
  '---\n年度: 2021\n---\n',
  '| 项目 | 自然人 | 总计 |\n| :-- | --: | --: |\n',
  '| 第二十条第（六）项 |\n',
  '| 信息内容 | 本年处理决定数量 |\n',
  '| 行政处罚 | 3 |\n',
  '| 三、本年度办理结果 | （三）不予公开 | 1.属于国家秘密 | 0 | 0 |\n',
  '| （六）其他处理 | 1 | 2 | 3 |\n',
  '| ^^ | | 其他 |',
  `|${' 1 |'.repeat(15)}\n`,
  '| 行政复议 | | 行政诉讼 |\n',
  '| --- | --- |\n',
  '||\n',
  '\\|',
  '\n\n',
  '\r\n',
  '\u3000',
  '🙂𠮷',
  '[bookmark: _GoBack]',
  '青川县水利局\n2024年1月20日\n',
  '<!-- nianbao-ignore sum/balance: 试 -->\n',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 40 })
    .map((parts) => parts.join('')),
);

/** Every pipe table is in one place, every row with anything in it in its table, every span inside the text. */
function expectWhole(report: Report): void {
  const { blocks, text } = report.draft;
  const placed = [...report.tables.flatMap((table) => table.blocks), ...report.unboundTables];
  expect(placed.map(({ start }) => start).sort((a, b) => a - b)).toEqual(
    blocks.filter(({ kind }) => kind === 'table').map(({ start }) => start),
  );
  for (const table of report.tables) {
    const kept = new Set(table.parts.flatMap(({ header, rows }) => [...header, ...rows.map(({ source }) => source)]));
    for (const block of table.blocks) {
      for (const row of block.rows) {
        if (row.cells.every(({ from, to }) => text.slice(from, to).trim() === '')) continue;
        if (!kept.has(row)) expect(text.slice(row.start, row.end)).toBe('kept');
      }
    }
    expectPlaced(table, text);
  }
  for (const { span, from, to } of report.sections) {
    expect(span.start <= span.end && span.end <= text.length && from <= to).toBe(true);
  }
}

/** No cell of the draft stands for two values; no value lacks its row. */
function expectPlaced(table: BoundTable, text: string): void {
  const starts = table.cells.flatMap((cell) => (cell && cell.span.end > cell.span.start ? [cell.span.start] : []));
  expect(new Set(starts).size).toBe(starts.length);
  for (const cell of table.cells) if (cell) expect(cell.span.end <= text.length && cell.row !== undefined).toBe(true);
  for (const identity of table.identities) {
    for (const index of [...identity.left, ...identity.right]) expect(index).toBeLessThan(table.cells.length);
  }
}

describe('any text', () => {
  it('is read whole', () => {
    fc.assert(
      fc.property(anyText, (text) => expectWhole(reportOf(text))),
      { numRuns: 600 },
    );
  });

  it('cut anywhere is read whole', () => {
    for (const { text } of sampleDrafts()) {
      for (let end = 0; end < text.length; end += 97) expectWhole(reportOf(text.slice(0, end)));
    }
    for (let start = 0; start < cleanDraft.length; start += 89) expectWhole(reportOf(cleanDraft.slice(start)));
  });

  it('with lines lost, doubled or exchanged is read whole', () => {
    const random = seededRandom(11);
    const drafts = [
      ...sampleDrafts().map(({ text }) => text),
      ...builtInForms.map((form) => randomReport(form, random)),
    ];
    for (let run = 0; run < 150; run++) {
      const lines = drafts[random(drafts.length)].split('\n');
      for (let times = 1 + random(6); times > 0; times--) {
        const at = random(lines.length);
        const kind = random(4);
        if (kind === 0) lines.splice(at, 1 + random(3));
        else if (kind === 1) lines.splice(at, 0, lines[random(lines.length)]);
        else if (kind === 2) lines[at] = lines[at].replace(/\|/, random(2) === 0 ? '| |' : '');
        else lines[at] = lines[at].slice(random(8));
      }
      expectWhole(reportOf(lines.join('\n')));
    }
  });
});

function randomReport(form: (typeof builtInForms)[number], random: Random): string {
  return printReport(
    form,
    form.tables.map((table) => randomCells(table, random)),
    { layouts: form.tables.map((table) => layoutsFor(table)[random(layoutsFor(table).length)]) },
  );
}

describe('the same figures in any layout', () => {
  it('are the same values', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(...builtInForms), (seed, form) => {
        const random = seededRandom(seed);
        const figures = form.tables.map((table) => randomCells(table, random));
        const layouts = form.tables.map((table) => layoutsFor(table)[random(layoutsFor(table).length)]);
        const valuesOf = (text: string) => reportOf(text).tables.map(({ cells }) => cells.map((cell) => cell?.value));
        expect(valuesOf(printReport(form, figures, { layouts }))).toEqual(valuesOf(printReport(form, figures)));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a table that is canonical to the letter', () => {
  it('reads like one that is not quite', () => {
    const random = seededRandom(5);
    const plainOf = ({ tables: found, draft }: Report) =>
      found.map(({ parts, cells, layouts }) => ({
        layouts,
        cells: cells.map(
          (cell) => cell && [cell.name, draft.text.slice(cell.span.start, cell.span.end).trim(), cell.value],
        ),
        parts: parts.map(({ columns, rows, impliedColumns, columnsKnown }) => ({
          columns: columns.map(({ column, match, duplicate }) => [column?.name, match, duplicate]),
          rows: rows.map(({ role, row, group, match, values, count }) => [
            role,
            row?.name,
            group?.name,
            match,
            values.length,
            count,
          ]),
          impliedColumns,
          columnsKnown,
        })),
      }));
    for (const form of builtInForms) {
      for (const table of form.tables) {
        const markdown = printTable(table, randomCells(table, random));
        const lines = markdown.split('\n');
        for (let run = 0; run < 12; run++) {
          if (run > 0) lines.splice(random(lines.length), 1);
          const written = lines.join('\n');
          // Bold labels are the same labels, and never taken for canonical ones.
          const bold = written.replace(/^\| ([^|:-]+) \|/gm, '| **$1** |');
          const head = `# 青川县水利局${form.id}年政府信息公开工作年度报告\n\n## ${table.section.heading}\n\n`;
          expect(plainOf(reportOf(head + bold))).toEqual(plainOf(reportOf(head + written)));
        }
      }
    }
  });
});

describe('cost', { retry: 3 }, () => {
  const clean = cleanDraft;
  const row = (cells: number, text: string) => `|${` ${text} |`.repeat(cells)}\n`;
  const texts: Readonly<Record<string, (n: number) => string>> = {
    reports: (n) => clean.repeat(n / 100),
    'a row of many cells': (n) =>
      `| 第二十条第（六）项 | 本年处理决定数量 |\n| --- | --- |\n| 行政处罚 ${row(n * 10, '0')}`,
    'a header of many cells': (n) => `| 第二十条第（六）项 ${row(n * 10, '本年处理决定数')}| --- |\n| 行政处罚 | 3 |\n`,
    'a header of many cells over many pieces': (n) =>
      `| 项目 ${row(n, '总计')}| --- |\n${'\n| （一）予以公开 | 3 |\n'.repeat(n)}`,
    'unknown rows': (n) =>
      `| 项目 | 自然人 | 商业企业 | 总计 |\n| --- | --- | --- | --- |\n| （一）予以公开 | 0 |\n${'| 2.重复的申请书 | 0 | 0 |\n'.repeat(n)}`,
    'header rows': (n) => `${'| 申请人情况 | 法人或其他组织 | 自然 |\n'.repeat(n)}| （一）予以公开 | 0 |\n`,
    'clause rows': (n) => '| 第二十条第（六）项 |\n| 第二十条第（五）项 |\n'.repeat(n),
    'group rows': (n) => `| 项目 | 自然人 |\n| --- | --- |\n${'| （三）不予公开 | 3 |\n'.repeat(n)}`,
    'label cells': (n) => `| 项目 | 自然人 |\n| --- | --- |\n| （一）予以公开 ${row(n * 10, '（三）不予公开')}`,
    'words that are near': (n) => `| 项目 ${row(n * 10, '社会组积')}| --- |\n| （一）予以公开 | 3 |\n`,
    headings: (n) => '## 一、总体情况\n\n### （一）主动公开\n\n正文。\n\n'.repeat(n),
    'near headings': (n) => '## 一、总体的情况\n\n## 附件一的情况说明\n\n'.repeat(n),
    titles: (n) => '# 青川县水利局2023年政府信息公开工作年度报告\n\n'.repeat(n),
    'numbered lines': (n) => '（二）主动公开政府信息情况\n\n'.repeat(n),
    signatures: (n) => '青川县水利局\n\n2024年1月20日\n\n'.repeat(n),
    'unbound tables': (n) => '| 苹果 | 3 |\n| --- | --- |\n| 香蕉 | 4 |\n\n正文\n\n'.repeat(n),
  };

  it.each(Object.entries(texts))('grows in proportion: %s', (_, make) => {
    const cost = (text: string): number => processorTime(() => reportOf(text), 3);
    cost(make(200));
    const small = cost(make(1_000));
    const large = cost(make(10_000));
    // Ten times the text; anything that grows with its square would take a hundred times as long.
    expect(large).toBeLessThan(40 * Math.max(small, 2));
  });
});

describe('distinct tables', () => {
  it('keep their figures apart', () => {
    const report = reportOf(
      printReport(
        builtInForms[0],
        tables.map((table) => distinctFigures(table, 1001 + 1000 * table.index)),
      ),
    );
    const values = report.tables.flatMap(({ cells }) => cells.map((cell) => cell?.value));
    expect(new Set(values).size).toBe(values.length);
  });
});
