import { cellAt } from '../report/cell-at';
import type { Report } from '../report/types';
import type { Span } from '../text/span';
import { identitiesWith } from './related-cells';

/** A cell of an identity: its total, or one of its parts. */
export interface IdentityCell {
  readonly role: 'total' | 'part';
  readonly span: Span;
}

/**
 * All cells of the identities that the cell at `offset` takes part in, itself too, in text order: in 自然人 × 予以公开
 * these are its row with 总计, its column with （七）总计. A cell of no identity has nothing.
 */
export function identityCellsAt(report: Report, offset: number): readonly IdentityCell[] {
  const place = cellAt(report, offset);
  if (!place) return [];
  const { table, index } = place;
  const roles = new Map<number, IdentityCell['role']>();
  for (const { left, right, total } of identitiesWith(table, index)) {
    for (const one of [...left, ...right]) if (!roles.has(one)) roles.set(one, 'part');
    roles.set(total, 'total');
  }
  return [...roles]
    .flatMap(([one, role]): readonly IdentityCell[] => {
      const cell = table.cells[one];
      return cell ? [{ role, span: cell.span }] : [];
    })
    .sort((a, b) => a.span.start - b.span.start);
}
