import { type CellParts, readCellParts } from '../draft/cell-parts';
import { CellMark, OTHER_MARKS } from '../draft/types';
import type { NumberSpec } from '../form/types';
import type { BoundCell } from '../report/types';
import type { Edit } from '../text/edit';
import { formatExact, SCALE } from '../text/exact';
import { halfWidthDigits, unifyRadicals } from '../text/normalise';
import { textIn } from '../text/span';

/** How the writing of a number differs from plain digits. */
export interface NumberFaults {
  /** Full-width digits, separators, a leading `+`, a unit the column has anyway: the plain number, and how to get there. */
  readonly plain: { readonly found: string; readonly expected: string; readonly edits: readonly Edit[] } | undefined;
  /** A unit that is not the column's; `converted` is the number in the column's unit, undefined where unknown or not exact. */
  readonly unit:
    | { readonly found: string; readonly converted: string | undefined; readonly edits: readonly Edit[] }
    | undefined;
  /** A note in brackets: its words without them, and what is left of the cell. */
  readonly note: { readonly words: string; readonly edits: readonly Edit[] } | undefined;
}

const nothing: NumberFaults = { plain: undefined, unit: undefined, note: undefined };

/** What is to be said about the writing of a cell that is a number. */
export function numberFaults(text: string, { span, kind, marks, column }: BoundCell): NumberFaults {
  if (kind !== 'number' || (marks & ~OTHER_MARKS) === 0) return nothing;
  const spec = column.number;
  if ((marks & ~OTHER_MARKS & ~(CellMark.minus | CellMark.plus)) === 0 && spec.signed) return nothing;
  const parts = readCellParts(text, span.start, span.end);
  if (!parts.number) return nothing;
  return { plain: plainNumber(text, parts, spec), unit: otherUnit(text, parts, spec), note: noteOf(text, parts) };
}

function plainNumber(text: string, parts: CellParts, spec: NumberSpec): NumberFaults['plain'] {
  const { number, unit } = parts;
  if (!number) return undefined;
  const written = textIn(text, number);
  const digits = plainDigits(written, spec.signed);
  const dropped = unit && isRedundant(textIn(text, unit), spec);
  if (digits === written && !dropped) return undefined;
  const edits: Edit[] = [];
  if (digits !== written) edits.push({ span: number, newText: digits });
  if (dropped) edits.push({ span: { start: number.end, end: unit.end }, newText: '' });
  return { found: text.slice(number.start, dropped ? unit.end : number.end), expected: digits, edits };
}

/** In a column that takes negative numbers, `+1` and `减4` say which way it went and stay. */
function plainDigits(written: string, signed: boolean): string {
  const narrow = halfWidthDigits(written)
    .replace(/[,，]/g, '')
    .replace(/．/g, '.')
    .replace(/＋/g, '+')
    .replace(/－/g, '-');
  return signed ? narrow : narrow.replace(/^(?:\+|增加|增)\s*/, '');
}

function isRedundant(unit: string, spec: NumberSpec): boolean {
  return spec.redundantUnits.includes(unified(unit));
}

function otherUnit(text: string, { number, unit, reading }: CellParts, spec: NumberSpec): NumberFaults['unit'] {
  if (!number || !unit || spec.unit === '' || isRedundant(textIn(text, unit), spec)) return undefined;
  const found = textIn(text, unit);
  const factor = spec.otherUnits[unified(found)];
  const exact = factor === undefined ? Number.NaN : (reading.value * factor) / SCALE;
  const converted = Number.isSafeInteger(exact) ? formatExact(exact) : undefined;
  const span = { start: number.start, end: unit.end };
  return { found, converted, edits: converted === undefined ? [] : [{ span, newText: converted }] };
}

function noteOf(text: string, { number, unit, note }: CellParts): NumberFaults['note'] {
  if (!number || !note) return undefined;
  const words = textIn(text, note)
    .replace(/[）)]\s*[（(]/g, '；')
    .replace(/^[（(]\s*|\s*[）)]$/g, '');
  return { words, edits: [{ span: { start: (unit ?? number).end, end: note.end }, newText: '' }] };
}

function unified(unit: string): string {
  return unifyRadicals(unit).replace(/\s+/g, '');
}

/** How many digits stand behind the point of a number too fine to be kept exactly; undefined for any other text. */
export function decimalsOf(written: string): number | undefined {
  const found = /^[-+]?\d[\d,]*\.(\d+?)0*(?:\D{1,3})?$/.exec(plainDigits(written.trim(), true));
  return found ? found[1].length : undefined;
}
