import { namesOfCells } from '../form/value-names';
import { rememberLast } from '../text/remember';
import type { Span } from '../text/span';
import { cellValue, determinedValue } from './identity';
import { spanIn } from './prose/clauses';
import type { Claim } from './prose/context';
import { statementsOf } from './prose/statements';
import { type TableFigure, tableFigure } from './prose/table-figures';
import type { Report } from './types';

/** A figure in a sentence of which it is sure what it stands for, and that agrees with the tables. */
export interface Mention {
  /** The digits. */
  readonly span: Span;
  readonly figure: TableFigure;
  /** The names that stand for it, to be added up: a group has one. */
  readonly names: readonly string[];
}

/** The figures in the sentences of a report that surely stand for figures of its tables, in text order. */
export const mentionsOf: (report: Report) => readonly Mention[] = rememberLast(readMentions);

function readMentions(report: Report): readonly Mention[] {
  const byStart = new Map<number, Mention | undefined>();
  for (const claim of statementsOf(report).claims) {
    if (claim.kind !== 'figure') continue;
    const mention = mentionOf(report, claim);
    const start = mention?.span.start ?? spanIn(claim.paragraph, claim.from, claim.to).start;
    const other = byStart.get(start);
    // One figure that is read in two ways is not sure.
    const isSame = !byStart.has(start) || other?.names.join() === mention?.names.join();
    byStart.set(start, isSame ? mention : undefined);
  }
  return [...byStart.values()].flatMap((mention) => mention ?? []).sort((a, b) => a.span.start - b.span.start);
}

/**
 * Sure is a figure where of all its usual readings one agrees with the tables, or several that differ in cells with 0 only:
 * 收到12件 means 本年新收, though 上年结转 could be in it. A table with an identity that does not hold makes nothing sure.
 */
function mentionOf(report: Report, claim: Claim): Mention | undefined {
  let first: { readonly figure: TableFigure; readonly names: readonly string[]; readonly parts: string } | undefined;
  for (const reading of claim.readings) {
    const figure = tableFigure(report, claim.table, reading);
    if (!figure) return undefined;
    if (figure.value !== claim.value) continue;
    const parts = partsOf(figure);
    if (!first) first = { figure, names: namesOfCells(reading), parts };
    else if (first.parts !== parts) return undefined;
  }
  if (!first) return undefined;
  const { figure, names } = first;
  return { span: spanIn(claim.paragraph, claim.from, claim.to), figure, names };
}

/** Its cells that have anything to add. */
function partsOf({ table, cells }: TableFigure): string {
  return cells
    .filter((index) => (cellValue(table, index) ?? determinedValue(table, index)) !== 0)
    .sort((a, b) => a - b)
    .join();
}
