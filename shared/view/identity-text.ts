import { rowTerm } from '../form/label';
import type { Identity } from '../form/types';
import type { Messages } from '../messages';
import { cellValue } from '../report/identity';
import type { BoundTable, IdentityState } from '../report/types';
import { formatExact } from '../text/exact';
import { escapeMarkdown } from './markdown';

/** Sides with more terms than this leave out their zeros, and say how many. */
const MANY_TERMS = 8;

/** Sides with at most so many terms name them; longer ones are figures only, in the form's order. */
const NAMED_TERMS = 2;

/**
 * An identity with its figures and whether it holds, for reading: `总计 7 = 3 + 1 + 0 + 0 + 0 + 3 ✓`.
 * An unknown figure is `?`. The cell at `marked` stands in bold Markdown.
 */
export function identityText(
  table: BoundTable,
  state: IdentityState,
  messages: Messages,
  marked: number | undefined,
): string {
  const { identity } = state;
  const words = messages.hover;
  // A total that stands alone is read first, as people write sums: 总计 = 自然人 + ….
  const turned = identity.right.length === 1 && identity.left.length > 1;
  const [first, second] = turned ? [identity.right, identity.left] : [identity.left, identity.right];
  const [firstSum, secondSum] = turned ? [state.right, state.left] : [state.left, state.right];
  const left = side(table, identity, first, messages, marked);
  const right = side(table, identity, second, messages, marked);
  if (state.status === 'holds') return `${left} = ${right} ${words.holds()}`;
  if (state.status === 'incomplete') return `${left} = ${right}${words.incomplete()}`;
  if (state.left === state.right) return `${left} = ${right} ${words.belowZero()}`;
  const difference = formatExact(Math.abs(state.left - state.right));
  return `${withSum(left, first, firstSum)} ≠ ${withSum(right, second, secondSum)} ${words.broken({ difference })}`;
}

/** Sides of several terms say what they come to where they differ: `3 + 1 = 4`. */
function withSum(shown: string, cells: readonly number[], sum: number): string {
  return cells.length > 1 ? `${shown}（${formatExact(sum)}）` : shown;
}

function side(
  table: BoundTable,
  identity: Identity,
  cells: readonly number[],
  messages: Messages,
  marked: number | undefined,
): string {
  const named = cells.length <= NAMED_TERMS;
  const shown =
    cells.length > MANY_TERMS ? cells.filter((cell) => cell === marked || cellValue(table, cell) !== 0) : cells;
  const terms = shown.map((cell) => {
    const value = cellValue(table, cell);
    const figure = value === undefined ? '?' : formatExact(value);
    const strong = cell === marked ? `**${figure}**` : figure;
    return named ? `${termName(table, identity, cell)} ${strong}` : strong;
  });
  const zeros = cells.length - shown.length;
  if (terms.length === 0) return `0${messages.hover.zeros({ count: zeros })}`;
  return terms.join(' + ') + (zeros > 0 ? messages.hover.zeros({ count: zeros }) : '');
}

/** What tells the cells of one identity apart: columns in a row, rows in a column. */
function termName(table: BoundTable, { axis }: Identity, index: number): string {
  const official = table.table.cells[index];
  const bound = table.cells[index];
  if (axis.kind === 'row') return (official ?? bound)?.column.label ?? '';
  if (!official) return escapeMarkdown(bound?.row.labelText ?? '');
  return rowTerm(official.row);
}
