import { becauseEn, becauseZh } from './system';

type ValueType = 'string' | 'number' | 'int' | 'boolean' | 'array' | 'object';

const namedZh = { row: '行', group: '组', column: '列' };
const namedEn = { row: 'row', group: 'group', column: 'column' };

const typesZh: Readonly<Record<ValueType, string>> = {
  string: '字符串',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  object: '对象',
};
const typesEn: Readonly<Record<ValueType, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What is wrong with a form file (`.nianbao/forms/*.json`), by code. */
export const zh = {
  'json-key': () => '此处应为带双引号的键',
  'json-value': () => '此处应为 JSON 值',
  'json-expected': (p: { mark: string }) => `此处应为 ${p.mark}`,
  'json-string': () => '字符串没有正确结束',
  'json-double-key': (p: { key: string }) => `键“${p.key}”重复`,
  'json-rest': () => 'JSON 之后还有内容',
  'json-deep': () => '嵌套过深',
  'json-end': () => '文件不完整',

  'unknown-key': (p: { key: string }) => `不认识的键“${p.key}”`,
  'missing-key': (p: { key: string }) => `缺少“${p.key}”`,
  'wrong-type': (p: { expected: ValueType }) => `应为${typesZh[p.expected]}`,
  'not-one-of': (p: { allowed: readonly string[] }) => `应为 ${p.allowed.join('、')} 之一`,
  empty: () => '不能为空',
  'too-small': (p: { minimum: number }) => `不能小于 ${p.minimum}`,
  'too-big': (p: { maximum: number }) => `不能大于 ${p.maximum}`,
  'not-allowed': () => '不合规定',

  'years-backwards': () => '终止年度早于起始年度',
  'double-table': (p: { name: string }) => `表“${p.name}”重复`,
  'double-section': (p: { name: string }) => `部分“${p.name}”重复`,
  'double-title': (p: { name: string }) => `部分标题“${p.name}”重复`,
  'double-column': (p: { name: string }) => `列“${p.name}”重复`,
  'double-corner': (p: { name: string }) => `表头“${p.name}”重复`,
  'double-row': (p: { name: string }) => `本表已有名为“${p.name}”的行`,
  'unplaced-table': (p: { name: string }) => `没有哪个部分列出表“${p.name}”`,
  'unknown-table': (p: { name: string }) => `没有表“${p.name}”`,
  'table-placed-twice': (p: { name: string }) => `表“${p.name}”已经列在前面的部分里`,
  'unknown-section': (p: { name: string }) => `没有编号为“${p.name}”的部分`,
  'unknown-value': (p: { name: string }) => `没有名为“${p.name}”的数值`,
  'unknown-gap': (p: { name: string; known: readonly string[] }) =>
    `“{${p.name}}”不知要填什么，可用的有 ${p.known.map((name) => `{${name}}`).join('、')}`,
  'unknown-number': (p: { name: string }) => `numbers 里没有“${p.name}”`,
  'unknown-level': (p: { name: string }) => `phrases.levels 里没有“${p.name}”`,
  'bad-name': (p: { name: string }) => `名称“${p.name}”里不能有空白和 . { } + :`,
  'rows-only': (p: { key: string }) => `只有行才有 ${p.key}`,
  'groups-only': (p: { key: string }) => `只有组才有 ${p.key}`,
  'same-label': (p: { label: string; other: string }) => `“${p.label}”与“${p.other}”分不开`,
  'not-in-table': (p: { name: string; table: string; what: 'row' | 'column' }) =>
    `表“${p.table}”没有名为“${p.name}”的${namedZh[p.what]}`,
  'identity-apart': (p: { what: 'row' | 'column' }) => `等式里的${namedZh[p.what]}不在同一张表格里`,
  'total-outside': () => '合计项不在等式里',
  'total-is-group': () => '合计项须是有数值的行',
  'not-there': (p: { name: string; what: 'row' | 'group' | 'column' }) => `没有名为“${p.name}”的${namedZh[p.what]}`,
  'grid-gap': () => '这一行没有占满所有列',
  'grid-wide': () => '这一行超出了总列数',
  'grid-tall': () => '最后有单元格向下超出了表格',
  'grid-overlap': () => '这一行有单元格与上面跨行的单元格重叠',
  'value-twice': (p: { name: string }) => `数值“${p.name}”已在前面出现`,
  'value-absent': (p: { name: string }) => `版式里没有数值“${p.name}”`,

  unreadable: (p: { reason: string }) => `文件无法读取${becauseZh(p.reason)}`,
  'double-form': (p: { name: string; other: string | undefined }) =>
    p.other === undefined ? `“${p.name}”是内置格式的编号，请换一个` : `${p.other} 已用编号“${p.name}”，请换一个`,
  'unknown-base': (p: { name: string; known: readonly string[] }) =>
    `没有编号为“${p.name}”的格式，可以扩展的有：${p.known.join('、')}`,
  'faulty-base': (p: { name: string }) => `所扩展的格式“${p.name}”有错误，改正后本格式才能使用`,
  'extends-itself': (p: { chain: readonly string[] }) => `格式不能绕回来扩展自己：${p.chain.join(' → ')}`,
  'unknown-neighbour': (p: { name: string }) => `没有名为“${p.name}”的项可以跟在后面`,
  moved: (p: { name: string }) => `“${p.name}”原来就有，不能用 after 移动`,
};

export const en: typeof zh = {
  'json-key': () => 'A key in double quotes belongs here',
  'json-value': () => 'A JSON value belongs here',
  'json-expected': (p) => `${p.mark} belongs here`,
  'json-string': () => 'The string does not end as it should',
  'json-double-key': (p) => `The key “${p.key}” stands here again`,
  'json-rest': () => 'Something follows the JSON',
  'json-deep': () => 'Nested too deeply',
  'json-end': () => 'The file is incomplete',

  'unknown-key': (p) => `Unknown key “${p.key}”`,
  'missing-key': (p) => `“${p.key}” is missing`,
  'wrong-type': (p) => `This should be ${typesEn[p.expected]}`,
  'not-one-of': (p) => `This should be one of ${p.allowed.join(', ')}`,
  empty: () => 'This cannot be empty',
  'too-small': (p) => `This cannot be less than ${p.minimum}`,
  'too-big': (p) => `This cannot be more than ${p.maximum}`,
  'not-allowed': () => 'This is not allowed here',

  'years-backwards': () => 'The last year is before the first',
  'double-table': (p) => `There are two tables “${p.name}”`,
  'double-section': (p) => `There are two sections “${p.name}”`,
  'double-title': (p) => `Two sections have the title “${p.name}”`,
  'double-column': (p) => `There are two columns “${p.name}”`,
  'double-corner': (p) => `Two parts have the first header cell “${p.name}”`,
  'double-row': (p) => `This table already has a row “${p.name}”`,
  'unplaced-table': (p) => `No section lists the table “${p.name}”`,
  'unknown-table': (p) => `There is no table “${p.name}”`,
  'table-placed-twice': (p) => `A section before lists the table “${p.name}”`,
  'unknown-section': (p) => `There is no section “${p.name}”`,
  'unknown-value': (p) => `There is no value “${p.name}”`,
  'unknown-gap': (p) => `“{${p.name}}” stands for nothing; there are ${p.known.map((name) => `{${name}}`).join(', ')}`,
  'unknown-number': (p) => `There is no “${p.name}” in numbers`,
  'unknown-level': (p) => `There is no “${p.name}” in phrases.levels`,
  'bad-name': (p) => `The name “${p.name}” cannot contain white space or . { } + :`,
  'rows-only': (p) => `Only rows have ${p.key}`,
  'groups-only': (p) => `Only groups have ${p.key}`,
  'same-label': (p) => `“${p.label}” cannot be told from “${p.other}”`,
  'not-in-table': (p) => `The table “${p.table}” has no ${namedEn[p.what]} “${p.name}”`,
  'identity-apart': (p) => `The ${namedEn[p.what]}s of the identity are not in one part`,
  'total-outside': () => 'The total is not in the identity',
  'total-is-group': () => 'The total must be a row with values',
  'not-there': (p) => `There is no ${namedEn[p.what]} “${p.name}”`,
  'grid-gap': () => 'This row does not cover all columns',
  'grid-wide': () => 'This row is wider than the table',
  'grid-tall': () => 'A cell reaches down beyond the table',
  'grid-overlap': () => 'A cell of this row overlaps one that reaches down from above',
  'value-twice': (p) => `The value “${p.name}” stands in an earlier place too`,
  'value-absent': (p) => `The value “${p.name}” is not in the layout`,

  unreadable: (p) => `The file cannot be read${becauseEn(p.reason)}`,
  'double-form': (p) =>
    p.other === undefined
      ? `“${p.name}” is the id of a built-in form; choose another`
      : `${p.other} has the id “${p.name}” already; choose another`,
  'unknown-base': (p) => `There is no form “${p.name}”; those to extend are: ${p.known.join(', ')}`,
  'faulty-base': (p) => `The extended form “${p.name}” has mistakes; this one can be used once they are put right`,
  'extends-itself': (p) => `A form cannot come to extend itself: ${p.chain.join(' → ')}`,
  'unknown-neighbour': (p) => `There is no “${p.name}” to stand behind`,
  moved: (p) => `“${p.name}” is there already; it cannot be moved with after`,
};
