import type { CellPlace } from '../report/cell-at';
import { mentionsOf } from '../report/mentions';
import { type NamedFigure, type ReadTerm, referenceAt, referencesOf } from '../report/references';
import type { Report } from '../report/types';
import { type Span, touches } from '../text/span';

/** The cells that a stretch of a sentence speaks of. */
export interface CellsSpokenOf {
  readonly origin: Span;
  readonly cells: readonly CellPlace[];
}

/** The cells that the reference at `offset` stands for, those of one name where the cursor is on it; undefined: no reference. */
export function cellsOfReference(report: Report, offset: number): CellsSpokenOf | undefined {
  const reference = referenceAt(report, offset);
  if (!reference) return undefined;
  const term = reference.terms.find(({ name, span }) => name !== '' && touches(span, offset));
  const meant = term ? [term] : reference.terms;
  return { origin: term?.span ?? { start: reference.start, end: reference.end }, cells: meant.flatMap(placesOfTerm) };
}

/** The cells that the plain figure at `offset` in a sentence surely stands for; undefined: it is none. */
export function cellsOfMention(report: Report, offset: number): CellsSpokenOf | undefined {
  const mention = mentionsOf(report).find(({ span }) => touches(span, offset));
  return mention && { origin: mention.span, cells: placesOf(mention.figure) };
}

/** Where sentences speak of a cell: names in references, and plain figures of which that is sure; in text order. */
export function placesSpeakingOf(report: Report, { cell }: CellPlace): readonly Span[] {
  const isMeant = (place: CellPlace) => place.cell === cell;
  const names = referencesOf(report).flatMap(({ terms }) =>
    terms.filter((term) => placesOfTerm(term).some(isMeant)).map(({ span }) => span),
  );
  const figures = mentionsOf(report)
    .filter(({ figure }) => placesOf(figure).some(isMeant))
    .map(({ span }) => span);
  return [...names, ...figures].sort((a, b) => a.start - b.start);
}

function placesOfTerm({ figure }: ReadTerm): readonly CellPlace[] {
  return figure ? placesOf(figure) : [];
}

function placesOf({ table, cells }: Pick<NamedFigure, 'table' | 'cells'>): readonly CellPlace[] {
  return cells.flatMap((index) => {
    const cell = table.cells[index];
    return cell ? [{ table, index, cell }] : [];
  });
}
