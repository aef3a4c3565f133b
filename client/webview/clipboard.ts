import { isPictureOnly } from '../picture-only';
import { cellOf } from './cells';
import { copyTables } from './copy';
import type { Form } from './form';
import type { FromPreview } from './messages';
import { placeOf } from './places';

/** Copies the figure that has the focus, or what is marked; pastes one figure into its cell, and more as a table. */
export function useClipboard(form: Form, post: (message: FromPreview) => void): void {
  document.addEventListener('copy', (event) => {
    const cell = cellOf(focusedFigure());
    if (!cell || getSelection()?.isCollapsed === false) copyTables(event);
    else {
      event.clipboardData?.setData('text/plain', cell.shown);
      event.preventDefault();
    }
  });
  // Where nothing is a field, VS Code pastes only if somebody says so.
  document.addEventListener('beforepaste', (event) => {
    if (focusedFigure()) event.preventDefault();
  });
  document.addEventListener('paste', (event) => {
    const figure = focusedFigure();
    if (!figure || !event.clipboardData) return;
    event.preventDefault();
    const start = cellOf(figure)?.isThere ? placeOf(figure)?.start : undefined;
    const [html, text] = [event.clipboardData.getData('text/html'), event.clipboardData.getData('text/plain')];
    const isSingle = !/[\t\n]/.test(text.trim());
    if (isSingle && text.trim() !== '') form.write(figure, text.trim());
    else if (isPicture(event.clipboardData)) post({ type: 'pastedPicture' });
    // Cells with labels find their places, whatever the draft lacks here.
    else if (start !== undefined || /\p{L}/u.test(text)) post({ type: 'paste', start, html, text });
    else form.tellMissing();
  });
}

/** A picture, and no cells or words beside it. */
function isPicture(clipboard: DataTransfer): boolean {
  const hasPicture = [...clipboard.items].some(({ type }) => type.startsWith('image/'));
  const html = clipboard.getData('text/html');
  return clipboard.getData('text/plain').trim() === '' && isPictureOnly(html, hasPicture);
}

/** The figure that has the focus, itself and not a field in it. */
function focusedFigure(): HTMLTableCellElement | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLTableCellElement && cellOf(activeElement) ? activeElement : null;
}
