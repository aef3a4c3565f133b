import type { BoundTable, Report } from '../report/types';
import type { Finding, Fix } from '../rules/types';
import { applyEdits, type Edit } from '../text/edit';
import { meet, type Span } from '../text/span';
import { check } from './run';
import type { CheckOptions, CheckResult } from './types';

/** One round may uncover the next (a row inserted, then its order): after so many the text is left as it is. */
const MAX_ROUNDS = 10;

export interface FixResult extends CheckResult {
  readonly text: string;
  /** How many findings were mended. */
  readonly fixed: number;
}

/**
 * Applies safe fixes that do not overlap and checks again, until nothing changes (at most 10 rounds).
 * `accepts` narrows the findings, for "fix all of this kind".
 */
export function fixAll(
  text: string,
  options: CheckOptions = {},
  accepts: (finding: Finding) => boolean = () => true,
): FixResult {
  let current = text;
  let fixed = 0;
  let result = check(current, options);
  const seen = new Set([current]);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = safeFixes(result.findings.filter(accepts), current, result.report);
    if (chosen.length === 0) break;
    const next = applyEdits(
      current,
      chosen.flatMap(({ edits }) => edits),
    );
    // Two fixes that undo each other would go on for ever.
    if (seen.has(next)) break;
    seen.add(next);
    current = next;
    fixed += chosen.length;
    result = check(current, options);
  }
  return { ...result, text: current, fixed };
}

/** The first safe fix of each finding, left out where it goes with none already taken (it comes in the next round). */
function safeFixes(findings: readonly Finding[], text: string, report: Report): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken = takenStretches();
  const rebuilding = new Map<BoundTable, string>();
  for (const { rule, fixes } of findings) {
    const fix = fixes.find(({ safe, edits }) => safe && edits.length > 0);
    if (!fix || fix.edits.some(taken.touches)) continue;
    const tables = rebuiltTables(fix, text, report);
    if (tables.some((table) => (rebuilding.get(table) ?? rule) !== rule)) continue;
    for (const table of tables) rebuilding.set(table, rule);
    chosen.push(fix);
    fix.edits.forEach(taken.add);
  }
  return chosen;
}

/**
 * The stretches of edits already taken, in text order. What is put at the end of a stretch that another edit replaces
 * would stand behind other words than it was meant for: edits that only touch do not go together either.
 */
function takenStretches() {
  const taken: Span[] = [];
  /** How many of them end before the offset: none of those taken lies within another. */
  const endingBefore = (offset: number): number => {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (taken[middle].end < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    touches({ span }: Edit): boolean {
      const next = taken[endingBefore(span.start)];
      return next !== undefined && next.start <= span.end;
    },
    add({ span }: Edit): void {
      let at = endingBefore(span.start);
      while (at < taken.length && taken[at].end <= span.start) at++;
      taken.splice(at, 0, span);
    },
  };
}

/**
 * The tables whose rows or columns a fix changes. Two rules may mend the same with edits that do not touch: the one adds the
 * header cell that is missing, the other writes the whole header anew.
 */
function rebuiltTables({ edits }: Fix, text: string, { tables }: Report): readonly BoundTable[] {
  if (!edits.some(({ span, newText }) => /[|\r\n]/.test(newText + text.slice(span.start, span.end)))) return [];
  return tables.filter(({ blocks }) =>
    edits.some(({ span }) => meet(span, { start: blocks[0].start, end: blocks[blocks.length - 1].end })),
  );
}
