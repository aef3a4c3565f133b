import { explain } from '../../shared/check/explain';
import type { RuledProblem } from '../../shared/check/types';
import { messagesIn } from '../../shared/messages';
import { determinedValue } from '../../shared/report/identity';
import { brokenIdentities } from '../../shared/rules/sum/broken';
import type { RuleContext } from '../../shared/rules/types';
import { SCALE } from '../../shared/text/exact';
import { type HandCell, handReport, requestIdentities } from './bound-sums';
import { type Damage, type Edition, type Random, randomFigures, resultRows, seededRandom } from './figures';

/** How often the wrong figures of damaged tables are named. Shares of all cases; times in milliseconds, sorted. */
export interface Rates {
  /** Anything said at all. */
  readonly found: number;
  /** One finding on each damaged cell and no other, with its true value, in the one correction given as the answer. */
  readonly named: number;
  /** A cell in the one correction given as the answer that was not damaged. */
  readonly accused: number;
  readonly times: readonly number[];
}

const rules = ['sum/row-total', 'sum/column-total', 'sum/balance'];
const messages = messagesIn('zh');

/** Damages `cases` consistent tables of both editions and lets them be explained; the same seed gives the same tables. */
export function explainRates(
  seed: number,
  cases: number,
  damage: (random: Random, table: readonly (readonly number[])[]) => Damage | undefined,
): Rates {
  const random = seededRandom(seed);
  const times: number[] = [];
  let [found, named, accused] = [0, 0, 0];
  while (times.length < cases) {
    const edition: Edition = random(2) === 0 ? '2021' : '2019';
    const { requests } = randomFigures(random, edition);
    const damaged = damage(random, requests);
    if (!damaged) continue;
    const report = handReport(damaged.table, requestIdentities(resultRows[edition]));
    const context = { report, messages } as RuleContext;
    const problems: RuledProblem[] = [];
    for (const rule of rules) brokenIdentities(context, rule, (problem) => problems.push({ rule, problem }));
    const start = performance.now();
    const shown = explain({ report, problems, isActive: () => true, messages });
    times.push(performance.now() - start);
    if (shown.length > 0) found++;
    const explanations = shown[0]?.problem.data?.explanations ?? [];
    if (explanations.length !== 1) continue;
    const truth = new Map(
      damaged.places.map(({ row, column }) => [`表.行${row + 1}.栏${column + 1}`, String(requests[row][column])]),
    );
    const [answer] = explanations;
    if (answer.some(({ cell }) => !truth.has(cell))) accused++;
    const right = answer.length === truth.size && answer.every(({ cell, expected }) => truth.get(cell) === expected);
    if (right && shown.length === truth.size) named++;
  }
  times.sort((a, b) => a - b);
  return { found: found / cases, named: named / cases, accused: accused / cases, times };
}

/** The share of tables in which the identities give back every figure of `count` that were left out. */
export function blankRate(seed: number, cases: number, count = 1): number {
  const random = seededRandom(seed);
  let given = 0;
  for (let i = 0; i < cases; i++) {
    const edition: Edition = random(2) === 0 ? '2021' : '2019';
    const { requests } = randomFigures(random, edition);
    const table: HandCell[][] = requests.map((one) => [...one]);
    const blanks = new Set<number>();
    while (blanks.size < count) blanks.add(random(requests.length * 7));
    for (const cell of blanks) table[Math.floor(cell / 7)][cell % 7] = '';
    const bound = handReport(table, requestIdentities(resultRows[edition])).tables[0];
    const isGiven = (cell: number) => determinedValue(bound, cell) === requests[Math.floor(cell / 7)][cell % 7] * SCALE;
    if ([...blanks].every(isGiven)) given++;
  }
  return given / cases;
}
