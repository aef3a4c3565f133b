import { describe, expect, it } from 'vitest';
import { cleanDraft } from '../support/drafts';
import {
  completed,
  expectAt,
  expectSafe,
  expectSilent,
  findingsIn,
  mended,
  numbersIn,
  shown,
  shownIn,
  unmarked,
} from '../support/examples';

/** The clean draft with `found`, which stands in it, replaced. */
const changed = (found: string, written: string) => {
  expect(cleanDraft).toContain(found);
  return cleanDraft.replace(found, () => written);
};
/** The clean draft without the rows whose labels begin so. */
const withoutRows = (...labels: readonly string[]) =>
  cleanDraft
    .split('\n')
    .filter((line) => !labels.some((label) => line.startsWith(`| ${label}`)))
    .join('\n');
const safely = (rule: string, written: string) => {
  const { text } = unmarked(written);
  const findings = findingsIn(text).filter((finding) => finding.rule === rule);
  expect(findings).toHaveLength(1);
  const fix = findings[0].fixes.find(({ safe }) => safe);
  if (!fix) throw new Error(`no safe fix for ${rule}`);
  return expectSafe(text, findings[0], fix);
};

const fourth = '## 四、政府信息公开行政复议、行政诉讼情况';
const review = [
  '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
  '| :-- | --: | --: | --: | --: | --: |',
  '| 行政复议 | 1 | 0 | 0 | 1 | 2 |',
  '| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |',
  '| 行政诉讼（复议后起诉） | 1 | 0 | 0 | 0 | 1 |',
  '',
].join('\n');
const punished = [
  '| 第二十条第（六）项 | 本年处理决定数量 |',
  '| :-- | --: |',
  '| 行政处罚 | 7 |',
  '| 行政强制 | 0 |',
  '',
].join('\n');
const papers = [
  '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
  '| :-- | --: | --: | --: |',
  '| 规章 | 0 | 0 | 0 |',
  '| 行政规范性文件 | 2 | 1 | 5 |',
  '',
].join('\n');
const request = '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
const requestStart = cleanDraft.indexOf(request);
const requests = cleanDraft.slice(requestStart, cleanDraft.indexOf(`\n${fourth}`));

/** 表三 in the official layout: three label columns, the same figures. */
function labelColumns(above: string): string {
  const lines = requests.trimEnd().split('\n');
  const rows = [
    '| 项目 |  |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
    `|${' --- |'.repeat(10)}`,
  ];
  let group = '';
  let isOpen = false;
  for (const line of lines.slice(2)) {
    const [label, ...values] = line.slice(2, -2).split(' | ');
    const figures = values.join(' | ');
    if (label === '三、本年度办理结果') continue;
    if (/^[一二四]、/.test(label)) rows.push(`| ${label} |  |  | ${figures} |`);
    else if (values.length === 0) group = label;
    else if (label.startsWith('（')) {
      rows.push(`| ${isOpen ? above : '三、本年度办理结果'} | ${label} |  | ${figures} |`);
      isOpen = true;
    } else {
      rows.push(`| ${above} | ${group === '' ? above : group} | ${label} | ${figures} |`);
      group = '';
    }
  }
  return `${rows.join('\n')}\n`;
}

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

describe('table/column-label', () => {
  const rule = 'table/column-label';

  it('knows variants and typos', () => {
    expectAt(rule, changed('| 社会公益组织 |', '| ⟦社会组织⟧ |'));
    expectAt(rule, changed('| 尚未审结 |', '| ⟦尚未审接⟧ |'));
    expect(safely(rule, changed('| 社会公益组织 |', '| 社会组织 |'))).toBe(cleanDraft);
  });

  it('knows the clause a table should be headed by', () => {
    expectAt(rule, changed('| 第二十条第（六）项 |', '| ⟦第二十条（六）项⟧ |'));
    expect(safely(rule, changed('| 第二十条第（六）项 |', '| 第二十条（六）项 |'))).toBe(cleanDraft);
    const other = changed('| 第二十条第（六）项 |', '| ⟦处罚和强制⟧ |');
    const [finding] = expectAt(rule, other);
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(mended(rule, other)).toBe(cleanDraft);
    expectAt(rule, changed('| 第二十条第（六）项 |', '|⟦ ⟧|'));
  });

  it('accepts a province’s own wording, widths and radicals', () => {
    expectSilent(rule, changed('本年收费金额（单位：万元）', '本年收费金额（单位：万元，保留4位小数）'));
    expectSilent(rule, changed('本年收费金额（单位：万元）', '本年收费金额(单位:万元)'));
    expectSilent(rule, changed('| 自然人 |', '| ⾃然⼈ |'));
    expectSilent(rule, changed('| 项目 |', '| 情况 |'));
  });
});

describe('table/missing-column', () => {
  const rule = 'table/missing-column';

  it('adds the name of a last column over figures, and changes nothing else', () => {
    const draft = changed(request, request.replace(' 总计 |', ''));
    const { text } = unmarked(draft);
    const [finding] = findingsIn(text).filter((one) => one.rule === rule);
    expect(shown(text, [finding])).toEqual([`${rule} ⟦其他⟧`]);
    expect(safely(rule, draft)).toBe(cleanDraft);
  });

  it('writes it into an empty header cell', () => {
    expect(safely(rule, changed(request, request.replace(' 总计 |', '  |')))).toBe(cleanDraft);
  });

  it('adds a column with blank cells where the rows lack it too', () => {
    const lines = review.split('\n').map((line) =>
      line
        .split('|')
        .filter((_, i) => i !== 3)
        .join('|'),
    );
    const draft = changed(review, lines.join('\n').replace('结果维持', '⟦结果维持⟧'));
    expectAt(rule, draft, ['sum/incomplete']);
    const after = safely(rule, draft);
    expect(after).toContain('| 类别 | 结果维持 | 结果纠正 | 其他结果 |');
    expect(after).toContain('| 行政复议 | 1 |  | 0 | 1 | 2 |');
  });

  it('adds nothing by itself where a column of one’s own stands in the gap, and says first that it may be that column', () => {
    const draft = changed('| 商业企业 |', '| 个体户 |');
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['将“个体户”改为“商业企业”', false],
      ['表头补入“商业企业”', false],
    ]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('stays safe where a column of one’s own stands elsewhere', () => {
    const lines = review.split('\n').map((line) => {
      const cells = line.split('|');
      if (cells.length < 3) return line;
      const own = cells[1].includes('类别') ? ' 备注 ' : cells[1].includes(':--') ? ' --: ' : '  ';
      return [...cells.slice(0, 3), ...cells.slice(4, 7), own, ''].join('|');
    });
    const [finding] = findingsIn(changed(review, lines.join('\n'))).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([true]);
  });

  it('owns figures that are one too many because a name in the middle is missing', () => {
    const draft = changed(
      '| 其他结果 | 尚未审结 | 总计 |\n| :-- | --: | --: | --: | --: | --: |',
      '| 其他结果 | 总计 |\n| :-- | --: | --: | --: | --: |',
    );
    expectSilent('table/cell-count', draft);
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('offers the official header to a table without one', () => {
    const draft = changed(review.split('\n').slice(0, 2).join('\n'), '').replace(`${fourth}\n\n\n`, `${fourth}\n\n`);
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(shown(draft, [finding])).toEqual([`${rule} ⟦行政复议⟧`]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  it('is silent about the official single row without a header', () => {
    const draft = changed(review, '| 1 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 |\n');
    expect(shownIn(draft)).toEqual(['table/layout ⟦1⟧']);
  });
});

describe('table/unknown-column', () => {
  const rule = 'table/unknown-column';

  it('reports a column that is there twice', () => {
    expectAt(
      rule,
      changed(
        punished,
        '| 第二十条第（六）项 | 本年处理决定数量 | ⟦本年处理决定数量⟧ |\n| :-- | --: | --: |\n| 行政处罚 | 7 | 7 |\n| 行政强制 | 0 | 0 |\n',
      ),
    );
  });

  it('may be the one column that is missing', () => {
    const draft = changed('| 尚未审结 |', '| 在审 |');
    expect(shownIn(draft, ['sum/incomplete', 'table/missing-column'])).toEqual([`${rule} ⟦在审⟧`]);
    expect(mended(rule, draft)).toBe(cleanDraft);
  });

  describe('the fee column in 元', () => {
    const official = '| 第二十条第（八）项 | 本年收费金额（单位：万元） |\n| :-- | --: |\n| 行政事业性收费 | 12.365 |';
    const inYuan = (figure: string, header = '本年收费金额（单位：元）') =>
      changed(official, `| 第二十条第（八）项 | ⟦${header}⟧ |\n| :-- | --: |\n| 行政事业性收费 | ${figure} |`);
    const inTenThousand = (figure: string) => changed(official, official.replace('| 12.365 |', `| ${figure} |`));

    it('is one finding, which renames it and converts what stands below', () => {
      const [finding] = expectAt(rule, inYuan('123650'));
      expect(finding.message).toBe('单位应为万元，现为元');
      expect(finding.fixes.map(({ safe }) => safe)).toEqual([false]);
      expect(mended(rule, inYuan('123650'))).toBe(inTenThousand('12.365'));
    });

    it('is known also by a header only like the official one', () => {
      const [finding] = expectAt(rule, inYuan('123650', '本年收费金额（元）'));
      expect(finding.message).toBe('单位应为万元，现为元');
      expect(mended(rule, inYuan('123650', '本年收费（元）'))).toBe(inTenThousand('12.365'));
    });

    it('offers no conversion from a unit it does not know', () => {
      const [finding] = expectAt(rule, inYuan('123.65', '本年收费金额（千元）'));
      expect([finding.message, finding.fixes]).toEqual(['单位应为万元，现为千元', []]);
    });

    it.each([
      ['123,650元', '12.365'],
      ['12.365万元', '12.365'],
      ['', ''],
      ['0', '0'],
    ])('converts “%s” to “%s”', (figure, expected) => {
      expect(mended(rule, inYuan(figure))).toBe(inTenThousand(expected));
    });

    it.each(['约12万', '0.5', '3百元'])('offers nothing for “%s”, which it cannot convert exactly', (figure) => {
      expect(expectAt(rule, inYuan(figure))[0].fixes).toEqual([]);
    });
  });

  it('is silent about words of the official layout', () => {
    expectSilent(rule, changed(requests, labelColumns('')));
  });
});

describe('table/column-order', () => {
  const rule = 'table/column-order';
  const swapped = review
    .split('\n')
    .map((line) => {
      const cells = line.split('|');
      if (cells.length > 4) [cells[2], cells[5]] = [cells[5], cells[2]];
      return cells.join('|');
    })
    .join('\n');

  it('moves every value with its column', () => {
    const draft = changed(review, swapped);
    expect(shownIn(draft).map((one) => one.split(' ')[0])).toEqual([rule]);
    expect(safely(rule, draft)).toBe(cleanDraft);
  });

  it('offers nothing while a row does not fit the header', () => {
    const draft = changed(review, swapped.replace('| 1 | 0 | 0 | 1 | 2 |', '| 1 | 0 | 1 | 2 |'));
    const [finding] = findingsIn(draft).filter((one) => one.rule === rule);
    expect(finding.fixes).toEqual([]);
  });
});

describe('table/cell-count', () => {
  const rule = 'table/cell-count';
  const aside = ['sum/incomplete'];

  it('is one finding for neighbouring rows, and says that it cannot be told which are missing', () => {
    const draft = changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| ⟦行政复议⟧ | 1 | 0 | 1 | 2 |').replace(
      '| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |',
      '| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 |',
    );
    const [finding] = expectAt(rule, draft, aside);
    expect(finding.message).toBe('这里起 2 行有 4 个数，表头有 5 栏，少 1 个，无法判断缺的是哪一栏');
  });

  it('counts surplus figures, not empty cells behind the last', () => {
    const draft = changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| ⟦行政复议⟧ | 1 | 0 | 0 | 1 | 2 | 9 |');
    expectAt(rule, draft, aside);
    expect(mended(rule, draft)).toBe(cleanDraft);
    expectSilent(rule, changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 | 2 |  |'));
  });

  it('fills a short row up from the right', () => {
    const after = mended(rule, changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 |'));
    expect(after).toContain('| 行政复议 | 1 | 0 | 0 | 1 |  |');
    expectSilent(rule, after);
  });

  it('counts the official single row as one', () => {
    const [finding] = expectAt(rule, changed(review, '| ⟦1⟧ | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 |\n'), [
      ...aside,
      'table/layout',
    ]);
    expect(finding.message).toContain('这一行有 14 个数，表头有 15 栏');
  });

  it('owns the row: its cells are not blank, the table keeps its layout', () => {
    const draft = changed(requests, labelColumns('').replace('| 9 | 2 | 0 | 0 | 1 | 0 | 12 |', '| 9 | 2 |'));
    expectSilent('cell/blank', draft);
    const [finding] = findingsIn(draft).filter((one) => one.rule === 'table/layout');
    expect(finding.fixes).toEqual([]);
  });

  it('is silent about group rows and rows without any cell', () => {
    expectSilent(rule, changed('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 |'));
    expectSilent(rule, changed('| （三）不予公开 |', '| （三）不予公开 |  |  |'));
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
