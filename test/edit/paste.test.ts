import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../shared/messages';
import { cellValue } from '../../shared/report/identity';
import { clipboardHtml, clipboardText } from '../../shared/view/clipboard';
import { officialGrid } from '../../shared/view/grid';
import { pasteSummary } from '../../shared/view/paste-summary';
import { blankDraft, figuresByName, landing, paste, published, tabs } from '../support/paste';
import { processorTime } from '../support/processor-time';

const copied = (id: string) => {
  const bound = published.tables.find(({ table }) => table.id === id);
  if (!bound) throw new Error(id);
  const { text } = published.draft;
  return officialGrid(bound.table, { bound, text, valueAt: (index) => cellValue(bound, index) });
};
const figures = figuresByName(published.draft.text);
const ids = published.tables.map(({ table }) => table.id);

const html = (rows: string) => ({ html: `<table>${rows}</table>` });
const columns = ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const row = (label: string, from: number): (string | number)[] => [label, from, 0, 0, 0, 0, 0, from];

describe('pasting by label', () => {
  it.each(ids)('lands every figure of %s copied in its official layout', (id) => {
    for (const clipboard of [{ html: clipboardHtml(copied(id)) }, { text: clipboardText(copied(id)) }]) {
      const { text, unplaced, replaced } = landing(blankDraft, clipboard);
      expect({ unplaced, replaced }).toEqual({ unplaced: [], replaced: [] });
      expect(figuresByName(text, id)).toEqual(figuresByName(published.draft.text, id));
    }
  });

  it('fills a new draft with all 200 figures, one table after the other, wherever the cursor is', () => {
    let text = blankDraft;
    for (const id of ids) ({ text } = landing(text, { html: clipboardHtml(copied(id)) }, '## 一'));
    expect(figuresByName(text)).toEqual(figures);
    expect(Object.keys(figures)).toHaveLength(200);
  });

  it('changes nothing where the draft says the same already', () => {
    const { edits, tables } = landing(published.draft.text, { html: clipboardHtml(copied('申请')) });
    expect(edits).toEqual([]);
    expect(tables).toMatchObject([{ written: 0, same: 175 }]);
  });

  it('reads half a table without a header under the official columns', () => {
    const { text, tables } = landing(
      blankDraft,
      tabs([row('2.重复申请', 5), row('3.要求提供公开出版物', 6), row('（七）总计', 11)]),
    );
    expect(tables[0].written).toBe(21);
    expect(figuresByName(text)).toMatchObject({ '申请.重复申请.自然人': 5, '申请.总计.总计': 11 });
  });

  it('reads rows without labels under a header, as many as the form has', () => {
    const body = [
      [1, 2, 3, 4, 10],
      [0, 0, 0, 0, 0],
      [5, 0, 0, 0, 5],
    ];
    const { text } = landing(blankDraft, tabs([['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], ...body]));
    expect(figuresByName(text)).toMatchObject({ '复议诉讼.行政复议.总计': 10, '复议诉讼.复议后起诉.结果维持': 5 });
  });

  it('puts columns that stand in another order where they belong', () => {
    const { text } = landing(
      blankDraft,
      tabs([
        ['类别', '总计', '结果维持'],
        ['行政复议', 9, 7],
        ['行政诉讼（未经复议直接起诉）', 1, 1],
        ['行政诉讼（复议后起诉）', 3, 2],
      ]),
    );
    expect(figuresByName(text)).toMatchObject({ '复议诉讼.行政复议.总计': 9, '复议诉讼.复议后起诉.结果维持': 2 });
  });

  it('adds a table that the draft lacks, and a row', () => {
    const lines = blankDraft
      .split('\n')
      .filter((line) => !/行政复议|行政诉讼（|结果维持|2\.重复申请/.test(line) || line.startsWith('#'));
    const { text, tables } = landing(lines.join('\n'), { html: clipboardHtml(copied('复议诉讼')) });
    expect(tables).toMatchObject([{ written: 15, isNew: true }]);
    expect(figuresByName(text, '复议诉讼')).toEqual(figuresByName(published.draft.text, '复议诉讼'));
    const { text: second } = landing(text, { html: clipboardHtml(copied('申请')) });
    expect(figuresByName(second, '申请')).toEqual(figuresByName(published.draft.text, '申请'));
  });

  it('lands a few labelled columns and rows in the table of the cursor, and says what found no place', () => {
    const header = columns.slice(0, 3);
    const first = ['（一）予以公开', 33, 11];
    for (const at of ['| 1.属于国家秘密', '## 三']) {
      const { text, by, tables, unplaced, kept } = landing(
        blankDraft,
        tabs([header, first, ['（二）部分公开', 5, '']]),
        at,
      );
      expect({ by, ids: tables.map(({ table }) => table.id), unplaced, kept }).toEqual({
        by: 'labels',
        ids: ['申请'],
        unplaced: [],
        kept: 0,
      });
      expect(figuresByName(text)).toEqual({
        '申请.予以公开.自然人': 33,
        '申请.予以公开.商业企业': 11,
        '申请.部分公开.自然人': 5,
      });
    }
    const { tables, unplaced } = landing(
      blankDraft,
      tabs([header, first, ['张三', 2, 2], ['（二）部分公开', 'abc', 0]]),
      '| 1.属于国家秘密',
    );
    expect(tables[0].written).toBe(3);
    // Columns that the clipboard lacks are no blank cells of it.
    expect(landing(published.draft.text, tabs([header, first]), '| 1.属于国家秘密').kept).toBe(0);
    expect(unplaced.map(({ text, label, reason }) => ({ text, label, reason }))).toEqual([
      { text: 'abc', label: '（二）部分公开', reason: 'text' },
      { text: '2', label: '张三', reason: 'row' },
      { text: '2', label: '张三', reason: 'row' },
    ]);
  });

  it('takes no table of a few such words for the form’s where the cursor is far from it', () => {
    const few = tabs([
      ['类别', '自然人'],
      ['本年新收', 3],
    ]);
    expect(paste(blankDraft, few, '## 一').outcome).toMatchObject({ reason: { kind: 'unknown' } });
    expect(paste(blankDraft, few, '| 行政复议 |').outcome).toMatchObject({ reason: { kind: 'unknown' } });
  });

  it('keeps `=` where the pasted total is the sum, and replaces and names it where it is not', () => {
    const draft = blankDraft.replace('| 行政复议 |  |  |  |  |  |', '| 行政复议 |  |  |  |  | = |');
    const header = ['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const kept = landing(draft, tabs([header, ['行政复议', 1, 2, 3, 4, 10]]));
    expect(kept.text).toContain('| 行政复议 | 1 | 2 | 3 | 4 | = |');
    expect(kept.replaced).toEqual([]);
    const other = landing(draft, tabs([header, ['行政复议', 1, 2, 3, 4, 11]]));
    expect(other.text).toContain('| 行政复议 | 1 | 2 | 3 | 4 | 11 |');
    expect(other.replaced).toEqual([{ name: '复议诉讼.行政复议.总计', before: '=', after: '11' }]);
  });

  it('names what it changes, and erases nothing for a blank cell', () => {
    const draft = blankDraft.replace('| 规章 |  |  |  |', '| 规章 | 3 | 4 |  |');
    const { text, replaced, kept } = landing(
      draft,
      tabs([
        ['第二十条第（一）项', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', 2, '', 11],
      ]),
    );
    expect(text).toContain('| 规章 | 2 | 4 | 11 |');
    expect(replaced).toEqual([{ name: '主动公开.规章.本年制发件数', before: '3', after: '2' }]);
    expect(kept).toBe(1);
  });

  it('reads numbers written as text, whatever marks them so', () => {
    const { text } = landing(
      blankDraft,
      tabs([
        columns,
        ['一、本年新收政府信息公开申请数量', "'12", ' 12 ', '１２', '1,234', '１，２３４', '12\u00a0', '’5'],
      ]),
    );
    expect(text).toContain('| 一、本年新收政府信息公开申请数量 | 12 | 12 | 12 | 1234 | 1234 | 12 | 5 |');
  });

  it('says what found no place, and why', () => {
    const { unplaced, tables } = landing(
      blankDraft,
      tabs([
        columns,
        row('（一）予以公开', 3),
        row('（九）没有的一行', 8),
        row('（一）予以公开', 4),
        ['（二）部分公开', '约2', '=SUM(C3:C4)', 0, 0, 0, 0, 2],
      ]),
    );
    expect(tables[0].written).toBe(12);
    const found = new Map(unplaced.map(({ text, reason }) => [text, reason]));
    expect(found).toEqual(
      new Map([
        ['约2', 'text'],
        ['=SUM(C3:C4)', 'formula'],
        ['8', 'row'],
        ['0', 'duplicate'],
        ['4', 'duplicate'],
      ]),
    );
  });

  it('writes numbers plainly, and keeps a unit for the rule that speaks of it', () => {
    const { text } = landing(
      blankDraft,
      tabs([
        ['第二十条第（八）项', '本年收费金额（单位：万元）'],
        ['行政事业性收费', '59,237.2449'],
      ]),
      '行政事业性收费',
    );
    expect(text).toContain('| 行政事业性收费 | 59237.2449 |');
    const { text: unit } = landing(
      blankDraft,
      tabs([
        ['第二十条第（八）项', '本年收费金额（单位：万元）'],
        ['行政事业性收费', '251000元'],
      ]),
      '行政事业性收费',
    );
    expect(unit).toContain('| 行政事业性收费 | 251000元 |');
  });

  it('says how it found the cells: by labels, by the shape of a table, or from the cursor on', () => {
    const review = [
      [1, 2, 3, 4, 10],
      [0, 0, 0, 0, 0],
      [5, 0, 0, 0, 5],
    ];
    const summary = (rows: (string | number)[][], at = '') =>
      pasteSummary(landing(blankDraft, tabs(rows), at), messagesIn('zh'));
    const requests = [row('2.重复申请', 5), row('3.要求提供公开出版物', 6), row('（七）总计', 11)];
    expect(summary(requests)).toMatch(/^已按标签粘贴：表三 21 格/);
    expect(summary(review, '| 行政复议 |')).toMatch(/^剪贴板里没有标签，已按行列顺序粘贴：表四 15 格/);
    expect(summary([[1, 2]], '  |  |  |  |  |  |  |\n| （二）部分公开')).toMatch(
      /^剪贴板里没有标签，已从光标所在格起粘贴：表三 2 格/,
    );
  });

  it('answers ten thousand rows at once', () => {
    const cells = '<td>1</td>'.repeat(8);
    const many = html(`<tr>${cells}</tr>`.repeat(10_000));
    const refused = { kind: 'refused', reason: { kind: 'size', rows: 10_000 } };
    expect(processorTime(() => expect(paste(blankDraft, many).outcome).toMatchObject(refused), 1)).toBeLessThan(3000);
  });
});
