import type { Language } from '../messages';

/** What diagnostics are said to come from. */
export const diagnosticSource = '年报';

/**
 * `sum/row-total` → `sum-row-total.md`: the file with a rule's page, in `docs/rules` of the repository and the extension; that
 * with the list of all rules where none is named.
 */
export function rulePageFile(ruleId: string | undefined, language: Language): string {
  const name = ruleId?.replace('/', '-') ?? 'README';
  return `${language === 'zh' ? '' : `${language}/`}${name}.md`;
}

/** Where VS Code finds the rules' pages. The manifest says that what is there opens as one reads it, not as Markdown. */
export const rulePageScheme = 'nianbao-rule';
