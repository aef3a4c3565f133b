import { describe, expect, it } from 'vitest';
import { cleanDraft } from '../support/drafts';
import { expectAt, expectSafe, expectSilent, findingsIn, mended, shown, shownIn, unmarked } from '../support/examples';

/** The clean draft with `found`, which stands in it, replaced. */
const changed = (found: string, written: string) => {
  expect(cleanDraft).toContain(found);
  return cleanDraft.replace(found, () => written);
};
const review = '| 行政复议 | 1 | 0 | 0 | 1 | 2 |';
const permits = '| 行政许可 | 46 |';
const fee = '| 行政事业性收费 | 12.365 |';
const received = '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |';
const publications = '| 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const fixesOf = (rule: string, written: string) => {
  const { text } = unmarked(written);
  const findings = findingsIn(text).filter((finding) => finding.rule === rule);
  expect(findings).toHaveLength(1);
  return findings[0].fixes.map(({ title, safe }) => (safe ? `safe: ${title}` : title));
};
const safely = (rule: string, written: string) => {
  const { text } = unmarked(written);
  const [finding] = findingsIn(text).filter((one) => one.rule === rule);
  const fix = finding.fixes.find(({ safe }) => safe);
  if (!fix) throw new Error(`no safe fix for ${rule}`);
  return expectSafe(text, finding, fix);
};

/** A correct report of 2019 with figures in 表二. */
const older = `# 青川县水利局2019年政府信息公开工作年度报告

## 一、总体情况

甲。

## 二、主动公开政府信息情况

| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| :-- | --: | --: | --: |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 2 | 3 | 5 |

| 第二十条第（五）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政许可 | 21 | 3 | 46 |
| 其他对外管理服务事项 | 8 | -4 | 12 |

| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| :-- | --: | --: | --: |
| 行政处罚 | 31 | 0 | 7 |
| 行政强制 | 6 | 1 | 0 |

| 第二十条第（八）项 | 上一年项目数量 | 本年增/减 |
| :-- | --: | --: |
| 行政事业性收费 | 4 | 0 |

| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |
| :-- | --: | --: |
| 政府集中采购 | 6 | 251000元 |
`;
const olderFindings = (text: string) =>
  shown(
    text,
    findingsIn(text).filter(({ rule }) => rule.startsWith('cell/')),
  );

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

describe('cell/number-format', () => {
  const rule = 'cell/number-format';

  it.each([
    ['４６', '46'],
    ['1,046', '1046'],
    ['46件', '46'],
    ['46 宗', '46'],
    ['+46', '46'],
    ['１，０４６ 件', '1046'],
  ])('writes %s as %s', (written, plain) => {
    // The sentences of the draft speak of 46.
    expectAt(rule, changed(permits, `| 行政许可 | ⟦${written}⟧ |`), ['prose/figure']);
    expect(safely(rule, changed(permits, `| 行政许可 | ${written} |`))).toContain(`| 行政许可 | ${plain} |`);
  });

  it('is one finding for neighbours with the same fault', () => {
    const draft = changed(publications, '| 3.要求提供公开出版物 | ⟦０⟧ | ０ | ０ | 0件 | ０ | ０ | ０ |');
    const [finding] = expectAt(rule, draft);
    expect(finding.data?.cells).toHaveLength(7);
    expect(safely(rule, draft)).toBe(cleanDraft);
    const none = changed(publications, '| 3.要求提供公开出版物 | ⟦/⟧ | — | 无 | - | / | / | / |');
    expectAt(rule, none);
    expect(mended(rule, none)).toBe(cleanDraft);
  });

  it('converts another unit, and only a unit it knows', () => {
    const draft = changed(fee, '| 行政事业性收费 | ⟦123650元⟧ |');
    expectAt(rule, draft);
    expect(mended(rule, draft)).toBe(cleanDraft);
    expect(fixesOf(rule, changed(fee, '| 行政事业性收费 | 12365.5元 |'))).toEqual([]);
    expect(fixesOf(rule, changed(permits, '| 行政许可 | 46人次 |'))).toEqual([]);
    expect(mended(rule, changed(fee, '| 行政事业性收费 | 12.365万元 |'))).toBe(cleanDraft);
  });

  it('moves a note below the table', () => {
    const draft = changed(permits, '| 行政许可 | ⟦46（其中变更3件）⟧ |');
    expectAt(rule, draft);
    const after = mended(rule, draft);
    expect(after).toContain(
      '| 行政许可 | 46 |\n\n注：行政许可，本年处理决定数量：其中变更3件。\n\n| 第二十条第（六）项',
    );
    expect(findingsIn(after)).toEqual([]);
  });

  it('says both where a number is full-width and has a note', () => {
    const draft = changed(permits, '| 行政许可 | ４６（其中变更3件） |');
    expect(shownIn(draft)).toEqual([`${rule} ⟦４６（其中变更3件）⟧`, `${rule} ⟦４６（其中变更3件）⟧`]);
  });

  it('lets the older form write changes with a sign or a word, and an amount with its unit', () => {
    expect(olderFindings(older)).toEqual([]);
    expect(olderFindings(older.replace('| 21 | 3 |', '| 21 | +3 |').replace('| -4 |', '| 减4 |'))).toEqual([]);
    expect(olderFindings(older.replace('251000元', '25.1万元'))).toEqual([]);
    expect(olderFindings(older.replace('251000元', '251,000元'))).toEqual([`${rule} ⟦251,000元⟧`]);
    expect(olderFindings(older.replace('| -4 |', '| －４ |'))).toEqual([`${rule} ⟦－４⟧`]);
  });

  it('leaves residue and padding around a number to their own rule', () => {
    expectSilent(rule, changed(permits, '| 行政许可 | \u3000[bookmark: _GoBack]46\u00a0 |'));
  });
});

describe('cell/negative', () => {
  const rule = 'cell/negative';

  it('is said of counts and fees', () => {
    expectAt(rule, changed(fee, '| 行政事业性收费 | ⟦-12.365⟧ |'));
    expectAt(rule, changed(permits, '| 行政许可 | ⟦减46⟧ |'));
  });

  it('is silent where the older form asks for the change, and about none', () => {
    expect(olderFindings(older)).toEqual([]);
    expectSilent(rule, changed(permits, '| 行政许可 | - |'));
    expectSilent(rule, changed(permits, '| 行政许可 | -0 |'));
  });
});

describe('cell/not-integer', () => {
  const rule = 'cell/not-integer';

  it('is said of counts, also too fine ones', () => {
    expectAt(rule, changed(permits, '| 行政许可 | ⟦46.12345⟧ |'));
  });

  it('is silent about fees and amounts, and about 46.0', () => {
    expectSilent(rule, changed(permits, '| 行政许可 | 46.0 |'));
    expectSilent(rule, cleanDraft);
    expect(olderFindings(older.replace('251000元', '25.1万元'))).toEqual([]);
  });
});

describe('cell/decimals', () => {
  const rule = 'cell/decimals';

  it('counts decimals', () => {
    const [finding] = expectAt(rule, changed(fee, '| 行政事业性收费 | ⟦12.365012⟧ |'));
    expect(finding.message).toBe('“行政事业性收费·本年收费金额”有 6 位小数，最多保留 4 位');
  });

  it('is silent about four decimals, trailing zeros, and counts', () => {
    expectSilent(rule, changed(fee, '| 行政事业性收费 | 12.3651 |'));
    expectSilent(rule, changed(fee, '| 行政事业性收费 | 12.365000 |'));
    expectSilent(rule, changed(permits, '| 行政许可 | 46.12345 |'));
  });
});

describe('cell/level', () => {
  const rule = 'cell/level';
  const written = changed('| 规章 | 0 | 0 | 0 |', '| 规章 | 1 | 0 | 3 |');

  it('is said of each stretch of figures above 0', () => {
    expect(shownIn(written)).toEqual([`${rule} ⟦1⟧`, `${rule} ⟦3⟧`]);
  });

  it('is silent where the level may have them, or is not known', () => {
    for (const level of ['市级', '省级部门', '国家']) expectSilent(rule, written.replace('县级部门', level));
    expectSilent(rule, written.replace('层级: 县级部门\n', ''));
  });
});

describe('cell/unit-slip', () => {
  const rule = 'cell/unit-slip';

  it('is silent about large but usual fees and about other columns', () => {
    expectSilent(rule, changed(fee, '| 行政事业性收费 | 316441 |'));
    expectSilent(rule, changed(permits, '| 行政许可 | 12365000 |'));
  });
});
