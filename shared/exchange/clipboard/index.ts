import type { PlainClipboard } from '../../edit/paste/grid';
import { readHtml } from './html';
import { isCellLines, readFigureLines, readSpacedText, readTabbedText } from './plain-text';

/** What a clipboard holds, format by format; empty: nothing in that format. */
export interface ClipboardTexts {
  readonly html: string;
  readonly text: string;
}

/** `any`: a user has said that this is a table; `figures`: lines of figures are one too, the cursor stands in a table. */
export type HowSure = 'any' | 'figures' | 'table';

/** The tables in a clipboard, HTML before tab-separated text, which knows no merged cells; undefined: none. */
export function readClipboard({ html, text }: ClipboardTexts, sure: HowSure): PlainClipboard | undefined {
  const found = (html === '' ? undefined : readHtml(html)) ?? readTabbedText(text);
  if (found || sure === 'table') return found;
  return readFigureLines(text) ?? (sure === 'any' ? readSpacedText(text) : undefined);
}

/** Whether a clipboard without a table was one: a line for every cell, which cannot be put together again. */
export function wasTable({ text }: ClipboardTexts): boolean {
  return isCellLines(text);
}
