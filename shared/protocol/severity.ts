import type { Severity } from '../rules/types';

const worstFirst: readonly Severity[] = ['error', 'warning', 'information'];

/** The worst of the severities; undefined of none. */
export function worstOf(severities: readonly Severity[]): Severity | undefined {
  return worstFirst.find((severity) => severities.includes(severity));
}
