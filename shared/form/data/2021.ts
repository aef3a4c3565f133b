import type { FormData, TableData } from '../schema';
import { bodyEndings, deadlines, family, levels, numbers, regulationLevels, sections, title } from './common';
import { prose2021 } from './prose';
import { applicants, requestIdentities, requestLayout, requestRows, requestYearly } from './requests';
import { reviewTable } from './reviews';
import { commonSentences, disclosureSentences, selfNames } from './sentences';
import { wording } from './wording';

/** 表二: what can be counted of 条例第二十条, four of its items. All decisions count, published or not. */
const disclosure: TableData = {
  id: '主动公开',
  name: '表二',
  shortcut: 'b2',
  parts: [
    {
      corner: '第二十条第（一）项',
      columns: [
        {
          name: '本年制发件数',
          variants: ['本年制发数', '本年制发件'],
          number: '件',
          definition: '报告年度内制定并发布的件数。',
        },
        {
          name: '本年废止件数',
          variants: ['本年废止数', '本年废止件'],
          number: '件',
          definition: '报告年度内废止的件数。',
        },
        {
          name: '现行有效件数',
          variants: ['现行有效件', '现行有效数'],
          number: '件',
          definition:
            '截至报告年度12月31日仍然有效的件数。一般等于上年现行有效件数加本年制发件数、减本年废止件数；清理、到期失效会使其不等。',
          basis: '国办公开办函〔2021〕30号',
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
          name: '行政规范性文件',
          variants: ['规范性文件'],
          definition: '规章以外，由本机关制发、涉及公众权利义务并可反复适用的公文；不是一般的政策性文件。',
          basis: '《条例》第二十条第（一）项',
        },
      ],
    },
    {
      corner: '第二十条第（五）项',
      columns: [
        {
          name: '本年处理决定数量',
          variants: ['处理决定数量', '本年处理决定数'],
          number: '决定',
          definition: '报告年度内作出的全部决定，公开的和依法不公开的都计入。',
          basis: '国办公开办函〔2021〕30号',
        },
      ],
      rows: [
        {
          name: '行政许可',
          definition: '报告年度内作出的行政许可决定。',
          basis: '《条例》第二十条第（五）项',
        },
      ],
    },
    {
      corner: '第二十条第（六）项',
      columns: [
        {
          name: '本年处理决定数量',
          variants: ['处理决定数量', '本年处理决定数'],
          number: '决定',
          definition: '报告年度内作出的全部决定，公开的和依法不公开的都计入。',
          basis: '国办公开办函〔2021〕30号',
        },
      ],
      rows: [
        {
          name: '行政处罚',
          definition: '报告年度内作出的行政处罚决定。',
          basis: '《条例》第二十条第（六）项',
        },
        {
          name: '行政强制',
          definition: '报告年度内作出的行政强制决定。',
          basis: '《条例》第二十条第（六）项',
        },
      ],
    },
    {
      corner: '第二十条第（八）项',
      columns: [
        {
          name: '本年收费金额',
          label: '本年收费金额（单位：万元）',
          // 河南等地的表样如此，与国家表样并行。
          alternatives: ['本年收费金额（单位：万元，保留4位小数）', '本年收费金额（单位：万元，保留四位小数）'],
          variants: ['收费金额（单位：万元）'],
          number: '万元',
          definition: '报告年度内收取的行政事业性收费总额，单位万元，最多保留4位小数。',
        },
      ],
      rows: [
        {
          name: '行政事业性收费',
          definition: '本机关收取的全部行政事业性收费。',
          basis: '《条例》第二十条第（八）项',
        },
      ],
    },
  ],
  yearly: [
    {
      rule: 'year/in-force',
      along: 'row',
      cell: '现行有效件数',
      lastYear: ['现行有效件数'],
      plus: ['本年制发件数'],
      minus: ['本年废止件数'],
    },
  ],
  layout: {
    columns: 4,
    rows: [
      [{ clause: '第二十条第（一）项', cols: 4 }],
      [{ header: '信息内容' }, { column: '本年制发件数' }, { column: '本年废止件数' }, { column: '现行有效件数' }],
      [{ row: '规章' }],
      [{ row: '行政规范性文件' }],
      [{ clause: '第二十条第（五）项', cols: 4 }],
      [{ header: '信息内容' }, { column: '本年处理决定数量', cols: 3 }],
      [{ row: '行政许可', valueCols: [3] }],
      [{ clause: '第二十条第（六）项', cols: 4 }],
      [{ header: '信息内容' }, { column: '本年处理决定数量', cols: 3 }],
      [{ row: '行政处罚', valueCols: [3] }],
      [{ row: '行政强制', valueCols: [3] }],
      [{ clause: '第二十条第（八）项', cols: 4 }],
      [{ header: '信息内容' }, { column: '本年收费金额', cols: 3 }],
      [{ row: '行政事业性收费', valueCols: [3] }],
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
        definition: '以上各种情形之外的处理结果。',
        rows: [
          {
            name: '逾期不补正',
            label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
            variants: [
              '申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请',
              '申请人无正当理由逾期不补正',
              '逾期不补正',
            ],
            definition: '申请人无正当理由逾期不补正，视为放弃申请、不再处理的。',
            basis: '《条例》第三十条',
          },
          {
            name: '逾期不缴费',
            label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
            variants: [
              '申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请',
              '申请人逾期未按收费通知要求缴纳费用',
              '逾期不缴费',
            ],
            definition: '申请人逾期未按收费通知缴纳信息处理费，视为放弃申请、不再处理的。',
            basis: '《条例》第四十二条；国办函〔2020〕109号',
          },
          {
            name: '其他',
            label: '3.其他',
            variants: ['其它'],
            definition: '申请人主动撤回申请等不属于以上各行的处理结果。',
          },
        ],
      }),
    },
  ],
  identities: requestIdentities,
  yearly: requestYearly,
  layout: requestLayout([
    [{ group: '其他处理', rows: 3 }, { row: '逾期不补正' }],
    [{ row: '逾期不缴费' }],
    [{ row: '其他' }],
  ]),
};

const feeStatement =
  '本机关{年度}年依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），发出收费通知0件，金额0元，实际收取信息处理费0元。';

/** 国办公开办函〔2021〕30号 of 26 September 2021, for report years from 2021 on. */
export const form2021: FormData = {
  id: '2021',
  family,
  name: '中华人民共和国政府信息公开工作年度报告格式',
  document: '国办公开办函〔2021〕30号',
  years: { from: 2021 },
  title,
  sections: sections.map((section) =>
    section.id === '其他事项'
      ? {
          ...section,
          standard: [feeStatement, '本机关没有其他需要报告的事项。'],
        }
      : section,
  ),
  numbers,
  tables: [disclosure, requests, reviewTable],
  phrases: {
    introduction:
      '本报告依据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）编制。所列数据的统计期限为{年度}年1月1日至{年度}年12月31日。如对本报告有疑问，请与{单位}联系。',
    introductionStarts: ['本报告依据', '本报告根据', '本报告按照', '根据《中华人民共和国政府信息公开条例》'],
    feeStatement,
    signature: '{单位}\n\n{公布日期}',
    selfNames,
    levels,
    departmentMark: '部门',
    bodyEndings,
    deadlines,
  },
  prose: prose2021,
  sentences: [...disclosureSentences, ...commonSentences],
  wording,
  fee: {
    section: '其他事项',
    words: ['处理费', '收费', '费用', '收取'],
    elsewhere: ['处理费'],
    none: [
      '未收取',
      '未产生',
      '没有产生',
      '没有收取',
      '无收费',
      '未收费',
      '零收费',
      '没有发出收费',
      '未发出收费',
      '收费通知0件',
      '不存在收费',
      '未向申请人收取',
      '未发生',
      '没有发生',
    ],
    notices: ['通知'],
    received: ['实际收取', '共收取', '收取', '实收', '收缴'],
    named: ['行政事业性收费'],
    collected: [
      '实际收取',
      '收取',
      '征收',
      '实收',
      '收入',
      '总金额',
      '金额',
      '总额',
      '收缴',
      '完成',
      '取得',
      '实现',
      '入库',
    ],
    prices: ['每', '标准'],
    notAsked: ['未发出收费', '没有发出收费', '未发出信息处理费收费'],
    unpaid: '申请.逾期不缴费.总计',
    charged: '主动公开.行政事业性收费.本年收费金额',
  },
};
