import { describe, expect, it } from 'vitest';
import { builtInForms } from '../../shared/form';
import { reportOf } from '../support/report-reading';
import { distinctFigures, printReport } from '../support/report-texts';

const [form] = builtInForms;
const whole = printReport(
  form,
  form.tables.map((table) => distinctFigures(table)),
  { year: 2023 },
);

/** A Markdown table of these lines, the first one its header. */
function tableOf(header: string, ...rows: string[]): string {
  const delimiter = header.replace(/[^|]+/g, ' --- ');
  return [header, delimiter, ...rows, ''].join('\n');
}

/** The whole report with `extra` in section `index`, directly under its heading or at its end. */
function withExtra(index: number, extra: string, isFirst: boolean): string {
  const heading = `## ${form.sections[index].heading}\n\n`;
  if (isFirst) return whole.replace(heading, `${heading}${extra}\n`);
  const next = form.sections[index + 1];
  return next ? whole.replace(`## ${next.heading}`, `${extra}\n## ${next.heading}`) : `${whole}\n附件\n\n${extra}`;
}

const extras: Readonly<Record<string, string>> = {
  申请人: tableOf('| 申请人 | 数量 |', '| 自然人 | 9 |', '| 商业企业 | 2 |'),
  各类申请人: tableOf(
    '| 申请人类别 | 数量 |',
    ...['自然人', '商业企业', '科研机构', '社会公益组织', '其他', '总计'].map((label) => `| ${label} | 2 |`),
  ),
  一行申请人: tableOf(
    '| 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| 9 | 2 | 0 | 0 | 0 | 0 | 11 |',
  ),
  一行有标签: tableOf(
    '| 申请人 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    '| 数量 | 9 | 2 | 0 | 0 | 0 | 0 | 11 |',
  ),
  办理结果: tableOf('| 办理结果 | 数量 |', '| 予以公开 | 9 |', '| 部分公开 | 2 |', '| 总计 | 11 |'),
  按季度: tableOf('| 项目 | 一季度 | 二季度 | 总计 |', '| 本年新收 | 2 | 3 | 5 |', '| 予以公开 | 2 | 3 | 5 |'),
  按年度: tableOf('| 年度 | 本年新收 |', '| 2022 | 9 |', '| 2023 | 2 |'),
  两年对比: tableOf('| 项目 | 2022 | 2023 |', '| 规章 | 1 | 2 |', '| 行政规范性文件 | 4 | 3 |'),
  两年处理: tableOf(
    '| 项目 | 2022年 | 2023年 |',
    '| 行政许可 | 1 | 2 |',
    '| 行政处罚 | 4 | 3 |',
    '| 行政强制 | 4 | 3 |',
  ),
  处理: tableOf('| 事项 | 数量 |', '| 行政许可 | 9 |', '| 行政处罚 | 2 |', '| 行政强制 | 1 |'),
  一行处理: tableOf('| 行政许可 | 行政处罚 | 行政强制 |', '| 9 | 2 | 3 |'),
  复议诉讼: tableOf('| 类型 | 件数 |', '| 行政复议 | 3 |', '| 行政诉讼 | 2 |'),
  复议结果: tableOf('| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |', '| 1 | 0 | 0 | 0 | 1 |'),
  说明: tableOf('| 申请人 | 说明 |', '| 自然人 | 个人提出的申请 |', '| 商业企业 | 企业提出的申请 |'),
};

describe('a table of prose beside the tables of the form is none of them', () => {
  it.each(Object.keys(extras))('%s, in any section', (name) => {
    const extra = extras[name];
    form.sections.forEach((_, index) => {
      for (const isFirst of [true, false]) {
        const { tables, unboundTables, draft } = reportOf(withExtra(index, extra, isFirst));
        expect(unboundTables.map(({ start, end }) => draft.text.slice(start, end).trim())).toEqual([extra.trim()]);
        expect(tables.map(({ cells }) => cells.every((cell) => cell))).toEqual([true, true, true]);
      }
    });
  });

  it.each(['申请人', '按年度', '按季度', '说明'])('%s, nor where the table of the form is not there', (name) => {
    const text = `## ${form.sections[2].heading}\n\n${extras[name]}\n`;
    expect(reportOf(text).tables).toEqual([]);
  });

  it('not even whole outside its section', () => {
    const summary = tableOf(
      '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
      '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 0 | 0 | 11 |',
    );
    expect(reportOf(withExtra(0, summary, true)).unboundTables.length).toBe(1);
    expect(reportOf(withExtra(2, summary, false)).unboundTables).toEqual([]);
  });
});

describe('a damaged table of the form is no table of prose', () => {
  const lost = (...headings: number[]) =>
    headings.reduce((text, index) => text.replace(`## ${form.sections[index].heading}\n`, ''), whole);

  it('where the heading of its section is lost', () => {
    for (const index of [1, 2, 3]) expect(reportOf(lost(index)).unboundTables).toEqual([]);
    expect(reportOf(lost(1, 2, 3)).tables.map(({ cells }) => cells.every((cell) => cell))).toEqual([true, true, true]);
  });

  it('where a clause of it stands in the next section', () => {
    const clause = '| 第二十条第（八）项';
    const heading = `## ${form.sections[2].heading}\n\n`;
    const text = whole.replace(heading, '').replace(clause, `${heading}${clause}`);
    expect(text).not.toBe(whole);
    expect(reportOf(text).unboundTables).toEqual([]);
  });

  it('where its header is gone, or few rows are left', () => {
    const [, table] = /((?:^\|.*\n)+)\n## 四/m.exec(whole) ?? [];
    const [header, line, ...rows] = table.trimEnd().split('\n');
    for (const left of [rows, rows.slice(0, 2), [header, line, rows[0]], [header, line, rows[7]]]) {
      const { unboundTables } = reportOf(whole.replace(table, () => `${left.join('\n')}\n`));
      expect(unboundTables).toEqual([]);
    }
  });

  it('where it goes on behind a line of text', () => {
    const row = '| （七）总计 |';
    const text = whole.replace(row, `\n— 4 —\n\n${tableOf('| （六）其他处理 | 1 |')}${row}`);
    expect(text).not.toBe(whole);
    expect(reportOf(text).unboundTables).toEqual([]);
  });
});
