import { canBeWritten, type KnownValue, knownValues, writeKnownValues } from '../edit/known-values';
import type { Messages } from '../messages';
import { cellsOfFigure, type ReadReference, referencesOf } from '../report/references';
import type { Report } from '../report/types';
import type { PreviousReport } from '../rules/year/previous-report';
import type { Edit } from '../text/edit';
import { formatExact } from '../text/exact';
import { meet, type Span } from '../text/span';
import { type LastYearFigure, lastYearFigures } from './last-year';

/** A value shown in the text where it is not written. The same text gives the same hints. */
export interface InlayHintText {
  readonly kind: 'computed' | 'determined' | 'reference' | 'lastYear';
  /** Where it is shown: between the characters around this offset. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
  /** Writes it; empty: it is not to be written. */
  readonly edits: readonly Edit[];
  /** Where the value comes from, if that is one cell. */
  readonly cell: Span | undefined;
}

/** Which kinds are wanted. */
export type ShownHints = Readonly<Record<InlayHintText['kind'], boolean>>;

/**
 * The values of `=`, of blanks that the identities determine, of `{{…}}`, and last year's where there is none yet, in the
 * stretch `within`, in text order.
 */
export function inlayHintsIn(
  report: Report,
  within: Span,
  shown: ShownHints,
  messages: Messages,
  previous?: PreviousReport,
): readonly InlayHintText[] {
  const hints: InlayHintText[] = [];
  if (shown.computed || shown.determined) {
    for (const known of knownValues(report, within)) {
      if (shown[known.kind]) hints.push(cellHint(report, known, messages));
    }
  }
  if (shown.reference) {
    for (const reference of referencesOf(report)) {
      if (meet(reference, within) && !Number.isNaN(reference.value)) hints.push(referenceHint(reference, messages));
    }
  }
  if (shown.lastYear && previous) {
    for (const figure of lastYearFigures(report, previous.report, within))
      hints.push(lastYearHint(figure, previous, messages));
  }
  return hints.sort((a, b) => a.offset - b.offset);
}

function cellHint({ draft }: Report, known: KnownValue, { values: words }: Messages): InlayHintText {
  const { kind, cell, between } = known;
  const value = formatExact(known.value);
  const isWritable = canBeWritten(known);
  const says = kind === 'computed' ? words.computed({ value }) : words.determined({ value });
  return {
    kind,
    // In a blank cell where its figure ends: figures are aligned to the right.
    offset: kind === 'computed' ? cell.span.end : Math.max(between.from, between.end - 1),
    label: value,
    tooltip: isWritable ? `${says}\n\n${words.writeKey()}` : says,
    edits: isWritable ? writeKnownValues(draft.text, [known]) : [],
    cell: undefined,
  };
}

function referenceHint({ end, value, terms }: ReadReference, { values: words }: Messages): InlayHintText {
  const cells = terms.flatMap(({ figure }) => (figure ? cellsOfFigure(figure) : []));
  const tooltip = words.reference({ names: terms.map(({ name }) => name), value: formatExact(value) });
  const cell = cells.length === 1 ? cells[0].span : undefined;
  return { kind: 'reference', offset: end, label: `= ${formatExact(value)}`, tooltip, edits: [], cell };
}

function lastYearHint(
  { at, text }: LastYearFigure,
  previous: PreviousReport,
  { values: words }: Messages,
): InlayHintText {
  const tooltip = words.lastYear({
    year: previous.report.facts.year?.value,
    figure: text,
    file: previous.file.name,
  });
  return { kind: 'lastYear', offset: at, label: `‹${text}›`, tooltip, edits: [], cell: undefined };
}
