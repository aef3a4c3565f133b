import type { PreviewLooseCell, PreviewRemainder } from '../../shared/protocol/preview';
import { type FaultTexts, setFaults } from './faults';
import { ensureTabStop } from './focus';
import { setPlace } from './places';

/** Rows as written, under a caption that says why they stand here. */
export function drawRemainder(element: HTMLElement, remainder: PreviewRemainder, texts: FaultTexts): void {
  const drawn = element.querySelector<HTMLTableElement>(':scope > .box > table');
  const table = drawn && hasShape(drawn, remainder) ? drawn : newTable(element, remainder);
  table.setAttribute('aria-label', remainder.caption);
  const caption = element.querySelector<HTMLElement>(':scope > .caption');
  if (caption) {
    if (caption.textContent !== remainder.caption) caption.textContent = remainder.caption;
    setPlace(caption, remainder.span);
    setFaults(caption, remainder.faults, texts);
  }
  remainder.rows.forEach((row, index) => {
    row.forEach((cell, place) => {
      fill(table.rows[index].cells[place], cell, texts);
    });
  });
  ensureTabStop(table);
}

/** A box in which a table too wide for the page scrolls by itself. */
export function boxed(table: HTMLTableElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'box';
  box.append(table);
  return box;
}

function hasShape(table: HTMLTableElement, { rows }: PreviewRemainder): boolean {
  return table.rows.length === rows.length && rows.every((row, index) => table.rows[index].cells.length === row.length);
}

function newTable(element: HTMLElement, remainder: PreviewRemainder): HTMLTableElement {
  const caption = document.createElement('p');
  caption.className = 'caption';
  caption.tabIndex = 0;
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-readonly', 'true');
  for (const cells of remainder.rows) {
    const row = table.insertRow();
    for (const _ of cells) row.insertCell().tabIndex = -1;
  }
  element.replaceChildren(caption, boxed(table));
  return table;
}

function fill(element: HTMLTableCellElement, { text, span, faults }: PreviewLooseCell, texts: FaultTexts): void {
  if (element.textContent !== text) element.textContent = text;
  setPlace(element, span);
  setFaults(element, faults, texts);
}
