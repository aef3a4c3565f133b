import { type PlainCell, type PlainClipboard, type PlainGrid, withoutEmptyEnd } from '../../edit/paste/grid';
import { attributeIn, htmlTokens } from './html-tokens';
import { readBehindShown, readRawValue, withoutTextMark } from './raw-value';

/** Spans of more than this are nonsense; browsers say so too. */
const MOST_SPAN = 1000;

/** Merged cells are followed so far to the right: no table of a report is as wide. */
const MOST_TAKEN = 2000;

/** Elements that stand in a line of text; any other begins a new one. */
const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code data em font i img ins label mark nobr q rp rt ruby small span strong time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * The tables of an HTML clipboard as plain grids, in the order in which they begin; a table that holds nothing but other
 * tables (web pages lay out with them) is none. Merged cells keep their spans; a figure is what the program shows, or the
 * value behind it where it shows none that can be read (`####`). What a tracked change has deleted is left out.
 * Any text can be read; undefined where it holds no table.
 */
export function readHtml(html: string): PlainClipboard | undefined {
  if (!/<t(?:able|r|d|h)[\s>]/i.test(html)) return undefined;
  const reader: Reader = { grids: [], open: [], outside: [], deleted: 0 };
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') addText(reader, token.text);
    else if (token.kind === 'open') openElement(reader, token.name, token.attributes);
    else closeElement(reader, token.name);
  }
  const grids = reader.grids.map((grid) => withoutEmptyEnd({ rows: grid.rows })).filter(hasText);
  return grids.length > 0 ? { grids, outside: oneLine(reader.outside.join('')) } : undefined;
}

interface Reader {
  readonly grids: OpenGrid[];
  /** Tables that are open, the innermost last. */
  readonly open: OpenGrid[];
  readonly outside: string[];
  /** How many `<del>` are open. */
  deleted: number;
}

interface OpenGrid {
  readonly rows: PlainCell[][];
  /** By column: how many rows below are taken by a merged cell above. */
  readonly taken: number[];
  row: PlainCell[] | undefined;
  cell: OpenCell | undefined;
}

interface OpenCell {
  readonly attributes: string;
  readonly pieces: string[];
}

function addText({ open, outside, deleted }: Reader, text: string): void {
  if (deleted > 0) return;
  const table = open.at(-1);
  if (!table) outside.push(text);
  else if (table.cell) table.cell.pieces.push(text);
  // Text between cells belongs to none: browsers move it out of the table.
  else if (text.trim() !== '') outside.push(text);
}

function openElement(reader: Reader, name: string, attributes: string): void {
  const table = reader.open.at(-1);
  if (name === 'table') {
    const inner: OpenGrid = { rows: [], taken: [], row: undefined, cell: undefined };
    reader.grids.push(inner);
    reader.open.push(inner);
  } else if (name === 'tr') {
    if (table) endRow(table);
    const own = table ?? looseTable(reader);
    own.row = [];
  } else if (name === 'td' || name === 'th') {
    const own = table ?? looseTable(reader);
    endCell(own);
    own.row ??= [];
    own.cell = { attributes, pieces: [] };
  } else if (name === 'del') reader.deleted++;
  else if (!inline.has(name)) addText(reader, ' ');
}

/** Rows without a table around them: the fragment of a clipboard that was cut inside one. */
function looseTable(reader: Reader): OpenGrid {
  const table: OpenGrid = { rows: [], taken: [], row: undefined, cell: undefined };
  reader.grids.push(table);
  reader.open.push(table);
  return table;
}

function closeElement(reader: Reader, name: string): void {
  const table = reader.open.at(-1);
  if (name === 'table') {
    if (table) endRow(table);
    reader.open.pop();
  } else if (name === 'tr' && table) endRow(table);
  else if ((name === 'td' || name === 'th') && table) endCell(table);
  else if (name === 'del') reader.deleted = Math.max(0, reader.deleted - 1);
  else if (!inline.has(name)) addText(reader, ' ');
}

function endCell(table: OpenGrid): void {
  const { cell, row, taken } = table;
  if (!cell || !row) return;
  table.cell = undefined;
  let column = 0;
  const last = row.at(-1);
  if (last) column = last.column + last.colSpan;
  while (taken[column] > 0) column++;
  const rowSpan = spanIn(cell.attributes, 'rowspan');
  const colSpan = spanIn(cell.attributes, 'colspan');
  const shown = oneLine(cell.pieces.join(''));
  const text = withoutTextMark(readBehindShown(shown, readRawValue(cell.attributes)));
  row.push({ text, column, rowSpan, colSpan });
}

function endRow(table: OpenGrid): void {
  endCell(table);
  const { row, taken } = table;
  if (!row) return;
  table.row = undefined;
  for (let i = 0; i < taken.length; i++) if (taken[i] > 0) taken[i]--;
  for (const { column, rowSpan, colSpan } of row) {
    if (rowSpan === 1) continue;
    for (let i = column; i < Math.min(column + colSpan, MOST_TAKEN); i++)
      taken[i] = Math.max(taken[i] ?? 0, rowSpan - 1);
  }
  table.rows.push(row);
}

function spanIn(attributes: string, name: string): number {
  if (!attributes.toLowerCase().includes(name)) return 1;
  const span = Number.parseInt(attributeIn(attributes, name) ?? '', 10);
  return span >= 1 ? Math.min(span, MOST_SPAN) : 1;
}

function oneLine(text: string): string {
  return text
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function hasText({ rows }: PlainGrid): boolean {
  return rows.some((row) => row.some(({ text }) => text !== ''));
}
