import { readCellParts } from '../draft/cell-parts';
import type { FormColumn } from '../form/types';
import { otherUnitIn } from '../report/tables/header';
import type { BoundColumn, BoundPart, BoundTable } from '../report/types';
import { type Edit, replacement } from '../text/edit';
import { formatExact, SCALE } from '../text/exact';
import { escapedText } from './table-text';

/** A header cell that names a column of the form, with another unit than the form's. */
export interface UnitColumn {
  readonly column: FormColumn;
  readonly unit: string;
}

/** The column of the form that a header cell means, where only its unit is another and no other cell names it. */
export function unitColumnOf({ form }: BoundTable, part: BoundPart, bound: BoundColumn): UnitColumn | undefined {
  if (bound.column) return undefined;
  const open = part.part.columns.filter((column) => !part.columns.some((one) => one.column === column));
  const known = form.lookup.find(bound.text).flatMap(({ column }) => (column && open.includes(column) ? [column] : []));
  const near = known.length === 0 ? form.lookup.nearest(bound.text, open)?.candidate : undefined;
  for (const column of near ? [near] : known) {
    const unit = otherUnitIn(bound.text, column);
    if (unit !== undefined) return { column, unit };
  }
  return undefined;
}

/**
 * Renames the column as the form has it and converts every figure in it; figures with the form's own unit behind them only
 * lose it. Undefined where one of them cannot be converted exactly, or it cannot be told which are the column's.
 */
export function convertColumn(
  text: string,
  part: BoundPart,
  bound: BoundColumn,
  { column, unit }: UnitColumn,
): readonly Edit[] | undefined {
  const at = part.columns.indexOf(bound);
  const edits: Edit[] = [replacement(bound.span, escapedText(column.label))];
  for (const { role, values } of part.rows) {
    if (role === 'words' || values.length === 0) continue;
    if (values.length !== part.columns.length) return undefined;
    const { start, end } = values[at];
    const converted = convertedCell(text, start, end, column, unit);
    if (!converted) return undefined;
    edits.push(...converted);
  }
  return edits;
}

function convertedCell(
  text: string,
  start: number,
  end: number,
  { number: spec }: FormColumn,
  headerUnit: string,
): readonly Edit[] | undefined {
  const parts = readCellParts(text, start, end);
  const { kind, value } = parts.reading;
  if (kind === 'text') return undefined;
  if (kind !== 'number' || !parts.number) return [];
  const written = parts.unit ? text.slice(parts.unit.start, parts.unit.end) : headerUnit;
  const isOwn = spec.redundantUnits.includes(written);
  const exact = isOwn ? value : (value * (spec.otherUnits[written] ?? Number.NaN)) / SCALE;
  if (!Number.isSafeInteger(exact)) return undefined;
  return [replacement({ start: parts.number.start, end: (parts.unit ?? parts.number).end }, formatExact(exact))];
}
