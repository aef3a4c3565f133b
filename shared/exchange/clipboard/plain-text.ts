import { type PlainCell, type PlainClipboard, type PlainGrid, withoutEmptyEnd } from '../../edit/paste/grid';
import { withoutTextMark } from './raw-value';

/** A quoted cell is no longer than this: a mark that is never closed is not looked for through a whole sheet. */
const LONGEST_QUOTED = 10_000;

/**
 * Tab-separated text as spreadsheets put it on the clipboard: a cell with a tab, a line end or a quotation mark in it
 * stands in quotation marks, which it doubles. Undefined where there is no tab: then it is no table.
 */
export function readTabbedText(text: string): PlainClipboard | undefined {
  if (!text.includes('\t')) return undefined;
  const grid = withoutEmptyEnd({ rows: tabbedRows(text) });
  return grid.rows.length > 0 ? { grids: [grid], outside: '' } : undefined;
}

/**
 * Lines in which a label and figures stand with spaces between (out of a PDF), or pipes (out of a draft): for a user who
 * says that this is a table. Undefined where no line has two figures.
 */
export function readSpacedText(text: string): PlainClipboard | undefined {
  const rows: (readonly PlainCell[])[] = [];
  let found = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (/^\s*\|?[\s:|-]*-{2}[\s:|-]*$/.test(line) && line.includes('|')) continue;
    const texts = line.includes('|') ? pipedTexts(line) : spacedTexts(line);
    found ||= texts.filter((one) => figure.test(one)).length >= 2;
    rows.push(asRow(texts));
  }
  const grid: PlainGrid = withoutEmptyEnd({ rows });
  return found ? { grids: [grid], outside: '' } : undefined;
}

/**
 * One column of figures without labels, a line each: only where the cursor stands in a table is that one. A single figure
 * is a cell where a line end follows it, as spreadsheets put it there.
 */
export function readFigureLines(text: string): PlainClipboard | undefined {
  const lines = text.trim().split(/\r\n|\r|\n/);
  if (lines.length < 2 && !/[\r\n]\s*$/.test(text)) return undefined;
  if (!lines.every((line) => line.trim() === '' || figure.test(line.trim()))) return undefined;
  return { grids: [{ rows: lines.map((line) => asRow([line.trim()])) }], outside: '' };
}

/**
 * Whether a text is a table with a line for every cell, as web pages and PDF viewers give it: words and figures by turns, and
 * nothing says where a row ends.
 */
export function isCellLines(text: string): boolean {
  if (/[\t|]/.test(text)) return false;
  let figures = 0;
  let words = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (figure.test(line.trim())) figures++;
    else if (line.trim() !== '') words++;
  }
  return figures >= 2 && words >= 1;
}

const figure = /^(?:[-+]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?|=|-|—|\/|无)$/;

function pipedTexts(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** The figures at the line's end each by itself; what stands before them is one label, spaces in it or not. */
function spacedTexts(line: string): readonly string[] {
  const words = line.trim().split(/\s+/);
  let first = words.length;
  while (first > 0 && figure.test(words[first - 1])) first--;
  const label = words.slice(0, first).join(' ');
  if (first === words.length) return label === '' ? [] : words;
  return first === 0 ? words : [label, ...words.slice(first)];
}

function tabbedRows(text: string): readonly (readonly PlainCell[])[] {
  const rows: (readonly PlainCell[])[] = [];
  let texts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : undefined;
    const end = cell ? cell.end : plainEnd(text, at);
    texts.push(cell ? cell.text : text.slice(at, end));
    at = end;
    if (text[at] === '\t') {
      at++;
      if (at === text.length) texts.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    rows.push(asRow(texts));
    texts = [];
  }
  if (texts.length > 0) rows.push(asRow(texts));
  return rows;
}

/** A quoted cell, if a tab, a line end or the text's end follows its closing mark: else the mark is part of its text. */
function quotedCell(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark === -1 || mark - start > LONGEST_QUOTED) return undefined;
    if (text[mark + 1] === '"') {
      at = mark + 2;
      continue;
    }
    const end = mark + 1;
    if (end < text.length && !'\t\r\n'.includes(text[end])) return undefined;
    return { text: text.slice(start + 1, mark).replaceAll('""', '"'), end };
  }
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\t' && text[at] !== '\r' && text[at] !== '\n') at++;
  return at;
}

function asRow(texts: readonly string[]): readonly PlainCell[] {
  return texts.map((text, column) => ({
    text: withoutTextMark(text.replace(/\s+/g, ' ').trim()),
    column,
    rowSpan: 1,
    colSpan: 1,
  }));
}
