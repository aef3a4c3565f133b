import { type Drafts, headOf3, lineOf3, section } from './lines';

/** Drafts with comments and what a page leaves between the lines. */
export const withComments: Drafts = {
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
  'a comment between clauses that are to be tables of their own': [
    '| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |',
    '<!-- nianbao-ignore cell/blank: 未完',
    '| 规范性文件 | 0 | 0 | 0 |',
    '| 信息内容 | 采购项目数量 | 采购总金额 |  |',
    '| 政府集中采购 | 0 |  |  |',
  ],
  'a comment above clauses that are to be tables of their own': [
    '<!-- nianbao-ignore cell/blank -->',
    '| 信息内容 | 本年增/减 | 上一年项目数量 | 处理决定数量 |',
    '| 行政许可 | ０ | ０ | ０ |',
    '| 行政强制 |  | ２１７ | ０ |',
  ],
  'residue before the first pipe of a delimiter row': [
    section.二,
    '| 第二十条第（六）项 | 上一年项目数量 | 本年增/减 | 处理决定数量 |',
    '[bookmark: _Toc1]| :-- | --: | --: | --: |',
    '| 行政处罚 | 129 | 0 | 0 |',
    '[bookmark: _Toc1]| 行政强制 | 0 | 0 | 212 |',
  ],
  'a comment above the second clause of a table without delimiter rows: it speaks of both': [
    '| 第二十条第（一）项 | 本年制 | 本年废 | 现行有 |',
    '| 规章 |  | 425 | 0 |',
    '<!-- nianbao-ignore cell/blank -->',
    '| 第二十条第（八）项 | 本年收费金额（ |',
  ],
  'half a header with residue before its other half: the label is not mended for sure': [
    '| 第二十条第（八）项 | 本年收费金额（ |',
    '| :-- | --: |',
    '[bookmark: _Toc1]|  | 单位：万元） |',
  ],
};
