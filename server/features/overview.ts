import type { DraftPlace, OverviewResult } from '../../shared/protocol/overview';
import { type OverviewPlace, overviewOf } from '../../shared/view/overview';
import type { CheckedDraft } from '../drafts';

/** The draft's places and the state of its tables, from what was read when it was checked. */
export function overview({ result, lines }: CheckedDraft): OverviewResult {
  const toPlace = ({ kind, name, span, heading, tables }: OverviewPlace): DraftPlace => ({
    kind,
    name,
    start: lines.positionAt(span.start),
    heading: lines.positionAt(heading.start),
    tables: tables.map(({ name, head, state }) => ({ ...state, name, head: lines.positionAt(head.start) })),
  });
  return overviewOf(result.report).map(toPlace);
}
