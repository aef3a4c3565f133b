import type { Finding, Fix } from '../rules/types';
import { applyEdits, type Edit, editsConflict } from '../text/edit';
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
    const chosen = safeFixes(result.findings.filter(accepts));
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

/** The first safe fix of each finding, left out where it touches one already taken (it comes in the next round). */
function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe, edits }) => safe && edits.length > 0);
    if (!fix || fix.edits.some((edit) => taken.some((other) => editsConflict(edit, other)))) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
  }
  return chosen;
}
