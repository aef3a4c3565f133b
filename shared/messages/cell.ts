/** 申请.属于国家秘密.自然人 without its table: “属于国家秘密·自然人”. */
export const cellName = (name: string) => `“${name.split('.').slice(1).join('·') || name}”`;

/** What belongs into blank cells: figures of one's own, sums, what a balance leaves, or different things. */
type Due = 'figure' | 'total' | 'balance' | 'mixed';

const dues: Readonly<Record<Due, string>> = {
  figure: '没有的填 0',
  total: '应填各项之和',
  balance: '应按勾稽关系填写',
  mixed: '没有的填 0，合计填各项之和',
};

/** Messages of the rules `cell/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {
  blank: (p: { first: string; last: string; count: number; due: Due }) =>
    p.count > 1
      ? `有 ${p.count} 格没有填数（${cellName(p.first)}至${cellName(p.last)}），${dues[p.due]}`
      : `${cellName(p.first)}没有填数，${dues[p.due]}`,
  fillNone: (p: { count: number; total: boolean; value: string }) => {
    if (p.count === 1) return `填入 ${p.value}`;
    return p.total ? `${p.count} 个空白格填入：没有的填 0，合计填各项之和` : `${p.count} 个空白格填 0`;
  },
  fillNoneInTable: (p: { table: string }) => `${p.table}的空白格全部填入：没有的填 0，合计填各项之和`,
  fillDetermined: (p: { count: number; value: string }) =>
    p.count === 1 ? `填入由其他各格推算的 ${p.value}` : `填入由其他各格推算出的 ${p.count} 个数`,

  notANumber: (p: { name: string; found: string; count: number }) =>
    p.count > 1
      ? `${cellName(p.name)}等 ${p.count} 格应为数字，现为“${p.found}”`
      : `${cellName(p.name)}应为数字，现为“${p.found}”`,
  notATotal: (p: { name: string }) => `${cellName(p.name)}不是合计格，不能写“=”`,
  useValue: (p: { value: string }) => `改为 ${p.value}`,

  plainNumber: (p: { name: string; found: string; expected: string; count: number }) =>
    p.count > 1
      ? `${cellName(p.name)}等 ${p.count} 格应只写半角数字：“${p.found}”应写作“${p.expected}”`
      : `${cellName(p.name)}的“${p.found}”应写作“${p.expected}”`,
  usePlainNumber: (p: { expected: string; count: number }) =>
    p.count > 1 ? `${p.count} 格都改为半角数字` : `改为“${p.expected}”`,
  noneMark: (p: { name: string; found: string; count: number }) =>
    p.count > 1
      ? `${cellName(p.name)}等 ${p.count} 格写的是“${p.found}”之类，没有的应填 0`
      : `${cellName(p.name)}写的是“${p.found}”，没有的应填 0`,
  useZero: (p: { count: number }) => (p.count > 1 ? `${p.count} 格都改为 0` : '改为 0'),
  otherUnit: (p: { name: string; found: string; unit: string; converted: string | undefined }) =>
    p.converted === undefined
      ? `${cellName(p.name)}的单位是${p.unit}，不是“${p.found}”`
      : `${cellName(p.name)}的单位是${p.unit}，按“${p.found}”换算应为 ${p.converted}`,
  convertUnit: (p: { converted: string; unit: string }) => `换算为 ${p.converted}（${p.unit}）`,
  note: (p: { name: string; words: string }) => `${cellName(p.name)}只填数，说明“${p.words}”应写在表格下面`,
  moveNote: () => '把说明移到表格下面',

  negative: (p: { name: string; found: string }) => `${cellName(p.name)}不能小于 0，现为 ${p.found}`,
  notInteger: (p: { name: string; found: string }) => `${cellName(p.name)}按件计数，应为整数，现为 ${p.found}`,
  decimals: (p: { name: string; found: number; limit: number }) =>
    `${cellName(p.name)}有 ${p.found} 位小数，最多保留 ${p.limit} 位`,
  level: (p: { row: string; found: readonly string[]; level: string }) =>
    `${p.level}机关的“${p.row}”一般为 0，现为 ${p.found.join('、')}，请核实`,
  unitSlip: (p: { name: string; found: string; unit: string }) =>
    `${cellName(p.name)}为 ${p.found} ${p.unit}，数额很大，请核实单位是否为${p.unit}`,
};

const duesEn: typeof dues = {
  figure: 'write 0 for none',
  total: 'write the sum of the parts',
  balance: 'write what balances the column',
  mixed: 'write 0 for none, sums for totals',
};

export const en: typeof zh = {
  blank: (p) =>
    p.count > 1
      ? `${p.count} cells are blank (${cellName(p.first)} to ${cellName(p.last)}); ${duesEn[p.due]}`
      : `${cellName(p.first)} is blank; ${duesEn[p.due]}`,
  fillNone: (p) => {
    if (p.count === 1) return `Write ${p.value}`;
    return p.total ? `Fill ${p.count} blank cells: 0 for none, sums for totals` : `Write 0 in ${p.count} blank cells`;
  },
  fillNoneInTable: (p) => `Fill all blank cells of ${p.table}: 0 for none, sums for totals`,
  fillDetermined: (p) =>
    p.count === 1
      ? `Write ${p.value}, which follows from the other figures`
      : `Write the ${p.count} values that follow from the other figures`,

  notANumber: (p) =>
    p.count > 1
      ? `${cellName(p.name)} and ${p.count - 1} more should be numbers, not “${p.found}”`
      : `${cellName(p.name)} should be a number, not “${p.found}”`,
  notATotal: (p) => `${cellName(p.name)} is no total: “=” cannot stand here`,
  useValue: (p) => `Change to ${p.value}`,

  plainNumber: (p) =>
    p.count > 1
      ? `${cellName(p.name)} and ${p.count - 1} more should be plain digits: “${p.found}” should be written “${p.expected}”`
      : `${cellName(p.name)}: “${p.found}” should be written “${p.expected}”`,
  usePlainNumber: (p) => (p.count > 1 ? `Write plain digits in ${p.count} cells` : `Change to “${p.expected}”`),
  noneMark: (p) =>
    p.count > 1
      ? `${cellName(p.name)} and ${p.count - 1} more say “${p.found}” or the like: write 0 for none`
      : `${cellName(p.name)} says “${p.found}”: write 0 for none`,
  useZero: (p) => (p.count > 1 ? `Write 0 in ${p.count} cells` : 'Change to 0'),
  otherUnit: (p) =>
    p.converted === undefined
      ? `${cellName(p.name)} is in ${p.unit}, not in “${p.found}”`
      : `${cellName(p.name)} is in ${p.unit}: from “${p.found}” that makes ${p.converted}`,
  convertUnit: (p) => `Convert to ${p.converted} (${p.unit})`,
  note: (p) => `${cellName(p.name)}: only the number belongs in the cell; “${p.words}” goes below the table`,
  moveNote: () => 'Move the note below the table',

  negative: (p) => `${cellName(p.name)} cannot be below 0, but is ${p.found}`,
  notInteger: (p) => `${cellName(p.name)} counts cases: a whole number is expected, not ${p.found}`,
  decimals: (p) => `${cellName(p.name)} has ${p.found} decimals, ${p.limit} at most are kept`,
  level: (p) =>
    `“${p.row}” is usually 0 for a body at this level (${p.level}), but is ${p.found.join(', ')}: please verify`,
  unitSlip: (p) => `${cellName(p.name)} is ${p.found} ${p.unit}, a very large amount: please verify the unit`,
};
