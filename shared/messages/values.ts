/** What is said of values that nobody has written, and of references to values. */
export const zh = {
  computed: (p: { value: string }) => `自动计算：${p.value}`,
  determined: (p: { value: string }) => `按勾稽关系，这一格应为 ${p.value}`,
  reference: (p: { names: readonly string[]; value: string }) => `${p.names.join('、')}：${p.value}`,
  doubleClick: () => '双击写入稿中。',
  writeOne: (p: { value: string }) => `写入 ${p.value}`,
  writeTable: (p: { table: string; count: number }) => `写入${p.table}中全部 ${p.count} 个已能得出的数`,
};

export const en: typeof zh = {
  computed: (p) => `Computed: ${p.value}`,
  determined: (p) => `The identities make this cell ${p.value}`,
  reference: (p) => `${p.names.join(', ')}: ${p.value}`,
  doubleClick: () => 'Double-click to write it into the draft.',
  writeOne: (p) => `Write ${p.value}`,
  writeTable: (p) => `Write all ${p.count} values of ${p.table} that are known`,
};
