import type { Rule, RulePage } from '../shared/rules/types';

/** A file that `npm run generate` writes. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

const families: Readonly<Record<string, string>> = {
  structure: '结构',
  table: '表格',
  cell: '单元格',
  text: '文字',
  meta: '信息块',
  sum: '勾稽关系',
  prose: '正文',
  year: '跨年',
  rollup: '汇总',
};
const severities = { error: '错误', warning: '存疑', information: '提示' } as const;
const fixes = {
  safe: '可放心修复（“修复所有可放心修复的问题”一并改好）',
  suggestion: '建议，由您选择',
  both: '看情况：可放心修复，或给出建议由您选择',
  none: '无',
} as const;

/** One page for each rule and an index of them all, from the rules themselves. */
export function rulePages(rules: readonly Rule[]): readonly GeneratedFile[] {
  const pages = rules.map((rule) => ({ path: `docs/rules/${fileName(rule)}`, content: page(rule) }));
  return [...pages, { path: 'docs/rules/README.md', content: index(rules) }];
}

/** `sum/row-total` → `sum-row-total.md` */
function fileName({ id }: Rule): string {
  return `${id.replace('/', '-')}.md`;
}

function page(rule: Rule): string {
  const { title, why, source } = rule.page;
  const lines = [
    `# ${rule.id}：${title}`,
    '',
    `${why}`,
    '',
    `- 级别：${severities[rule.severity]}`,
    `- 修复：${fixes[rule.fix]}`,
    ...(source ? [`- 依据：${source}`] : []),
    '',
    ...optionLines(rule),
    ...example('不对', rule.page, 'bad'),
    ...example('对', rule.page, 'good'),
    '## 关闭或不再提示',
    '',
    `在设置 \`nianbao.rules\` 里写 \`"${rule.id}": "off"\`（或 \`"information"\`、\`"warning"\`、\`"error"\`）。只在一处不提示，在它前面一行写：`,
    '',
    '```markdown',
    `<!-- nianbao-ignore ${rule.id}: 原因 -->`,
    '```',
  ];
  return `${lines.join('\n')}\n`;
}

function optionLines({ id, options }: Rule): readonly string[] {
  if (!options) return [];
  const rows = Object.entries(options).map(([name, { title }]) => `| \`${name}\` | ${title} |`);
  const [first] = Object.keys(options);
  const written = `"${id}": { "level": "warning", "${first}": … }`;
  return ['## 选项', '', '| 选项 | 说明 |', '| :-- | :-- |', ...rows, '', `写法：\`${written}\`，级别可以不写。`, ''];
}

function example(heading: string, rulePage: RulePage, which: 'bad' | 'good'): readonly string[] {
  const text = rulePage[which].replace(/[⟦⟧]/g, '').trim();
  return text === '' ? [] : [`## ${heading}`, '', '```markdown', text, '```', ''];
}

function index(rules: readonly Rule[]): string {
  const lines = [
    '# 规则',
    '',
    '每条规则一页：查什么、为什么、怎么改、怎样不再提示。（由规则本身生成，请勿手改。）',
    '',
  ];
  for (const [family, name] of Object.entries(families)) {
    const members = rules.filter(({ id }) => id.startsWith(`${family}/`));
    if (members.length === 0) continue;
    lines.push(`## ${name}`, '', '| 规则 | 级别 | 查什么 | 修复 |', '| :-- | :-- | :-- | :-- |');
    for (const rule of members) {
      lines.push(
        `| [${rule.id}](${fileName(rule)}) | ${severities[rule.severity]} | ${rule.page.title} | ${fixes[rule.fix]} |`,
      );
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
