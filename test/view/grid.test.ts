import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInForms, formById } from '../../shared/form';
import type { PreviewGrid } from '../../shared/protocol/preview';
import { officialGrid } from '../../shared/view/grid';
import { gridHtml } from '../../shared/view/html';
import { inlineRuns } from '../../shared/view/inline';

interface OfficialCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** The official grids by table id, transcribed from the form itself; no product code reads them. */
function officialGrids(form: string): Record<string, readonly (readonly OfficialCell[])[]> {
  return JSON.parse(readFileSync(join(__dirname, '..', 'fixtures', `official-grid-${form}.json`), 'utf8'));
}

const table = (form: string, id: string) => formById(builtInForms, form)!.tables.find((one) => one.id === id)!;

const bare = (grid: PreviewGrid) =>
  grid.rows.map((row) => row.map(({ text, rowSpan, colSpan }) => ({ text, rowSpan, colSpan })));

/** The texts of the heads of a value, from its name. */
function headsOf(form: string, tableId: string, name: string): string[] {
  const cells = officialGrid(table(form, tableId)).rows.flat();
  const value = cells.find((cell) => cell.name === name);
  return value!.headers.map((place) => cells[place].text);
}

describe('officialGrid', () => {
  for (const form of ['2021', '2019']) {
    for (const [id, expected] of Object.entries(officialGrids(form))) {
      it(`is the official layout of ${id} in the form of ${form}`, () => {
        expect(bare(officialGrid(table(form, id)))).toEqual(expected);
      });
    }
  }

  it('names every value of the table once, in the form’s order', () => {
    for (const form of builtInForms) {
      for (const one of form.tables) {
        const names = officialGrid(one)
          .rows.flat()
          .flatMap(({ kind, name }) => (kind === 'value' ? [name] : []));
        expect([...names].sort()).toEqual(one.cells.map(({ name }) => name).sort());
      }
    }
  });

  it('says which cells head a value: the headers above, the row and its groups', () => {
    expect(headsOf('2021', '申请', '申请.属于国家秘密.商业企业')).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ]);
    expect(headsOf('2021', '复议诉讼', '复议诉讼.复议后起诉.总计')).toEqual(['行政诉讼', '复议后起诉', '总计']);
  });

  it('heads a value of a clause by that clause’s headers only', () => {
    expect(headsOf('2021', '主动公开', '主动公开.行政强制.本年处理决定数量')).toEqual([
      '第二十条第（六）项',
      '本年处理决定数量',
      '行政强制',
    ]);
  });

  it('knows heads from values', () => {
    const scopes = new Set(
      officialGrid(table('2021', '申请'))
        .rows.flat()
        .map(({ kind, scope }) => `${kind} ${scope}`),
    );
    expect([...scopes].sort()).toEqual([
      'group rowgroup',
      'header col',
      'header colgroup',
      'label row',
      'note undefined',
      'value undefined',
    ]);
  });
});

describe('gridHtml', () => {
  it('writes spans and escapes text', () => {
    const grid = officialGrid(table('2021', '复议诉讼'));
    const [first, ...rest] = grid.rows[0];
    const html = gridHtml({ columns: grid.columns, rows: [[{ ...first, text: '<b a="1">&' }, ...rest]] });
    expect(html).toBe(
      '<table>\n<tr><th scope="colgroup" colspan="5">&lt;b a=&quot;1&quot;&gt;&amp;</th><th scope="colgroup" colspan="10">行政诉讼</th></tr>\n</table>',
    );
  });
});

describe('inlineRuns', () => {
  const shown = (line: string) =>
    inlineRuns(line).map(({ text, bold, href }) => (bold ? `<b>${text}` : text) + (href ? `→${href}` : ''));

  it('reads bold and links of the web and of mail', () => {
    expect(shown('见**要点**与[网站](https://a.cn/x)、[信箱](mailto:a@b.cn)。')).toEqual([
      '见',
      '<b>要点',
      '与',
      '网站→https://a.cn/x',
      '、',
      '信箱→mailto:a@b.cn',
      '。',
    ]);
  });

  it('leaves everything else as text', () => {
    for (const line of ['<b>x</b>', '[坏](javascript:alert(1))', '[[a](b)', '**没有结尾', '****', 'a * b'])
      expect(shown(line)).toEqual([line]);
  });
});
