import { cellAt } from '../report/cell-at';
import { metadataKeys } from '../report/metadata-keys';
import type { Report } from '../report/types';
import type { LastYear, OtherFile } from '../rules/types';
import { fittingReport } from '../rules/year/previous-report';
import { type Span, touches } from '../text/span';
import { type CellsSpokenOf, cellsOfMention, cellsOfReference } from './reference-places';
import { cellsBefore, partsOfTotal, spansOf } from './related-cells';

/** A place that something leads to. */
export interface Place {
  /** Undefined: in the draft itself. */
  readonly file: OtherFile | undefined;
  readonly span: Span;
}

/** Where something comes from, and the stretch that says so. */
export interface Definition {
  readonly origin: Span;
  readonly places: readonly Place[];
}

/** Asks for last year's draft; it may have to be read first, hence only where something leads there. */
export type LastYearOf = (report: Report) => LastYear | undefined;

/**
 * Where the figure or the path at `offset` comes from: a total from its parts, what was carried over from last year's
 * report, the path of last year's draft from that file, what a sentence says or refers to from its cells. Undefined anywhere
 * else.
 */
export function definitionAt(report: Report, offset: number, lastYearOf: LastYearOf): Definition | undefined {
  return (
    cellDefinition(report, offset, lastYearOf) ??
    pathDefinition(report, offset, lastYearOf) ??
    spokenDefinition(cellsOfReference(report, offset) ?? cellsOfMention(report, offset))
  );
}

function cellDefinition(report: Report, offset: number, lastYearOf: LastYearOf): Definition | undefined {
  const place = cellAt(report, offset);
  if (!place) return undefined;
  const { table, index, cell } = place;
  const follows = table.table.yearly.some((one) => one.cell === index);
  const before = follows ? fittingReport(report, lastYearOf(report)) : undefined;
  const places: Place[] = [
    ...(before ? cellsBefore(place, before.report).map((span) => ({ file: before.file, span })) : []),
    ...spansOf(table, partsOfTotal(table, index)).map((span) => ({ file: undefined, span })),
  ];
  return places.length > 0 ? { origin: cell.span, places } : undefined;
}

function pathDefinition(report: Report, offset: number, lastYearOf: LastYearOf): Definition | undefined {
  const entry = report.facts.entries.get(metadataKeys.previous);
  if (!entry || !(touches(entry.valueSpan, offset) || touches(entry.keySpan, offset))) return undefined;
  const found = lastYearOf(report);
  if (found?.kind !== 'found') return undefined;
  return { origin: entry.valueSpan, places: [{ file: found.file, span: { start: 0, end: 0 } }] };
}

function spokenDefinition(spoken: CellsSpokenOf | undefined): Definition | undefined {
  if (!spoken || spoken.cells.length === 0) return undefined;
  return { origin: spoken.origin, places: spoken.cells.map(({ cell }) => ({ file: undefined, span: cell.span })) };
}
