import type { Messages } from '../../shared/messages';
import { allRules } from '../../shared/rules';
import type { Rule } from '../../shared/rules/types';
import { rulePage } from '../../shared/view/rule-page';
import { explainArguments, UsageError } from './arguments';
import { ExitStatus, type Terminal } from './terminal';

/** `nianbao explain 规则`: a rule's page; without a rule, all of them, one a line. Gives the exit status. */
export function explainCommand(args: readonly string[], messages: Messages, terminal: Terminal): number {
  const id = explainArguments(args, messages);
  if (id === undefined) {
    for (const { id, page } of allRules) terminal.out(`${id} ${page.title[messages.language]}\n`);
    return ExitStatus.ok;
  }
  const rule = allRules.find((one) => one.id === id) ?? onlyRuleOfName(id);
  if (!rule) throw new UsageError(messages.cli.noSuchRule({ rule: id }));
  terminal.out(rulePage(rule, messages));
  return ExitStatus.ok;
}

/** The rule whose id ends in that name, without its family: `row-total`. */
function onlyRuleOfName(name: string): Rule | undefined {
  const found = allRules.filter(({ id }) => id.endsWith(`/${name}`));
  return found.length === 1 ? found[0] : undefined;
}
