import { type Messages, messagesIn } from '../shared/messages';
import { rulePageFile } from '../shared/protocol/rule-pages';
import type { Rule } from '../shared/rules/types';
import { rulePage } from '../shared/view/rule-page';

/** A file that `npm run generate` writes. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** One page for each rule and an index of them all, in each language, from the rules themselves. */
export function rulePages(rules: readonly Rule[]): readonly GeneratedFile[] {
  return (['zh', 'en'] as const).flatMap((language) => {
    const messages = messagesIn(language);
    const path = (rule?: string) => `docs/rules/${rulePageFile(rule, language)}`;
    const pages = rules.map((rule) => ({ path: path(rule.id), content: rulePage(rule, messages) }));
    return [...pages, { path: path(), content: index(rules, messages) }];
  });
}

function index(rules: readonly Rule[], { rulePage: say, language }: Messages): string {
  const severities = say.severity();
  const fixes = say.fixes();
  const lines = [...say.index(), ''];
  for (const [family, name] of Object.entries(say.families())) {
    const members = rules.filter(({ id }) => id.startsWith(`${family}/`));
    if (members.length === 0) continue;
    lines.push(`## ${name}`, '', ...say.indexColumns());
    for (const rule of members) {
      // Seen from the index, which is in the same folder.
      const link = `[${rule.id}](${rulePageFile(rule.id, 'zh')})`;
      lines.push(`| ${link} | ${severities[rule.severity]} | ${rule.page.title[language]} | ${fixes[rule.fix]} |`);
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
