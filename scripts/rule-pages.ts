import { messagesIn } from '../shared/messages';
import { rulePageFile } from '../shared/protocol/rule-pages';
import type { Rule } from '../shared/rules/types';
import { rulePage } from '../shared/view/rule-page';

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
const messages = messagesIn('zh');

/** One page for each rule and an index of them all, from the rules themselves. */
export function rulePages(rules: readonly Rule[]): readonly GeneratedFile[] {
  const pages = rules.map((rule) => ({
    path: `docs/rules/${rulePageFile(rule.id)}`,
    content: rulePage(rule, messages),
  }));
  return [...pages, { path: 'docs/rules/README.md', content: index(rules) }];
}

function index(rules: readonly Rule[]): string {
  const severities = messages.rulePage.severity();
  const fixes = messages.rulePage.fixes();
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
        `| [${rule.id}](${rulePageFile(rule.id)}) | ${severities[rule.severity]} | ${rule.page.title} | ${fixes[rule.fix]} |`,
      );
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
