import { type CellPlace, cellAt } from '../report/cell-at';
import type { Report } from '../report/types';
import { fittingReport, type PreviousReport } from '../rules/year/previous-report';
import type { LastYearOf, Place } from './definition';
import { cellsOfMention, cellsOfReference, placesSpeakingOf } from './reference-places';
import { cellsAfter, cellsBefore, spansOf, totalsOver } from './related-cells';

/** The drafts of the years around: read only where a cell is asked for. */
export interface YearsAround {
  readonly lastYear: LastYearOf;
  /** Drafts that are compared with this one. */
  readonly nextYears: (report: Report) => readonly PreviousReport[];
}

/**
 * Where the figure at `offset` counts: the sentences that speak of it, the totals it is a part of, the cell of last year's
 * report it repeats, and what follows from it in next year's. `itself`: that it stands where it stands is said too.
 */
export function usagesAt(report: Report, offset: number, years: YearsAround, itself: boolean): readonly Place[] {
  const place = cellAt(report, offset) ?? cellSpokenOf(report, offset);
  if (!place) return [];
  const { table, index, cell } = place;
  const before = fittingReport(report, years.lastYear(report));
  return [
    ...(itself ? [{ file: undefined, span: cell.span }] : []),
    ...placesSpeakingOf(report, place).map((span) => ({ file: undefined, span })),
    ...spansOf(table, totalsOver(table, index)).map((span) => ({ file: undefined, span })),
    ...(before ? cellsBefore(place, before.report).map((span) => ({ file: before.file, span })) : []),
    ...years
      .nextYears(report)
      .flatMap(({ report: next, file }) => cellsAfter(place, next).map((span) => ({ file, span }))),
  ];
}

/** In a sentence, what is spoken of counts, where that is one cell. */
function cellSpokenOf(report: Report, offset: number): CellPlace | undefined {
  const spoken = cellsOfReference(report, offset) ?? cellsOfMention(report, offset);
  return spoken?.cells.length === 1 ? spoken.cells[0] : undefined;
}
