import type { ColumnData, LayoutEntryData, TableData } from '../schema';

const outcomes: ColumnData[] = [
  { name: '结果维持', number: '决定', definition: '复议决定或裁判维持、支持原行政行为的件数。' },
  { name: '结果纠正', number: '决定', definition: '原行政行为被撤销、变更、确认违法或者被责令履行的件数。' },
  { name: '其他结果', number: '决定', definition: '终止、撤回、驳回申请或者起诉等其他方式结案的件数。' },
  { name: '尚未审结', number: '决定', definition: '截至报告年度12月31日尚未审结的件数。' },
  { name: '总计', variants: ['合计'], number: '决定', definition: '前四项之和。' },
];

const outcomeEntries = (rows?: number): LayoutEntryData[] =>
  outcomes.map(({ name }) => (rows === undefined ? { column: name } : { column: name, rows }));

/** 表四: three rows in a draft, one row of fifteen values in the official grid. 行政诉讼 has no total of its own. */
export const reviewTable: TableData = {
  id: '复议诉讼',
  name: '表四',
  shortcut: 'b4',
  parts: [
    {
      corner: '类别',
      cornerFree: true,
      columns: outcomes,
      rows: [
        {
          name: '行政复议',
          definition: '因政府信息公开被申请行政复议的案件。',
          basis: '《条例》第五十一条',
        },
        {
          name: '未经复议直接起诉',
          label: '行政诉讼（未经复议直接起诉）',
          variants: ['未经复议直接起诉', '行政诉讼（直接起诉）'],
          definition:
            '没有经过行政复议、直接提起行政诉讼的案件。2024年起对不予公开的决定须先申请复议，但无法提供、不予处理等仍可直接起诉。复议机关作共同被告的，只由作出原行政行为的机关统计。',
          basis: '《行政复议法》第二十三条第一款第（四）项；国办公开办函〔2016〕201号',
        },
        {
          name: '复议后起诉',
          label: '行政诉讼（复议后起诉）',
          variants: ['复议后起诉', '行政诉讼（经复议后起诉）'],
          definition: '经过行政复议后提起行政诉讼的案件。复议机关作共同被告的，只由作出原行政行为的机关统计。',
          basis: '国办公开办函〔2016〕201号',
        },
      ],
    },
  ],
  identities: [
    {
      rule: 'sum/review-total',
      along: 'row',
      left: ['结果维持', '结果纠正', '其他结果', '尚未审结'],
      right: ['总计'],
      total: '总计',
    },
  ],
  layout: {
    columns: 15,
    rows: [
      [
        { header: '行政复议', cols: 5 },
        { header: '行政诉讼', cols: 10 },
      ],
      [...outcomeEntries(2), { header: '未经复议直接起诉', cols: 5 }, { header: '复议后起诉', cols: 5 }],
      [...outcomeEntries(), ...outcomeEntries()],
      [{ values: '行政复议' }, { values: '未经复议直接起诉' }, { values: '复议后起诉' }],
    ],
  },
};
