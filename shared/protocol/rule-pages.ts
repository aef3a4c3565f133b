/** What diagnostics are said to come from. */
export const diagnosticSource = '年报';

/** `sum/row-total` → `sum-row-total.md`: the file with a rule's page, in `docs/rules` of the repository and the extension. */
export function rulePageFile(ruleId: string): string {
  return `${ruleId.replace('/', '-')}.md`;
}
