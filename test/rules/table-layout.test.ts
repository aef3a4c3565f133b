import { describe, expect, it } from 'vitest';
import { fourth, labelColumns, papers, punished, requests, review } from '../support/clean-tables';
import { cleanDraft } from '../support/drafts';
import {
  changed,
  completed,
  expectAt,
  expectSilent,
  findingsIn,
  numbersIn,
  safely,
  shown,
  shownIn,
  unmarked,
} from '../support/examples';

describe('table/missing-table', () => {
  const rule = 'table/missing-table';

  it('stands on the heading of the section', () => {
    expectAt(rule, changed(review, '').replace(fourth, `## ⟦${fourth.slice(3)}⟧`));
  });

  it('names the clauses of table two that are missing, once', () => {
    const draft = changed(punished, '').replace(
      '| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | 12.365 |\n',
      '',
    );
    const [finding, ...others] = findingsIn(draft);
    expect(others).toEqual([]);
    expect(shown(draft, [finding])).toEqual([`${rule} ⟦二、主动公开政府信息情况⟧`]);
    expect(finding.message).toBe('表二缺少“第二十条第（六）项”、“第二十条第（八）项”');
  });

  it('puts a clause back between the others', () => {
    const after = safely(rule, changed(`${punished}\n`, ''));
    expect(after).toContain('| 行政许可 | 46 |\n\n| 第二十条第（六）项 | 本年处理决定数量 |');
    expect(after).toContain('| 行政强制 |  |\n\n| 第二十条第（八）项 |');
  });

  it('puts it behind the merged table whose last clause it is', () => {
    const merged =
      '| 第二十条第（一）项 |  |  |  |\n| --- | --- | --- | --- |\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 2 | 1 | 5 |\n| 第二十条第（五）项 |  |  |  |\n| 信息内容 | 本年处理决定数量 |  |  |\n| 行政许可 | 46 |  |  |\n';
    const start = cleanDraft.indexOf(papers);
    const end = cleanDraft.indexOf('## 三、');
    const after = safely(rule, `${cleanDraft.slice(0, start)}${merged}\n${cleanDraft.slice(end)}`);
    expect(after).toContain('| 行政许可 | 46 |  |  |\n\n| 第二十条第（六）项 |');
  });

  it('inserts a whole table behind what the section says', () => {
    const after = safely(rule, changed(review, '下表为本年情况。\n'));
    expect(after).toContain('下表为本年情况。\n\n| 类别 |');
  });

  it('is silent where the section is missing, the body has no tables, or the table stands elsewhere', () => {
    const from = cleanDraft.indexOf(fourth);
    const to = cleanDraft.indexOf('## 五、');
    expectSilent(rule, cleanDraft.slice(0, from) + cleanDraft.slice(to));
    expectSilent(rule, changed(review, '').replace('年度: 2025', '年度: 2025\n表格: 无'));
    expectSilent(rule, changed(review, '').replace('## 五、', `${review}\n## 五、`));
  });
});

describe('table/form-edition', () => {
  const rule = 'table/form-edition';
  const older =
    '| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |\n| :-- | --: | --: | --: |\n| 规章 | 0 | 0 | 0 |\n| 规范性文件 | 2 | 3 | 5 |\n\n| 第二十条第（五）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |\n| :-- | --: | --: | --: |\n| 行政许可 | 21 | +3 | 46 |\n| 其他对外管理服务事项 | 8 | 减4 | 12 |\n';

  it('stands on the header of an older table, and silences what the difference explains', () => {
    const from = cleanDraft.indexOf(papers);
    const to = cleanDraft.indexOf('| 第二十条第（八）项');
    const draft =
      cleanDraft.slice(0, from) +
      older.replace('| 第二', '| ⟦第二').replace('）项 |', '）项⟧ |') +
      cleanDraft.slice(to);
    expectAt(rule, draft);
  });

  it('stands on the one row of an older edition, and leaves other faults of the table to their rules', () => {
    const single = completed(
      '| ⟦（六）其他处理⟧ | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
      '| （六）其他处理 |\n| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
    );
    expectAt(rule, single);
    expect(shownIn(single.replace('| 社会公益组织 |', '| 社会组织 |'))).toEqual([
      'table/column-label ⟦社会组织⟧',
      `${rule} ⟦（六）其他处理⟧`,
    ]);
  });

  it('is said of a new table in an older report too', () => {
    const draft = cleanDraft
      .replace('年度: 2025', '年度: 2020')
      .replace('公布日期: 2026-01-20', '公布日期: 2021-01-20')
      .replace('局2025年', '局2020年');
    expect(shownIn(draft).filter((one) => one.startsWith(rule))).toEqual([
      `${rule} ⟦第二十条第（一）项⟧`,
      `${rule} ⟦项目⟧`,
    ]);
  });

  it('is silent about a label alone', () => {
    expectSilent(rule, changed('| 行政规范性文件 |', '| 规范性文件 |'));
  });
});

describe('table/layout', () => {
  const rule = 'table/layout';

  it('writes each of the other forms as the canonical one', () => {
    const merged =
      '| 第二十条第（一）项 |  |  |  |\n| --- | --- | --- | --- |\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |\n| 行政规范性文件 | 2 | 1 | 5 |\n| 第二十条第（五）项 |  |  |  |\n| 信息内容 | 本年处理决定数量 |  |  |\n| 行政许可 | 46 |  |  |\n| 第二十条第（六）项 |  |  |  |\n| 信息内容 | 本年处理决定数量 |  |  |\n| 行政处罚 | 7 |  |  |\n| 行政强制 | 0 |  |  |\n| 第二十条第（八）项 |  |  |  |\n| 信息内容 | 本年收费金额（单位：万元） |  |  |\n| 行政事业性收费 | 12.365 |  |  |\n';
    const start = cleanDraft.indexOf(papers);
    const end = cleanDraft.indexOf('## 三、');
    expect(safely(rule, `${cleanDraft.slice(0, start)}${merged}\n${cleanDraft.slice(end)}`)).toBe(cleanDraft);
    expect(safely(rule, changed(requests, labelColumns('')))).toBe(cleanDraft);
    expect(safely(rule, changed(requests, labelColumns('^^')))).toBe(cleanDraft);
    const single = '| 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |\n';
    expect(safely(rule, changed(review, single))).toBe(cleanDraft);
    const headed = `| 行政复议 |  |  |  |  | 行政诉讼 |  |  |  |  |  |  |  |  |  |\n|${' --- |'.repeat(15)}\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |\n|  |  |  |  |  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n${single}`;
    expect(safely(rule, changed(review, headed))).toBe(cleanDraft);
    const [head, delimiter, ...rows] = requests.split('\n');
    const split = `| 项目 | 自然 | 商业 | 科研 | 社会公 | 法律服 | 其他 | 总计 |\n${delimiter}\n|  | 人 | 企业 | 机构 | 益组织 | 务机构 |  |  |\n${rows.join('\n')}`;
    expect(safely(rule, changed(requests, split))).toBe(cleanDraft);
    const cut = `${[head, delimiter, ...rows.slice(0, 9)].join('\n')}\n\n${[rows[9], delimiter, ...rows.slice(10)].join('\n')}`;
    expect(safely(rule, changed(requests, cut))).toBe(cleanDraft);
    const repeated = `${[head, delimiter, ...rows.slice(0, 9)].join('\n')}\n\n${[head, delimiter, ...rows.slice(9)].join('\n')}`;
    expect(safely(rule, changed(requests, repeated))).toBe(cleanDraft);
    expect(safely(rule, changed(requests, [head, ...rows].join('\n')))).toBe(cleanDraft);
    expect(safely(rule, changed(requests, [head, '| --- | --- |', ...rows].join('\n')))).toBe(cleanDraft);
  });

  it('keeps the text of every value, unknown rows and drifting labels', () => {
    const draft = changed(
      requests,
      labelColumns('')
        .replace('| 9 | 2 | 0 | 0 | 1 | 0 | 12 |', '| 9（其中口头3件） | ２ |  | - | 1 | 0 | = |')
        .replace('|  | （七）总计 |', '|  | （八）撤回 |  | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n|  | （七）总计 |')
        .replace('2.重复申请', '2.反复申请'),
    );
    const after = safely(rule, draft);
    expect(after).toContain('| 一、本年新收政府信息公开申请数量 | 9（其中口头3件） | ２ |  | - | 1 | 0 | = |');
    expect(after).toContain('| （八）撤回 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |');
    expect(numbersIn(after)).toEqual(numbersIn(unmarked(draft).text));
  });

  it('is told on the line of words that cuts a table in two, which then comes to stand below it', () => {
    const cut = changed('| 2.重复申请 |', '⟦此件误粘⟧\n| 2.重复申请 |');
    const [{ message }] = expectAt(rule, cut);
    expect(message).toContain('把表断成了两截');
    expect(safely(rule, cut)).toBe(cleanDraft.replace(/(\| 四、结转下年度.*\n)/, '$1此件误粘\n'));
  });

  it('offers nothing where words would get lost', () => {
    const draft = changed(requests, labelColumns('').replace('| 项目 |  |  |', '| 项目 | 单位：件 |  |'));
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes).toEqual([]);
  });

  it('is silent about canonical tables, however they are spaced', () => {
    expectSilent(rule, changed('| 行政许可 | 46 |', '|行政许可|   46|'));
    expectSilent(rule, changed(':-- | --: |\n| 行政许可', '--- | ----- |\n| 行政许可'));
  });
});
