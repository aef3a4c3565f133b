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
