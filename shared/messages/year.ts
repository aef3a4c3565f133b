import { cellName } from './cell';
import { becauseEn, becauseZh } from './system';

/** A value with the name it goes by. */
interface Named {
  readonly name: string;
  readonly value: string;
}

/** What a cell should be: last year's values, and this year's to add and to take off. */
interface Expected {
  readonly name: string;
  readonly found: string;
  readonly expected: string;
  readonly file: string;
  readonly before: readonly Named[];
  readonly plus: readonly Named[];
  readonly minus: readonly Named[];
}

/** 申请.结转下年.自然人 by its last part: 自然人. */
const lastPart = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** 上年现行有效件数 4 + 本年制发件数 2 − 本年废止件数 1 */
function terms({ before, plus, minus }: Expected, ofLastYear: string): string {
  const first = before.map(({ name, value }) => `${ofLastYear}${lastPart(name)} ${value}`).join(' + ');
  const more = plus.map(({ name, value }) => ` + ${lastPart(name)} ${value}`).join('');
  return first + more + minus.map(({ name, value }) => ` − ${lastPart(name)} ${value}`).join('');
}

/** Messages of the rules `year/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {
  carryOver: (p: Expected & { difference: string }) =>
    `${cellName(p.name)}为 ${p.found}，上年草稿（${p.file}）的${p.before.map(({ name }) => cellName(name)).join('加')}为 ${p.expected}，相差 ${p.difference}`,
  useLastYear: (p: { expected: string; count: number }): string =>
    p.count > 1 ? `这一行的 ${p.count} 格按上年草稿改正` : `按上年草稿改为 ${p.expected}`,
  inForce: (p: Expected) =>
    `${cellName(p.name)}为 ${p.found}，按上年草稿（${p.file}）推算为 ${p.expected}（${terms(p, '上年')}），请核实；有清理、失效的，不相等也对`,
  items: (p: Expected) =>
    `${cellName(p.name)}为 ${p.found}，按上年草稿（${p.file}）推算为 ${p.expected}（${terms(p, '上年')}），请核实`,
  valueThere: (p: Named) => `上年${cellName(p.name)}为 ${p.value}`,
  repeated: (p: { table: string; count: number; file: string }) =>
    `${p.table}的 ${p.count} 个非零数字与上年草稿（${p.file}）完全相同，请核实是否忘了更新`,
  tableThere: (p: { table: string }) => `上年的${p.table}`,

  itself: () => '“上年”写的就是这份草稿自己',
  notRelative: (p: { path: string }) => `“${p.path}”应写成相对于本文件的路径，如 2024.nianbao.md`,
  unreadable: (p: { path: string; reason: string }) => `“${p.path}”读不出来${becauseZh(p.reason)}，没有与上年比对`,
  noReport: (p: { file: string }) => `“${p.file}”里没有报告的任何部分或表格，没有与上年比对`,
  otherKind: (p: { file: string; form: string }) => `“${p.file}”是另一种报告（${p.form}），没有与上年比对`,
  otherYear: (p: { file: string; found: number; expected: number }) =>
    `“${p.file}”是 ${p.found} 年度的，上年应为 ${p.expected} 年度，没有比对`,
  otherBody: (p: { file: string; found: string; own: string }) =>
    `“${p.file}”是“${p.found}”的，不是“${p.own}”的，没有比对`,
  renamedBody: (p: { file: string; found: string; own: string }) =>
    `“${p.file}”的单位是“${p.found}”，与本报告的“${p.own}”不同，请核实；已照常比对`,
  factThere: () => '上年草稿中的写法',
  several: (p: { count: number; names: readonly string[]; year: number }) =>
    `有 ${p.count} 份草稿都是本单位 ${p.year} 年度的（${p.names.join('、')}），没有与上年比对；在信息块写明“上年”即可`,
};

export const en: typeof zh = {
  carryOver: (p) =>
    `${cellName(p.name)} is ${p.found}, but ${p.before.map(({ name }) => cellName(name)).join(' plus ')} of last year’s draft (${p.file}) is ${p.expected}: off by ${p.difference}`,
  useLastYear: (p) =>
    p.count > 1
      ? `Correct ${p.count} cells of this row after last year’s draft`
      : `Change to ${p.expected} after last year’s draft`,
  inForce: (p) =>
    `${cellName(p.name)} is ${p.found}; after last year’s draft (${p.file}) it would be ${p.expected} (${terms(p, 'last year’s ')}). Please verify; where documents lapsed or were cleared, both may be right`,
  items: (p) =>
    `${cellName(p.name)} is ${p.found}; after last year’s draft (${p.file}) it would be ${p.expected} (${terms(p, 'last year’s ')}). Please verify`,
  valueThere: (p) => `Last year ${cellName(p.name)} was ${p.value}`,
  repeated: (p) =>
    `The ${p.count} figures above zero of ${p.table} are exactly those of last year’s draft (${p.file}); verify that they were updated`,
  tableThere: (p) => `${p.table} of last year`,

  itself: () => '“上年” names this very draft',
  notRelative: (p) => `Write “${p.path}” as a path relative to this file, such as 2024.nianbao.md`,
  unreadable: (p) => `“${p.path}” cannot be read${becauseEn(p.reason)}; nothing was compared with last year`,
  noReport: (p) => `“${p.file}” has no section or table of a report; nothing was compared with last year`,
  otherKind: (p) => `“${p.file}” is another kind of report (${p.form}); nothing was compared with last year`,
  otherYear: (p) => `“${p.file}” is of ${p.found}, last year is ${p.expected}; nothing was compared`,
  otherBody: (p) => `“${p.file}” is of “${p.found}”, not of “${p.own}”; nothing was compared`,
  renamedBody: (p) =>
    `“${p.file}” is of “${p.found}”, this report of “${p.own}”; please verify (figures were compared)`,
  factThere: () => 'As written in last year’s draft',
  several: (p) =>
    `${p.count} drafts are of this body for ${p.year} (${p.names.join(', ')}), so nothing was compared with last year; name the right one as “上年” in the metadata`,
};
