import { describe, expect, it } from 'vitest';
import { fixesOf, permits, publications, received, review } from '../support/clean-cells';
import { cleanDraft } from '../support/drafts';
import { changed, expectAt, expectSilent, findingsIn, mended, unmarked } from '../support/examples';

describe('cell/blank', () => {
  const rule = 'cell/blank';

  it('is one finding for neighbours in reading order, on the first of them, and names all', () => {
    const draft = changed(
      `${publications}\n| 4.无正当理由大量反复申请 | 0 |`,
      '| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 |⟦  ⟧|  |\n| 4.无正当理由大量反复申请 |  |',
    );
    const [finding] = expectAt(rule, draft);
    expect(finding.data?.cells).toEqual([
      '申请.要求提供公开出版物.其他',
      '申请.要求提供公开出版物.总计',
      '申请.无正当理由大量反复申请.自然人',
    ]);
  });

  it.each([
    ['其他', '3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 |  | 0', '没有的填 0'],
    ['总计', '3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | ', '应填各项之和'],
    ['其他 and 总计', '3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 |  | ', '没有的填 0，合计填各项之和'],
  ])('says what belongs into %s', (_, row, advice) => {
    const [finding] = findingsIn(changed(publications, `| ${row} |`)).filter((one) => one.rule === rule);
    expect(finding.message.split('没有填数').at(-1)).toMatch(new RegExp(`，${advice}$`));
  });

  it('says of what is left over that the column gives it', () => {
    const draft = cleanDraft.replace(/^(\| 四、结转下年度继续办理 \|)[^|]*\|/m, '$1  |');
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.message).toMatch(/，应按勾稽关系填写$/);
  });

  it('runs on from one pipe table of 表二 to the next', () => {
    const draft = changed(permits, '| 行政许可 |⟦ ⟧|').replace('| 行政处罚 | 7 |', '| 行政处罚 |  |');
    expectAt(rule, draft);
  });

  it('shows a row without cells by its label, and fills it', () => {
    const draft = changed(publications, '| ⟦3.要求提供公开出版物⟧ |');
    expectAt(rule, draft);
    expect(mended(rule, draft)).toBe(cleanDraft);
    expect(mended(rule, changed(publications, '| 3.要求提供公开出版物'))).toContain(`\n${publications}\n`);
  });

  it('counts white space of any kind as blank', () => {
    expectAt(rule, changed(review, '| 行政复议 | 1 | ⟦\u3000⟧ | 0 | 1 | 2 |'));
    expectAt(rule, changed(review, '| 行政复议 | 1 | ⟦\u00a0⟧ | 0 | 1 | 2 |'));
  });

  it('offers 0 for parts and sums for totals where everything then adds up', () => {
    const draft = changed(received, '| 一、本年新收政府信息公开申请数量 | 9 | 2 |  |  | 1 |  |  |').replace(
      '| 四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| 四、结转下年度继续办理 |  |  |  |  |  |  |  |',
    );
    const { text } = unmarked(draft);
    const findings = findingsIn(text).filter((one) => one.rule === rule);
    expect(findings.map(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
      ['2 个空白格填 0', '表三的空白格全部填入：没有的填 0，合计填各项之和'],
      ['2 个空白格填入：没有的填 0，合计填各项之和', '表三的空白格全部填入：没有的填 0，合计填各项之和'],
      ['7 个空白格填入：没有的填 0，合计填各项之和', '表三的空白格全部填入：没有的填 0，合计填各项之和'],
    ]);
    expect(mended(rule, changed(received, '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 |  |  |'))).toBe(
      cleanDraft,
    );
  });

  it('offers what the other figures leave no choice about where 0 does not add up', () => {
    const draft = changed(received, '| 一、本年新收政府信息公开申请数量 |  | 2 | 0 | 0 | 1 | 0 | 12 |');
    expect(fixesOf(rule, draft)).toEqual(['填入由其他各格推算的 9']);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('offers nothing where nothing is certain', () => {
    const draft = changed(review, '| 行政复议 |  |  | 0 | 1 | 2 |');
    expect(fixesOf(rule, draft)).toEqual([]);
  });

  it('is silent about rows that are missing or do not fit the header, groups and tables of other forms', () => {
    expectSilent(rule, changed(review, '| 行政复议 | 1 |  | 1 |'));
    expectSilent(rule, changed(`${publications}\n`, ''));
    expectSilent(rule, changed('| （三）不予公开 |', '| （三）不予公开 |  |  |  |  |  |  |  |'));
    expectSilent(rule, changed('## 五、', '| 问题 | 措施 |\n| --- | --- |\n| 甲 |  |\n\n## 五、'));
  });
});

describe('cell/not-a-number', () => {
  const rule = 'cell/not-a-number';

  it('is said of words, and offers what the other figures leave no choice about', () => {
    const draft = changed(review, '| 行政复议 | ⟦见附件⟧ | 0 | 0 | 1 | 2 |');
    expectAt(rule, draft);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('is one finding for neighbours that say the same', () => {
    expectAt(
      rule,
      changed(publications, '| 3.要求提供公开出版物 | ⟦待定⟧ | 待定 | 待定 | 待定 | 待定 | 待定 | 待定 |'),
      ['sum/incomplete'],
    );
  });

  it('is said of = outside totals, not in them', () => {
    const draft = changed(review, '| 行政复议 | ⟦=⟧ | 0 | 0 | 1 | 2 |');
    const [finding] = expectAt(rule, draft);
    expect(finding.message).toBe('“行政复议·结果维持”不是合计格，不能写“=”');
    expect(mended(rule, draft)).toBe(cleanDraft);
    expectSilent(rule, changed(review, '| 行政复议 | 1 | 0 | 0 | 1 | = |'));
  });

  it('knows what Chinese numerals and letters in place of digits mean', () => {
    expect(fixesOf(rule, changed(permits, '| 行政许可 | 四十六 |'))).toEqual(['改为 46']);
    expect(fixesOf(rule, changed(permits, '| 行政许可 | 4O |'))).toEqual(['改为 40']);
    expect(fixesOf(rule, changed(permits, '| 行政许可 | 若干 |'))).toEqual([]);
  });

  it('is silent about numbers in any writing, none and blank', () => {
    for (const written of [
      '４６',
      '1,046',
      '46件',
      '46（其中变更3件）',
      '[bookmark: _GoBack]46',
      '-',
      '无',
      '',
      '46.5',
      '46.12345',
    ]) {
      expectSilent(rule, changed(permits, `| 行政许可 | ${written} |`));
    }
  });
});
