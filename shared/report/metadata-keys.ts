/** Keys of a draft's metadata (dialect, section 2). They are the dialect's own words, the same under every form. */
export const metadataKeys = {
  body: '单位',
  year: '年度',
  form: '格式',
  level: '层级',
  previous: '上年',
  subordinates: '下级',
  published: '公布日期',
  tables: '表格',
} as const;

export type MetadataKey = (typeof metadataKeys)[keyof typeof metadataKeys];

export const allMetadataKeys: readonly MetadataKey[] = Object.values(metadataKeys);

/** The value of 表格 that says the body publishes prose only. */
export const NO_TABLES = '无';

/** Words in which names of public bodies end. A line that is short and ends so may be a signature. */
export const bodyEndings: readonly string[] = [
  ...'局委会府办室院厅部站所处司庭馆校队社联'.split(''),
  '中心',
  '集团',
  '公司',
  '街道',
];
