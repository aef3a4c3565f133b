import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingColumns, missingRows } from '../../shared/report/find';
import type { Report } from '../../shared/report/types';
import { sampleDrafts } from '../support/drafts';
import { columnsOf, reportOf } from '../support/report-reading';

const sample = (number: string): Report => {
  const found = sampleDrafts().find(({ name }) => name.startsWith(number));
  if (!found) throw new Error(`no sample ${number}`);
  return reportOf(found.text);
};

/** `id form cells/all layouts`, one a table. */
function tablesOf({ tables }: Report): readonly string[] {
  return tables.map(({ form, table, cells, layouts }) => {
    const filled = cells.filter((cell) => cell !== undefined).length;
    return [form.id, table.id, `${filled}/${table.cells.length}`, ...layouts].join(' ');
  });
}

const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

describe('000, Word text of the 2019 form', () => {
  const report = sample('000');
  it('has every cell of every table', () => {
    expect(report.form.id).toBe('2019');
    expect(tablesOf(report)).toEqual([
      '2019 主动公开 22/22 merged-clauses',
      '2019 申请 161/161 label-columns split-header',
      '2019 复议诉讼 15/15 single-row',
    ]);
  });
  it('has three blank cells: two totals, and one in table four', () => {
    const blank = report.tables.flatMap(({ cells }) => cells.filter((cell) => cell?.kind === 'blank'));
    expect(blank.map((cell) => cell?.name)).toEqual([
      '申请.结转下年.总计',
      '复议诉讼.复议后起诉.结果纠正',
      '复议诉讼.复议后起诉.总计',
    ]);
  });
  it('has a title without a year, in two lines', () => {
    expect(report.titles.map(({ text, yearValue }) => [text, yearValue])).toEqual([
      ['乡宁县工业和信息化局政府信息公开工作年度报告', undefined],
    ]);
    expect(report.facts.year).toBeUndefined();
  });
});

describe('001, Word text of the 2021 form', () => {
  const report = sample('001');
  it('has every cell of every table', () => {
    expect(tablesOf(report)).toEqual([
      '2021 主动公开 10/10',
      '2021 申请 175/175 label-columns',
      '2021 复议诉讼 15/15 single-row no-delimiter',
    ]);
  });
  it('has two blank rows and three labels that are variants', () => {
    const rows = report.tables.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
    expect(rows.filter(({ match }) => match !== 'exact').map(({ labelText, match }) => [labelText, match])).toEqual([
      ['规范性文件', 'variant'],
      ['其它', 'variant'],
    ]);
    const blank = report.tables[1].cells.filter((cell) => cell?.kind === 'blank');
    expect([...new Set(blank.map((cell) => cell?.row.row?.name))]).toEqual(['逾期不缴费', '其他']);
    expect(blank).toHaveLength(14);
  });
});

describe('002, web text that uses the 2019 form in 2022', () => {
  const report = sample('002');
  const [disclosure, requests, review] = report.tables;
  it('has table two through the superseded edition, whole', () => {
    expect([report.form.id, disclosure.form.id]).toEqual(['2021', '2019']);
    expect(disclosure.cells.every((cell) => cell?.kind === 'number')).toBe(true);
  });
  it('has seven columns in table three, and six values in every row: none has a place', () => {
    const [part] = requests.parts;
    expect(columnsOf(part)).toEqual(applicants);
    expect(part.columnsKnown).toBe(true);
    expect(part.rows.map(({ count }) => count)).toEqual(part.rows.map(() => ({ found: 6, expected: 7 })));
    expect(part.rows).toHaveLength(23);
    expect(requests.cells.filter((cell) => cell !== undefined)).toEqual([]);
  });
  it('has one row of another edition in table three', () => {
    const roles = requests.parts[0].rows
      .filter(({ role }) => role !== 'row')
      .map(({ role, labelText }) => [role, labelText]);
    expect([requests.form.id, roles]).toEqual(['2021', [['substitute', '(六) 其他处理']]]);
    expect(missingRows(requests.parts[0])).toEqual([]);
  });
  it('has table four behind its page break', () => {
    expect([review.blocks.length, review.cells.every((cell) => cell?.kind === 'number')]).toEqual([2, true]);
  });
});

describe('003, web text of the 2021 form', () => {
  const report = sample('003');
  const requests = report.tables[1];
  it('has its title and its first section twice', () => {
    expect(report.titles).toHaveLength(2);
    expect(report.sections.filter(({ section }) => section.id === '总体情况').map(({ from, to }) => to - from)).toEqual(
      [1, 11],
    );
  });
  it('has a header without 总计 over rows that have it', () => {
    const [part] = requests.parts;
    expect(columnsOf(part)).toEqual([...applicants.slice(0, 3), '社会公益组织 (variant)', ...applicants.slice(4, 6)]);
    expect(
      missingColumns(part)
        .flat()
        .map(({ name }) => name),
    ).toEqual(['总计']);
    expect(part.impliedColumns.map(({ name }) => name)).toEqual(['总计']);
  });
  it('has two rows, before the page break, that lack a value', () => {
    const faults = requests.parts[0].rows.filter(({ count }) => count);
    expect(faults.map(({ row, count }) => [row?.name, count])).toEqual([
      ['本年新收', { found: 6, expected: 7 }],
      ['上年结转', { found: 6, expected: 7 }],
    ]);
    expect(requests.cells.filter((cell) => cell !== undefined)).toHaveLength(23 * 7);
  });
  it('has one drifting row label', () => {
    const drift = requests.parts[0].rows.filter(({ match }) => match !== 'exact');
    expect(drift.map(({ labelText, row }) => [labelText, row?.name])).toEqual([
      ['2.其他法律法规禁止公开', '其他法律行政法规禁止公开'],
    ]);
  });
});

describe('004, PDF text of the 2021 form', () => {
  const report = sample('004');
  it('has its title below the first heading, whose section goes on', () => {
    const [title] = report.titles;
    const [first] = report.sections;
    expect(title.span.start).toBeGreaterThan(first.heading.start);
    expect(first.parts.map(({ value, runIn }) => [value, runIn])).toEqual(
      [1, 2, 3, 4, 5].map((value) => [value, true]),
    );
  });
  it('reads radicals through: no label is drift', () => {
    expect(tablesOf(report)).toEqual([
      '2021 主动公开 10/10',
      '2021 申请 175/175',
      '2021 复议诉讼 15/15 single-row no-delimiter',
    ]);
    const matches = report.tables.flatMap(({ parts }) => parts.flatMap(({ rows, columns }) => [...rows, ...columns]));
    expect(matches.filter(({ match }) => match !== 'exact')).toEqual([]);
    expect(report.facts.body?.value).toBe('宁陵县工业信息化和科技局');
  });
});

describe('published figures', () => {
  it.each(['shanghai-office-2019', 'shuyang-drc-2023', 'suqian-2023', 'suqian-2024'])(
    '%s: every cell has its place',
    (name) => {
      const text = readFileSync(join(__dirname, '..', 'fixtures', 'reports', `${name}.nianbao.md`), 'utf8');
      const { tables, unboundTables } = reportOf(text);
      expect(tables.flatMap(({ cells }) => cells.filter((cell) => cell === undefined))).toEqual([]);
      expect([tables.length, unboundTables.length, tables.flatMap(({ layouts }) => layouts)]).toEqual([3, 0, []]);
    },
  );
});
