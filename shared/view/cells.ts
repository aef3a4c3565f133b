import type { FormGroup, FormRow } from '../form/types';
import type { CellsResult } from '../protocol/cells';
import { cellValue } from '../report/identity';
import type { BoundCell, Report } from '../report/types';
import { ORDINAL_NUMERALS } from '../text/chinese-numbers';
import { formatExact } from '../text/exact';
import { overlap, type Span } from '../text/span';

/**
 * What is to be said of the cells that `spans` touch: the place of a single one, the sum of several. A cell without a
 * value (empty, words, a total that cannot be computed yet) is not counted.
 */
export function selectedCells({ tables }: Report, spans: readonly Span[]): CellsResult {
  const found: BoundCell[] = [];
  let sum = 0;
  let count = 0;
  for (const table of tables) {
    const own = spans.filter((span) => table.blocks.some((block) => span.start < block.end && block.start <= span.end));
    if (own.length === 0) continue;
    for (let index = 0; index < table.cells.length; index++) {
      const cell = table.cells[index];
      // A cursor at either end of a cell's text is in it; a selection has to have a character of it.
      if (!cell || !own.some((span) => overlap(cell.span, span))) continue;
      found.push(cell);
      const value = cellValue(table, index);
      if (value === undefined) continue;
      count++;
      sum += value;
    }
  }
  if (found.length === 0) return null;
  return { path: found.length === 1 ? cellPath(found[0]) : '', count, sum: formatExact(sum) };
}

/** （三）1 × 商业企业: the row by its number and its group's, else by its name, and the column. */
export function cellPath({ row, column }: BoundCell): string {
  const place = row.row ?? row.group;
  return `${place ? rowPath(place) : row.labelText} × ${column.label}`;
}

function rowPath({ name, label, group }: FormRow | FormGroup): string {
  const number = numberIn(label);
  if (number === '') return name;
  const outer = group?.group ? numberIn(group.label) : '';
  return outer + number;
}

const numberOfLabel = new RegExp(`^(?:（[^）]{1,3}）|\\d{1,2}(?=[.、])|[${ORDINAL_NUMERALS}]{1,3}(?=、))`);

/** （三） or 1 or 一, as far as the label begins with a number. */
function numberIn(label: string): string {
  return numberOfLabel.exec(label)?.[0] ?? '';
}
