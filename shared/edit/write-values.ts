import { referenceAt } from '../report/references';
import type { Report } from '../report/types';
import { type Edit, replacement } from '../text/edit';
import { formatExact } from '../text/exact';
import { type Span, touches } from '../text/span';
import { type KnownValue, knownValues, writeKnownValues } from './known-values';

/**
 * What one key writes. A cursor means the value at it (a cell, or a reference in a sentence, which becomes a plain figure);
 * where none is there, all values of the table it is in. A selection means the cells it touches.
 */
export function writeValues(report: Report, selections: readonly Span[]): readonly Edit[] {
  const values = new Map<string, KnownValue>();
  const edits: Edit[] = [];
  for (const selection of selections) {
    const found =
      selection.start === selection.end ? valuesAt(report, selection.start) : knownValues(report, selection);
    for (const one of found) values.set(`${one.table.blocks[0].start} ${one.index}`, one);
    if (found.length > 0 || selection.start < selection.end) continue;
    const figure = plainFigure(report, selection.start);
    if (figure && !edits.some(({ span }) => span.start === figure.span.start)) edits.push(figure);
  }
  return [...writeKnownValues(report.draft.text, [...values.values()]), ...edits];
}

/** The value at the cursor, else those of its table. */
function valuesAt(report: Report, offset: number): readonly KnownValue[] {
  const here = knownValues(report, { start: offset, end: offset });
  return here.length > 0 ? here.slice(0, 1) : valuesOfTable(report, offset);
}

/** All known values of the table at `offset`. */
export function valuesOfTable(report: Report, offset: number): readonly KnownValue[] {
  const table = report.tables.find(({ blocks }) => blocks.some(({ start, end }) => start <= offset && offset < end));
  if (!table) return [];
  const [first, last] = [table.blocks[0], table.blocks[table.blocks.length - 1]];
  return knownValues(report, { start: first.start, end: last.end }).filter((one) => one.table === table);
}

/** Turns the reference at `offset` into the figure it stands for; undefined where there is none, or its value is unknown. */
export function plainFigure(report: Report, offset: number): Edit | undefined {
  const reference = referenceAt(report, offset);
  if (!reference || Number.isNaN(reference.value) || !touches(reference, offset)) return undefined;
  return replacement({ start: reference.start, end: reference.end }, formatExact(reference.value));
}
