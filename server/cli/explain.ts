import type { Messages } from '../../shared/messages';
import { allRules } from '../../shared/rules';
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
  const rule = allRules.find((one) => one.id === id);
  if (!rule) throw new UsageError(messages.cli.noSuchRule({ rule: id }));
  terminal.out(rulePage(rule, messages));
  return ExitStatus.ok;
}
