/** Messages of the rules `meta/*` and of their fixes. Chinese is the source; English says the same. */
export const zh = {
  unknownKey: (p: { key: string; known: readonly string[] }) => `不认得“${p.key}”，可用的有：${p.known.join('、')}`,
  repeatedKey: (p: { key: string }) => `“${p.key}”写了不止一次，只用第一个`,
  useKey: (p: { key: string }) => `改为“${p.key}”`,

  badYear: (p: { found: string }) => `年度应为四位数字，如 2025，现为“${p.found}”`,
  badForm: (p: { found: string; known: readonly string[] }) =>
    `没有编号为“${p.found}”的格式，可用的有：${p.known.join('、')}`,
  badLevel: (p: { found: string; known: readonly string[]; department: string }) =>
    `层级应为${p.known.join('、')}之一，部门在后面加“${p.department}”，现为“${p.found}”`,
  badDate: (p: { found: string }) => `公布日期应写作 2026-01-20 或 2026年1月20日，且有这一天，现为“${p.found}”`,
  badTables: (p: { found: string; expected: string }) => `只能写“${p.expected}”，表示不发布表格，现为“${p.found}”`,
  badValue: (p: { key: string; found: string }) => `“${p.key}”不能写“${p.found}”`,
  useValue: (p: { value: string }) => `改为“${p.value}”`,
  unclosedMetadata: () => '开头的信息块没有以“---”结束',
  closeMetadata: () => '补上结束的“---”',

  missingFile: (p: { path: string }) => `找不到文件“${p.path}”（路径相对于本文件，用“/”分隔）`,

  bodyContradiction: (p: { metadata: string; title: string }) =>
    `单位为“${p.metadata}”，标题中为“${p.title}”，两处不一致`,
  yearContradiction: (p: { metadata: number; title: number }) =>
    `年度为 ${p.metadata}，标题中为 ${p.title}，两处不一致`,
  levelContradiction: (p: { level: string; body: string; right: string }) =>
    `层级为“${p.level}”，单位却是“${p.body}”，应为“${p.right}”`,
  useLevel: (p: { right: string }) => `改为“${p.right}”`,
  tablesContradiction: (p: { value: string; tables: readonly string[] }) =>
    `写明表格“${p.value}”，正文却有${[...new Set(p.tables)].join('、')}`,
  firstTable: () => '这里有表格',
  tablesAreThere: () => '删去这一行：有表格',
  inTitle: () => '标题中的写法',
  followTitle: (p: { value: string }) => `按标题改为“${p.value}”`,
  followMetadata: (p: { value: string }) => `标题改为“${p.value}”`,

  deadline: (p: { published: string; deadline: string; basis: string }) =>
    `公布日期 ${p.published} 晚于${p.basis}规定的 ${p.deadline}`,

  noReason: (p: { rule: string }) => `请写明不再提示 ${p.rule} 的原因（冒号后面）`,
  unclosedComment: () => '注释没有以“-->”结束，别的软件会把下文当作注释',
  closeComment: () => '补上“-->”',
};

export const en: typeof zh = {
  unknownKey: (p) => `Unknown key “${p.key}”; known are: ${p.known.join(', ')}`,
  repeatedKey: (p) => `“${p.key}” stands here again; only the first counts`,
  useKey: (p) => `Change to “${p.key}”`,

  badYear: (p) => `The report year should be four digits, such as 2025, not “${p.found}”`,
  badForm: (p) => `There is no form “${p.found}”; known are: ${p.known.join(', ')}`,
  badLevel: (p) =>
    `The level should be one of ${p.known.join(', ')}, with “${p.department}” behind it for a department, not “${p.found}”`,
  badDate: (p) => `The date should be written 2026-01-20 or 2026年1月20日 and exist, not “${p.found}”`,
  badTables: (p) => `Only “${p.expected}” can stand here (no tables are published), not “${p.found}”`,
  badValue: (p) => `“${p.key}” cannot be “${p.found}”`,
  useValue: (p) => `Change to “${p.value}”`,
  unclosedMetadata: () => 'The block at the beginning does not end with “---”',
  closeMetadata: () => 'Add the closing “---”',

  missingFile: (p) => `There is no file “${p.path}” (paths are relative to this file, with “/”)`,

  bodyContradiction: (p) => `The body is “${p.metadata}” here and “${p.title}” in the title`,
  yearContradiction: (p) => `The year is ${p.metadata} here and ${p.title} in the title`,
  levelContradiction: (p) => `The level is “${p.level}”, but the body “${p.body}”; it should be “${p.right}”`,
  useLevel: (p) => `Change to “${p.right}”`,
  tablesContradiction: (p) =>
    `The metadata says “${p.value}” for tables, yet there are ${[...new Set(p.tables)].join(', ')}`,
  firstTable: () => 'There is a table here',
  tablesAreThere: () => 'Remove this line: there are tables',
  inTitle: () => 'What the title says',
  followTitle: (p) => `Change to “${p.value}”, as in the title`,
  followMetadata: (p) => `Change the title to “${p.value}”`,

  deadline: (p) => `Published on ${p.published}, later than ${p.deadline} (${p.basis})`,

  noReason: (p) => `Please say why ${p.rule} is ignored here (behind the colon)`,
  unclosedComment: () => 'The comment does not end with “-->”: other tools take what follows as comment',
  closeComment: () => 'Add “-->”',
};
