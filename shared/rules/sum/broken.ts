import type { Messages } from '../../messages';
import { cellValue, isSilent, unsettledStates } from '../../report/identity';
import { unsettledTables } from '../../report/tables/odd-tables';
import type { BoundTable, IdentityState } from '../../report/types';
import { formatExact } from '../../text/exact';
import type { Related, RuleContext, Tell } from '../types';

/**
 * What the rules of sums have in common: every identity of one rule that does not hold, on its total, with every part's
 * figure as related information. Which figure is wrong is worked out from all of them together (check/explain).
 */
export function brokenIdentities({ report, messages }: RuleContext, rule: string, tell: Tell): void {
  for (const index of unsettledTables(report)) {
    const table = report.tables[index];
    for (const state of unsettledStates(table)) {
      const { identity, status } = state;
      if (status !== 'broken' || identity.rule !== rule || isSilent(table, identity)) continue;
      const cell = table.cells[identity.total];
      if (!cell) continue;
      tell({
        span: cell.span,
        message: messageOn(table, state, messages),
        related: partsOf(table, state, messages),
        broken: { table: index, identity: table.identities.indexOf(identity) },
      });
    }
  }
}

function messageOn(table: BoundTable, { identity, left, right }: IdentityState, messages: Messages): string {
  const { axis, text } = identity;
  if (left === right) {
    return messages.sum.belowZero({ axis, text, value: formatExact(cellValue(table, identity.total) ?? 0) });
  }
  const difference = formatExact(Math.abs(left - right));
  const totalOnLeft = identity.left.length === 1 && identity.left[0] === identity.total;
  const totalOnRight = identity.right.length === 1 && identity.right[0] === identity.total;
  if (!totalOnLeft && !totalOnRight) {
    return messages.sum.sides({ axis, text, left: formatExact(left), right: formatExact(right), difference });
  }
  const [total, parts] = totalOnLeft ? [left, right] : [right, left];
  return messages.sum.total({ axis, text, total: formatExact(total), parts: formatExact(parts), difference });
}

function partsOf(table: BoundTable, { identity }: IdentityState, messages: Messages): readonly Related[] {
  const related: Related[] = [];
  for (const index of [...identity.left, ...identity.right]) {
    const cell = table.cells[index];
    if (!cell || index === identity.total) continue;
    const value = formatExact(cellValue(table, index) ?? Number.NaN);
    related.push({ span: cell.span, message: messages.sum.part({ cell: cell.name, value }) });
  }
  return related;
}
