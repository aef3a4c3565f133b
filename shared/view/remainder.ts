import type { Cell, TableBlock, TableRow } from '../draft/types';
import { readableText } from '../edit/table-text';
import type { Messages } from '../messages';
import type { PreviewLooseCell, PreviewRemainder } from '../protocol/preview';
import type { BoundPart, BoundRow, BoundTable, RowRole } from '../report/types';
import { type Span, textIn } from '../text/span';

/** Cells of one row beyond this are shown as one, so that a row of 100,000 cells stays drawable. */
const MOST_CELLS = 200;

/** A table that belongs to no table of the form, as written. */
export function unboundRemainder(block: TableBlock, text: string, messages: Messages): PreviewRemainder {
  return remainder(
    messages.preview.unboundTable(),
    block.rows.map((row) => row.cells),
    text,
    block,
  );
}

/**
 * What a bound table holds and the official grid has no place for, as written and with the reason in words: unknown,
 * doubled and uncountable rows, group rows with values, surplus columns, words that no header has. Together with the
 * grid it shows every character of the draft's table, official words apart.
 */
export function tableRemainders(bound: BoundTable, text: string, messages: Messages): readonly PreviewRemainder[] {
  const found = new Map<Reason, (readonly Cell[])[]>();
  const add = (reason: Reason, cells: readonly Cell[]) => found.set(reason, [...(found.get(reason) ?? []), cells]);
  const placed = new Set(bound.cells.flatMap((cell) => (cell?.cell ? [cell.span.start] : [])));
  const seen = new Set<TableRow>();
  for (const part of bound.parts) {
    const columnsLost = part.rows.some((row) => row.count !== undefined) || !part.columnsKnown;
    const columnCells = new Set(part.columns.map(({ cell }) => cell));
    for (const header of part.header) {
      seen.add(header);
      const words = header.cells.filter((cell) => !columnCells.has(cell) && isLooseWord(cell, part, bound, text));
      const surplus = surplusHeaders(header, part);
      // Over numbers that have no column, the columns' names help; a row of merged headers does not.
      const names = header.cells.filter((cell) => columnCells.has(cell)).length;
      if (columnsLost && names > 1 && names === columnCells.size) add('uncountableRows', header.cells);
      else if (surplus.length > 0) add('surplusColumns', [header.cells[0], ...surplus]);
      if (words.length > 0) add('looseWords', words);
    }
    for (const [source, rows] of bySource(part.rows)) {
      seen.add(source);
      addRow(source, rows, part, bound, text, placed, add);
    }
  }
  for (const block of bound.blocks)
    for (const row of block.rows) if (!seen.has(row) && hasText(row.cells, text)) add('unknownRows', row.cells);
  return reasons
    .filter((reason) => found.has(reason))
    .map((reason) => remainder(messages.preview[reason](), found.get(reason) ?? [], text));
}

const reasons = [
  'unknownRows',
  'duplicateRows',
  'uncountableRows',
  'substitutes',
  'subtotals',
  'surplusColumns',
  'looseWords',
] as const;
type Reason = (typeof reasons)[number];

/** Rows that have no place as a whole. */
const reasonOfRole: Partial<Record<RowRole, Reason>> = {
  unknown: 'unknownRows',
  duplicate: 'duplicateRows',
  substitute: 'substitutes',
  subtotal: 'subtotals',
};

/** Rows written on one line belong together (表四 as a single row holds three). */
function bySource(rows: readonly BoundRow[]): Map<TableRow, BoundRow[]> {
  const groups = new Map<TableRow, BoundRow[]>();
  for (const row of rows) groups.set(row.source, [...(groups.get(row.source) ?? []), row]);
  return groups;
}

function addRow(
  source: TableRow,
  rows: readonly BoundRow[],
  part: BoundPart,
  bound: BoundTable,
  text: string,
  placed: ReadonlySet<number>,
  add: (reason: Reason, cells: readonly Cell[]) => void,
): void {
  const { role } = rows[0];
  if (role === 'words') {
    const loose = source.cells.filter((cell) => isLooseWord(cell, part, bound, text));
    if (loose.length > 0) add('looseWords', loose);
    return;
  }
  const reason = reasonOfRole[role];
  if (reason) {
    add(reason, source.cells);
    return;
  }
  const values = new Set(rows.flatMap((row) => row.values));
  const labels = new Set(rows.map((row) => row.label.start));
  const isPlaced = (cell: Cell) => [cell.from, cell.start].some((offset) => placed.has(offset));
  const lost = source.cells.filter((cell) => values.has(cell) && !isPlaced(cell) && hasText([cell], text));
  const label = source.cells.filter((cell) => labels.has(cell.from) && !values.has(cell));
  if (rows.some((row) => row.count !== undefined)) add('uncountableRows', [...label, ...values]);
  else if (lost.length > 0 && !part.columnsKnown) add('uncountableRows', [...label, ...values]);
  else if (lost.length > 0) add('surplusColumns', [...label, ...lost]);
  const words = source.cells.filter(
    (cell) => !values.has(cell) && !labels.has(cell.from) && !isPlaced(cell) && isUnknownWord(cell, bound, text),
  );
  if (words.length > 0) add('looseWords', words);
}

function surplusHeaders(header: TableRow, part: BoundPart): readonly Cell[] {
  const unknown = new Set(part.columns.filter((one) => !one.column || one.duplicate).map((one) => one.cell));
  return header.cells.filter((cell) => unknown.has(cell));
}

/** Whether a cell that names no row or column has words that no header of the form has. */
function isLooseWord(cell: Cell, part: BoundPart, bound: BoundTable, text: string): boolean {
  return isUnknownWord(cell, bound, text) && !isPiece(cell, part, text);
}

function isUnknownWord(cell: Cell, bound: BoundTable, text: string): boolean {
  const words = readableText(textIn(text, cell));
  if (words === '' || words === '^^') return false;
  return bound.form.lookup.find(words).length === 0;
}

/** Whether a cell of a further header row continues a header above it: 企业 under 商业. */
function isPiece(cell: Cell, { part }: BoundPart, text: string): boolean {
  const piece = readableText(textIn(text, cell)).replace(/\s/g, '');
  return [...part.columns.map(({ label }) => label), ...part.headerWords].some((words) => words.includes(piece));
}

function hasText(cells: readonly Cell[], text: string): boolean {
  return cells.some((cell) => readableText(textIn(text, cell)) !== '');
}

function remainder(caption: string, rows: readonly (readonly Cell[])[], text: string, span?: Span): PreviewRemainder {
  const loose = rows.map((cells) => looseCells(withoutBlankEnd(cells, text), text));
  const all = loose.flat();
  const first = Math.min(...loose.map((row) => row[0]?.span.start ?? Number.POSITIVE_INFINITY));
  const last = Math.max(...loose.map((row) => row[row.length - 1]?.span.end ?? 0));
  const whole = span ?? (all.length > 0 ? { start: first, end: last } : { start: 0, end: 0 });
  return { kind: 'remainder', caption, rows: loose, span: { start: whole.start, end: whole.end }, faults: [] };
}

function withoutBlankEnd(cells: readonly Cell[], text: string): readonly Cell[] {
  let count = cells.length;
  while (count > 1 && !hasText([cells[count - 1]], text)) count--;
  return cells.slice(0, count);
}

function looseCells(cells: readonly Cell[], text: string): readonly PreviewLooseCell[] {
  const single = (cell: Cell): PreviewLooseCell => ({
    text: readableText(textIn(text, cell)),
    span: { start: cell.from, end: cell.to },
    faults: [],
  });
  if (cells.length <= MOST_CELLS) return cells.map(single);
  const rest = cells.slice(MOST_CELLS - 1);
  const span = { start: rest[0].start, end: rest[rest.length - 1].end };
  return [...cells.slice(0, MOST_CELLS - 1).map(single), { text: readableText(textIn(text, span)), span, faults: [] }];
}
