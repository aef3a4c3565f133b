import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import {
  partSkeleton,
  reportSkeleton,
  rowSkeleton,
  type SkeletonStyle,
  sectionSkeleton,
  tableSkeleton,
} from '../../shared/edit/skeleton';
import { builtInForms } from '../../shared/form';

const [form2021, form2019] = builtInForms;
const requests = form2021.tables[1].parts[0];
const newReport = { body: '青川县水利局', year: 2025, level: '县级部门', published: { year: 2026, month: 1, day: 20 } };

/** The sample draft that is right, its figures taken out. */
const sample = readFileSync(join(__dirname, '..', '..', 'samples', '示例-青川县水利局-2025.nianbao.md'), 'utf8');
const sampleTables = sample
  .match(/(?:^\|.*\n)+/gm)!
  .map((table) => table.trimEnd().replace(/\| [\d.]+ (?=\|)/g, '|  '));

describe('tables', () => {
  it('are those of a canonical draft, without figures', () => {
    const parts = form2021.tables.flatMap((table) => table.parts.map((part) => partSkeleton(part)));
    expect(parts).toEqual(sampleTables);
  });

  it('of several parts stand apart', () => {
    expect(tableSkeleton(form2021.tables[0])).toBe(sampleTables.slice(0, 4).join('\n\n'));
  });

  it('are filled as asked', () => {
    const [review] = form2021.tables[2].parts;
    expect(partSkeleton(review, { fill: '0' }).split('\n')[2]).toBe('| 行政复议 | 0 | 0 | 0 | 0 | 0 |');
  });

  it('have all five clauses in 2019, and 其他处理 as a row', () => {
    expect(tableSkeleton(form2019.tables[0]).match(/^\| 第二十条.*$/gm)).toEqual([
      '| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
      '| 第二十条第（五）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
      '| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
      '| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |',
      '| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |',
    ]);
    expect(tableSkeleton(form2019.tables[1])).toContain('| （六）其他处理 |  |  |  |  |  |  |  |\n| （七）总计 |');
  });
});

describe('rows', () => {
  const named = (name: string) => requests.outline.find((one) => one.name === name)!;

  it('have a blank cell for every column', () => {
    expect(rowSkeleton(named('重复申请'))).toBe('| 2.重复申请 |  |  |  |  |  |  |  |');
  });

  it('have as many cells as the draft has columns', () => {
    expect(rowSkeleton(named('重复申请'), { fill: '0' }, 2)).toBe('| 2.重复申请 | 0 | 0 |');
  });

  it('that are groups have none', () => {
    expect(rowSkeleton(named('不予处理'), { fill: '0' })).toBe('| （五）不予处理 |');
  });
});

describe('sections', () => {
  it('have the headings of their parts', () => {
    expect(sectionSkeleton(form2021.sections[4])).toBe(
      '## 五、存在的主要问题及改进情况\n\n### （一）存在的主要问题\n\n### （二）改进情况',
    );
  });

  it('state nothing', () => {
    expect(sectionSkeleton(form2021.sections[5])).toBe('## 六、其他需要报告的事项');
  });

  it('have their tables', () => {
    expect(sectionSkeleton(form2021.sections[3])).toBe(
      `## 四、政府信息公开行政复议、行政诉讼情况\n\n${tableSkeleton(form2021.tables[2])}`,
    );
  });
});

describe('a new report', () => {
  const text = reportSkeleton(form2021, newReport);

  it('begins with its metadata and title', () => {
    expect(text.split('\n').slice(0, 9)).toEqual([
      '---',
      '单位: 青川县水利局',
      '年度: 2025',
      '层级: 县级部门',
      '公布日期: 2026-01-20',
      '---',
      '',
      '# 青川县水利局2025年政府信息公开工作年度报告',
      '',
    ]);
  });

  it('ends with the fee statement and the signature', () => {
    expect(text.split('\n').slice(-8)).toEqual([
      '## 六、其他需要报告的事项',
      '',
      '本机关2025年依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），发出收费通知0件，金额0元，实际收取信息处理费0元。',
      '',
      '青川县水利局',
      '',
      '2026年1月20日',
      '',
    ]);
  });

  it('leaves no gap of a phrase open', () => {
    for (const form of builtInForms) expect(reportSkeleton(form, { body: '甲局', year: 2020 })).not.toMatch(/[{}]/);
  });

  it('is signed on the last day there is where no day is given', () => {
    const lastLine = (level?: string) =>
      reportSkeleton(form2021, { body: '甲', year: 2025, level }).trimEnd().split('\n').pop();
    expect(lastLine()).toBe('2026年1月31日');
    expect(lastLine('县级部门')).toBe('2026年1月31日');
    expect(lastLine('县级')).toBe('2026年3月31日');
  });

  it('names its form only where the year does not', () => {
    expect(reportSkeleton(form2019, { body: '甲', year: 2025 })).toMatch(/^格式: 2019$/m);
    expect(reportSkeleton(form2019, { body: '甲', year: 2020 })).not.toMatch(/^格式/m);
  });

  it('keeps a body’s name as it is, even one that YAML would misread', () => {
    const entry = (body: string) => {
      const { metadata } = parseDraft(reportSkeleton(form2021, { body, year: 2025 }));
      return metadata?.entries.find(({ key }) => key === '单位')?.value;
    };
    for (const body of ['*局', '局: 处', '# 局', '"局"', '甲\u3000局', '- 局', '局 # 注', '局:'])
      expect(entry(body)).toBe(body.replace(/\s/g, ' '));
  });

  it('takes no body’s name for a gap', () => {
    expect(reportSkeleton(form2021, { body: '{年度}局', year: 2025 })).toContain('# {年度}局2025年');
  });

  it('uses the line end asked for, everywhere', () => {
    const style: SkeletonStyle = { eol: '\r\n' };
    const lines = reportSkeleton(form2021, newReport, style);
    expect(lines.replace(/\r\n/g, '\n')).toBe(text);
    expect(lines).not.toMatch(/(?<!\r)\n/);
  });
});
