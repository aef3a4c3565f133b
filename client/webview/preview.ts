import type { PreviewModel } from '../../shared/protocol/preview';
import { drawBlocks } from './blocks';
import { copyTables } from './copy';
import { moveFocus } from './focus';
import type { FromPreview, PreviewState, PreviewWords, ToPreview } from './messages';
import { markPlace, placeOf } from './places';
import { keepScroll, scrollTo, topBlock } from './scroll';
// In this order: what comes later wins.
import './style/page.css';
import './style/tables.css';
import './style/faults.css';
import './style/places.css';

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

let words: PreviewWords | undefined;
let uri = '';
let shown: PreviewModel | undefined;
/** Where the page stood before a reload; used once, for the first model. */
let restore = editor.getState();

document.addEventListener('copy', copyTables);

window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
  switch (data.type) {
    case 'start':
      begin(data.uri, data.zoom, data.words);
      break;
    case 'model':
      if (data.uri === uri) show(data.model);
      break;
    case 'zoom':
      setZoom(data.zoom);
      break;
    case 'cursor':
      if (shown) markPlace(report, data.offset, data.reveal);
      break;
    case 'stale':
      setBar(data.message);
  }
});

function begin(newUri: string, zoom: number, newWords: PreviewWords): void {
  if (newUri !== uri) {
    report.replaceChildren();
    reasons.replaceChildren();
    shown = undefined;
  }
  uri = newUri;
  words = newWords;
  report.setAttribute('aria-label', words.label);
  setZoom(zoom);
  if (!shown) setBar(words.loading);
  remember();
}

function show(model: PreviewModel): void {
  if (!words) return;
  const inWords = words;
  keepScroll(report, () => drawBlocks(report, reasons, model, shown, inWords));
  shown = model;
  if (restore?.uri === uri && restore.top) scrollTo(report, restore.top);
  restore = undefined;
  setBar(model.blocks.length === 0 ? words.empty : '');
}

function setBar(text: string): void {
  bar.textContent = text;
  bar.hidden = text === '';
}

function setZoom(zoom: number): void {
  document.documentElement.style.setProperty('--zoom', String(zoom));
}

function remember(): void {
  if (restore?.uri === uri) return;
  editor.setState({ uri, top: topBlock(report) });
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
  return target instanceof Element && target.closest('td.value') !== null;
}

report.addEventListener('click', (event) => {
  // Marking text to copy it is no click on a place.
  if (getSelection()?.isCollapsed === false) return;
  reveal(event.target);
});
report.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !(event.target instanceof HTMLAnchorElement)) {
    if (reveal(event.target)) event.preventDefault();
  } else if (moveFocus(event)) event.preventDefault();
});
let remembering = 0;
window.addEventListener('scroll', () => {
  clearTimeout(remembering);
  remembering = window.setTimeout(remember, 200);
});

editor.postMessage({ type: 'ready' });
