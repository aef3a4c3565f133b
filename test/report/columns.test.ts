import { describe, expect, it } from 'vitest';
import { columnsOf, tableReading } from '../support/report-reading';

const all = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

function table(header: readonly string[], ...rows: string[]): string {
  const delimiter = `| :-- |${' --: |'.repeat(header.length)}`;
  return [`| 项目 | ${header.join(' | ')} |`, delimiter, ...rows].join('\n');
}

describe('columns', () => {
  it('bind by their labels: in another order values go with them', () => {
    const { part, values } = tableReading(
      table(['总计', '自然人', ...all.slice(1, 6)], '| （一）予以公开 | 21 | 1 | 2 | 3 | 4 | 5 | 6 |'),
    );
    expect(columnsOf(part)).toEqual(['总计', '自然人', ...all.slice(1, 6)]);
    expect([values['予以公开.总计'], values['予以公开.自然人'], values['予以公开.其他']]).toEqual(['21', '1', '6']);
  });

  it.each([
    ['社会组织', '社会公益组织 (variant)'],
    ['社会公益', '社会公益组织 (variant)'],
    ['社会 公益组织', '社会公益组织'],
    ['社会公益组积', '社会公益组织 (near)'],
    ['社会<br>公益组织', '社会公益组织'],
    ['⾃然⼈', '2×自然人'],
    ['境外组织', '?境外组织'],
  ])('named %s: %s', (label, expected) => {
    const header = [...all.slice(0, 3), label, ...all.slice(4)];
    const { part, values } = tableReading(table(header, '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |'));
    expect(columnsOf(part)[3]).toBe(expected);
    expect(part.columnsKnown).toBe(true);
    expect(values['予以公开.社会公益组织']).toBe(expected.startsWith('社会') ? '4' : undefined);
    expect(values['予以公开.总计']).toBe('21');
  });

  it.each(['本年制', '本年制发件数'])(
    'of a clause whose label is cut off are its own, below a header with %s too',
    (label) => {
      const { table } = tableReading(
        `| 第二十条第（一）项 | ${label} | 本年废止件数 | 现行有效件数 |\n| 第二十条第（八）项 | 本年收费金额（ |`,
      );
      expect(table.parts.map(({ part, rows }) => [part.corner, rows.length])).toEqual([
        ['第二十条第（一）项', 0],
        ['第二十条第（八）项', 0],
      ]);
    },
  );

  it('with another unit in their note are not the form’s: a figure is never read in the wrong unit', () => {
    const clause = (unit: string) =>
      `| 第二十条第（八）项 | 本年收费金额（单位：${unit}） |\n| - | - |\n| 行政事业性收费 | 32000 |`;
    expect(columnsOf(tableReading(clause('万元，保留两位小数')).part)).toEqual(['本年收费金额 (variant)']);
    expect(columnsOf(tableReading(clause('元')).part)).toEqual(['?本年收费金额（单位：元）']);
    expect(tableReading(clause('元')).values).toEqual({});
  });

  it.each([
    '本年收费金额（元）',
    '本年收费金额/元',
    '本年收费（单位：元）',
    '收费金额（人民币元）',
    '本年收费金额（千元）',
    '本年收费金额元',
  ])('only near the form’s, in another unit, are not the form’s: %s', (header) => {
    const { part, values } = tableReading(`| 第二十条第（八）项 | ${header} |\n| - | - |\n| 行政事业性收费 | 32000 |`);
    expect(columnsOf(part)).toEqual([`?${header}`]);
    expect(values).toEqual({});
  });

  it.each(['本年收费金额（万元）', '本年收费金额（人民币万元）', '本年收费'])(
    'only near the form’s are: %s',
    (header) => {
      const { values } = tableReading(`| 第二十条第（八）项 | ${header} |\n| - | - |\n| 行政事业性收费 | 3.2 |`);
      expect(Object.values(values)).toEqual(['3.2']);
    },
  );

  it('that are missing leave their cells unknown, the others in place', () => {
    const { part, values } = tableReading(
      table(
        all.filter((label) => label !== '其他'),
        '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 15 |',
      ),
    );
    expect(columnsOf(part)).toEqual(all.filter((label) => label !== '其他'));
    expect([values['予以公开.其他'], values['予以公开.总计']]).toEqual([undefined, '15']);
    expect(part.rows[0].count).toBeUndefined();
  });

  it('are doubled where a header names one twice: the first counts', () => {
    const { part, values } = tableReading(
      table([...all, '总计'], '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 | 22 |'),
    );
    expect(columnsOf(part)).toEqual([...all, '2×总计']);
    expect(values['予以公开.总计']).toBe('21');
  });

  it('without a name over values are unknown, and move nothing', () => {
    const header = ['自然人', '', ...all.slice(2)];
    const { part, values } = tableReading(table(header, '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |'));
    expect(columnsOf(part)).toEqual(['自然人', '?', ...all.slice(2)]);
    expect([values['予以公开.商业企业'], values['予以公开.科研机构']]).toEqual([undefined, '3']);
  });

  it('are not known without a header', () => {
    const { part, values } = tableReading(
      '## 三、收到和处理政府信息公开申请情况\n\n| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |\n| 1.属于国家秘密 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |',
    );
    expect(part.columnsKnown).toBe(false);
    expect(values).toEqual({});
  });
});

describe('a header that lacks its last column alone', () => {
  const row = '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |';
  const short = '| （二）部分公开 | 1 | 2 | 3 | 4 | 5 | 6 |';

  it('over rows with one value more has it by implication', () => {
    const { part, values } = tableReading(table(all.slice(0, 6), row));
    expect(part.impliedColumns.map(({ name }) => name)).toEqual(['总计']);
    expect(columnsOf(part)).toEqual(all.slice(0, 6));
    expect([values['予以公开.其他'], values['予以公开.总计']]).toEqual(['6', '21']);
  });

  it('over rows with as many values as it has columns lacks it', () => {
    const { part, values } = tableReading(table(all.slice(0, 6), short));
    expect(part.impliedColumns).toEqual([]);
    expect([values['部分公开.其他'], values['部分公开.总计']]).toEqual(['6', undefined]);
  });

  it('leaves rows without the value more to a count fault', () => {
    const { rows, values } = tableReading(
      table(all.slice(0, 6), row, row.replace('（一）予以公开', '（七）总计'), short),
    );
    expect(rows[2]).toBe('row （二）部分公开 → 部分公开 6/7');
    expect(Object.keys(values).filter((name) => name.startsWith('部分公开'))).toEqual([]);
  });

  it('is not taken for one that lacks another', () => {
    const { part, rows } = tableReading(table(all.slice(1), row));
    expect(part.impliedColumns).toEqual([]);
    expect(rows).toEqual(['row （一）予以公开 → 予以公开 7/6']);
  });
});

describe('label columns', () => {
  it('of the header that the rows do not have move nothing', () => {
    const header = ['', '', ...all];
    const { values, rows } = tableReading(
      table(header, '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |', '| （二）部分公开 | | 2 | 3 | 4 | 5 | 6 | |'),
    );
    expect(rows.filter((row) => /\d\/\d/.test(row))).toEqual([]);
    expect([values['予以公开.自然人'], values['部分公开.商业企业'], values['部分公开.总计']]).toEqual(['1', '2', '']);
  });

  it('of the rows that the header does not have move nothing', () => {
    const { values, rows } = tableReading(
      table(
        all,
        '| 三、本年度办理结果 | （一）予以公开 | | | 2 | 3 | 4 | 5 | 6 | 21 |',
        '| | （三）不予公开 | 1.属于国家秘密 | 1 | 2 | 3 | 4 | 5 | 6 | |',
      ),
    );
    expect(rows.filter((row) => /\d\/\d/.test(row))).toEqual([]);
    expect([values['予以公开.自然人'], values['予以公开.总计'], values['属于国家秘密.自然人']]).toEqual([
      '',
      '21',
      '1',
    ]);
  });
});

describe('a header in several rows', () => {
  it('reads what stands above each other, whole labels before joined ones', () => {
    const { part, values } = tableReading(
      [
        '| (本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和) | 申请人情况 | | | | | | |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        '| | 自然人 | 法人或其他组织 | | | | | 总计 |',
        '| | | 商业 | 科研 | 社会 | 法律服 | 其他 | |',
        '| | | 企业 | 机构 | 公益组织 | 务机构 | | |',
        '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |',
      ].join('\n'),
    );
    expect(columnsOf(part)).toEqual(all);
    expect([values['予以公开.社会公益组织'], values['予以公开.总计']]).toEqual(['4', '21']);
  });

  it('whose merged cells are gone is read only in the official order', () => {
    const rows = [
      '| 申请人情况 |',
      '| --- |',
      '| 自然人 | 法人或其他组织 | 总计 |',
      '| 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |',
      '| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |',
    ];
    const read = tableReading(rows.join('\n'));
    expect(read.values['予以公开.商业企业']).toBe('2');
    const exchanged = tableReading(rows.join('\n').replace('商业企业 | 科研机构', '科研机构 | 商业企业'));
    expect([exchanged.part.columnsKnown, exchanged.values]).toEqual([false, {}]);
  });
});

describe('the official single row', () => {
  const header = [
    '| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |',
    `|${' --- |'.repeat(15)}`,
    '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |',
    `| | | | | | ${'结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | '.repeat(2).trim()}`,
  ].join('\n');
  const numbers = Array.from({ length: 15 }, (_, i) => i + 1);
  const row = (values: readonly (number | string)[]) => `| ${values.join(' | ')} |`;

  it('gives each row of the form its share', () => {
    const { rows, values, part } = tableReading(`${header}\n${row(numbers)}`);
    expect(rows).toHaveLength(3);
    expect(part.rows.map(({ values: share }) => share.length)).toEqual([5, 5, 5]);
    expect([values['行政复议.总计'], values['未经复议直接起诉.结果维持'], values['复议后起诉.总计']]).toEqual([
      '5',
      '6',
      '15',
    ]);
  });

  it.each([
    [numbers.slice(1), '14/15'],
    [[...numbers, 16], '16/15'],
  ])('with another number of values: no value has a place, and none is lost', (values, fault) => {
    const reading = tableReading(`${header}\n${row(values)}`);
    expect(reading.rows.every((line) => line.endsWith(fault))).toBe(true);
    expect(reading.values).toEqual({});
    expect(reading.part.rows.flatMap((line) => line.values)).toHaveLength(values.length);
  });

  it('may have surplus empty cells', () => {
    const { values } = tableReading(`${header}\n${row([...numbers, '', ''])}`);
    expect(values['复议后起诉.总计']).toBe('15');
  });

  it('under a header in another order has no places', () => {
    const { part, values } = tableReading(
      `${header.replace('结果维持 | 结果纠正 | 其他', '结果纠正 | 结果维持 | 其他')}\n${row(numbers)}`,
    );
    expect([part.columnsKnown, values]).toEqual([false, {}]);
  });

  it('is not seen in a canonical row that lost its label', () => {
    const { rows } = tableReading(
      '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |\n| 行政复议 | 1 | 2 | 3 | 4 | 10 |\n| | 1 | 2 | 3 | 4 | 10 |',
    );
    expect(rows[1]).toMatch(/^unknown/);
  });
});
