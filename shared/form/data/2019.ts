import type { ColumnData, FormData, TableData } from '../schema';
import { bodyEndings, deadlines, family, levels, numbers, regulationLevels, sections, title } from './common';
import { prose2019 } from './prose';
import { applicants, requestIdentities, requestLayout, requestRows, requestYearly } from './requests';
import { reviewTable } from './reviews';
import { commonSentences, selfNames } from './sentences';
import { wording } from './wording';

/** Items (of a list of powers) and cases are different units: nothing adds up between these columns. */
const previousItems: ColumnData = {
  name: '上一年项目数量',
  variants: ['上年项目数量', '上一年度项目数量'],
  number: '项',
  definition: '上一年度的项目（事项）数量，不是办件数量。',
};
const change: ColumnData = {
  name: '本年增/减',
  variants: ['本年增减', '本年增（减）'],
  number: '增减',
  definition: '本年度增加或者减少的项目数量，减少用负数表示。',
};
const decisions: ColumnData = {
  name: '处理决定数量',
  variants: ['本年处理决定数量'],
  number: '决定',
  definition: '报告年度内作出决定的件数。',
};

/** 表二 of 2019: five items of 条例第二十条. Meanings after the gloss printed in published reports. */
const disclosure: TableData = {
  id: '主动公开',
  name: '表二',
  shortcut: 'b2',
  parts: [
    {
      corner: '第二十条第（一）项',
      columns: [
        { name: '本年新制作数量', variants: ['本年新制作数'], number: '件', definition: '报告年度内新制定的件数。' },
        { name: '本年新公开数量', variants: ['本年新公开数'], number: '件', definition: '报告年度内新公开的件数。' },
        {
          name: '对外公开总数量',
          variants: ['对外公开总数'],
          number: '件',
          definition: '截至报告年度末对外公开的总件数。',
        },
      ],
      rows: [
        {
          name: '规章',
          onlyLevels: regulationLevels,
          definition: '国务院部门规章和省级、设区的市（自治州）政府规章；其他机关没有规章制定权，填0。',
          basis: '《条例》第二十条第（一）项',
        },
        {
          name: '规范性文件',
          variants: ['行政规范性文件'],
          definition: '规章以外具有普遍约束力的公文，如决定、公告、通告、通知和以规定、办法、细则等为题的文件。',
          basis: '《条例》第二十条第（一）项',
        },
      ],
    },
    {
      corner: '第二十条第（五）项',
      columns: [previousItems, change, decisions],
      rows: [
        { name: '行政许可', definition: '行政许可事项及其决定。', basis: '《条例》第二十条第（五）项' },
        {
          name: '其他对外管理服务事项',
          definition: '行政许可、行政处罚、行政强制以外的对外管理和服务事项。',
          basis: '《条例》第二十条第（五）项',
        },
      ],
    },
    {
      corner: '第二十条第（六）项',
      columns: [previousItems, change, decisions],
      rows: [
        { name: '行政处罚', definition: '行政处罚事项及其决定。', basis: '《条例》第二十条第（六）项' },
        { name: '行政强制', definition: '行政强制事项及其决定。', basis: '《条例》第二十条第（六）项' },
      ],
    },
    {
      corner: '第二十条第（八）项',
      columns: [previousItems, change],
      rows: [{ name: '行政事业性收费', definition: '行政事业性收费的项目。', basis: '《条例》第二十条第（八）项' }],
    },
    {
      corner: '第二十条第（九）项',
      columns: [
        { name: '采购项目数量', number: '项', definition: '报告年度内政府集中采购的项目数量。' },
        {
          name: '采购总金额',
          alternatives: ['采购总金额（万元）', '采购总金额（元）'],
          number: '金额',
          definition: '报告年度内政府集中采购的总金额。表样没有规定单位，应写明元或者万元。',
        },
      ],
      rows: [
        {
          name: '政府集中采购',
          definition: '政府集中采购项目的目录、标准及实施情况。',
          basis: '《条例》第二十条第（九）项',
        },
      ],
    },
  ],
  yearly: [{ rule: 'year/items', along: 'row', cell: '上一年项目数量', lastYear: ['上一年项目数量', '本年增/减'] }],
  layout: {
    columns: 4,
    rows: [
      [{ clause: '第二十条第（一）项', cols: 4 }],
      [
        { header: '信息内容' },
        { column: '本年新制作数量' },
        { column: '本年新公开数量' },
        { column: '对外公开总数量' },
      ],
      [{ row: '规章' }],
      [{ row: '规范性文件' }],
      [{ clause: '第二十条第（五）项', cols: 4 }],
      [{ header: '信息内容' }, { column: '上一年项目数量' }, { column: '本年增/减' }, { column: '处理决定数量' }],
      [{ row: '行政许可' }],
      [{ row: '其他对外管理服务事项' }],
      [{ clause: '第二十条第（六）项', cols: 4 }],
      [{ header: '信息内容' }, { column: '上一年项目数量' }, { column: '本年增/减' }, { column: '处理决定数量' }],
      [{ row: '行政处罚' }],
      [{ row: '行政强制' }],
      [{ clause: '第二十条第（八）项', cols: 4 }],
      [{ header: '信息内容' }, { column: '上一年项目数量' }, { column: '本年增/减', cols: 2 }],
      [{ row: '行政事业性收费', valueCols: [1, 2] }],
      [{ clause: '第二十条第（九）项', cols: 4 }],
      [{ header: '信息内容' }, { column: '采购项目数量' }, { column: '采购总金额', cols: 2 }],
      [{ row: '政府集中采购', valueCols: [1, 2] }],
    ],
  },
};

const requests: TableData = {
  id: '申请',
  name: '表三',
  shortcut: 'b3',
  parts: [
    {
      corner: '项目',
      cornerFree: true,
      columns: applicants,
      rows: requestRows({
        name: '其他处理',
        label: '（六）其他处理',
        definition: '以上各种情形之外的处理结果，如申请人逾期不补正、逾期不缴费、撤回申请。',
      }),
    },
  ],
  identities: requestIdentities,
  yearly: requestYearly,
  layout: requestLayout([[{ row: '其他处理', cols: 2 }]]),
};

/** 国办公开办函〔2019〕60号 (for trial), for the report years 2019 and 2020. */
export const form2019: FormData = {
  id: '2019',
  family,
  name: '中华人民共和国政府信息公开工作年度报告格式（试行）',
  document: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  title,
  sections,
  numbers: {
    ...numbers,
    项: { unit: '项', decimals: 0, redundantUnits: ['项', '个'] },
    增减: { unit: '项', decimals: 0, signed: true, redundantUnits: ['项', '个'] },
    // 表样没有规定单位：数字照原样读，单位照原样留。
    金额: {},
  },
  tables: [disclosure, requests, reviewTable],
  phrases: {
    introduction:
      '本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）编制。所列数据的统计期限为{年度}年1月1日至{年度}年12月31日。如对本报告有疑问，请与{单位}联系。',
    introductionStarts: ['本报告依据', '本报告根据', '本报告按照', '根据《中华人民共和国政府信息公开条例》'],
    feeStatement: '本机关{年度}年未就政府信息公开申请收取费用。',
    signature: '{单位}\n\n{公布日期}',
    selfNames,
    levels,
    departmentMark: '部门',
    bodyEndings,
    deadlines,
  },
  prose: prose2019,
  sentences: commonSentences,
  wording,
};
