import type { FormColumn, FormGroup, FormPart, FormRow } from '../form/types';
import type { BoundTable, Match } from '../report/types';
import { type Span, textIn } from '../text/span';
import type { PlacedCell } from './placement';

/** Where the draft writes a label, and whether it is drift (a variant, a near word). */
export interface WrittenLabel {
  readonly span: Span;
  readonly drift: boolean;
}

/** Answers where the draft has the words of a cell of the official layout. */
export interface Labels {
  of(placed: PlacedCell): WrittenLabel | undefined;
}

/** Labels, group labels and headers of a bound table; of several for one place the first counts. */
export function labelsOf(bound: BoundTable, text: string): Labels {
  const rows = new Map<FormRow | FormGroup, WrittenLabel>();
  const columns = new Map<FormPart, Map<FormColumn, WrittenLabel>>();
  const corners = new Map<FormPart, WrittenLabel>();
  for (const part of bound.parts) {
    const ofPart = columns.get(part.part) ?? new Map<FormColumn, WrittenLabel>();
    columns.set(part.part, ofPart);
    for (const { column, duplicate, span, match } of part.columns)
      if (column && !duplicate) setFirst(ofPart, column, { span, drift: isDrift(match) });
    if (part.header.length > 0 && !part.part.cornerFree)
      setFirst(corners, part.part, { span: part.headCell, drift: !isCorner(bound, textIn(text, part.headCell)) });
    for (const row of part.rows) {
      const place = row.role === 'row' ? row.row : isGroupRole(row.role) ? row.group : undefined;
      const valueOnly = row.values.length > 0 && row.values[0].from === row.label.start;
      if (place && !valueOnly) setFirst(rows, place, { span: row.label, drift: isDrift(row.match) });
    }
  }
  return {
    of({ subject }) {
      if (!subject) return undefined;
      if (subject.kind === 'part') return corners.get(subject.part);
      if (subject.kind === 'column') return columns.get(subject.part)?.get(subject.column);
      return rows.get(subject.kind === 'row' ? subject.row : subject.group);
    },
  };
}

function isCorner({ form }: BoundTable, words: string): boolean {
  return form.lookup.find(words.trim()).some(({ kind }) => kind === 'corner');
}

function isGroupRole(role: string): boolean {
  return role === 'group' || role === 'subtotal' || role === 'substitute';
}

function isDrift(match: Match): boolean {
  return match === 'variant' || match === 'near';
}

function setFirst<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
