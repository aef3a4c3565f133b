/** What is said of values that nobody has written, and of references to values. */
export const zh = {
  computed: (p: { value: string }) => `自动计算：${p.value}`,
  determined: (p: { value: string }) => `按勾稽关系，这一格应为 ${p.value}`,
  reference: (p: { names: readonly string[]; value: string }) => `${p.names.join('、')}：${p.value}`,
  writeKey: () => '按 Alt+= 写入稿中。',
  lastYear: (p: { year: number | undefined; figure: string; file: string }) =>
    `上年${p.year === undefined ? '' : `（${p.year} 年）`}：${p.figure}（${p.file}）。只供对照，不会写进年报`,
  noSuchName: (p: { name: string }) => `没有名为“${p.name}”的数据`,
  noValue: () => '尚无数值',
  sum: (p: { value: string }) => `结果：**${p.value}**`,
  unknownSum: () => '结果：尚无数值',
  toReference: (p: { reference: string }) => `改为引用 ${p.reference}`,
  toFigure: (p: { value: string }) => `引用改为数字 ${p.value}`,
  allToReferences: (p: { count: number }) => `这一段中确知所指的 ${p.count} 个数都改为引用`,
  allToFigures: (p: { count: number }) => `这一段的 ${p.count} 处引用都改为数字`,
  writeOne: (p: { value: string }) => `写入 ${p.value}`,
  writeTable: (p: { table: string; count: number }) => `写入${p.table}中全部 ${p.count} 个已能得出的数`,
};

export const en: typeof zh = {
  computed: (p) => `Computed: ${p.value}`,
  determined: (p) => `The identities make this cell ${p.value}`,
  reference: (p) => `${p.names.join(', ')}: ${p.value}`,
  writeKey: () => 'Alt+= writes it into the draft.',
  lastYear: (p) =>
    `Last year${p.year === undefined ? '' : ` (${p.year})`}: ${p.figure} (${p.file}). To compare with; it never becomes part of the report`,
  noSuchName: (p) => `There is no figure named “${p.name}”`,
  noValue: () => 'no value yet',
  sum: (p) => `Result: **${p.value}**`,
  unknownSum: () => 'Result: no value yet',
  toReference: (p) => `Refer to the table: ${p.reference}`,
  toFigure: (p) => `Turn the reference into the figure ${p.value}`,
  allToReferences: (p) => `Refer to the tables for all ${p.count} figures of this paragraph that are sure`,
  allToFigures: (p) => `Turn all ${p.count} references of this paragraph into figures`,
  writeOne: (p) => `Write ${p.value}`,
  writeTable: (p) => `Write all ${p.count} values of ${p.table} that are known`,
};
