import { describe, expect, it } from 'vitest';
import { labelColumns, requests, withoutRows } from '../support/clean-tables';
import { cleanDraft } from '../support/drafts';
import {
  changed,
  completed,
  expectAt,
  expectSafe,
  expectSilent,
  findingsIn,
  mended,
  safely,
  shownIn,
  unmarked,
} from '../support/examples';

describe('table/missing-row', () => {
  const rule = 'table/missing-row';

  it('stands on the row before the gap, once for neighbours', () => {
    const draft = withoutRows('2.没有现成', '3.补正后');
    expect(shownIn(draft, ['sum/incomplete'])).toEqual([`${rule} ⟦1.本机关不掌握相关政府信息⟧`]);
  });

  it('stands on the group where its first rows are missing, on the header where the first of all are', () => {
    expect(shownIn(withoutRows('1.本机关不掌握'), ['sum/incomplete'])).toEqual([`${rule} ⟦（四）无法提供⟧`]);
    expect(shownIn(withoutRows('一、', '二、'), ['sum/incomplete'])).toEqual([`${rule} ⟦项目⟧`]);
  });

  it('is one finding for a run across groups, two where a row stands between', () => {
    const across = withoutRows('3.补正后', '1.信访');
    expect(shownIn(across, ['sum/incomplete'])).toEqual([`${rule} ⟦2.没有现成信息需要另行制作⟧`]);
    const apart = withoutRows('1.属于国家秘密', '3.危及');
    expect(shownIn(apart, ['sum/incomplete'])).toEqual([
      `${rule} ⟦（三）不予公开⟧`,
      `${rule} ⟦2.其他法律行政法规禁止公开⟧`,
    ]);
  });

  it('brings the rows back blank, with the group row that went with them', () => {
    const refused = ['（五）', '1.信访', '2.重复', '3.要求', '4.无正当', '5.要求行政机关'];
    const after = safely(rule, withoutRows('3.补正后', ...refused));
    expect(after).toContain(
      '| 3.补正后申请内容仍不明确 |  |  |  |  |  |  |  |\n| （五）不予处理 |\n| 1.信访举报投诉类申请 |  |  |  |  |  |  |  |\n| 2.重复申请 |  |',
    );
    expect(after).toContain('| 5.要求行政机关确认或重新出具已获取信息 |  |  |  |  |  |  |  |\n| （六）其他处理 |');
    expect(safely(rule, withoutRows('一、'))).toContain('| --: |\n| 一、本年新收政府信息公开申请数量 |  |  |');
    expect(safely(rule, withoutRows('四、结转')).trimEnd()).toContain(
      '| 四、结转下年度继续办理 |  |  |  |  |  |  |  |\n\n## 四',
    );
  });

  it('writes them as the table is written, with label columns', () => {
    for (const above of ['', '^^']) {
      const table = labelColumns(above);
      const lines = table.split('\n');
      const kept = lines.filter((line) => !/ (1\.属于国家秘密|2\.其他法律|（二）部分公开)/.test(line));
      const draft = changed(requests, kept.join('\n'));
      const [first, second, ...others] = findingsIn(draft).filter((finding) => finding.rule === rule);
      expect(others).toEqual([]);
      expect(second).toBeUndefined();
      const after = expectSafe(draft, first, first.fixes[0]);
      expect(after).toContain(
        '|  | （二）部分公开（区分处理的，只计这一情形，不计其他情形） |  |  |  |  |  |  |  |  |\n|  | （三）不予公开 | 1.属于国家秘密 |  |',
      );
      expect(after).toContain('|  |  | 2.其他法律行政法规禁止公开 |  |');
    }
  });

  it('owns its cells, and what the group of an older edition stands for', () => {
    expectSilent('cell/blank', withoutRows('2.没有现成'));
    expectSilent(
      rule,
      completed(
        '| （六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
        '| （六）其他处理 |\n| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 3.其他 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n',
      ),
    );
  });

  it('adds nothing by itself where a row of one’s own stands in the gap, and says first that it may be that row', () => {
    const draft = changed('| 1.属于国家秘密 |', '| 1.涉密信息 |');
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['将“1.涉密信息”改为“1.属于国家秘密”', false],
      ['补入“1.属于国家秘密”（数字留空）', false],
    ]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('is silent about group rows, which are layout', () => {
    expect(shownIn(withoutRows('（三）不予公开'))).toEqual(['table/layout ⟦项目⟧']);
    expect(mended('table/layout', withoutRows('（三）不予公开', '三、'))).toBe(cleanDraft);
  });
});

describe('table/duplicate-row', () => {
  const rule = 'table/duplicate-row';

  it('is one finding for neighbours, and removes what says nothing new', () => {
    const draft = changed('| 行政强制 | 0 |\n', '| 行政强制 | 0 |\n| ⟦行政处罚⟧ | 7 |\n| 行政强制 |  |\n');
    expectAt(rule, draft);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('is one finding for a whole table that stands twice', () => {
    const [finding] = findingsIn(changed(requests, `${requests}\n${requests}`)).filter((one) => one.rule === rule);
    expect(finding.message).toContain('等 25 行与上文重复');
  });

  it('says which figures go where they differ, and offers both', () => {
    const draft = changed('| 行政强制 | 0 |\n', '| 行政强制 | 0 |\n| ⟦行政处罚⟧ | 8 |\n');
    const [finding] = expectAt(rule, draft);
    expect(finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['删去这一行（其中的 8 不再保留）', false],
      ['保留这一行，删去前面的一行（其中的 7 不再保留）', false],
    ]);
    expect(mended(rule, draft)).toBe(cleanDraft);
    expect(mended(rule, draft, ({ title }) => title.startsWith('保留'))).toContain(
      '| 行政强制 | 0 |\n| 行政处罚 | 8 |\n',
    );
  });

  it('takes a whole copy of a table out, with its header and groups', () => {
    expect(mended(rule, changed(requests, `${requests}\n${requests}`))).toBe(cleanDraft);
    const rows = requests.split('\n').slice(2).join('\n');
    expect(mended(rule, changed(requests, requests + rows))).toBe(cleanDraft);
  });

  it('is not said of rows with the same words in different groups or tables', () => {
    expectSilent(rule, cleanDraft);
    expectSilent(rule, withoutRows('（六）其他处理'));
  });
});

describe('table/unknown-row', () => {
  const rule = 'table/unknown-row';

  it('is one finding for neighbours', () => {
    expectAt(rule, changed('| 行政强制 | 0 |\n', '| 行政强制 | 0 |\n| ⟦行政检查⟧ | 3 |\n| 行政征收 | 4 |\n'));
  });

  it('keeps what such rows say as a note under the table', () => {
    const draft = changed('| 行政强制 | 0 |\n', '| 行政强制 | 0 |\n| 行政检查 | 3 |\n| 行政征收 | 4 |\n');
    expect(mended(rule, draft)).toBe(
      changed(
        '| 行政强制 | 0 |\n',
        '| 行政强制 | 0 |\n\n注：行政检查，本年处理决定数量 3；行政征收，本年处理决定数量 4。\n',
      ),
    );
  });

  it('names a row of another edition as such', () => {
    const [finding] = expectAt(
      rule,
      changed('| 行政许可 | 46 |\n', '| 行政许可 | 46 |\n| ⟦其他对外管理服务事项⟧ | 12 |\n'),
    );
    expect(finding.message).toContain('国办公开办函〔2019〕60号');
  });

  it('reports subtotals of groups, and clears them', () => {
    const draft = changed('| （三）不予公开 |\n', '| ⟦（三）不予公开⟧ | 1 | 1 | 0 | 0 | 0 | 0 | 2 |\n');
    expectAt(rule, draft);
    expect(findingsIn(mended(rule, draft))).toEqual([]);
  });

  it('is milder about a note in a row of its own', () => {
    const [finding] = expectAt(rule, changed('| 行政强制 | 0 |\n', '| 行政强制 | 0 |\n| ⟦注：以上为全年数⟧ |\n'));
    expect(finding.severity).toBe('information');
    expect(finding.message).toBe('“注：以上为全年数”一行不在规定格式中');
  });

  it('may be the one row that is missing there', () => {
    const draft = changed('| 行政强制 | 0 |', '| 强制拆除 | 0 |');
    const { text } = unmarked(draft);
    const [finding] = findingsIn(text).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ title }) => title)).toEqual(['改为“行政强制”', '把这一行移到表下，写成说明']);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('is silent about near labels, header words and blank lines of a table', () => {
    expectSilent(rule, changed('| 行政强制 | 0 |', '| 行政强制措施 | 0 |'));
    expectSilent(rule, changed('| 行政强制 | 0 |\n', '| 行政强制 | 0 |\n|  |  |\n'));
  });
});

describe('table/row-order', () => {
  const rule = 'table/row-order';
  const swapped = () => {
    const lines = cleanDraft.split('\n');
    const at = lines.findIndex((line) => line.startsWith('| 2.没有现成'));
    [lines[at], lines[at + 1]] = [lines[at + 1], lines[at]];
    return lines.join('\n');
  };

  it('names the row that stands too late, and puts all rows in order with their values', () => {
    const draft = swapped();
    expect(shownIn(draft)).toEqual([`${rule} ⟦2.没有现成信息需要另行制作⟧`]);
    expect(safely(rule, draft)).toBe(cleanDraft);
  });

  it('keeps a row of one’s own behind the row above it', () => {
    const draft = changed(
      '| 行政处罚 | 7 |\n| 行政强制 | 0 |\n',
      '| 行政强制 | 0 |\n| 行政检查 | 3 |\n| 行政处罚 | 7 |\n',
    );
    expect(safely(rule, draft)).toContain('| 行政处罚 | 7 |\n| 行政强制 | 0 |\n| 行政检查 | 3 |\n');
  });

  it('is one finding for a group that stands in the wrong place', () => {
    const from = cleanDraft.indexOf('| （四）无法提供 |');
    const to = cleanDraft.indexOf('| （五）不予处理 |');
    const end = cleanDraft.indexOf('| （六）其他处理 |');
    const draft =
      cleanDraft.slice(0, from) + cleanDraft.slice(to, end) + cleanDraft.slice(from, to) + cleanDraft.slice(end);
    expect(shownIn(draft)).toEqual([`${rule} ⟦1.本机关不掌握相关政府信息⟧`]);
    expect(safely(rule, draft)).toBe(cleanDraft);
  });

  it('leaves a table with label columns to the rule of layouts', () => {
    const lines = labelColumns('').split('\n');
    const at = lines.findIndex((line) => line.includes('2.没有现成'));
    [lines[at], lines[at + 1]] = [lines[at + 1], lines[at]];
    const [finding] = findingsIn(changed(requests, lines.join('\n'))).filter((one) => one.rule === rule);
    expect(finding.fixes).toEqual([]);
  });
});

describe('table/row-label', () => {
  const rule = 'table/row-label';

  it('knows variants and typos', () => {
    expectAt(rule, changed('| 3.其他 |', '| ⟦其它⟧ |'));
    expectAt(rule, changed('2.其他法律行政法规禁止公开', '⟦2.其他法律行政止公开⟧'));
    expectAt(rule, changed('（五）不予处理', '⟦（五）不于处理⟧'));
    expect(safely(rule, changed('| 3.其他 |', '| 其它 |'))).toBe(cleanDraft);
  });

  it('is silent about widths, spaces, quotation marks, numbers and notes left out, and radicals', () => {
    for (const [found, written] of [
      ['（一）予以公开', '(一) 予以公开'],
      ['1.属于国家秘密', '1、属于国家秘密'],
      ['1.属于国家秘密', '属于国家秘密'],
      ['3.危及“三安全一稳定”', '3. 危及"三安全一稳定"'],
      ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '（二）部分公开'],
      ['5.属于三类内部事务信息', '5.属于三类内部事务信息'.replace('内', '⼊')],
      ['行政许可', '⾏政许可'],
    ]) {
      expectSilent(rule, cleanDraft.replace(`| ${found} |`, `| ${written} |`));
    }
  });
});
