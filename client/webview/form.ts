import type { PreviewModel } from '../../shared/protocol/preview';
import { createCellEditor } from './cell-editor';
import { cellLabel, cellOf, type ShownCell, valueCells } from './cells';
import type { EditOutcome, FromPreview, PreviewWords } from './messages';
import { createNotices, type Refused } from './notices';
import { drawText } from './table';
import { createUnread, keyInDraft } from './unread';

export interface FormNeeds {
  readonly report: HTMLElement;
  /** Where refused figures are shown. */
  readonly notices: HTMLElement;
  /** Says something to screen readers. */
  say(text: string): void;
  /** Shows something till the focus moves. */
  hint(text: string): void;
  words(): PreviewWords | undefined;
  /** The draft that is shown. */
  uri(): string;
  post(message: FromPreview): void;
}

/** The preview as a form: figures are typed into its cells and written into the draft. */
export interface Form {
  /** What was typed into a cell and the model does not say yet. */
  typed(key: string): string | undefined;
  /** Keys on a cell that has the focus. Returns whether the key was used. */
  key(event: KeyboardEvent): boolean;
  begin(cell: HTMLTableCellElement): boolean;
  /** Writes a text into a cell as if it had been typed. */
  write(cell: HTMLTableCellElement, text: string): void;
  /** Says that the draft has no cell for a figure. */
  tellMissing(): void;
  /** Ends what is being typed, before something else is shown. */
  finish(): void;
  edited(id: number, outcome: EditOutcome): void;
  /** The page was drawn from `model`; `before` is what `figures` gave before that. */
  drawn(model: PreviewModel, before: ReadonlyMap<string, string>): void;
  /** What the draft says in each cell that is shown. */
  figures(): ReadonlyMap<string, string>;
}

export function createForm({ report, notices, say, hint, words, uri, post }: FormNeeds): Form {
  const unread = createUnread();
  const sent = new Map<number, Refused>();
  /** Till when changes are this page's own doing, and are told; after undo they are also gone to. */
  let ownUntil = 0;
  let isUndo = false;
  const changesAreOwn = (undo: boolean) => {
    ownUntil = performance.now() + ANSWERED_WITHIN;
    isUndo = undo;
  };
  const typed = (key: string) => unread.textOf(keyInDraft(uri(), key));

  const send = (cell: ShownCell, expected: string, text: string, to = uri()) => {
    const id = unread.typed(keyInDraft(to, cell.key), text);
    sent.set(id, { uri: to, cell, text, reason: 'failed', now: expected });
    changesAreOwn(false);
    list.settle(to, cell.key);
    redraw();
    post({ type: 'edit', id, uri: to, cell: cell.place, expected, text });
  };
  const list = createNotices(notices, words, ({ uri: to, cell, text, now }) => {
    const shown = valueCells(report).map(cellOf);
    const current = to === uri() ? shown.find((one) => one?.key === cell.key) : undefined;
    send(current ?? cell, current?.written ?? now, text, to);
  });
  const editor = createCellEditor({
    typed: (cell, expected, text) => send(cell, expected, text),
    lost(cell, expected, text) {
      if (text === expected) return;
      // The focus goes to what says so, so that no further key does anything.
      list.add({ uri: uri(), cell, text, reason: 'gone', now: '' })?.focus();
    },
  });

  const redraw = () => {
    for (const element of valueCells(report)) drawText(element, cellOf(element)?.shown ?? '', typed);
  };
  const tellMissing = () => hint(words()?.noCell ?? '');
  const begin = (element: HTMLTableCellElement, how: 'amend' | 'replace'): boolean => {
    const cell = cellOf(element);
    if (!cell) return false;
    if (cell.isThere) editor.begin(element, how, typed(cell.key) ?? cell.written);
    else tellMissing();
    return true;
  };
  const write = (element: HTMLTableCellElement, text: string) => {
    const cell = cellOf(element);
    if (!cell) return;
    const before = typed(cell.key) ?? cell.written;
    if (!cell.isThere) tellMissing();
    else if (text !== before) send(cell, before, text);
  };
  const figures = () =>
    new Map(
      valueCells(report).flatMap((element) => {
        const cell = cellOf(element);
        return cell ? [[cell.key, cell.shown] as const] : [];
      }),
    );

  return {
    typed,
    key(event) {
      const { target, key } = event;
      const undo = (event.ctrlKey || event.metaKey) && !event.altKey ? undoKey(event) : undefined;
      if (undo) {
        changesAreOwn(true);
        post({ type: undo });
        return true;
      }
      if (!(target instanceof HTMLTableCellElement) || event.ctrlKey || event.metaKey || event.altKey) return false;
      const cell = cellOf(target);
      if (!cell) return false;
      if (key === 'Enter' || key === 'F2') return begin(target, 'amend');
      if (key === 'Delete' && cell.isThere) {
        write(target, '');
        return true;
      }
      const isCharacter = [...key].length === 1 && key !== ' ';
      // The key itself goes on into the field that now has the focus; so does one that begins a word of an input method.
      if (isCharacter || key === 'Backspace' || key === 'Process') begin(target, 'replace');
      return false;
    },
    begin: (cell) => begin(cell, 'amend'),
    write,
    tellMissing,
    finish: editor.finish,
    edited(id, outcome) {
      const asked = sent.get(id);
      sent.delete(id);
      if (outcome.kind === 'written') unread.written(id, outcome.version);
      else {
        unread.refused(id);
        if (asked) list.add({ ...asked, reason: outcome.reason, now: outcome.now });
      }
      redraw();
    },
    drawn(model, before) {
      unread.shown(model.version);
      redraw();
      editor.follow(report);
      const changed = valueCells(report).filter((element) => {
        const cell = cellOf(element);
        return cell !== undefined && before.has(cell.key) && before.get(cell.key) !== cell.shown;
      });
      if (performance.now() > ownUntil || changed.length === 0) return;
      // Never away from the text, should one write there by now.
      if (isUndo && !editor.isOpen() && document.hasFocus()) changed[0].focus();
      ownUntil = 0;
      say(changed.slice(0, MOST_TOLD).map(tellCell).join(words()?.between));
    },
    figures,
  };
}

/** A change that comes later than that, in milliseconds, is somebody else's. */
const ANSWERED_WITHIN = 3000;

/** More than so many figures that changed at once are not read out. */
const MOST_TOLD = 6;

/** 本年新收 · 总计 13, with what is wrong with it. */
function tellCell(element: HTMLElement): string {
  const cell = cellOf(element);
  const faults = element.hasAttribute('aria-invalid') ? ` ${element.title}` : '';
  return cell ? `${cellLabel(cell)} ${cell.shown}${faults}` : '';
}

function undoKey({ key, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' ? 'redo' : undefined;
}
