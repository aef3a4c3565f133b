import { type Drafts, headOf3, headOf4, lineOf3, section } from './lines';

/** Drafts whose rows or figures are damaged. */
export const ofRows: Drafts = {
  'a row of one figure and nothing else: it is not written twice': [
    headOf3.replace('自然人', '人'),
    '| 一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    '| 5',
  ],
  'rows in the wrong order, one of them twice': [
    headOf3,
    '| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 2 | 16 | 33 | 18 | 45 | 26 | 140 |',
    '| 5.要求行政机关确认或重新出具已获取信息 | 20 | 37 | 0 | 6 | 0 | 116 | 179 |',
    '| 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 |  | 16 | 33 | 18 | 45 | 26 | 140 |',
  ],
  'a misspelt row in letters from a PDF': [
    headOf3,
    lineOf3,
    '| 2.没有现成信信息需要另⾏制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  ],
  'a line with pipes below a table that gets a delimiter row: it does not become a row': [
    headOf4,
    '| 行政复议 | 0 | 0 | 0 | 0 | 0 |',
    '[bookmark: _Toc1]| 0 | 0 | 0 | 0 | 0 |',
  ],
  'rows of one clause in the table of another, out of order': [
    section.二,
    '| 第二十条第（五）项 | 本年处理决定数量 |',
    '| :-- | --: |',
    '| 行政处罚 | 35 |',
    '| 行政许可 | 29 |',
  ],
  'rows missing above a group row that stands too late': [
    headOf3,
    lineOf3,
    '| 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 221 | 0 | 0 | 221 |',
    '| 3.要求提供公开出版物 | 8 | 0 | 0 | 44 | 0 | 0 | 52 |',
    '| （四）无法提供 |',
  ],
  'blank totals in two runs, of which none can be known: nothing offers to fill them all': [
    '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | 申请人情况 |  |  |  |  |  | 总计 |',
    '|  | 自然人 | 法人或其他组织 |  |  |  |  |  |',
    '|  |  | 商业 | 科研 | 社会 | 法律服 | 其他 |  |',
    '| 三、本年度办理结果 | （一）予以公开 | 0 | 0 | 0 | 0 | 0 | 0 |  |',
    '|  | （二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 |  |',
  ],
  'a group row above a row that belongs before it: its rows are not put in for sure': [
    headOf3,
    '| （三）不予公开 |',
    '| （二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
  ],
  'tables of two clauses between each other: they are not written one over the other': [
    '| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
    '| :-- | --: | --: | --: |',
    '| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |',
    '| :-- | --: | --: |',
    '| 第二十条第（一）项 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
    '| :-- | --: | --: | --: |',
    '| 第二十条第（五）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '| :-- | --: | --: | --: |',
    '| 政府集中采购 | 34 | 5 |',
  ],
};
