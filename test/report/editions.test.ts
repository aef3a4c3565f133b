import { describe, expect, it } from 'vitest';
import { builtInForms, formById } from '../../shared/form';
import type { Form } from '../../shared/form/types';
import { reportOf, tableReading } from '../support/report-reading';
import { distinctFigures, printReport, printTable } from '../support/report-texts';

const form2021 = formById(builtInForms, '2021') as Form;
const form2019 = formById(builtInForms, '2019') as Form;

function textOf(form: Form, layouts: Parameters<typeof printReport>[2] = {}): string {
  return printReport(
    form,
    form.tables.map((table) => distinctFigures(table, 1001 + 1000 * table.index)),
    layouts,
  );
}

describe('the form of a draft', () => {
  const withoutYear = (text: string) => text.replace(/^# .*$/m, '# 青川县水利局政府信息公开工作年度报告');
  it.each([
    ['格式 in metadata', `---\n格式: 2019\n---\n\n${textOf(form2021)}`, '2019'],
    ['年度 in metadata', `---\n年度: 2020\n---\n\n${textOf(form2021)}`, '2019'],
    ['a 格式 that is none: the year', `---\n格式: 2077\n年度: 2020\n---\n\n${textOf(form2021)}`, '2019'],
    ['the title’s year', textOf(form2021, { year: 2020 }), '2019'],
    ['a year before all forms', textOf(form2021, { year: 2009 }), '2019'],
    ['a year to come', textOf(form2019, { year: 2031 }), '2021'],
    ['no year: the form whose tables fit', withoutYear(textOf(form2019)), '2019'],
    ['no year: the form whose tables fit', withoutYear(textOf(form2021)), '2021'],
    ['no year, no tables: the newest', '# 青川县水利局政府信息公开工作年度报告\n', '2021'],
    ['nothing at all', '', '2021'],
  ])('%s', (_, text, expected) => {
    expect(reportOf(text).form.id).toBe(expected);
  });

  it('is never taken from the signature’s year', () => {
    expect(reportOf('# 青川县水利局政府信息公开工作年度报告\n\n青川县水利局\n\n2020年1月20日\n').form.id).toBe('2021');
  });
});

describe('a table of another edition', () => {
  it('is read through that edition, whole', () => {
    const report = reportOf(textOf(form2019, { year: 2023 }));
    const [disclosure] = report.tables;
    expect([report.form.id, disclosure.form.id]).toEqual(['2021', '2019']);
    expect(disclosure.cells.every((cell) => cell !== undefined)).toBe(true);
    expect(
      disclosure.parts.flatMap(({ rows }) => rows).every(({ role, match }) => role === 'row' && match === 'exact'),
    ).toBe(true);
  });

  it('that differs in one row alone stays with the draft’s form', () => {
    const [, requests] = reportOf(textOf(form2019, { year: 2023 })).tables;
    expect(requests.form.id).toBe('2021');
    expect(requests.parts[0].rows.map(({ role }) => role)).toContain('substitute');
  });

  it('with rows or columns that the draft’s form does not have is of that edition, its other parts too', () => {
    const { tables } = reportOf(textOf(form2021, { year: 2020 }));
    expect(tables.map(({ form, table }) => `${form.id} ${table.id}`)).toEqual([
      '2021 主动公开',
      '2021 申请',
      '2019 复议诉讼',
    ]);
  });

  it('is told apart clause by clause', () => {
    const [disclosure2021, disclosure2019] = [form2021.tables[0], form2019.tables[0]];
    const clauses = printTable(disclosure2021, distinctFigures(disclosure2021)).split('\n\n');
    const old = printTable(disclosure2019, distinctFigures(disclosure2019, 5001)).split('\n\n');
    const report = reportOf(
      `# 青川县水利局2023年政府信息公开工作年度报告\n\n## 二、主动公开政府信息情况\n\n${[clauses[0], old[1], clauses[2], clauses[3]].join('\n\n')}`,
    );
    expect(
      report.tables.map(({ form, parts }) => `${form.id} ${parts.map(({ part }) => part.corner).join(' ')}`),
    ).toEqual(['2021 第二十条第（一）项 第二十条第（六）项 第二十条第（八）项', '2019 第二十条第（五）项']);
  });

  it('is not one that differs in a label alone', () => {
    const { table, rows } = tableReading(
      '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| :-- | --: | --: | --: |\n| 规章 | 1 | 2 | 3 |\n| 规范性文件 | 4 | 5 | 6 |',
    );
    expect([table.form.id, rows[1]]).toEqual(['2021', 'row 规范性文件 → 行政规范性文件 (variant)']);
  });

  it('is not one that lost rows, its group row left', () => {
    const requests = form2021.tables[1];
    const markdown = printTable(requests, distinctFigures(requests))
      .split('\n')
      .filter((line) => !/逾期|3\.其他/.test(line))
      .join('\n');
    const { table } = tableReading(markdown);
    expect(table.form.id).toBe('2021');
  });
});

describe('where a table stands', () => {
  const disclosure = form2021.tables[0];
  const requests = form2021.tables[1];

  it('does not matter for what it is', () => {
    const text = textOf(form2021, {
      tables: [
        '',
        `${printTable(requests, distinctFigures(requests))}\n${printTable(disclosure, distinctFigures(disclosure))}`,
      ],
    });
    const report = reportOf(text);
    expect(
      report.tables.map(({ table, sectionIndex }) => `${table.id} ${report.sections[sectionIndex].section.id}`),
    ).toEqual(['申请 申请', '主动公开 申请', '复议诉讼 复议诉讼']);
  });

  it('makes a copy in another section a table of its own', () => {
    const copy = printTable(requests, distinctFigures(requests, 5001));
    const report = reportOf(`${textOf(form2021)}\n\n## 三、收到和处理政府信息公开申请情况\n\n${copy}`);
    expect(report.tables.filter(({ table }) => table.id === '申请').map(({ sectionIndex }) => sectionIndex)).toEqual([
      2, 6,
    ]);
  });

  it.each([
    '| 渠道 | 自然人 | 其他 | 总计 |\n| --- | --- | --- | --- |\n| 网站 | 3 | 1 | 4 |\n| 信函 | 2 | 0 | 2 |',
    '| 类型 | 数量 |\n| --- | --- |\n| 行政复议 | 3 |\n| 行政诉讼 | 2 |',
    '| 名称 | 条数 |\n| --- | --- |\n| 公众号 | 84 |\n| 总计 | 84 |',
    '| a | b |\n| --- | --- |',
    '|',
  ])('a table of prose is none of the form', (table) => {
    const report = reportOf(`# 青川县水利局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${table}\n`);
    expect([report.tables, report.unboundTables.length]).toEqual([[], 1]);
  });

  it('lines of another table behind it do not go on with it', () => {
    const clause = '| 第二十条第（六）项 | 本年处理决定数量 |\n| --- | --- |\n| 行政处罚 | 5 |';
    const report = reportOf(`## 二、主动公开政府信息情况\n\n${clause}\n\n| 苹果 | 3 |\n| 香蕉 | 4 |\n`);
    expect([report.tables[0].blocks.length, report.unboundTables.length]).toEqual([1, 1]);
  });
});
