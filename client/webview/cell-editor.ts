import { cellLabel, cellOf, type ShownCell, valueCells } from './cells';
import { setOrRemove } from './faults';
import { below, besideInTables } from './focus';

/** What the editing of one cell ends in. */
export interface CellEditing {
  /** Something else than before was typed, and is to be written. */
  typed(cell: ShownCell, expected: string, text: string): void;
  /** The cell has gone while one typed. */
  lost(cell: ShownCell, expected: string, text: string): void;
}

export interface CellEditor {
  /** Begins to edit a value: with what it says, selected, or with nothing, for the key that is pressed to be its first. */
  begin(cell: HTMLTableCellElement, how: 'amend' | 'replace', text: string): void;
  /** Ends it as a click elsewhere would. */
  finish(): void;
  /** After the page was drawn anew: stays in its cell, wherever that is now. */
  follow(root: Element): void;
  isOpen(): boolean;
}

/** A field in a cell, with the keys that people know from spreadsheets. */
export function createCellEditor({ typed, lost }: CellEditing): CellEditor {
  const field = document.createElement('input');
  field.className = 'field';
  field.autocomplete = 'off';
  field.spellcheck = false;
  let open: { at: HTMLTableCellElement; readonly cell: ShownCell; readonly before: string; how: string } | undefined;
  /** Where a run of Tabs began: Enter goes below that, as in a spreadsheet. */
  let run: { readonly start: HTMLTableCellElement; readonly at: Element } | undefined;

  const close = () => {
    const closed = open;
    if (!closed) return undefined;
    // Taking the field out blurs it, which must find nothing to end.
    open = undefined;
    closed.at.classList.remove('editing');
    field.remove();
    return closed;
  };
  const finish = () => {
    const closed = close();
    const text = field.value.trim();
    if (closed && text !== closed.before) typed(closed.cell, closed.before, text);
  };
  const leave = (target: HTMLElement | undefined) => {
    const from = open?.at;
    finish();
    (target ?? from)?.focus();
  };
  const tab = (at: HTMLTableCellElement, isBack: boolean) => {
    const target = besideInTables(at, isBack ? -1 : 1);
    run = target && { start: run?.at === at ? run.start : at, at: target };
    leave(target);
  };

  field.addEventListener('blur', () => {
    const at = open?.at;
    finish();
    // Whoever comes back from elsewhere goes on where they were.
    const comeBack = () => void (document.activeElement === document.body && at?.focus());
    if (at && !document.hasFocus()) window.addEventListener('focus', comeBack, { once: true });
  });
  field.addEventListener('keydown', (event) => {
    // While an input method composes, every key is its own.
    if (!open || event.isComposing || event.keyCode === COMPOSING) return;
    const { at, how } = open;
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Escape') {
      close();
      at.focus();
    } else if (event.key === 'Enter') leave(below(run?.at === at ? run.start : at, event.shiftKey ? -1 : 1));
    else if (event.key === 'Tab') tab(at, event.shiftKey);
    else if (isPlain && event.key === 'ArrowDown') leave(below(at, 1));
    else if (isPlain && event.key === 'ArrowUp') leave(below(at, -1));
    else if (isPlain && how === 'replace' && event.key === 'ArrowRight') leave(besideInTables(at, 1));
    else if (isPlain && how === 'replace' && event.key === 'ArrowLeft') leave(besideInTables(at, -1));
    else if (event.key === 'F2') open.how = how === 'amend' ? 'replace' : 'amend';
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    begin(at, how, text) {
      const cell = cellOf(at);
      if (!cell) return;
      finish();
      open = { at, cell, before: text, how };
      field.value = how === 'amend' ? text : '';
      field.setAttribute('aria-label', cellLabel(cell));
      setOrRemove(field, 'aria-invalid', at.getAttribute('aria-invalid') ?? undefined);
      setOrRemove(field, 'aria-describedby', at.getAttribute('aria-describedby') ?? undefined);
      at.classList.add('editing');
      at.append(field);
      field.focus({ preventScroll: true });
      field.select();
    },
    finish,
    follow(root) {
      if (!open || (open.at.isConnected && cellOf(open.at)?.key === open.cell.key && cellOf(open.at)?.isThere)) return;
      const { cell, before } = open;
      const found = valueCells(root).find((one) => cellOf(one)?.key === cell.key && cellOf(one)?.isThere);
      if (!found) {
        close();
        lost(cell, before, field.value.trim());
        return;
      }
      const wasFocused = document.activeElement === field || document.activeElement === document.body;
      const { at } = open;
      // Moving the field takes its focus, which must not end the editing.
      const kept = open;
      open = undefined;
      at.classList.remove('editing');
      found.classList.add('editing');
      found.append(field);
      open = kept;
      open.at = found;
      if (wasFocused) field.focus({ preventScroll: true });
    },
    isOpen: () => open !== undefined,
  };
}

/** What a key is said to be while an input method has it. */
const COMPOSING = 229;
