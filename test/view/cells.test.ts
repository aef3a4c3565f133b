import { describe, expect, it } from 'vitest';
import { selectedCells } from '../../shared/view/cells';
import { draftWith } from '../support/drafts';
import { reportOf } from '../support/report-reading';

/** What is said of the marked stretches, each in a row that it replaces. */
function said(row: string, marked: string) {
  const { text, start, end } = draftWith(row, marked);
  return selectedCells(reportOf(text), [{ start, end }]);
}

const row = '| 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';

describe('selectedCells', () => {
  it.each([
    ['（三）1 × 商业企业', row, '| 1.属于国家秘密 | 0 | $00 | 0 | 0 | 0 | 0 | 0 |'],
    ['（七） × 自然人', '| （七）总计 | 9 |', '| （七）总计 | 9$0 |'],
    ['一 × 总计', '| 0 | 12 |\n| 二、', '| 0 | $012 |\n| 二、'],
    ['行政许可 × 本年处理决定数量', '| 行政许可 | 46 |', '| 行政许可 | 4$06 |'],
    ['未经复议直接起诉 × 结果维持', '| 行政诉讼（未经复议直接起诉） | ', '| 行政诉讼（未经复议直接起诉） | $0'],
  ])('names the cell %s', (path, found, written) => {
    expect(said(found, written)?.path).toBe(path);
  });

  it('adds up what is selected, and counts what has a value', () => {
    expect(said('| 行政处罚 | 7 |\n| 行政强制 | 0 |', '| 行政处罚 | ⟦7 |\n| 行政强制 | 0⟧ |')).toEqual({
      path: '',
      count: 2,
      sum: '7',
    });
    expect(said(row, '| 1.属于国家秘密 | ⟦1,200 | ３ |  | 若干 | =⟧ | 0 | 0 |')).toMatchObject({
      count: 2,
      sum: '1203',
    });
  });

  it('says nothing of labels and prose', () => {
    expect(said(row, row.replace('属于', '属$0于'))).toBeNull();
    expect(said('## 一、', '## $0一、')).toBeNull();
  });

  it('takes several cursors, and a selection of columns', () => {
    const { text } = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | 7 |');
    const [first, second] = [text.indexOf('7 |\n| 行政强制'), text.indexOf('46 |')];
    const spans = [
      { start: first, end: first },
      { start: second, end: second + 2 },
    ];
    expect(selectedCells(reportOf(text), spans)).toEqual({ path: '', count: 2, sum: '53' });
  });
});
