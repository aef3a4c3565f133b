/** A figure of the tables as a sentence may mean it. */
interface Meant {
  /** 本年新收, 本年新收 + 上年结转 */
  readonly name: string;
  readonly value: string;
}

const meantZh = ({ name, value }: Meant) => `“${name}”为 ${value}`;
const meantEn = ({ name, value }: Meant) => `“${name}” has ${value}`;

/** Messages of the rules that compare sentences with figures. Chinese is the source; English says the same. */
export const zh = {
  figure: (p: { found: string; table: string; meant: readonly Meant[]; difference: string }) =>
    `正文写的是 ${p.found}，${p.table}${p.meant.map(meantZh).join('，')}${p.meant.length === 1 ? `，相差 ${p.difference}` : '，都不一致'}`,
  charge: (p: { found: string; table: string; name: string; value: string }) =>
    `正文写的是 ${p.found}，${p.table}“${p.name}”为 ${p.value}万元`,
  useCharge: (p: { value: string }) => `改为 ${p.value}万元`,
  inTable: (p: { name: string; value: string }) => `“${p.name}” ${p.value}`,
  useTableFigure: (p: { name: string; value: string }) => `改为 ${p.value}（“${p.name}”）`,

  none: (p: { table: string; name: string; value: string }) => `正文说没有，${p.table}“${p.name}”为 ${p.value}`,
  notSome: (p: { table: string; name: string; value: string }) => `正文说还有，${p.table}“${p.name}”为 ${p.value}`,
  notEvery: (p: { table: string; name: string; value: string; total: string }) =>
    `正文说全部如此，${p.table}“${p.name}”为 ${p.value}，总计为 ${p.total}`,
  notDone: (p: { table: string; name: string; value: string }) =>
    `正文说已全部办结，${p.table}“${p.name}”为 ${p.value}`,

  unfilled: (p: { kind: 'figure' | 'words'; count: number }) =>
    `${p.kind === 'figure' ? '这里还没有填' : '这里还没有写完'}${p.count > 1 ? `，这一段共 ${p.count} 处` : ''}`,

  parts: (p: { total: string; sum: string; difference: string; count: number }) =>
    `总数为 ${p.total}，其中 ${p.count} 项之和为 ${p.sum}，相差 ${p.difference}`,
  part: (p: { value: string }) => `其中的 ${p.value}`,
  useSum: (p: { sum: string }) => `总数改为各项之和 ${p.sum}`,

  share: (p: { found: string; figure: string; base: string; expected: string }) =>
    `${p.figure} 占 ${p.base} 的 ${p.expected}，正文写的是 ${p.found}`,
  growth: (p: { found: string; figure: string; base: string; expected: string; rises: boolean }) =>
    `由 ${p.base} 到 ${p.figure}，${p.rises ? '增长' : '下降'}应为 ${p.expected}，正文写的是 ${p.found}`,
  change: (p: { found: string; figure: string; base: string; difference: string; says: boolean; rises: boolean }) =>
    `由 ${p.base} 到 ${p.figure}，是${p.difference === '0' ? '持平' : `${p.rises ? '增加' : '减少'} ${p.difference}`}，正文写的是${p.says ? '增加' : '减少'} ${p.found}`,
  usePercent: (p: { expected: string }) => `改为 ${p.expected}`,

  unknownReference: (p: { name: string }) => (p.name === '' ? '引用里没有写数据的名称' : `没有名为“${p.name}”的数据`),
  useName: (p: { name: string }) => `改为 ${p.name}`,
};

/** Says the same in English. */
export const en: typeof zh = {
  figure: (p) =>
    `The sentence says ${p.found}; in ${p.table} ${p.meant.map(meantEn).join(', ')}${p.meant.length === 1 ? `, a difference of ${p.difference}` : ', none of which agrees'}`,
  charge: (p) => `The sentence says ${p.found}; in ${p.table} “${p.name}” has ${p.value} (in 10,000 yuan)`,
  useCharge: (p) => `Change to ${p.value}万元`,
  inTable: (p) => `“${p.name}” ${p.value}`,
  useTableFigure: (p) => `Change to ${p.value} (“${p.name}”)`,

  none: (p) => `The sentence says there is none; in ${p.table} “${p.name}” has ${p.value}`,
  notSome: (p) => `The sentence says there is some; in ${p.table} “${p.name}” has ${p.value}`,
  notEvery: (p) => `The sentence says all are; in ${p.table} “${p.name}” has ${p.value} of ${p.total}`,
  notDone: (p) => `The sentence says all are finished; in ${p.table} “${p.name}” has ${p.value}`,

  unfilled: (p) =>
    `${p.kind === 'figure' ? 'Something is still to be filled in here' : 'Something is still to be written here'}${p.count > 1 ? `, one of ${p.count} in this paragraph` : ''}`,

  parts: (p) => `The total is ${p.total}, its ${p.count} parts add up to ${p.sum}, a difference of ${p.difference}`,
  part: (p) => `Part: ${p.value}`,
  useSum: (p) => `Change the total to the sum of its parts, ${p.sum}`,

  share: (p) => `${p.figure} is ${p.expected} of ${p.base}; the sentence says ${p.found}`,
  growth: (p) =>
    `From ${p.base} to ${p.figure} is ${p.rises ? 'a growth' : 'a fall'} of ${p.expected}; the sentence says ${p.found}`,
  change: (p) =>
    `From ${p.base} to ${p.figure} is ${p.difference === '0' ? 'no change' : `${p.rises ? 'a rise' : 'a fall'} by ${p.difference}`}; the sentence says ${p.says ? 'a rise' : 'a fall'} by ${p.found}`,
  usePercent: (p) => `Change to ${p.expected}`,

  unknownReference: (p) => (p.name === '' ? 'The reference names no figure' : `There is no figure named “${p.name}”`),
  useName: (p) => `Change to ${p.name}`,
};
