import type { PreviewIdentity } from '../../shared/protocol/preview';

const identities = new WeakMap<Element, readonly PreviewIdentity[]>();

/** Says which figures of a drawn table must agree. */
export function setIdentities(table: Element, all: readonly PreviewIdentity[]): void {
  identities.set(table, all);
}

export interface Lights {
  /** Whether anything is lit up at all. */
  switchOn(isOn: boolean): void;
  /** The figure that the pointer is on; undefined: none. `isMoved`: it was moved there, not the page below it. */
  point(cell: Element | undefined, isMoved: boolean): void;
  /** The figure that has the focus; it counts until the pointer is moved onto another. */
  focus(cell: Element | undefined): void;
  /** Once more, after the page was drawn anew. */
  refresh(): void;
}

/**
 * Lights up what must agree with a figure: of a total its parts, of a part the totals that it goes into; and writes the sums
 * into `line`.
 */
export function createLights(line: HTMLElement): Lights {
  let isOn = true;
  let pointed: Element | undefined;
  let focused: Element | undefined;
  let isResting = false;
  let lit: readonly Element[] = [];
  const refresh = () => {
    for (const cell of lit) cell.removeAttribute('data-lit');
    const cell = [pointed, focused].find((one) => one?.isConnected);
    const [found, cells] = isOn && cell ? identitiesOf(cell) : [[], []];
    const marked = new Map<Element, string>();
    for (const { total, parts, status } of found) {
      const isTotal = cells[total] === cell;
      for (const part of isTotal ? parts : [total]) marked.set(cells[part], isTotal ? 'part' : 'total');
      if (isTotal && cell) marked.set(cell, status === 'broken' ? 'broken' : 'total');
    }
    for (const [one, kind] of marked) one.setAttribute('data-lit', kind);
    lit = [...marked.keys()];
    line.replaceChildren(...found.flatMap(({ text }) => [inOnePiece(text), '　']));
  };
  return {
    switchOn(value) {
      isOn = value;
      refresh();
    },
    point(cell, isMoved) {
      if (isMoved) isResting = false;
      if (isResting || cell === pointed) return;
      pointed = cell;
      refresh();
    },
    focus(cell) {
      if (cell === focused) return;
      focused = cell;
      if (cell) {
        pointed = undefined;
        isResting = true;
      }
      refresh();
    },
    refresh,
  };
}

function inOnePiece(text: string): HTMLElement {
  const piece = document.createElement('span');
  piece.textContent = text;
  return piece;
}

/** The identities of which a cell is the total, else those of which it is a part; and the cells of its table. */
function identitiesOf(cell: Element): [readonly PreviewIdentity[], readonly Element[]] {
  const table = cell.closest('table');
  if (!table) return [[], []];
  const cells = [...table.querySelectorAll('td, th')];
  const place = cells.indexOf(cell);
  const all = identities.get(table) ?? [];
  const ofTotal = all.filter(({ total }) => total === place);
  return [ofTotal.length > 0 ? ofTotal : all.filter(({ parts }) => parts.includes(place)), cells];
}
