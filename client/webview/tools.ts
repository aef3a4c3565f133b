import { sizes } from '../preview/chosen-size';
import { newButton } from './button';
import type { PreviewWords } from './messages';

export interface Tools {
  /** Writes the words on the buttons. */
  label(words: PreviewWords): void;
  /** Shows the page in that size; 1 is normal. */
  setZoom(zoom: number): void;
  /** Ctrl with +, − or 0. Returns whether the key was used. */
  key(event: KeyboardEvent): boolean;
}

/** Buttons for size and printing, and the keys and the wheel that do the same. */
export function createTools(bar: HTMLElement, zoomed: (zoom: number) => void, print: () => void): Tools {
  let zoom = 1;
  const setZoom = (value: number) => {
    zoom = value;
    document.documentElement.style.setProperty('--zoom', String(zoom));
    normal.textContent = `${Math.round(zoom * 100)}%`;
  };
  const choose = (value: number) => {
    if (value === zoom) return;
    setZoom(value);
    zoomed(value);
  };
  const step = (direction: 1 | -1) => {
    const next = direction === 1 ? sizes.find((one) => one > zoom) : sizes.findLast((one) => one < zoom);
    choose(next ?? zoom);
  };
  const smaller = addButton(bar, '−', () => step(-1));
  const normal = addButton(bar, '100%', () => choose(1));
  const larger = addButton(bar, '+', () => step(1));
  const printer = addButton(bar, '', print);
  document.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      step(event.deltaY < 0 ? 1 : -1);
    },
    { passive: false },
  );
  return {
    label({ tools }) {
      bar.setAttribute('aria-label', tools.label);
      smaller.title = tools.smaller;
      smaller.setAttribute('aria-label', tools.smaller);
      normal.title = tools.normal;
      larger.title = tools.larger;
      larger.setAttribute('aria-label', tools.larger);
      printer.textContent = tools.print;
      printer.title = tools.printHow;
    },
    setZoom,
    key({ key, ctrlKey, metaKey, altKey }) {
      if (!(ctrlKey || metaKey) || altKey) return false;
      if (key === '+' || key === '=') step(1);
      else if (key === '-' || key === '_') step(-1);
      else if (key === '0') choose(1);
      else return false;
      return true;
    },
  };
}

function addButton(bar: HTMLElement, text: string, act: () => void): HTMLButtonElement {
  const button = newButton(text, act);
  bar.append(button);
  return button;
}
