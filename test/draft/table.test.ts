import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import type { TableBlock } from '../../shared/draft/types';
import { textIn } from '../../shared/text/span';

function tablesOf(text: string): TableBlock[] {
  return parseDraft(text).blocks.filter((block) => block.kind === 'table');
}

/** Rows as their cells' words; where the delimiter stands; undefined: none. */
function tables(text: string) {
  return tablesOf(text).map((table) => ({
    rows: table.rows.map((row) => row.cells.map((cell) => text.slice(cell.from, cell.to))),
    delimiter: table.delimiter?.after,
  }));
}

function cells(line: string): string[] {
  const [table] = tablesOf(line);
  return table.rows[0].cells.map((cell) => textIn(line, cell));
}

describe('a pipe table', () => {
  it('is a header, a delimiter row and rows', () => {
    const text = '| 项目 | 总计 |\n| :-- | --: |\n| 规章 | 0 |\n';
    expect(tables(text)).toEqual([
      {
        rows: [
          ['项目', '总计'],
          ['规章', '0'],
        ],
        delimiter: 1,
      },
    ]);
    const [table] = tablesOf(text);
    expect(textIn(text, table)).toBe(text);
    expect(textIn(text, table.delimiter!)).toBe('| :-- | --: |');
    expect(table.delimiter?.cells.map((cell) => text.slice(cell.from, cell.to))).toEqual([':--', '--:']);
    expect(table.rows.map((row) => textIn(text, row))).toEqual(['| 项目 | 总计 |', '| 规章 | 0 |']);
  });

  it('may have fewer cells in a row than in its header, and more', () => {
    expect(tables('| 项目 | 总计 |\n|---|---|\n| （三）不予公开 |\n| 规章 | 0 | 1 | |\n')[0].rows).toEqual([
      ['项目', '总计'],
      ['（三）不予公开'],
      ['规章', '0', '1', ''],
    ]);
  });

  it('may have a header and a delimiter row of different lengths', () => {
    expect(tables('| 项目 | 总计 |\n| --- |\n| 规章 | 0 |\n')[0].delimiter).toBe(1);
    expect(tables('| 项目 |\n| --- | --- |\n| 规章 | 0 |\n')[0].delimiter).toBe(1);
  });

  it('may be without a delimiter row', () => {
    expect(tables('| 0 | 0 |\n| 1 | 2 |')).toEqual([
      {
        rows: [
          ['0', '0'],
          ['1', '2'],
        ],
        delimiter: undefined,
      },
    ]);
  });

  it('may be indented by anything', () => {
    const text = '　　| 项目 | 总计 |\n      | --- | --- |\n\t| 规章 | 0 |';
    expect(tables(text)).toHaveLength(1);
    expect(textIn(text, tablesOf(text)[0].rows[0])).toBe('　　| 项目 | 总计 |');
  });

  it('ends at a blank line, a heading, and prose', () => {
    const table = '| 项目 | 总计 |\n| --- | --- |\n';
    for (const below of [
      '\n',
      '# 题|目\n',
      '注：无竖线\n',
      '<!-- nianbao-ignore 甲: 乙|丙 -->\n',
      '> 引|文\n',
      '- 列|表\n',
      '* 列|表\n',
      '+ 列|表\n',
    ]) {
      const text = table + below;
      expect(textIn(text, tablesOf(text)[0])).toBe(table);
    }
  });
});

describe('cells', () => {
  it('are what stands between pipes; their text is without plain spaces and tabs around', () => {
    expect(cells('|  规章 |\t0|\u00A01　|')).toEqual(['  规章 ', '\t0', '\u00A01　']);
    expect(tables('|  规章 |\t0|\u00A01　|')[0].rows).toEqual([['规章', '0', '\u00A01　']]);
  });

  it('need no pipe at the end', () => {
    expect(cells('| 规章 | 0')).toEqual([' 规章 ', ' 0']);
    expect(cells('| 规章 | 0 |　 ')).toEqual([' 规章 ', ' 0 ']);
    expect(cells('| 规章 | 0 | ')).toEqual([' 规章 ', ' 0 ']);
  });

  it('may be empty', () => {
    expect(cells('||  |')).toEqual(['', '  ']);
    expect(cells('|')).toEqual([]);
  });

  it('have an empty text where a value would be typed', () => {
    const [first, second] = tablesOf('|  ||')[0].rows[0].cells;
    expect([first.from, first.to]).toEqual([2, 2]);
    expect([second.from, second.to]).toEqual([4, 4]);
  });

  it('take \\| for a literal pipe, in code spans too, and no other pipe', () => {
    expect(cells('| 甲\\|乙 | `丙\\|丁` | `戊|己` |')).toEqual([' 甲\\|乙 ', ' `丙\\|丁` ', ' `戊', '己` ']);
    expect(cells('| 甲\\\\|乙 |')).toEqual([' 甲\\\\|乙 ']);
    expect(cells('| \\| |')).toEqual([' \\| ']);
    expect(cells('| 甲｜乙 |')).toEqual([' 甲｜乙 ']);
  });
});

describe('delimiter rows', () => {
  it.each(['|---|---|', '| - | :-: |', '|:-|-:|', '| ----- | --- '])('%j is one', (line) => {
    expect(tables(`| 甲 | 乙 |\n${line}\n| 1 | 2 |`)[0]).toEqual({
      rows: [
        ['甲', '乙'],
        ['1', '2'],
      ],
      delimiter: 1,
    });
  });

  it.each(['| --- | |', '| :: | --- |', '| --- | 0 |', '| - - | --- |', '| —— | —— |', '| ：-- | --- |', '||'])(
    '%j is none',
    (line) => {
      expect(tables(`| 甲 | 乙 |\n${line}\n| 1 | 2 |`)[0]).toMatchObject({ delimiter: undefined });
    },
  );

  it('may stand first, or behind several header rows', () => {
    expect(tables('| --- | --- |\n| 1 | 2 |')[0]).toEqual({ rows: [['1', '2']], delimiter: 0 });
    expect(tables('| 商业 |\n| 企业 |\n| --- |\n| 2 |')[0].delimiter).toBe(2);
  });

  it('of single dashes count only as second line: elsewhere they are values', () => {
    expect(tables('| - | - |\n')[0]).toEqual({ rows: [['-', '-']], delimiter: undefined });
    expect(tables('| 甲 | 乙 |\n| --- | --- |\n| - | - |\n')[0]).toEqual({
      rows: [
        ['甲', '乙'],
        ['-', '-'],
      ],
      delimiter: 1,
    });
    expect(tables('| 甲 | 乙 |\n| - | - |\n')[0].delimiter).toBe(1);
  });
});

describe('a second delimiter row (a table cut in two by a page break)', () => {
  it('begins a new block with the repeated header above it', () => {
    expect(tables('| 项目 | 总计 |\n|---|---|\n| 甲 | 1 |\n| 项目 | 总计 |\n|---|---|\n| 乙 | 2 |\n')).toEqual([
      {
        rows: [
          ['项目', '总计'],
          ['甲', '1'],
        ],
        delimiter: 1,
      },
      {
        rows: [
          ['项目', '总计'],
          ['乙', '2'],
        ],
        delimiter: 1,
      },
    ]);
  });

  it('gives the same blocks, a blank line apart, as a copy with a blank line at the cut', () => {
    const upper = '| 项目 | 总计 |\n|---|---|\n| 甲 | 1 |\n';
    const lower = '| 乙 | 2 |\n|---|---|\n| 丙 | 3 |\n';
    expect(tables(upper + lower)).toEqual(tables(`${upper}\n${lower}`));
  });

  it('begins a new block by itself where no row stands between the two', () => {
    expect(tables('| 项目 |\n| --- |\n| --- |\n| 甲 |\n')).toEqual([
      { rows: [['项目']], delimiter: 1 },
      { rows: [['甲']], delimiter: 0 },
    ]);
  });
});

describe('tables without leading pipes', () => {
  it('are a line with a pipe above a delimiter row', () => {
    expect(tables('项目 | 总计\n:-- | --:\n规章 | 0\n')).toEqual([
      {
        rows: [
          ['项目', '总计'],
          ['规章', '0'],
        ],
        delimiter: 1,
      },
    ]);
  });

  it('may lack the leading pipe in some rows only', () => {
    for (const text of [
      '项目 | 总计\n| --- | --- |\n规章 | 0\n',
      '| 项目 | 总计 |\n--- | ---\n规章 | 0\n',
      '| 项目 | 总计 |\n| --- | --- |\n规章 | 0 |\n',
      '| 项目 | 总计 |\n| --- | --- |\n规章 | 0',
    ]) {
      expect(tables(text)).toEqual([
        {
          rows: [
            ['项目', '总计'],
            ['规章', '0'],
          ],
          delimiter: 1,
        },
      ]);
    }
  });

  it('have rows of any length of label, but no line of dashes for a delimiter row', () => {
    expect(tables('甲 | 乙\n--- | ---\n丙 | 0\n-5 | 1\n')[0].rows.slice(1)).toEqual([
      ['丙', '0'],
      ['-5', '1'],
    ]);
    expect(tables('| 甲 |\n---\n')).toEqual([{ rows: [['甲']], delimiter: undefined }]);
    expect(tables('| 甲 | 乙 |\n: 丙 | 丁\n')[0].rows).toHaveLength(1);
  });

  it('have rows of a label alone between other rows', () => {
    const text = '项目 | 总计\n--- | ---\n一、本年新收 | 0\n三、本年度办理结果\n（三）不予公开\n1.属于国家秘密 | 0\n';
    expect(tables(text)).toEqual([
      {
        rows: [
          ['项目', '总计'],
          ['一、本年新收', '0'],
          ['三、本年度办理结果'],
          ['（三）不予公开'],
          ['1.属于国家秘密', '0'],
        ],
        delimiter: 1,
      },
    ]);
  });

  it.each([
    ['not numbered', '说明文字'],
    ['a sentence', '（三）不予公开的情况见附件。'],
    ['apart', '（三）不予公开\n'],
    ['the heading of the next table', '四、复议诉讼\n类别 | 总计\n--- | ---'],
  ])('end at a line that is %s', (_, line) => {
    expect(tables(`项目 | 总计\n--- | ---\n规章 | 0\n${line}\n甲 | 1\n`)[0].rows).toHaveLength(2);
  });

  it('with pipes in front, or nothing below, end at a line without', () => {
    expect(tables('| 项目 | 总计 |\n| --- | --- |\n| 规章 | 0 |\n（三）不予公开\n| 甲 | 1 |\n')).toHaveLength(2);
    expect(tables('项目 | 总计\n--- | ---\n规章 | 0\n（三）不予公开\n')[0].rows).toHaveLength(2);
  });

  it('keep text above them', () => {
    const text = '说明\n项目 | 总计\n--- | ---\n';
    expect(parseDraft(text).blocks.map((block) => textIn(text, block))).toEqual(['说明\n', '项目 | 总计\n--- | ---\n']);
  });

  it.each([
    ['without a delimiter row', '项目 | 总计\n规章 | 0\n'],
    ['with a one-letter label over a line of dashes', '甲 | 乙\n---\n'],
    ['over a line of dashes', '项目 | 总计\n---\n'],
    ['whose pipe is literal', '项目 \\| 总计\n--- | ---\n'],
    ['with one column over two', '项目 |\n--- | ---\n'],
    ['a blank line apart', '项目 | 总计\n\n--- | ---\n'],
  ])('are none %s', (_, text) => {
    expect(tables(text)).toEqual([]);
  });
});
