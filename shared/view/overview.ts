import type { TableState } from '../protocol/overview';
import type { Report } from '../report/types';
import { type Span, textIn } from '../text/span';
import { tableState } from './table-state';

/** A stretch of a draft under which its findings are listed: what stands before the sections, a section, the signature. */
export interface OverviewPlace {
  readonly kind: 'head' | 'section' | 'signature';
  /** A section's heading as written; else empty. */
  readonly name: string;
  readonly span: Span;
  /** Where a click leads. */
  readonly heading: Span;
  readonly tables: readonly OverviewTable[];
}

export interface OverviewTable {
  /** 表三 */
  readonly name: string;
  readonly head: Span;
  readonly state: TableState;
}

/** A draft from its first to its last character, place by place, in text order. */
export function overviewOf(report: Report): readonly OverviewPlace[] {
  const { sections, signature, draft, tables } = report;
  const { text } = draft;
  const places: OverviewPlace[] = [];
  const first = sections[0]?.span.start ?? Math.min(signature.start, text.length);
  const title = report.titles[0]?.span ?? { start: 0, end: 0 };
  places.push({ kind: 'head', name: '', span: { start: 0, end: first }, heading: title, tables: [] });
  sections.forEach(({ headingText, span }, index) => {
    const next = sections[index + 1]?.span.start ?? Math.max(span.end, Math.min(signature.start, text.length));
    places.push({
      kind: 'section',
      name: textIn(text, headingText),
      span: { start: span.start, end: next },
      heading: headingText,
      tables: tables
        .filter(({ sectionIndex }) => sectionIndex === index)
        .map((bound) => ({ name: bound.table.name, head: bound.headCell, state: tableState(bound) })),
    });
  });
  const last = places[places.length - 1].span.end;
  if (last < text.length) {
    const end = { start: last, end: text.length };
    places.push({
      kind: 'signature',
      name: '',
      span: end,
      heading: signature.body ?? { start: last, end: last },
      tables: [],
    });
  }
  return places;
}
