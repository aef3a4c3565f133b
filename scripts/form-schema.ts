import * as z from 'zod/mini';
import { formSchema } from '../shared/form/schema';
import { printJson } from './print-json';

type Schema = Record<string, unknown>;

/** What the keys of a form mean, for whoever writes one in an editor. */
const descriptions: Readonly<Record<string, string>> = {
  id: '编号：草稿在信息块里写“格式: 编号”；部分和表也各有编号，表的编号是数值名称的第一段。',
  extends: '所扩展的格式的编号，内置的（如 2021）或本文件夹里别的。',
  after: '新增的一项跟在哪一项后面（写名称）；不写则放在最后。',
  family: '同一种报告的各版格式写同一个名称。',
  name: '名称；行和列的名称用在数值名称里，不能有空白和 . { } + :',
  document: '规定这一格式的文件。',
  years: '适用的报告年度。',
  title: '标题。',
  pattern: '报告标题的全文。',
  ending: '规定的结尾。',
  mark: '认出标题的最后几个字。',
  exempt: '没有公布期限的层级。',
  left: '等式左边的各项，相加。',
  right: '等式右边的各项，相加。',
  total: '不符时报在哪一项上。',
  valueCols: '各个数值占几列。',
  sections: '报告的各个部分，按顺序。',
  numeral: '部分的序号，如“一”。',
  shortcut: '没有中文输入法时可以键入的字母。',
  variants: '认得的别的写法，会提示改为规定的写法。',
  alternatives: '与规定的写法同样正确的写法。',
  statutory: '法规条文的写法，只作提示。',
  tables: '表格；在部分里写表的编号。',
  parts: '表格由哪几张小表组成；在部分里写常用的小标题。',
  lengthLimit: '部分的篇幅上限（字）。',
  emptyTexts: '等于没有写的话，如“无”。',
  standard: '部分空着时可以补入的标准表述。',
  definition: '填报说明，悬停时显示。',
  basis: '依据，悬停时显示。',
  numbers: '数值的种类，各列用 number 引用。',
  number: 'numbers 里的一种。',
  unit: '单位。',
  decimals: '最多几位小数。',
  signed: '能否为负。',
  redundantUnits: '写在数后面也不算错的单位。',
  otherUnits: '可以换算的别的单位，值为换算成本单位的倍数乘 10000。',
  suspiciousAbove: '超过这个数就提示可能填错了单位。',
  corner: '表头第一格的文字。',
  cornerFree: '表头第一格的文字是否随意。',
  columns: '各列；在版式里是总列数。',
  rows: '各行，行里再写 rows 就是一组；在版式里是各行的单元格。',
  headerWords: '表头里可能出现的别的文字。',
  label: '规定的写法，带序号和括注；与名称相同时可以不写。',
  onlyLevels: '只有这些层级的机关这一行才会有数。',
  summed: '组的名称是否代表各行之和。',
  identities: '勾稽关系：left 各项之和等于 right 各项之和，不符时报在 total 上。',
  yearly: '与上年报告的关系：cell 应等于上年报告的 lastYear 各项之和，加本年的 plus，减本年的 minus。',
  cell: '本年报告里的哪一项。',
  lastYear: '上年报告里的各项，相加。',
  plus: '再加上本年报告里的各项。',
  minus: '再减去本年报告里的各项。',
  along: 'row：逐行核对，各项是列；column：逐列核对，各项是行。',
  rule: '不符时由哪条规则报告。',
  layout: '规定的合并表格；不写时按各行各列自动排。',
  phrases: '标准表述。{单位}、{年度}、{次年}、{公布日期} 会换成实际内容。',
  introduction: '导语。',
  introductionStarts: '导语怎样开头，数篇幅时不计。',
  feeStatement: '收费情况的表述。',
  signature: '落款。',
  levels: '机关的层级。',
  departmentMark: '部门在层级后面加的字。',
  bodyEndings: '机关名称用哪些字结尾，用来认出落款。',
  wording: '核对正文用的词语：引用的文件、年份和地名前后的字、可以叠用的词。不写就不查。',
  documents: '报告常引用的法规和文件。',
  fullName: '带发文机关和“的通知”的名称。',
  otherNames: '也算正确的别的名称。',
  wrongNames: '已知的错误名称。',
  citing: '引用文件的惯用字：“关于印发”“的通知”“国务院令”等。',
  issuedIn: '命令公布的年份。',
  earlier: '以前的命令。',
  articles: '共有几条（last），分项的各条有几项（items）。',
  about: '只写文号时，句中有哪些词就是说这份文件。',
  subjects: '机关的自称，如“我局”。',
  year: '判断一句话说的是哪一年的词语。',
  place: '判断一句话说的是不是别处机关的词语。',
  offices: '常见机关的短名，彼此只差一字也不算写错。',
  officeEndings: '容易混淆的机关名称末字。',
  doubled: '可以叠用的词和词尾。',
  fee: '信息处理费怎样写、与哪些数核对。不写就不查。',
  deadlines: '公布期限（次年几月几日）：department 部门，government 政府。不写就不查期限。',
};

/** Keys by which an extension says which entry it means; all else may be left to the form it extends. */
const identifying: ReadonlySet<string> = new Set(['id', 'name', 'corner', 'rule', 'along', 'total']);

/** Lists whose entries an extension may put behind another. */
const ordered: ReadonlySet<string> = new Set(['sections', 'tables', 'parts', 'columns', 'rows', 'identities']);

/**
 * JSON Schema of `.nianbao/forms/*.json`: a whole form, or one that extends another. It helps to write, with completion and
 * hovers, and judges nothing: what is wrong in a form the server says, and an editor that said it too would say it twice.
 */
export function formJsonSchema(): string {
  const whole = z.toJSONSchema(formSchema(), { io: 'input' }) as Schema;
  const { $schema, $defs, ...form } = whole;
  const described = describe(form) as Schema;
  const defs = describe($defs ?? {}) as Record<string, Schema>;
  const partialDefs = Object.fromEntries(
    Object.entries(defs).map(([name, one]) => [partialName(name), withAfter(partial(one) as Schema)]),
  );
  const text = { type: 'string' };
  const extending = partial(described) as Schema;
  const properties = { $schema: text, extends: { ...text, description: descriptions.extends } };
  const schema = {
    $schema,
    title: '年报格式（.nianbao/forms/*.json）',
    description: '单独成立的格式，或者用 extends 扩展另一种格式、只写增加和改动的内容。',
    if: { required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {
      ...extending,
      properties: { ...properties, ...(extending.properties as Schema) },
      required: ['extends', 'id'],
    },
    else: { ...described, properties: { ...properties, ...(described.properties as Schema) } },
    $defs: { ...defs, ...partialDefs },
  };
  return `${printJson(JSON.parse(JSON.stringify(helpOnly(schema))))}\n`;
}

/** What editors write for a new key of that type; where the schema has properties or items they know themselves. */
const beginnings: Readonly<Record<string, readonly unknown[]>> = {
  string: [''],
  number: [0],
  integer: [0],
  boolean: [true, false],
};

/** The schema with all that helps to write and nothing that could fail. */
function helpOnly(schema: Schema): Schema {
  const { if: condition, type, enum: choices, properties, $defs, additionalProperties, ...rest } = schema;
  const inner = (one: unknown) => (isSchema(one) ? helpOnly(one) : undefined);
  const each = (all: unknown) =>
    isSchema(all) ? Object.fromEntries(Object.entries(all).map(([key, one]) => [key, inner(one)])) : undefined;
  return {
    ...Object.fromEntries(
      Object.entries(rest).filter(([key]) => ['$schema', '$ref', 'title', 'description'].includes(key)),
    ),
    ...(condition !== undefined && { if: condition }),
    examples: choices ?? beginnings[String(type)],
    properties: each(properties),
    items: inner(rest.items),
    additionalProperties: inner(additionalProperties),
    anyOf: Array.isArray(rest.anyOf) ? rest.anyOf.map(inner) : undefined,
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: inner(rest.then),
    else: inner(rest.else),
    $defs: each($defs),
  };
}

function isSchema(one: unknown): one is Schema {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

/** Every property with the words for its key. */
function describe(node: unknown): unknown {
  return mapped(node, false, (properties) =>
    Object.fromEntries(
      Object.entries(properties).map(([key, one]) => [
        key,
        { ...(describe(one) as Schema), ...(descriptions[key] && { description: descriptions[key] }) },
      ]),
    ),
  );
}

/** The same with nothing required but what tells entries apart; entries of lists may say behind which they stand. */
function partial(node: unknown): unknown {
  return mapped(node, true, (properties) =>
    Object.fromEntries(
      Object.entries(properties).map(([key, one]) => {
        if (key === 'layout') return [key, one];
        const inner = partial(one) as Schema & { items?: Schema };
        return [key, ordered.has(key) && inner.items?.properties ? { ...inner, items: withAfter(inner.items) } : inner];
      }),
    ),
  );
}

function withAfter(entry: Schema): Schema {
  const after = { type: 'string', description: descriptions.after };
  return { ...entry, properties: { ...(entry.properties as Schema), after } };
}

/** A schema with its properties changed; `isPartial`: requires nothing but what tells entries apart. */
function mapped(node: unknown, isPartial: boolean, properties: (all: Schema) => Schema): unknown {
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== 'object' || one === null) return one;
    const entries = Object.entries(one as Schema).flatMap(([key, value]): [string, unknown][] => {
      if (key === 'properties') return [[key, properties(value as Schema)]];
      if (key === 'maximum' && value === Number.MAX_SAFE_INTEGER) return [];
      if (key === '$ref' && isPartial) return [[key, String(value).replace(/[^/]+$/, partialName)]];
      if (key === 'required' && isPartial) {
        const kept = (value as string[]).filter((name) => identifying.has(name));
        return kept.length > 0 ? [[key, kept]] : [];
      }
      return [[key, walk(value)]];
    });
    return Object.fromEntries(entries);
  };
  return walk(node);
}

function partialName(name: string): string {
  return `${name}-extended`;
}
