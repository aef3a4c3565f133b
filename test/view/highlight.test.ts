import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { identityCellsAt } from '../../shared/view/highlight';
import { cleanDraft, draftWith } from '../support/drafts';

/** The draft with ⟦ ⟧ around parts and 【 】 around totals, only the lines that have any, from the marked cell. */
function lit(found: string, written: string): string[] {
  const { text, start } = draftWith(found, written);
  const cells = identityCellsAt(readReport(parseDraft(text), builtInForms), start);
  let shown = '';
  let from = 0;
  for (const { role, span } of cells) {
    const [open, close] = role === 'total' ? '【】' : '⟦⟧';
    shown += text.slice(from, span.start) + open + text.slice(span.start, span.end) + close;
    from = span.end;
  }
  return (shown + text.slice(from)).split('\n').filter((line) => /^\|.*[⟦【]/.test(line));
}

describe('the cells of a figure’s identities', () => {
  it('are its row with the total, and its column with all that adds up there', () => {
    const lines = lit('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | $01 | 0 | 0 | 1 | 2 |');
    expect(lines).toEqual(['| 行政复议 | ⟦1⟧ | ⟦0⟧ | ⟦0⟧ | ⟦1⟧ | 【2】 |']);
  });

  it('are those of a row and a column at once', () => {
    const lines = lit('数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |', '数量 | $09 | 2 | 0 | 0 | 1 | 0 | 12 |');
    expect(lines).toEqual([
      '| 一、本年新收政府信息公开申请数量 | ⟦9⟧ | ⟦2⟧ | ⟦0⟧ | ⟦0⟧ | ⟦1⟧ | ⟦0⟧ | 【12】 |',
      expect.stringMatching(/^\| 二、上年结转政府信息公开申请数量 \| ⟦1⟧ \| 1 \|/),
      expect.stringMatching(/^\| （七）总计 \| ⟦9⟧ \| 3 \|/),
      expect.stringMatching(/^\| 四、结转下年度继续办理 \| 【1】 \| 0 \|/),
    ]);
  });

  it('are none where a cell adds up with no other, and in prose', () => {
    expect(lit('| 行政许可 | 46 |', '| 行政许可 | $046 |')).toEqual([]);
    expect(identityCellsAt(readReport(parseDraft(cleanDraft), builtInForms), cleanDraft.indexOf('本报告'))).toEqual([]);
  });
});
