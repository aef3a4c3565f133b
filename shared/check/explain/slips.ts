import { cellValue } from '../../report/identity';
import type { BoundTable } from '../../report/types';
import { formatExact, parseExact } from '../../text/exact';
import type { CorrectedCell, Correction } from './search';

/** How a wrong figure may have come about, if it looks like a usual slip. */
export interface Slip {
  readonly kind: 'dropped' | 'doubled' | 'swapped' | 'exchanged' | 'neighbour';
  /** For `exchanged` the cell whose figure stands here, while this one's stands there. */
  readonly other: number | undefined;
  /** Whether it says little: a 0, which is mostly right, or an exchange with a figure that does not stand beside. */
  readonly weak: boolean;
}

/** The slip by which `value` may have become what stands in the cell, the rest of the correction taken as true. */
export function slipOf(table: BoundTable, correction: Correction, { cell, value }: CorrectedCell): Slip | undefined {
  const found = cellValue(table, cell);
  if (found === undefined) return undefined;
  const weak = found === 0;
  const other = exchangedWith(table, correction, { cell, value });
  const beside = neighboursOf(table, cell);
  if (other !== undefined && beside.includes(other)) return { kind: 'exchanged', other, weak: false };
  const typed = mistyping(formatExact(value), found);
  if (typed) return { kind: typed, other: undefined, weak };
  const corrected = new Map(correction.map((one) => [one.cell, one.value]));
  const isCopied = (index: number) => (corrected.get(index) ?? cellValue(table, index)) === found;
  if (beside.some(isCopied)) return { kind: 'neighbour', other: undefined, weak };
  return other === undefined ? undefined : { kind: 'exchanged', other, weak: true };
}

/** How a figure may have been mistyped as `found`: a character left out, typed twice, or two side by side exchanged. */
function mistyping(figure: string, found: number): 'dropped' | 'doubled' | 'swapped' | undefined {
  for (let at = 0; at < figure.length && figure.length > 1; at++) {
    if (parseExact(figure.slice(0, at) + figure.slice(at + 1)) === found) return 'dropped';
  }
  for (let at = 0; at < figure.length; at++) {
    if (parseExact(figure.slice(0, at + 1) + figure.slice(at)) === found) return 'doubled';
  }
  for (let at = 1; at < figure.length; at++) {
    const swapped = figure.slice(0, at - 1) + figure[at] + figure[at - 1] + figure.slice(at + 1);
    if (parseExact(swapped) === found) return 'swapped';
  }
  return undefined;
}

/** The cell of the correction in the same row or column with which this one's figure has changed places. */
function exchangedWith(table: BoundTable, correction: Correction, { cell, value }: CorrectedCell): number | undefined {
  const found = cellValue(table, cell);
  const inLine = (other: number): boolean => {
    const [a, b] = [table.cells[cell], table.cells[other]];
    return a !== undefined && b !== undefined && (a.row === b.row || a.column === b.column);
  };
  return correction.find(
    (other) =>
      other.cell !== cell && other.value === found && cellValue(table, other.cell) === value && inLine(other.cell),
  )?.cell;
}

/** The cells beside, above and below. */
function neighboursOf(table: BoundTable, index: number): readonly number[] {
  const own = table.cells[index]?.row;
  const neighbours = [index - 1, index + 1].filter((beside) => own && table.cells[beside]?.row === own);
  const official = table.table.cells[index];
  if (!official) return neighbours;
  const { rows } = official.row.part;
  for (const row of [rows[official.row.index - 1], rows[official.row.index + 1]]) {
    if (row) neighbours.push(row.firstCell + official.column.index);
  }
  return neighbours;
}
