import { findReferences, type Reference, type ReferenceTerm } from '../draft/reference';
import { cellsNamed } from '../form/value-names';
import { applyEdits } from '../text/edit';
import { formatExact } from '../text/exact';
import { rememberLast } from '../text/remember';
import { type Span, textIn, touches } from '../text/span';
import { cellValue } from './identity';
import { indexNamed, onlyTable } from './named-values';
import { hasMark } from './prose/marks';
import { proseOf } from './prose/read-prose';
import { Mark } from './prose/types';
import type { BoundCell, BoundTable, Report } from './types';

/** What a value's name stands for in a draft: a cell, or those of a group, whose values add up. */
export interface NamedFigure {
  readonly table: BoundTable;
  /** Indexes of its cells. */
  readonly cells: readonly number[];
  /** Exact (×10⁴); NaN where a cell has no value or none that is known. */
  readonly value: number;
}

/** A name in a reference, and what it stands for; undefined: the draft has no such figure. */
export interface ReadTerm extends ReferenceTerm {
  readonly figure: NamedFigure | undefined;
}

/** `{{…}}` in prose with what it stands for. */
export interface ReadReference extends Span {
  readonly terms: readonly ReadTerm[];
  /** Exact (×10⁴), of all terms together; NaN: unknown. */
  readonly value: number;
}

/** What counts as a cell's value; undefined: unknown. */
type ValueOf = (table: BoundTable, index: number) => number | undefined;

/**
 * The figure of that name; undefined where the form has no such name, or where not exactly one table of the draft, with all
 * its cells, holds it.
 * @param figureIn `determinedValue` where what the identities say of a blank counts too.
 */
export function figureNamed(report: Report, name: string, figureIn: ValueOf = cellValue): NamedFigure | undefined {
  const named = cellsNamed(report.form, name);
  const table = named && onlyTable(report, named[0].row.part.table.id);
  if (!table) return undefined;
  const indexes = named.map((cell) => indexNamed(table, cell.name) ?? -1);
  const present = indexes.every((index) => table.cells[index] !== undefined);
  const cells = present ? indexes : substituteOf(table, name);
  if (cells.length === 0) return undefined;
  return { table, cells, value: cells.reduce((sum, index) => sum + (figureIn(table, index) ?? Number.NaN), 0) };
}

/** A row of another edition that stands for the rows of a group has the group's name. */
function substituteOf({ cells }: BoundTable, name: string): readonly number[] {
  const index = cells.findIndex((cell) => cell !== undefined && cell.cell === undefined && cell.name === name);
  return index === -1 ? [] : [index];
}

/** Every `{{…}}` in the sentences of a report, in text order. Costs next to nothing where no brace is written. */
export const referencesOf: (report: Report) => readonly ReadReference[] = rememberLast(readReferences);

function readReferences(report: Report): readonly ReadReference[] {
  const prose = proseOf(report);
  if (!hasMark(prose, Mark.brace)) return none;
  return prose.paragraphs.flatMap((paragraph) => {
    if (!hasMark(paragraph, Mark.brace)) return [];
    const { start, end } = paragraph.block.content;
    return findReferences(report.draft.text, start, end).map((one) => readReference(report, one));
  });
}

const none: readonly ReadReference[] = [];

/** The text of a stretch as it is printed: each reference that is wholly in it, and has a known value, is its figure. */
export function withFigures(report: Report, span: Span): string {
  const edits = referencesOf(report).flatMap(({ start, end, value }) =>
    span.start <= start && end <= span.end && !Number.isNaN(value)
      ? [{ span: { start: start - span.start, end: end - span.start }, newText: formatExact(value) }]
      : [],
  );
  const text = textIn(report.draft.text, span);
  return edits.length === 0 ? text : applyEdits(text, edits);
}

/** What a reference stands for in the report. */
export function readReference(
  report: Report,
  { start, end, terms }: Reference,
  figureIn: ValueOf = cellValue,
): ReadReference {
  const read = terms.map((term): ReadTerm => ({ ...term, figure: figureNamed(report, term.name, figureIn) }));
  let value = read.length === 0 ? Number.NaN : 0;
  for (const { sign, figure } of read) value += sign * (figure?.value ?? Number.NaN);
  return { start, end, terms: read, value: Number.isSafeInteger(value) ? value : Number.NaN };
}

/** The reference that `offset` is in or at an end of. */
export function referenceAt(report: Report, offset: number): ReadReference | undefined {
  return referencesOf(report).find((one) => touches(one, offset));
}

/** The draft's cells that a figure is made of. */
export function cellsOfFigure({ table, cells }: NamedFigure): readonly BoundCell[] {
  return cells.flatMap((index) => table.cells[index] ?? []);
}
