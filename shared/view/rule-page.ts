import type { Language, Messages } from '../messages';
import type { Rule } from '../rules/types';

/** A rule's page as Markdown: what it checks, why, what can be done about it, an example, how to silence it. */
export function rulePage(rule: Rule, { rulePage: say, language }: Messages): string {
  const { title, why, source } = rule.page;
  const lines = [
    say.heading({ rule: rule.id, title: title[language] }),
    '',
    why[language],
    '',
    say.severityLine({ severity: say.severity()[rule.severity] }),
    say.fixLine({ fix: say.fixes()[rule.fix] }),
    ...(source ? [say.sourceLine({ source })] : []),
    '',
    ...optionLines(rule, say, language),
    ...(rule.page.beside ? [say.beside(), '', rule.page.beside, ''] : []),
    ...example(say.bad(), rule.page.bad),
    ...example(say.good(), rule.page.good),
    say.silence(),
    '',
    say.howToSilence({ rule: rule.id }),
    '',
    '```markdown',
    say.suppression({ rule: rule.id }),
    '```',
  ];
  return `${lines.join('\n')}\n`;
}

function optionLines({ id, options }: Rule, say: Messages['rulePage'], language: Language): readonly string[] {
  if (!options) return [];
  const rows = Object.entries(options).map(([name, { title }]) => `| \`${name}\` | ${title[language]} |`);
  const [first] = Object.keys(options);
  const written = `"${id}": { "level": "warning", "${first}": … }`;
  return [say.options(), '', ...say.optionColumns(), ...rows, '', say.howToSet({ written }), ''];
}

function example(heading: string, marked: string): readonly string[] {
  const text = marked.replace(/[⟦⟧]/g, '').trim();
  return text === '' ? [] : [heading, '', '```markdown', text, '```', ''];
}
