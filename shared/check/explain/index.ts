import type { Messages } from '../../messages';
import { identityStates } from '../../report/identity';
import type { BoundTable, Report } from '../../report/types';
import type { ActiveIdentity, RuledProblem } from '../types';
import { alternativesOn, answerFindings } from './findings';
import { brokenGroups, sumSystem } from './system';
import { verdictOn } from './verdict';

export interface Explanation {
  readonly report: Report;
  /** The broken identities to explain: problems with `broken`, each on its total. */
  readonly problems: readonly RuledProblem[];
  /** Which identities take part; of the broken ones only those among `problems` do. */
  readonly isActive: ActiveIdentity;
  readonly messages: Messages;
}

/**
 * What to show for broken identities: where the wrong figures are known, a finding on each of them in place of what they
 * break; else the problems as they came, with the corrections among which nothing decides.
 */
export function explain({ report, problems, isActive, messages }: Explanation): readonly RuledProblem[] {
  const byTable = new Map<number, Map<number, RuledProblem>>();
  for (const ruled of problems) {
    if (!ruled.problem.broken) continue;
    const { table, identity } = ruled.problem.broken;
    const ofTable = byTable.get(table) ?? new Map<number, RuledProblem>();
    byTable.set(table, ofTable.set(identity, ruled));
  }
  const shown: RuledProblem[] = problems.filter(({ problem }) => !problem.broken);
  for (const [index, broken] of byTable) {
    const table = report.tables[index];
    const states = identityStates(table);
    const takesPart = (identity: number): boolean =>
      isActive(index, identity) && (states[identity].status !== 'broken' || broken.has(identity));
    for (const ruled of explainTable(report, table, broken, takesPart, messages)) shown.push(ruled);
  }
  return shown;
}

function explainTable(
  report: Report,
  table: BoundTable,
  broken: Map<number, RuledProblem>,
  takesPart: (identity: number) => boolean,
  messages: Messages,
): readonly RuledProblem[] {
  const system = sumSystem(table, takesPart);
  const shown: RuledProblem[] = [];
  const open = new Map(broken);
  for (const group of brokenGroups(system)) {
    const identities = group.broken.map((number) => system.equations[number].identity);
    const verdict = verdictOn(system, group, takesPart);
    const context = { report, table, messages };
    if (!verdict.answer) {
      for (const identity of identities) {
        const ruled = open.get(identity);
        if (ruled) shown.push(alternativesOn(context, ruled, identity, verdict.alternatives));
        open.delete(identity);
      }
      continue;
    }
    for (const identity of [...identities, ...liftedFloors(system, verdict.answer)]) open.delete(identity);
    const explained = identities.map((identity) => broken.get(identity)).filter((ruled) => ruled !== undefined);
    for (const ruled of answerFindings(context, explained, identities, verdict)) shown.push(ruled);
  }
  for (const [identity, ruled] of open) {
    shown.push(alternativesOn({ report, table, messages }, ruled, identity, []));
  }
  return shown;
}

/** Identities whose `=` came out below zero and no longer does once the correction is made. */
function liftedFloors(
  { floors, suspects }: ReturnType<typeof sumSystem>,
  correction: readonly { readonly cell: number; readonly value: number }[],
): number[] {
  const after = new Map(correction.map(({ cell, value }) => [cell, value]));
  return floors
    .filter(({ value, factors }) => {
      if (value >= 0) return false;
      let corrected = value;
      for (const [suspect, factor] of factors) {
        const { cell, found } = suspects[suspect];
        corrected += factor * ((after.get(cell) ?? found) - found);
      }
      return corrected >= 0;
    })
    .map(({ identity }) => identity);
}
