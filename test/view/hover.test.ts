import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { readReport } from '../../shared/report/read';
import { hoverAt } from '../../shared/view/hover';
import { cleanDraft, draftWith } from '../support/drafts';

/** What is said at the marked stretch's start, which must be the stretch it speaks of. */
function said({ text, start, end }: { text: string; start: number; end: number }): string {
  const found = hoverAt(readReport(parseDraft(text), builtInForms), start, messagesIn('zh'));
  expect(text.slice(found?.span.start, found?.span.end)).toBe(text.slice(start, end));
  return found?.markdown ?? '';
}

const newRequests = '数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |';

describe('hover', () => {
  it('on a section heading gives its definition and article', () => {
    const text = said(
      draftWith('## 四、政府信息公开行政复议、行政诉讼情况', '## ⟦四、政府信息公开行政复议、行政诉讼情况⟧'),
    );
    expect(text).toContain('依据：');
  });

  it('on a row label gives the definition and the row’s identity', () => {
    const text = said(draftWith('| 4.保护第三方合法权益 |', '| ⟦4.保护第三方合法权益⟧ |'));
    expect(text).toContain('依据：');
    expect(text).toContain('总计 1 = 1 + 0 + 0 + 0 + 0 + 0 ✓');
  });

  it('on a group label names the rows it sums', () => {
    const text = said(draftWith('| （四）无法提供 |', '| ⟦（四）无法提供⟧ |'));
    expect(text).toContain('没有现成信息需要另行制作');
  });

  it('on a column header gives the definition and unit', () => {
    const text = said(draftWith('| 本年收费金额（单位：万元） |', '| ⟦本年收费金额（单位：万元）⟧ |'));
    expect(text).toContain('单位：万元');
    expect(text).toContain('4 位小数');
  });

  it('on a value gives its name and every identity it is part of', () => {
    const text = said(draftWith(newRequests, '数量 | ⟦9⟧ | 2 | 0 | 0 | 1 | 0 | 12 |'));
    expect(text).toContain('`申请.本年新收.自然人`');
    expect(text).toContain('总计 12 = **9** + 2 + 0 + 0 + 1 + 0 ✓');
    expect(text).toContain('本年新收 **9** + 上年结转 1 = （七）总计 9 + 结转下年 1 ✓');
  });

  it('says by how much an identity is broken', () => {
    const text = said(draftWith(newRequests, '数量 | ⟦6⟧ | 2 | 0 | 0 | 1 | 0 | 12 |'));
    expect(text).toContain('总计 12 ≠ **6** + 2 + 0 + 0 + 1 + 0（9） ✗ 相差 3');
  });

  it('on a blank says what the identities make it', () => {
    const text = said(draftWith(newRequests, '数量 |⟦  ⟧| 2 | 0 | 0 | 1 | 0 | 12 |'));
    expect(text).toContain('尚未填写，按勾稽关系应为 9');
    expect(text).toContain('总计 12 = **?** + 2 + 0 + 0 + 1 + 0（有空缺');
  });

  it('on = gives the sum', () => {
    expect(said(draftWith(newRequests, '数量 | 9 | 2 | 0 | 0 | 1 | 0 | ⟦=⟧ |'))).toContain('自动计算：12');
  });

  it('on a metadata key says what it means', () => {
    expect(said(draftWith('层级: 县级部门', '⟦层级⟧: 县级部门'))).toContain('机关的层级');
  });

  it('on prose says nothing', () => {
    const report = readReport(parseDraft(cleanDraft), builtInForms);
    expect(hoverAt(report, cleanDraft.indexOf('186条'), messagesIn('zh'))).toBeUndefined();
  });
});
