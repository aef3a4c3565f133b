import { cellOf, valueCells } from './cells';

/**
 * Keys inside a table: arrows go from cell to cell, Home and End to the row's ends, with Ctrl to the table's first and last
 * figure, Tab from figure to figure and out of the table behind its last one. Returns whether the key was used.
 */
export function moveFocus(event: KeyboardEvent): boolean {
  const cell = event.target;
  if (!(cell instanceof HTMLTableCellElement) || event.altKey || event.metaKey) return false;
  const next = event.ctrlKey ? endOfTable(cell, event.key) : nextOf(cell, event);
  next?.focus();
  return next !== undefined;
}

function nextOf(cell: HTMLTableCellElement, { key, shiftKey }: KeyboardEvent): HTMLTableCellElement | undefined {
  if (key !== 'Tab') return neighbour(cell, key);
  const next = besideInTables(cell, shiftKey ? -1 : 1);
  return next?.closest('table') === cell.closest('table') ? next : undefined;
}

function endOfTable(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | undefined {
  const table = cell.closest('table');
  if (!table || (key !== 'Home' && key !== 'End')) return undefined;
  return valueCells(table).at(key === 'Home' ? 0 : -1);
}

/** Gives a table its one cell that Tab reaches, where it has none. */
export function ensureTabStop(table: HTMLTableElement): void {
  if (table.querySelector('[tabindex="0"]')) return;
  const first = table.querySelector<HTMLTableCellElement>('td, th');
  if (first) first.tabIndex = 0;
}

/** Tab comes back to the cell of a table that last had the focus. */
export function keepTabStop(cell: HTMLTableCellElement): void {
  for (const other of cell.closest('table')?.querySelectorAll<HTMLElement>('[tabindex="0"]') ?? []) other.tabIndex = -1;
  cell.tabIndex = 0;
}

/** The figure of the draft before or after a cell, in this table or the next. */
export function besideInTables(cell: HTMLTableCellElement, step: 1 | -1): HTMLTableCellElement | undefined {
  const all = valueCells(document.body).filter((one) => one === cell || cellOf(one)?.isThere);
  const index = all.indexOf(cell);
  return index === -1 ? undefined : all[index + step];
}

/** The next figure of the draft below or above a cell, words between them passed over. */
export function below(cell: HTMLTableCellElement, step: 1 | -1): HTMLTableCellElement | undefined {
  const key = step === 1 ? 'ArrowDown' : 'ArrowUp';
  let next = neighbour(cell, key);
  while (next && !cellOf(next)?.isThere) next = neighbour(next, key);
  return next;
}

/** The cell beside, by what is drawn: cells that reach over several rows or columns are beside all of them. */
function neighbour(cell: HTMLTableCellElement, key: string): HTMLTableCellElement | undefined {
  const table = cell.closest('table');
  if (!table) return undefined;
  const box = cell.getBoundingClientRect();
  const [x, y] = [box.left + 2, box.top + 2];
  const cells = [...table.querySelectorAll<HTMLTableCellElement>('td, th')];
  const at = (left: number, top: number) =>
    cells.find((one) => {
      const other = one.getBoundingClientRect();
      return other.left <= left && left < other.right && other.top <= top && top < other.bottom;
    });
  const edges = table.getBoundingClientRect();
  switch (key) {
    case 'ArrowRight':
      return at(box.right + 2, y);
    case 'ArrowLeft':
      return at(box.left - 2, y);
    case 'ArrowDown':
      return at(x, box.bottom + 2);
    case 'ArrowUp':
      return at(x, box.top - 2);
    case 'Home':
      return at(edges.left + 2, y);
    case 'End':
      return at(edges.right - 3, y);
    default:
      return undefined;
  }
}
