import { describe, expect, it } from 'vitest';
import { tableReading } from '../support/report-reading';

const clause = '| 第二十条第（六）项 | 本年处理决定数量 |\n| :-- | --: |';
const requests =
  '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| :-- | --: | --: | --: | --: | --: | --: | --: |';
const figures = '| 1 | 2 | 3 | 4 | 5 | 6 | 21 |';

describe('labels', () => {
  it.each([
    ['1.属于国家秘密', 'row 1.属于国家秘密 → 属于国家秘密'],
    ['属于国家秘密', 'row 属于国家秘密 → 属于国家秘密'],
    ['1、 属于国家秘密', 'row 1、 属于国家秘密 → 属于国家秘密'],
    ['（1）属于国家秘密', 'row （1）属于国家秘密 → 属于国家秘密'],
    ['3.危及"三安全一稳定"', 'row 3.危及"三安全一稳定" → 危及三安全一稳定'],
    ['**1.属于国家秘密**', 'row **1.属于国家秘密** → 属于国家秘密'],
    ['[bookmark: _GoBack]1.属于国家秘密', 'row [bookmark: _GoBack]1.属于国家秘密 → 属于国家秘密'],
    ['2.其他法律⾏政法规禁⽌公开', 'row 2.其他法律⾏政法规禁⽌公开 → 其他法律行政法规禁止公开'],
    ['2.其他法律法规禁止公开', 'row 2.其他法律法规禁止公开 → 其他法律行政法规禁止公开 (variant)'],
    ['2.其他法律行政止公开', 'row 2.其他法律行政止公开 → 其他法律行政法规禁止公开 (near)'],
    ['4.属于国家秘密', 'row 4.属于国家秘密 → 属于国家秘密 (variant)'],
    ['9.属于工作秘密信息', 'unknown 9.属于工作秘密信息'],
  ])('%s: %s', (label, expected) => {
    const { rows } = tableReading(`${requests}\n| （三）不予公开 |\n| ${label} ${figures}`);
    expect(rows).toEqual(['group （三）不予公开 → 不予公开', expected]);
  });

  it('may lack the note in brackets', () => {
    const { rows } = tableReading(`${requests}\n| （二）部分公开 ${figures}`);
    expect(rows).toEqual(['row （二）部分公开 → 部分公开']);
  });

  it('are near only within their group', () => {
    const inGroup = tableReading(`${requests}\n| （五）不予处理 |\n| 2.重复的申请 ${figures}`);
    const elsewhere = tableReading(`${requests}\n| （四）无法提供 |\n| 2.重复的申请 ${figures}`);
    expect([inGroup.rows[1], elsewhere.rows[1]]).toEqual([
      'row 2.重复的申请 → 重复申请 (near)',
      'unknown 2.重复的申请',
    ]);
  });

  it.each([
    ['行政许可', 'row 行政许可 → 行政许可'],
    ['行政检查', 'unknown 行政检查'],
    ['行政强制执行', 'row 行政强制执行 → 行政强制 (near)'],
  ])('行政许可, 行政处罚 and 行政强制 never become each other: %s', (label, expected) => {
    expect(tableReading(`${clause}\n| ${label} | 3 |`).rows).toEqual([expected]);
  });

  it('bind by words, not by place: values stay with their labels', () => {
    const { values } = tableReading(`${clause}\n| 行政强制 | 7 |\n| 行政处罚 | 5 |`);
    expect(values).toEqual({ '行政处罚.本年处理决定数量': '5', '行政强制.本年处理决定数量': '7' });
  });

  it('bind by words under the wrong clause too: it is the rows that say which part it is', () => {
    const { table, values } = tableReading(
      '| 第二十条第（五）项 | 本年处理决定数量 |\n| :-- | --: |\n| 行政处罚 | 5 |\n| 行政强制 | 7 |',
    );
    expect(table.parts.map(({ part }) => part.corner)).toEqual(['第二十条第（六）项']);
    expect(values).toEqual({ '行政处罚.本年处理决定数量': '5', '行政强制.本年处理决定数量': '7' });
  });

  it('of a misspelt group row lead to its rows', () => {
    const { rows } = tableReading(`${requests}\n| （三）不与公开 |\n| 2.其他法律行政止公开 ${figures}`);
    expect(rows).toEqual([
      'group （三）不与公开 → 不予公开 (near)',
      'row 2.其他法律行政止公开 → 其他法律行政法规禁止公开 (near)',
    ]);
  });

  it('cut in two by a page break are one', () => {
    const { rows, values } = tableReading(
      `${requests}\n| （三）不予 |\n\n| 公开 |\n| 1.属于国家秘密 ${figures}\n| 2.其他法律行政法规 |\n\n| 禁止公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |`,
    );
    expect(rows).toEqual([
      'group （三）不予 → 不予公开',
      'words 公开',
      'row 1.属于国家秘密 → 属于国家秘密',
      'words 2.其他法律行政法规',
      'row 禁止公开 → 其他法律行政法规禁止公开',
    ]);
    expect(values['其他法律行政法规禁止公开.自然人']).toBe('9');
  });

  it('of a group column may be cut too', () => {
    const header = requests.replace('| 项目 |', '| 项目 | | |').replace('| :-- |', '| :-- | :-- | :-- |');
    const { rows, values } = tableReading(
      `${header}\n| 三、 | （三）不予 | 1.属于国家秘密 ${figures}\n\n| | 公开 | 2.其他法律行政法规禁止公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9 |`,
    );
    expect(rows).toEqual([
      'row 1.属于国家秘密 → 属于国家秘密',
      'row 2.其他法律行政法规禁止公开 → 其他法律行政法规禁止公开',
    ]);
    expect(values['其他法律行政法规禁止公开.总计']).toBe('9');
  });
});

describe('two rows for one place', () => {
  it('the first counts, the other is a duplicate', () => {
    const { rows, values } = tableReading(`${clause}\n| 行政处罚 | 5 |\n| 行政处罚 | 7 |`);
    expect(rows).toEqual(['row 行政处罚 → 行政处罚', 'duplicate 行政处罚 → 行政处罚']);
    expect(values).toEqual({ '行政处罚.本年处理决定数量': '5' });
  });

  it('a near label never takes the place of a right one', () => {
    const { rows } = tableReading(`${clause}\n| 行政处罚数 | 7 |\n| 行政处罚 | 5 |`);
    expect(rows).toEqual(['unknown 行政处罚数', 'row 行政处罚 → 行政处罚']);
  });

  it('a second copy of a table in its section is read as duplicates', () => {
    const table = `${clause}\n| 行政处罚 | 5 |\n| 行政强制 | 7 |`;
    const { rows } = tableReading(`${table}\n\n${table}`);
    expect(rows).toEqual([
      'row 行政处罚 → 行政处罚',
      'row 行政强制 → 行政强制',
      'words 第二十条第（六）项',
      'duplicate 行政处罚 → 行政处罚',
      'duplicate 行政强制 → 行政强制',
    ]);
  });
});

describe('groups', () => {
  it('are decided by the form, not by their number of cells', () => {
    const { rows } = tableReading(`${requests}\n| （三）不予公开 | | | | | | | |\n| （一）予以公开 |`);
    expect(rows).toEqual(['group （三）不予公开 → 不予公开', 'row （一）予以公开 → 予以公开']);
  });

  it.each(['—', '-', '/', '无'])('without figures are groups, blank or %s in their cells', (none) => {
    const { rows } = tableReading(
      `${requests}\n| （三）不予公开 |${` ${none} |`.repeat(6)}  |\n| 1.属于国家秘密 ${figures}`,
    );
    expect(rows).toEqual(['group （三）不予公开 → 不予公开', 'row 1.属于国家秘密 → 属于国家秘密']);
  });

  it('with values beside their rows are subtotals, left out of sums', () => {
    const { rows, table } = tableReading(
      `${requests}\n| （四）无法提供 ${figures}\n| 3.补正后申请内容仍不明确 ${figures}`,
    );
    expect(rows[0]).toBe('subtotal （四）无法提供 → 无法提供');
    expect(table.cells.length).toBe(table.table.cells.length);
    expect(table.identities).toBe(table.table.identities);
  });

  it('that another edition has as a row stand for their rows', () => {
    const { rows, table, values } = tableReading(`${requests}\n| （六）其他处理 ${figures}\n| （七）总计 ${figures}`);
    expect(rows[0]).toBe('substitute （六）其他处理 → 其他处理');
    expect(table.form.id).toBe('2021');
    expect(values['其他处理.自然人']).toBe('1');
    expect(table.cells.length).toBe(table.table.cells.length + 7);
    const ids = table.identities.map(({ id }) => id);
    expect(ids).toContain('sum/row-total@申请.其他处理');
    expect(ids.filter((id) => /row-total@申请.(逾期|其他$)/.test(id))).toEqual([]);
    const column = table.identities.find(({ id }) => id === 'sum/column-total@申请.自然人');
    const names = [...(column?.left ?? []), ...(column?.right ?? [])].map((index) => table.cells[index]?.name);
    expect(names).toContain('申请.其他处理.自然人');
    expect(table.identities.map(({ index }) => index)).toEqual(table.identities.map((_, index) => index));
  });

  it('without values and rows stay groups: their rows are missing', () => {
    const { rows, table } = tableReading(`${requests}\n| （六）其他处理 |\n| （七）总计 ${figures}`);
    expect(rows[0]).toBe('group （六）其他处理 → 其他处理');
    expect(table.form.id).toBe('2021');
  });

  it('may stand alone on a line of a table without outer pipes', () => {
    const bare = `${requests}\n| （三）不予公开 |\n| 1.属于国家秘密 ${figures}`.replace(/^\| | \|$/gm, '');
    expect(bare).toContain('\n（三）不予公开\n1.属于国家秘密 | 1');
    const { rows, values } = tableReading(bare);
    expect(rows).toEqual(['group （三）不予公开 → 不予公开', 'row 1.属于国家秘密 → 属于国家秘密']);
    expect(values['属于国家秘密.总计']).toBe('21');
  });

  it('that no edition has as a row never stand for their rows', () => {
    const { rows } = tableReading(`${requests}\n| （四）无法提供 ${figures}\n| （七）总计 ${figures}`);
    expect(rows[0]).toBe('subtotal （四）无法提供 → 无法提供');
  });
});

describe('values', () => {
  it('are blank where the row has no cell for them', () => {
    const { table } = tableReading(`${clause}\n| 行政处罚 |`);
    const cell = table.cells.find((one) => one !== undefined);
    expect([cell?.name, cell?.kind]).toEqual(['主动公开.行政处罚.本年处理决定数量', 'blank']);
  });

  it.each([
    ['| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 21 |', '6/7'],
    ['| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 21 |', '8/7'],
    ['| （一）予以公开 | 1 | 2 | 3 | 4 | 5 | 6 | | 21 |', '8/7'],
    ['| （一）予以公开 | |', '1/7'],
  ])('of a row with too few or too many cells belong to no column: %s', (row, fault) => {
    const { rows, values } = tableReading(`${requests}\n${row}\n| （七）总计 ${figures}`);
    expect(rows[0]).toBe(
      row.includes('1 |') ? `row （一）予以公开 → 予以公开 ${fault}` : 'row （一）予以公开 → 予以公开',
    );
    expect(Object.keys(values).filter((name) => name.startsWith('予以公开') && row.includes('1 |'))).toEqual([]);
    expect(values['总计.总计']).toBe('21');
  });

  it('may have surplus empty cells behind them', () => {
    const { rows, values } = tableReading(`${requests}\n| （一）予以公开 ${figures} | |`);
    expect(rows).toEqual(['row （一）予以公开 → 予以公开']);
    expect(values['予以公开.总计']).toBe('21');
  });

  it('of one row out of place do not move those of the others', () => {
    const { rows, values } = tableReading(
      `${requests}\n| | （一）予以公开 ${figures}\n| （二）部分公开 | | 2 | 3 | | 5 | 6 | 16 |\n| （七）总计 ${figures}`,
    );
    expect(rows.filter((row) => / \d+\/\d+$/.test(row))).toEqual([]);
    expect([values['予以公开.自然人'], values['部分公开.自然人'], values['部分公开.总计']]).toEqual(['1', '', '16']);
  });
});

describe('rows that are none of the form', () => {
  it('are kept, with their values', () => {
    const { part, textAt } = tableReading(`${clause}\n| 行政处罚 | 5 |\n| 行政检查 | 8 |`);
    const [, unknown] = part.rows;
    expect([unknown.role, unknown.values.map(textAt)]).toEqual(['unknown', [' 8 ']]);
  });

  it('with header words alone are words', () => {
    const { rows } = tableReading(`${clause}\n| 行政处罚 | 5 |\n| 信息内容 | 本年处理决定数量 |\n| 行政强制 | 7 |`);
    expect(rows).toEqual(['row 行政处罚 → 行政处罚', 'words 信息内容', 'row 行政强制 → 行政强制']);
  });
});
