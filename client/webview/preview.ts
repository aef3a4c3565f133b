import type { PreviewModel } from '../../shared/protocol/preview';
import { drawBlocks } from './blocks';
import { cellOf, valueCells } from './cells';
import { useClipboard } from './clipboard';
import { keepTabStop, moveFocus } from './focus';
import { createForm } from './form';
import { createLights } from './lights';
import type { FromPreview, PageSettings, PreviewState, PreviewWords, ToPreview } from './messages';
import { markPlace, placeOf } from './places';
import { printedHtml } from './printed';
import { keepScroll, scrollTo, topBlock } from './scroll';
import { createTogether } from './together';
import { createTools } from './tools';
// In this order: what comes later wins.
import './style/page.css';
import './style/tables.css';
import './style/faults.css';
import './style/form.css';
import './style/foot.css';
import './style/places.css';
import './style/print.css';

interface Editor {
  postMessage(message: FromPreview): void;
  getState(): PreviewState | undefined;
  setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const bar = document.getElementById('bar') as HTMLElement;
const report = document.getElementById('report') as HTMLElement;
const reasons = document.getElementById('reasons') as HTMLElement;
const live = document.getElementById('live') as HTMLElement;

let words: PreviewWords | undefined;
let uri = '';
let shown: PreviewModel | undefined;
let toPrint = false;
/** Whether the bar says something for as long as the focus stays, in place of `told`. */
let hinted = false;
let told = '';
/** Where the page stood before a reload; used once, for the first model. */
let restore = editor.getState();

const form = createForm({
  report,
  notices: document.getElementById('notices') as HTMLElement,
  say: (text) => {
    live.textContent = text;
  },
  hint: (text) => {
    showInBar(text);
    hinted = true;
  },
  words: () => words,
  uri: () => uri,
  post: (message) => editor.postMessage(message),
});

const lights = createLights(document.getElementById('identity') as HTMLElement);
const together = createTogether(report, (offset) => editor.postMessage({ type: 'scrolled', offset }));
const tools = createTools(
  document.getElementById('tools') as HTMLElement,
  (zoom) => editor.postMessage({ type: 'zoomed', zoom }),
  () => {
    toPrint = true;
    printIfAsked();
  },
);

useClipboard(form, (message) => editor.postMessage(message));

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  switch (data.type) {
    case 'start':
      begin(data.uri, data.settings, data.words);
      break;
    case 'model':
      if (data.uri === uri) show(data.model);
      break;
    case 'settings':
      apply(data.settings);
      break;
    case 'scroll':
      if (shown) together.follow(data.offset);
      break;
    case 'print':
      toPrint = true;
      printIfAsked();
      break;
    case 'cursor':
      if (shown) markPlace(report, data.offset, data.reveal);
      break;
    case 'edited':
      form.edited(data.id, data.outcome);
      break;
    case 'stale':
      setBar(data.message);
  }
});

function begin(newUri: string, settings: PageSettings, newWords: PreviewWords): void {
  if (newUri !== uri) {
    form.finish();
    report.replaceChildren();
    reasons.replaceChildren();
    shown = undefined;
  }
  uri = newUri;
  words = newWords;
  report.setAttribute('aria-label', words.label);
  tools.label(newWords);
  apply(settings);
  if (!shown) setBar(words.loading);
  remember();
}

function show(model: PreviewModel): void {
  if (!words) return;
  const inWords = words;
  const figures = form.figures();
  keepScroll(report, () => drawBlocks(report, reasons, model, shown, inWords, form.typed));
  shown = model;
  form.drawn(model, figures);
  lights.refresh();
  const before = restore?.uri === uri ? restore : undefined;
  restore = undefined;
  if (before) resume(before);
  setBar(model.blocks.length === 0 ? words.empty : '');
  printIfAsked();
}

function setBar(text: string): void {
  told = text;
  hinted = false;
  showInBar(text);
}

function showInBar(text: string): void {
  bar.textContent = text;
  bar.hidden = text === '';
}

function apply({ zoom, identities }: PageSettings): void {
  tools.setZoom(zoom);
  lights.switchOn(identities);
}

/** A print asked for before there is anything to print waits for it. */
function printIfAsked(): void {
  if (!toPrint || !shown) return;
  toPrint = false;
  editor.postMessage({ type: 'print', html: printedHtml(report) });
}

function remember(): void {
  if (restore?.uri === uri) return;
  const focused = figureAt(document.activeElement);
  editor.setState({ uri, top: topBlock(report), figure: focused && cellOf(focused)?.key });
}

/** Goes where the page stood before a reload: of the window, or since the draft came in front to undo a change. */
function resume({ top, figure }: PreviewState): void {
  if (top) scrollTo(report, top);
  if (!document.hasFocus() || figure === undefined) return;
  const cell = valueCells(report).find((one) => cellOf(one)?.key === figure);
  cell?.focus({ preventScroll: true });
}

function reveal(target: EventTarget | null): boolean {
  const place = target instanceof Element ? placeOf(target) : undefined;
  if (!place) return false;
  const { start, end } = place;
  editor.postMessage({ type: 'reveal', start, end: isFigure(target) ? end : start });
  return true;
}

/** Whether it is a figure, which one may want to type anew: a heading or sentence selected whole would be lost to a slip. */
function isFigure(target: EventTarget | null): boolean {
  return figureAt(target) !== undefined;
}

function figureAt(target: EventTarget | null): HTMLTableCellElement | undefined {
  const cell = target instanceof Element ? target.closest<HTMLTableCellElement>('td.value') : null;
  return cell ?? undefined;
}

report.addEventListener('click', (event) => {
  // Marking text to copy it is no click on a place.
  if (getSelection()?.isCollapsed === false || isField(event.target)) return;
  // A figure is filled in here: it has the focus by now, and its place is shown. With Ctrl one goes to the source.
  if (isFigure(event.target) && !event.ctrlKey && !event.metaKey) return;
  reveal(event.target);
});
report.addEventListener('dblclick', (event) => {
  const cell = isField(event.target) ? undefined : figureAt(event.target);
  if (cell) form.begin(cell);
});
report.addEventListener('pointerover', ({ target }) => lights.point(figureAt(target), false));
report.addEventListener('pointermove', ({ target }) => lights.point(figureAt(target), true), { passive: true });
report.addEventListener('pointerleave', () => lights.point(undefined, true));
report.addEventListener('focusin', ({ target }) => {
  lights.focus(figureAt(target));
  if (hinted) setBar(told);
  remember();
  if (!(target instanceof HTMLTableCellElement)) return;
  keepTabStop(target);
  const place = cellOf(target) && placeOf(target);
  if (place) editor.postMessage({ type: 'select', start: place.start, end: place.end });
});
report.addEventListener('focusout', () => lights.focus(undefined));
document.addEventListener('keydown', (event) => {
  if (event.isComposing || !(saves(event) || tools.key(event) || (!isField(event.target) && useKey(event)))) return;
  event.preventDefault();
  event.stopPropagation();
});

/** Ctrl+S saves the draft: the preview itself has nothing to save. */
function saves({ target, key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (key.toLowerCase() !== 's' || !(ctrlKey || metaKey) || altKey || shiftKey) return false;
  const cell = isField(target) ? figureAt(target) : undefined;
  form.finish();
  cell?.focus();
  editor.postMessage({ type: 'save' });
  return true;
}

function useKey(event: KeyboardEvent): boolean {
  if (form.key(event)) return true;
  if (event.key !== 'Enter') return moveFocus(event);
  return !(event.target instanceof HTMLAnchorElement) && report.contains(event.target as Node) && reveal(event.target);
}

/** Whether it is the field in which a figure is being typed: its keys and clicks are its own. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement;
}

let remembering = 0;
window.addEventListener('scroll', () => {
  clearTimeout(remembering);
  remembering = window.setTimeout(remember, 200);
});

editor.postMessage({ type: 'ready' });
