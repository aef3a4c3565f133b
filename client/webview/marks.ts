import type { PreviewFinding } from '../../shared/protocol/preview';

/** One mark for each finding, in their order: `✗ ! !`. */
export function marksOf(findings: readonly Pick<PreviewFinding, 'severity'>[]): string {
  return findings.map(({ severity }) => marks[severity]).join(' ');
}

/** Colour never says it alone. As in style/faults.css. */
const marks: Readonly<Record<PreviewFinding['severity'], string>> = { error: '✗', warning: '!', information: 'ⓘ' };
