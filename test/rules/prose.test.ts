import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../shared/text/edit';
import { textIn } from '../../shared/text/span';
import { draftWith } from '../support/drafts';
import { changed, expectAt, expectSilent, findingsIn } from '../support/examples';

/** The rules that compare figures; those of law and wording have tests of their own. */
const ownRules = ['prose/parts', 'prose/figure', 'prose/none', 'prose/percent', 'prose/reference'];

const ownFindings = (text: string) => findingsIn(text).filter(({ rule }) => ownRules.includes(rule));

/** The one finding of a sentence put in the place of `good` in the clean draft. */
function only(good: string, bad: string) {
  const { text } = draftWith(good, bad);
  const findings = ownFindings(text);
  expect(findings.map(({ rule }) => rule)).toHaveLength(1);
  const [finding] = findings;
  const shown = (spans: readonly { readonly span: { start: number; end: number }; readonly message: string }[]) =>
    spans.map(({ span, message }) => `${textIn(text, span)}: ${message}`);
  return {
    ...finding,
    words: textIn(text, finding.span),
    related: shown(finding.related),
    fixed: finding.fixes.map(({ edits }) => applyEdits(text, edits)),
  };
}

describe('prose/figure', () => {
  it('names both figures, points to the cell and offers its figure', () => {
    const found = only('上年结转2件', '上年结转5件');
    expect([found.rule, found.words]).toEqual(['prose/figure', '5']);
    expect(found.message).toBe('正文写的是 5，表三“上年结转”为 2，相差 3');
    expect(found.related).toEqual(['2: “上年结转” 2']);
    expect(found.fixed.map(ownFindings)).toEqual([[]]);
  });

  it('offers every reading where there are several', () => {
    const found = only(
      '我局新收政府信息公开申请12件，其中自然人申请9件、法人或其他组织申请3件',
      '我局收到政府信息公开申请16件',
    );
    expect(found.message).toBe('正文写的是 16，表三“本年新收”为 12，“本年新收 + 上年结转”为 14，都不一致');
    expect(found.fixes.map(({ title }) => title)).toEqual([
      '改为 12（“本年新收”）',
      '改为 14（“本年新收 + 上年结转”）',
    ]);
  });

  it('says nothing where the table itself does not add up', () => {
    const row = '| 二、上年结转政府信息公开申请数量 | 1 | 1 | 0 | 0 | 0 | 0 |';
    const { text } = draftWith(`${row} 2 |`, `${row} 3 |`);
    expect(ownFindings(text)).toEqual([]);
  });
});

describe('prose/none', () => {
  it('names the figure there is', () => {
    const found = only('结转下年度继续办理1件。', '均已办结。');
    expect([found.rule, found.words]).toEqual(['prose/none', '均已办结']);
    expect(found.message).toBe('正文说已全部办结，表三“结转下年”为 1');
    expect(found.related).toEqual(['1: “结转下年” 1']);
  });
});

describe('prose/parts', () => {
  it('names total, sum and difference, and points to every part', () => {
    const list = only('规划计划类41条', '规划计划类14条');
    expect([list.rule, list.words]).toEqual(['prose/parts', '186']);
    expect(list.message).toBe('总数为 186，其中 6 项之和为 159，相差 27');
    expect(list.related).toHaveLength(6);
    expect(list.fixed.map(ownFindings)).toEqual([[]]);
  });
});

describe('prose/percent', () => {
  it('works the share out', () => {
    const found = only('法人或其他组织申请3件；', '法人或其他组织申请3件，占24%；');
    expect([found.rule, found.words, found.message]).toEqual([
      'prose/percent',
      '24%',
      '3 占 12 的 25%，正文写的是 24%',
    ]);
    expect(found.fixed.map(ownFindings)).toEqual([[]]);
  });
});

describe('prose/reference', () => {
  it('offers the nearest names', () => {
    const found = only('上年结转2件', '上年结转{{申请.上年结转.合计}}件');
    expect([found.rule, found.words]).toEqual(['prose/reference', '申请.上年结转.合计']);
    expect(found.fixes[0].title).toBe('改为 申请.上年结转.总计');
    expect(ownFindings(found.fixed[0])).toEqual([]);
  });

  it('stands on one that names nothing, and has no name to offer', () => {
    const found = only('上年结转2件', '上年结转{{}}件');
    expect([found.rule, found.words, found.fixes]).toEqual(['prose/reference', '{{}}', []]);
  });

  it('knows groups and sums of several names', () => {
    const { text } = draftWith('上年结转2件', '不予公开{{申请.不予公开.总计 + 申请.无法提供.总计}}件');
    expect(ownFindings(text).map(({ rule }) => rule)).not.toContain('prose/reference');
  });
});

describe('prose/unfilled', () => {
  const rule = 'prose/unfilled';

  it('is one finding a paragraph, on its first gap, and counts the others', () => {
    const draft = changed('上年结转2件', '上年结转⟦＿＿＿⟧件，公文＿＿件').replace('现行有效5件', '现行有效⟦＿＿⟧件');
    const messages = expectAt(rule, draft).map(({ message }) => message);
    expect(messages).toEqual(['这里还没有填，这一段共 2 处', '这里还没有填']);
  });

  it('is silent about a single letter of a gap, and about tables', () => {
    expectSilent(rule, changed('上年结转2件', '上年结转2件（见表＿）'));
    expectSilent(rule, changed('| 行政许可 | 46 |', '| 行政许可 | ＿＿ |'));
  });
});
