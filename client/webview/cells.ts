import type { CellAddress } from '../../shared/edit/edit-cell';
import type { PreviewCell } from '../../shared/protocol/preview';

/** A value of a table as the page shows it. */
export interface ShownCell {
  /** Names it in the page: its table and its name. */
  readonly key: string;
  readonly place: CellAddress;
  /** What the draft says in it, `=` for a sum. */
  readonly written: string;
  readonly shown: string;
  /** Whether the draft has a cell for it. */
  readonly isThere: boolean;
}

const cells = new WeakMap<Element, ShownCell>();

export function setCell(element: Element, table: string, tables: number, cell: PreviewCell): void {
  const place = { table, tables, name: cell.name };
  const written = cell.written ?? cell.text;
  cells.set(element, {
    key: `${table} ${cell.name}`,
    place,
    written,
    shown: cell.text,
    isThere: cell.span !== undefined,
  });
}

/** The value an element shows; undefined for words and for whatever is no cell. */
export function cellOf(element: Element | null): ShownCell | undefined {
  return element ? cells.get(element) : undefined;
}

/** All values of the page, in its order. */
export function valueCells(root: Element): readonly HTMLTableCellElement[] {
  return [...root.querySelectorAll<HTMLTableCellElement>('td.value')];
}

/** 本年新收 · 自然人 */
export function cellLabel({ place }: ShownCell): string {
  return place.name.split('.').slice(1).join(' · ');
}

/** Shows a text in a cell, and leaves alone what else stands in it: the field in which it is being edited. */
export function showText(element: Element, text: string): void {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.prepend(text);
  else if (firstChild.data !== text) firstChild.data = text;
}
