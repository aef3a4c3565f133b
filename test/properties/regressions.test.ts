import { describe, expect, it } from 'vitest';
import { findingFaults } from '../support/finding-laws';
import { fixBreaches } from '../support/fix-laws';

/** Drafts on which a property failed once, reduced to the lines that matter. */
const section = { 二: '## 二、主动公开政府信息情况', 三: '## 三、收到和处理政府信息公开申请情况' };
const headOf3 = '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
const lineOf3 = '| :-- | --: | --: | --: | --: | --: | --: | --: |';
const headOf4 =
  '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |';

const drafts: Readonly<Record<string, readonly string[]>> = {
  'a header whose label column is gone, and nothing below: no label is put where a figure belongs': [
    '| 商业企业 | 社会公益组织 | 法律服务机构 | 其他 |',
  ],
  'a header whose label column is gone, above a row': [
    section.三,
    '| 商业企业 | 社会公益组织 | 法律服务机构 | 其他 |',
    '| 一、本年新收政府信息公开申请数量 | 0 | 299 | 0 | 0 | 470 |  |',
  ],
  'columns twice over a row of figures: no figure is written twice': [
    headOf4,
    '| 17 | 0 | 0 | 0 | 0 |  |  | 0 | 0 | 0 |',
  ],
  'a row of one figure and nothing else: it is not written twice': [
    headOf3.replace('自然人', '人'),
    '| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 5',
  ],
  'columns twice and nothing below': [headOf4],
  'a header without its last cell, in letters from a PDF: one fix adds the cell, not two': [
    section.二,
    '| 第⼆十条第（六）项 | 上⼀年项目数量 | 本年增/减 |',
    '| :-- | --: | --: | --: |',
    '| ⾏政处罚 | 7 | 27 | 20 |',
    '| ⾏政强制 | 9 | 2 | 2 |',
  ],
  'a header without its last cell that is whole again behind a page break': [
    section.三,
    headOf3.replace(' 总计 |', ''),
    lineOf3.replace(' --: |', ''),
    '| 一、本年新收政府信息公开申请数量 | 474 | 0 | 0 | 492 | 0 | 272 | 400 |',
    '| 三、本年度办理结果 |',
    '',
    headOf3,
    lineOf3,
    '| （一）予以公开 | 474 | 0 | 0 | 492 | 0 | 272 | 400 |',
  ],
  'a header without its last cell in one clause, no delimiter row in another': [
    '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 |',
    '| :-- | --: | --: | --: |',
    '| 行政规范性文件 | 38 | 7 | 8 |',
    '',
    '| 第二十条第（五）项 | 本年处理决定数量 |',
  ],
  'a comment between the lines of a table still speaks of it when the table is rewritten': [
    headOf3,
    lineOf3,
    '| 一、本年新收政府信息公开申请数量 | 0 | 0 | 301 | 0 | 240 | 0 | 541 |',
    '| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 40 | 40 |',
    '<!-- nianbao-ignore sum/balance: 已核对 -->',
    '| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 四、结转下年度继续办理 | 0 | 0 | 0 | 201 | 0 | 0 | 201 |',
  ],
  'a comment that is not closed between the lines of a table': [
    headOf3,
    lineOf3,
    '| 一、本年新收政府信息公开申请数量 | 0 | 51 | 0 | 0 | 152 |  | 0 |',
    '<!-- nianbao-ignore cell/blank: 未完',
    '| （一）予以公开 | 393 | 97 | 0 | 0 | 350 | 330 | 305 |',
  ],
  'residue before the first pipe of a row': [
    section.三,
    headOf3,
    lineOf3,
    '[bookmark: _Toc1]| （六）其他处理 | 0 | 0 | 203 | 26 | 0 | 286 |  |',
    '| （七）总计 | 95 | 0 | 0 | 318 | 0 | 0 | 0 |',
  ],
  'residue before the first pipe of a header': [
    '| --- | --- | --- | --- |',
    '[bookmark: _Toc1]| 信息内容 | 采购项目数量 | 采购总金额 |  |',
    '| 政府集中采购 | 123456789012345678901234567890 | 0 |  |',
  ],
  'residue alone in a cell behind the last column': [
    '|  |  | 商业企业 | 科研机构 | 社会组织 | 法律服务机构 | 其他 |',
    '|  |  | 6.属于四类过程性信息 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | [bookmark: _GoBack] |',
  ],
  'a header of the official single row above a line of text, the row below': [
    '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 |  |  |  |  | 复议后起诉 |  |  |  |  |',
    '— 3 —',
    `|${' 0 |'.repeat(16)}`,
  ],
  'headers of the official single row on both sides of a line of text': [
    '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |',
    '— 3 —',
    headOf4,
    '| 0 | 0 | 0 | 0 | 0 | 192 | 0 | 0 | 0 | 445 | 0 | 193 | 0 | 168 | 0 |',
  ],
  'a comment between clauses that are to be tables of their own': [
    '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
    '<!-- nianbao-ignore cell/blank: 未完',
    '| 规范性文件 | 0 | 0 | 0 |',
    '| 信息内容 | 采购项目数量 | 采购总金额 |  |',
    '| 政府集中采购 | 0 |  |  |',
  ],
  'a section twice without marks, rows in both': [
    section.三.slice(3),
    '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    section.三.slice(3),
    '| （一）予以公开 | 752 | 19 | 0 | 0 | 0 | 0 | 771 |',
  ],
  'a comment above clauses that are to be tables of their own': [
    '<!-- nianbao-ignore cell/blank -->',
    '| 信息内容 | 本年增/减 | 上一年项目数量 | 处理决定数量 |',
    '| 行政许可 | ０ | ０ | ０ |',
    '| 行政强制 |  | ２１７ | ０ |',
  ],
  'a second table in another section, both with their header in two rows': [
    ...['', '## 五、存在的主要问题及改进情况'].flatMap((heading) => [
      heading,
      '| 类别 | 结果 | 结果 | 其他 | 尚未 | 总 |',
      '|  | 维持 | 纠正 | 结果 | 审结 | 计 |',
      '| 行政复议 | 0 | 0 | 0 | 207 | 0 |',
      '| 行政诉讼（未经复议直接起诉） | 0 | 72 | 0 | 0 | 0 |',
      '| 行政诉讼（复议后起诉） | 0 | 0 | 0 |  | 0 |',
    ]),
  ],
  'rows in the wrong order under two headers, of which one lacks a column': [
    '| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '| 行政强制 | 0 | 0 | 0 |',
    '| 信息内容 | 上一年项目数量 | 本年增/减 |  |',
    '| 行政处罚 | 0 | 0 | 228 |',
  ],
  'rows in the wrong order, one of them twice': [
    headOf3,
    '| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 2 | 16 | 33 | 18 | 45 | 26 | 140 |',
    '| 5.要求行政机关确认或重新出具已获取信息 | 20 | 37 | 0 | 6 | 0 | 116 | 179 |',
    '| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 |  | 16 | 33 | 18 | 45 | 26 | 140 |',
  ],
  'a clause without a label, in letters from a PDF, above another': [
    '| 第⼆⼗条第（五）项 | 本年处理决定数量 |',
    '| :-- | --: |',
    '|  | 0 |',
    '|第⼆⼗条第（六）项|本年处理决定数量|',
    '|:--|--:|',
    '|⾏政处罚|0|',
  ],
  'a header of which two cells are left, over rows that are whole': [
    '机构 | 其他 | 总计 |',
    lineOf3,
    '| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  ],
  'two label columns, of which the only row needs one': [
    headOf3.replace('| 项目 |', '| 项目 |  |'),
    lineOf3.replace('| :-- |', '| :-- | --- |'),
    '| 二、上年结转政府信息公开申请数量 |  | 0 | 0 | 74 | 0 | 324 | 0 | 0 |',
  ],
  'a misspelt column in letters from a PDF': ['| 第⼆⼗条第（⼋）项 | 本年收费⾦额（单位位：万元，保留4位⼩数） |'],
  'a misspelt row in letters from a PDF': [
    headOf3,
    lineOf3,
    '| 2.没有现成信信息需要另⾏制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  ],
  'residue before the first pipe of a delimiter row': [
    section.二,
    '| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '[bookmark: _Toc1]| :-- | --: | --: | --: |',
    '| 行政处罚 | 129 | 0 | 0 |',
    '[bookmark: _Toc1]| 行政强制 | 0 | 0 | 212 |',
  ],
  'a line with pipes below a table that gets a delimiter row: it does not become a row': [
    headOf4,
    '| 行政复议 | 0 | 0 | 0 | 0 | 0 |',
    '[bookmark: _Toc1]| 0 | 0 | 0 | 0 | 0 |',
  ],
  'a heading that strayed into a table: no row is inserted that stands in the other half': [
    '| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 202 | 0 | 0 | 0 | 0 | 0 | 202 |',
    '| （三）不予公开 |',
    '| 1.属于国家秘密 | 0 | 13 | 0 | 0 | 0 | 2 | 15 |',
    '## 五、存在的主要问题及改进情况',
    '| 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 3 | 3 |',
    '| 8.属于行政查询事项 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| （四）无法提供 |',
    '| 1.本机关不掌握相关政府信息 | 56 | 0 | 0 | 0 | 0 | 0 | 56 |',
    '| 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| （五）不予处理 |',
    '| 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 3.要求提供公开出版物 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |',
    '| 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| （六）其他处理 |',
    '| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 四、结转下年度继续办理 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |',
    '## 五、存在的主要问题及改进情况',
    '### （一）存在的主要问题',
  ],
  'two halves of a table with different columns: no value changes its column': [
    section.三,
    headOf3.replace(' 其他 |', ''),
    lineOf3,
    '| 一、本年新收政府信息公开申请数量 | 377 | 0 | 156 | 0 | 0 | 533 |',
    '',
    headOf3,
    lineOf3,
    '| （一）予以公开 | 0 | 0 | 231 | 0 | 0 | 188 | 419 |',
  ],
  'rows of one clause in the table of another, out of order': [
    section.二,
    '| 第二十条第（五）项 | 本年处理决定数量 |',
    '| :-- | --: |',
    '| 行政处罚 | 35 |',
    '| 行政许可 | 29 |',
  ],
  'a row of figures under labels "as above", with nothing above': [
    section.三,
    headOf3.replace('| 项目 |', '| 项目 |  |'),
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    '| ^^ | ^^ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  ],
  'a lost heading above a table that lacks clauses': [
    '# 青川县水利局2025年政府信息公开工作年度报告',
    '## 一、总体情况',
    '我局依法公开政府信息。',
    '',
    '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |',
    '| :-- | --: | --: | --: |',
    '| 规章 | 0 | 0 | 0 |',
    '| 行政规范性文件 | 2 | 1 | 5 |',
    section.三,
  ],
  'rows missing above a group row that stands too late': [
    headOf3,
    lineOf3,
    '| 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 221 | 0 | 0 | 221 |',
    '| 3.要求提供公开出版物 | 8 | 0 | 0 | 44 | 0 | 0 | 52 |',
    '| （四）无法提供 |',
  ],
  'half of a header that was cut in two, in other words': [
    section.二,
    '|  | 发件数 | 止件数 | 效件数 |',
    '| 行政规范性文件 | 0 | 0 | 221 |',
  ],
  'a header in two rows whose joined label has a usual ending': [
    '| 第二十条第（八）项 | 本年收费金额（单位： |',
    '|  | 万元，保留4位小数） |',
    '| 行政事业性收费 | 12 |',
  ],
  'a title directly below the heading of section two, section one missing: it goes above both': [
    '## 二、主动公开政府信息情况',
    '# 青川县水利局2019年政府信息公开工作年度报告',
    '',
    '我局依法公开政府信息。',
  ],
  'a title directly below the heading of section two, section one empty': [
    '## 一、总体情况',
    '## 二、主动公开政府信息情况',
    '# 青川县水利局2019年政府信息公开工作年度报告',
    '',
    '我局依法公开政府信息。',
  ],
  'sections out of order, one of them missing between': [
    '## 六、其他需要报告的事项',
    '无',
    '## 五、存在的主要问题及改进情况',
    '一是解读形式偏少。',
  ],
  'sub-headings (二) and （2）': [
    '# 甲局2025年政府信息公开工作年度报告',
    '## 一、总体情况',
    '### (二)制度建设情况',
    '### （2） 加强组织领导',
  ],
  'sub-headings 1. （二） （三） （3）': [
    '## 一、总体情况',
    '### 1.甲',
    '### （二）乙',
    '一句。',
    '### （三）丙',
    '### （3）丁',
  ],
  'sub-headings in lines, one number twice': [
    '## 一、总体情况',
    '(四)甲',
    '5.乙。我局认真做好。',
    '（六）丙。我局认真做好。',
    '7.丁',
    '（8）戊',
    '（八）己。我局认真做好。',
  ],
  'sub-headings without any section': [
    '| 行政复议 | 18 | 76 | 33 | 103 | 230 |',
    '### (一)存在的主要问题',
    '我局解读形式偏少。',
  ],
};

describe('safe fixes keep their promises', () => {
  it.each(Object.entries(drafts))('%s', (_, lines) => {
    for (const eol of ['\n', '\r\n']) expect(fixBreaches(`${lines.join(eol)}${eol}`)).toEqual([]);
  });
});

describe('findings are in place, and fixes do something', () => {
  it.each(Object.entries(drafts))('%s', (_, lines) => {
    expect(findingFaults(`${lines.join('\n')}\n`)).toEqual([]);
  });

  it('a row with a value too few and a blank for it: no fix that changes nothing', () => {
    const text = `${[
      section.三,
      headOf3.replace('| 项目 |', '| 项目 | 申请人情况 |'),
      lineOf3,
      '| 一、本年新收政府信息公开申请 0 | 0 | 0 | 326 |  | 0 | 0 |',
      '| 二、上年结转政府信息公开申请数量 | 0 | 280 | 318 | 0 | 50 | 0 | 0 |',
    ].join('\n')}\n`;
    expect(findingFaults(text)).toEqual([]);
  });
});
