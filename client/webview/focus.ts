/**
 * Keys inside a table: arrows go from cell to cell, Home and End to the row's ends. One cell of each table is reached
 * with Tab; the one that last had the focus. Returns whether the key was used.
 */
export function moveFocus(event: KeyboardEvent): boolean {
  const cell = event.target;
  if (!(cell instanceof HTMLTableCellElement) || event.altKey || event.ctrlKey || event.metaKey) return false;
  const next = neighbour(cell, event.key);
  if (!next) return false;
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  return true;
}

/** Gives a table its one cell that Tab reaches, where it has none. */
export function ensureTabStop(table: HTMLTableElement): void {
  if (table.querySelector('[tabindex="0"]')) return;
  const first = table.querySelector<HTMLTableCellElement>('td, th');
  if (first) first.tabIndex = 0;
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
