import type { ColumnData, GroupData, LayoutEntryData, RowData, TableData } from '../schema';

/** 表三: columns and rows, identities, and the official grid. Sources as in `common`. */

const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];

export const applicants: ColumnData[] = [
  { name: '自然人', number: '件', definition: '公民以个人名义提出的申请。' },
  { name: '商业企业', number: '件', definition: '企业等营利性组织提出的申请。' },
  { name: '科研机构', number: '件', definition: '科学研究机构提出的申请。' },
  {
    name: '社会公益组织',
    variants: ['社会组织', '社会公益', '公益组织'],
    number: '件',
    definition: '从事公益活动的社会组织提出的申请。',
  },
  { name: '法律服务机构', number: '件', definition: '律师事务所等法律服务机构提出的申请。' },
  {
    name: '其他',
    variants: ['其它'],
    number: '件',
    definition: '不属于前四类的法人或其他组织提出的申请。',
  },
  { name: '总计', variants: ['合计'], number: '件', definition: '自然人与五类法人或其他组织之和。' },
];

const otherLabel = '其他处理';

/** Rows of 申请. `other` is （六）: one row of its own in 2019, a group of three from 2021 on. */
export function requestRows(other: RowData | GroupData): (RowData | GroupData)[] {
  return [
    {
      name: '本年新收',
      label: '一、本年新收政府信息公开申请数量',
      variants: ['本年新收申请数量', '本年新收政府信息公开申请', '本年新收'],
      definition: '报告年度1月1日至12月31日新收到的政府信息公开申请件数。',
    },
    {
      name: '上年结转',
      label: '二、上年结转政府信息公开申请数量',
      variants: ['上年结转申请数量', '上年结转政府信息公开申请', '上年结转'],
      definition: '上一年度收到、结转到本年度继续办理的申请件数，应等于上年报告的“四、结转下年度继续办理”。',
    },
    {
      name: '办理结果',
      label: '三、本年度办理结果',
      variants: ['本年办理结果', '办理结果'],
      summed: false,
      definition: '本年度办结的申请，每件只按最终结果计一次。',
      rows: [...answers, ...refusals, other, grandTotal],
    },
    {
      name: '结转下年',
      label: '四、结转下年度继续办理',
      variants: ['结转下年度办理', '结转下年度', '结转下年'],
      definition: '截至12月31日尚未办结、转到下一年度继续办理的申请件数。',
    },
  ];
}

const answers: RowData[] = [
  {
    name: '予以公开',
    label: '（一）予以公开',
    definition: '申请的信息已经主动公开而告知获取方式、途径，或者决定公开并提供的。',
    basis: '《条例》第三十六条第（一）（二）项',
  },
  {
    name: '部分公开',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    definition: '信息中含有不应公开的内容、作区分处理后提供可以公开部分的；这样的申请只计在这里，不再计入其他各行。',
    basis: '《条例》第三十七条',
  },
];

const refusals: GroupData[] = [
  {
    name: '不予公开',
    label: '（三）不予公开',
    definition: '信息存在，但依法不予公开的，按理由分八种。',
    basis: '《条例》第三十六条第（三）项',
    rows: [
      {
        name: '属于国家秘密',
        label: '1.属于国家秘密',
        definition: '依法确定为国家秘密的信息。',
        basis: '《条例》第十四条',
      },
      {
        name: '其他法律行政法规禁止公开',
        label: '2.其他法律行政法规禁止公开',
        variants: ['其他法律、行政法规禁止公开', '其他法律法规禁止公开', '其它法律行政法规禁止公开'],
        definition: '法律、行政法规规定禁止公开的信息。',
        basis: '《条例》第十四条',
      },
      {
        name: '危及三安全一稳定',
        label: '3.危及“三安全一稳定”',
        definition: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的信息。',
        basis: '《条例》第十四条',
      },
      {
        name: '保护第三方合法权益',
        label: '4.保护第三方合法权益',
        definition: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的信息。',
        basis: '《条例》第十五条、第三十二条',
      },
      {
        name: '属于三类内部事务信息',
        label: '5.属于三类内部事务信息',
        definition: '人事管理、后勤管理、内部工作流程三类内部事务信息。',
        basis: '《条例》第十六条第一款',
      },
      {
        name: '属于四类过程性信息',
        label: '6.属于四类过程性信息',
        definition: '履职过程中形成的讨论记录、过程稿、磋商信函、请示报告四类过程性信息。',
        basis: '《条例》第十六条第二款',
      },
      {
        name: '属于行政执法案卷',
        label: '7.属于行政执法案卷',
        definition: '行政执法案卷信息。',
        basis: '《条例》第十六条第二款',
      },
      {
        name: '属于行政查询事项',
        label: '8.属于行政查询事项',
        definition: '不动产登记、户籍、工商登记资料等法律、行政法规另有查询规定的信息，告知按有关规定办理。',
        basis: '《条例》第三十六条第（七）项；国办公开办函〔2016〕206号',
      },
    ],
  },
  {
    name: '无法提供',
    label: '（四）无法提供',
    definition: '客观上不能提供所申请信息的。',
    rows: [
      {
        name: '本机关不掌握相关政府信息',
        label: '1.本机关不掌握相关政府信息',
        definition: '经检索信息不存在，或者不属于本机关负责公开的。',
        basis: '《条例》第三十六条第（四）（五）项',
      },
      {
        name: '没有现成信息需要另行制作',
        label: '2.没有现成信息需要另行制作',
        definition: '需要对现有政府信息进行加工、分析才能提供的。',
        basis: '《条例》第三十八条',
      },
      {
        name: '补正后申请内容仍不明确',
        label: '3.补正后申请内容仍不明确',
        definition: '经补正，申请内容仍然不明确、无法确定所申请信息的。',
        basis: '《条例》第三十条',
      },
    ],
  },
  {
    name: '不予处理',
    label: '（五）不予处理',
    definition: '不按政府信息公开申请处理的。',
    rows: [
      {
        name: '信访举报投诉类申请',
        label: '1.信访举报投诉类申请',
        variants: ['信访投诉举报类申请', '信访、举报、投诉类申请'],
        definition: '以申请公开的形式提出信访、投诉、举报等诉求的。',
        basis: '《条例》第三十九条第一款',
      },
      {
        name: '重复申请',
        label: '2.重复申请',
        definition: '已经答复过，同一申请人又就相同信息申请的。',
        basis: '《条例》第三十六条第（六）项',
      },
      {
        name: '要求提供公开出版物',
        label: '3.要求提供公开出版物',
        definition: '要求提供政府公报、报刊、书籍等公开出版物，告知获取途径的。',
        basis: '《条例》第三十九条第二款',
      },
      {
        name: '无正当理由大量反复申请',
        label: '4.无正当理由大量反复申请',
        definition: '申请数量、频次明显超过合理范围，理由不合理的。',
        basis: '《条例》第三十五条',
      },
      {
        name: '要求行政机关确认或重新出具已获取信息',
        label: '5.要求行政机关确认或重新出具已获取信息',
        definition: '申请人已经取得有关信息，又要求行政机关确认或者重新出具的。',
      },
    ],
  },
];

const grandTotal: RowData = {
  name: '总计',
  label: '（七）总计',
  variants: ['合计'],
  definition: '本年度办结的全部申请，即（一）至（六）各行之和。',
};

/** What was carried over into this year is what last year's report carried into the next. */
export const requestYearly: NonNullable<TableData['yearly']> = [
  { rule: 'year/carry-over', along: 'column', cell: '上年结转', lastYear: ['结转下年'] },
];

/** The identities of 申请: every row's 总计, every column's （七）总计, and the one that is printed in the table. */
export const requestIdentities: NonNullable<TableData['identities']> = [
  {
    rule: 'sum/row-total',
    along: 'row',
    left: ['自然人', ...organisations],
    right: ['总计'],
    total: '总计',
  },
  {
    rule: 'sum/column-total',
    along: 'column',
    left: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', otherLabel],
    right: ['总计'],
    total: '总计',
  },
  {
    rule: 'sum/balance',
    along: 'column',
    left: ['本年新收', '上年结转'],
    right: ['总计', '结转下年'],
    total: '结转下年',
  },
];

/** The official grid of 申请: ten columns, three of labels. `other` gives the grid's rows of （六）. */
export function requestLayout(other: LayoutEntryData[][]): TableData['layout'] {
  const results = [
    [{ row: '予以公开', cols: 2 }],
    [{ row: '部分公开', cols: 2 }],
    ...refusals.flatMap(({ name, rows }) =>
      rows.map((row, index) =>
        index === 0 ? [{ group: name, rows: rows.length }, { row: row.name }] : [{ row: row.name }],
      ),
    ),
    ...other,
    [{ row: '总计', cols: 2 }],
  ];
  return {
    columns: 10,
    rows: [
      [
        { note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', rows: 3, cols: 3 },
        { header: '申请人情况', cols: 7 },
      ],
      [
        { column: '自然人', rows: 2 },
        { header: '法人或其他组织', cols: 5 },
        { column: '总计', rows: 2 },
      ],
      organisations.map((name) => ({ column: name })),
      [{ row: '本年新收', cols: 3 }],
      [{ row: '上年结转', cols: 3 }],
      [{ group: '办理结果', rows: results.length }, ...results[0]],
      ...results.slice(1),
      [{ row: '结转下年', cols: 3 }],
    ],
  };
}
