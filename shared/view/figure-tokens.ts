import type { CheckResult } from '../check/types';
import type { FormTable } from '../form/types';
import { referencesOf } from '../report/references';
import type { BoundTable } from '../report/types';
import { meet, type Span } from '../text/span';
import { type FaultIndex, faultIndex } from './faults';

/** A figure that is more than a number, or the name of one: what colours tell apart. */
export interface FigureToken {
  readonly span: Span;
  readonly kind: FigureKind;
  /** Whether a finding, more than information, is about it. */
  readonly faulty: boolean;
}

/**
 * `computed`: `=`. `carried`: what last year's report says as well. `total`: the total of an identity. `figure`: any other,
 * only where it is faulty. `name`: in `{{…}}`.
 */
export const figureKinds = ['figure', 'total', 'computed', 'carried', 'name'] as const;

export type FigureKind = (typeof figureKinds)[number];

/** The figures that stand out, in text order, of those that touch `within`. */
export function figureTokens(
  { report, findings }: Pick<CheckResult, 'report' | 'findings'>,
  within: Span,
): readonly FigureToken[] {
  const faults = faultIndex(
    report.draft.text,
    findings.filter(({ severity }) => severity !== 'information'),
  );
  const tokens: FigureToken[] = [];
  for (const table of report.tables) {
    if (table.blocks.some((block) => meet(block, within))) tokens.push(...tableTokens(table, faults));
  }
  for (const { terms, start, end } of referencesOf(report)) {
    if (!meet({ start, end }, within)) continue;
    for (const { span } of terms)
      if (span.end > span.start) tokens.push({ span, kind: 'name', faulty: faults.on(span).length > 0 });
  }
  return tokens.sort((a, b) => a.span.start - b.span.start);
}

function tableTokens(table: BoundTable, faults: FaultIndex): readonly FigureToken[] {
  const kinds = kindsOf(table.table);
  const isClean = table.blocks.every((block) => faults.on(block).length === 0);
  return table.cells.flatMap((cell, index): readonly FigureToken[] => {
    if (!cell || cell.kind === 'blank' || cell.kind === 'text') return [];
    const faulty = !isClean && faults.onCell(cell.span).length > 0;
    const kind = cell.kind === 'computed' ? 'computed' : (kinds[index] ?? 'figure');
    return kind !== 'figure' || faulty ? [{ span: cell.span, kind, faulty }] : [];
  });
}

/** Forms are few and live as long as the program. */
const known = new WeakMap<FormTable, readonly FigureKind[]>();

/** What each cell of a form's table is, as long as it holds a number. */
function kindsOf(table: FormTable): readonly FigureKind[] {
  let kinds = known.get(table);
  if (!kinds) {
    const found = table.cells.map((): FigureKind => 'figure');
    for (const { total } of table.identities) found[total] = 'total';
    for (const { cell, lastYear, plus, minus } of table.yearly)
      if (lastYear.length === 1 && plus.length === 0 && minus.length === 0) found[cell] = 'carried';
    kinds = found;
    known.set(table, kinds);
  }
  return kinds;
}
