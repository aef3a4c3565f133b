import { mentionsOf } from '../report/mentions';
import { cellsOfFigure, type ReadTerm, referenceAt, referencesOf } from '../report/references';
import type { BoundCell, Report } from '../report/types';
import { type Span, touches } from '../text/span';

/** The cells that the reference at `offset` stands for, those of one name where the cursor is on it; undefined: no reference. */
export function cellsOfReference(
  report: Report,
  offset: number,
): { readonly origin: Span; readonly cells: readonly Span[] } | undefined {
  const reference = referenceAt(report, offset);
  if (!reference) return undefined;
  const term = reference.terms.find(({ name, span }) => name !== '' && touches(span, offset));
  const meant = term ? [term] : reference.terms;
  return {
    origin: term?.span ?? { start: reference.start, end: reference.end },
    cells: meant.flatMap((one) => boundCells(one).map(({ span }) => span)),
  };
}

/** The cells that the plain figure at `offset` in a sentence surely stands for; undefined: it is none. */
export function cellsOfMention(
  report: Report,
  offset: number,
): { readonly origin: Span; readonly cells: readonly Span[] } | undefined {
  const mention = mentionsOf(report).find(({ span }) => touches(span, offset));
  return mention && { origin: mention.span, cells: cellsOfFigure(mention.figure).map(({ span }) => span) };
}

/** Where sentences speak of a cell: names in references, and plain figures of which that is sure; in text order. */
export function placesSpeakingOf(report: Report, cell: BoundCell): readonly Span[] {
  const names = referencesOf(report).flatMap(({ terms }) =>
    terms.filter((term) => boundCells(term).includes(cell)).map(({ span }) => span),
  );
  const figures = mentionsOf(report)
    .filter(({ figure }) => cellsOfFigure(figure).includes(cell))
    .map(({ span }) => span);
  return [...names, ...figures].sort((a, b) => a.start - b.start);
}

function boundCells({ figure }: ReadTerm): readonly BoundCell[] {
  return figure ? cellsOfFigure(figure) : [];
}
