import { newButton } from './button';
import { cellLabel, type ShownCell } from './cells';
import type { PreviewWords } from './messages';
import { keyInDraft } from './unread';
import { withValues } from './words';

/** A figure that could not be written, as it was to be. */
export interface Refused {
  readonly uri: string;
  readonly cell: ShownCell;
  readonly text: string;
  readonly reason: keyof PreviewWords['refused'];
  /** What the cell says instead. */
  readonly now: string;
}

export interface Notices {
  /** Shows it, and returns what shows it. */
  add(refused: Refused): HTMLElement | undefined;
  /** The cell of the draft at `uri` has been written since: what was typed before counts no more. */
  settle(uri: string, key: string): void;
}

/** What could not be written stays in sight, with what was typed, until one writes it after all or lets go of it. */
export function createNotices(
  list: HTMLElement,
  words: () => PreviewWords | undefined,
  retry: (refused: Refused) => void,
): Notices {
  const settle = (uri: string, key: string) => {
    const settled = keyInDraft(uri, key);
    for (const notice of list.querySelectorAll<HTMLElement>('.notice'))
      if (notice.dataset.cell === settled) notice.remove();
  };
  return {
    add(refused) {
      const say = words();
      if (!say) return undefined;
      const { uri, cell, text, reason, now } = refused;
      const values = { cell: cellLabel(cell), text: text === '' ? say.blank : text, now: now === '' ? say.blank : now };
      const notice = document.createElement('div');
      notice.className = 'notice';
      notice.tabIndex = -1;
      notice.dataset.cell = keyInDraft(uri, cell.key);
      const sentence = document.createElement('p');
      sentence.textContent = withValues(say.refused[reason], values);
      const again = newButton(withValues(say.writeAgain, values), () => {
        notice.remove();
        retry(refused);
      });
      const close = newButton(say.dismiss, () => notice.remove());
      notice.append(sentence, again, close);
      settle(uri, cell.key);
      list.append(notice);
      return notice;
    },
    settle,
  };
}
