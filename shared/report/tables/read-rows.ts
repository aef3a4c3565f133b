import type { TableBlock, TableRow } from '../../draft/types';
import type { FormPart } from '../../form/types';
import { canonicalHeader, canonicalPart, isCanonicalRow, isLabel } from './canonical';
import { readHeader } from './header';
import {
  expectedLine,
  isHeaderRow,
  type Line,
  newPart,
  type OpenPart,
  plainLine,
  type RowLabel,
  readRowLabel,
  type Segment,
} from './lines';
import type { PlacedBlock } from './locate';
import type { Reading } from './reading';
import { readSingleRow } from './single-row';
import { cellText, firstFilled, partOfCorner, readsAsValue, singleRowOf } from './source';

/** A header is spread over so many rows at most. */
const MOST_HEADER_ROWS = 6;

/** Reads the rows of one pipe table, in text order. */
export function readBlock(reading: Reading, { block, canonical }: PlacedBlock): void {
  const { text } = reading;
  const { rows } = block;
  reading.segment = undefined;
  const isOpened = openCanonical(reading, block, canonical);
  let isHeaderOpen = !isOpened;
  const headerGoesOn = (): boolean => isHeaderOpen && !isHeaderComplete(reading);
  for (let i = isOpened ? 1 : 0; i < rows.length; i++) {
    const row = rows[i];
    if (addExpectedRow(reading, row, block)) {
      isHeaderOpen = false;
      continue;
    }
    const first = firstFilled(text, row, 0);
    if (first === -1) {
      readEmptyRow(reading, row, block);
      continue;
    }
    const matches = reading.form.lookup.find(cellText(text, row.cells[first]));
    const clause = partOfCorner(matches, reading.table);
    // Another clause begins its own header, whether or not the one above is whole.
    const maybeHeader = (): boolean => (clause !== undefined && clause !== reading.pendingPart) || headerGoesOn();
    if (isHeaderRow(reading, row, first, matches, maybeHeader)) {
      addHeaderRow(reading, row, block, clause);
      continue;
    }
    isHeaderOpen = false;
    if (isSingleRow(reading, row, first)) {
      const opened = openSegment(reading, reading.table.parts[0], block);
      readSingleRow(reading, opened, row, block);
      continue;
    }
    const valuesFrom = firstColumn(reading);
    addDataRow(reading, row, block, readRowLabel(reading, row, first, matches, reading.group, valuesFrom));
  }
}

/** Opens a part whose canonical header begins the pipe table; false where it has none, or the part is there already. */
function openCanonical(reading: Reading, block: TableBlock, canonical: FormPart | undefined): boolean {
  if (reading.pending.length > 0 || block.rows.length < 2) return false;
  const part = canonical?.table === reading.table ? canonical : canonicalPart(reading.text, block, reading.table);
  if (!part || !beginsWithRow(reading.text, block.rows[1], part)) return false;
  for (const open of reading.parts) if (open.part === part) return false;
  const header = canonicalHeader(part, block.rows[0]);
  const open = newPart(part, block, header);
  open.isCanonical = true;
  const segment: Segment = { part: open, header, block, lines: [] };
  open.segments.push(segment);
  reading.parts.push(open);
  reading.segment = segment;
  reading.inForce = header.rows;
  reading.inForceBlock = block;
  reading.group = undefined;
  reading.next = 0;
  return true;
}

/** Whether the row is one of the part: a clause may stand over rows of another. */
function beginsWithRow(text: string, { cells }: TableRow, part: FormPart): boolean {
  return part.outline.some(({ label }) => isLabel(text, cells[0], label));
}

/** Adds the row that the form has next, if this is it to the letter. */
function addExpectedRow(reading: Reading, source: TableRow, block: TableBlock): boolean {
  const { segment, text } = reading;
  if (!segment || reading.pending.length > 0) return false;
  const { part } = segment.part;
  const expected = part.outline[reading.next];
  if (!expected) return false;
  if (expected.kind === 'group') {
    if (source.cells.length !== 1 || !isLabel(text, source.cells[0], expected.label)) return false;
    reading.group = expected;
  } else {
    if (!isCanonicalRow(text, source, expected.label, part.columns.length) || reading.taken.has(expected)) return false;
    reading.group = expected.group;
  }
  const line = expectedLine(expected, source, block);
  if (expected.kind === 'row') reading.taken.set(expected, line);
  addLine(segment, line);
  reading.half = undefined;
  reading.next++;
  return true;
}

/** Gives header rows with nothing below them their part, once all pipe tables are read. */
export function finishReading(reading: Reading): void {
  if (reading.pending.length === 0 || !reading.pendingBlock) return;
  openSegment(reading, reading.pendingPart ?? partOfColumns(reading), reading.pendingBlock);
}

function addHeaderRow(reading: Reading, row: TableRow, block: TableBlock, part: FormPart | undefined): void {
  if (part && reading.pending.length > 0 && reading.pendingPart !== part) {
    // A clause whose rows are all missing: its header belongs to it, not to the next.
    const own = reading.pendingPart ?? (isOnlyHeader(reading) ? partOfColumns(reading) : undefined);
    if (own && reading.pendingBlock) openSegment(reading, own, reading.pendingBlock);
  }
  if (reading.pending.length === 0) reading.pendingBlock = block;
  reading.pending.push(row);
  if (part) {
    reading.pendingPart = part;
    reading.group = undefined;
  }
}

function isOnlyHeader(reading: Reading): boolean {
  return reading.table.parts.some((part) => readHeader(reading, part, reading.pending).bound > 0);
}

/** Whether the header rows read so far name every column of the part they belong to. */
function isHeaderComplete(reading: Reading): boolean {
  if (reading.pending.length === 0) return false;
  if (reading.pending.length >= MOST_HEADER_ROWS) return true;
  const parts = reading.pendingPart ? [reading.pendingPart] : reading.table.parts;
  return parts.some((part) => {
    const header = readHeader(reading, part, reading.pending);
    return header.bound === part.columns.length && header.cells.every(({ match }) => match !== 'near');
  });
}

/** The part with most columns in the pending header. */
function partOfColumns(reading: Reading): FormPart {
  let best = reading.table.parts[0];
  let most = 0;
  for (const part of reading.table.parts) {
    const { bound } = readHeader(reading, part, reading.pending);
    if (bound > most) {
      most = bound;
      best = part;
    }
  }
  return best;
}

/** The position of the first column in the header at hand; where there is none, any cell may be a label. */
function firstColumn(reading: Reading): number {
  if (reading.pending.length > 0 || !reading.segment) return 1;
  if (reading.segment.part.isCanonical && reading.segment.header === reading.segment.part.header) return 1;
  const { cells } = reading.segment.header;
  for (const { column, position } of cells) if (column) return position;
  return 1;
}

function addDataRow(reading: Reading, source: TableRow, block: TableBlock, label: RowLabel): void {
  const { row, group, match, cell } = label;
  const part = row?.part ?? group?.part ?? partAtHand(reading);
  const segment = openSegment(reading, part, block);
  if (row || group) reading.group = row ? row.group : group;
  const role = row ? (reading.taken.has(row) ? 'duplicate' : 'row') : match === 'none' ? 'unknown' : 'group';
  const line = plainLine(role, source, block, reading.text, cell, reading.group);
  line.labelIndex = label.labelIndex;
  line.bound.row = row;
  line.bound.group = row ? row.group : match === 'none' ? undefined : group;
  line.bound.match = match;
  if (role === 'row') reading.taken.set(row!, line);
  const place = row ?? line.bound.group;
  if (place) reading.next = part.outline.indexOf(place) + 1;
  if (role === 'unknown') joinHalves(reading, line);
  const isHalf = line.bound.role === 'unknown' && firstFilled(reading.text, source, line.labelIndex + 1) === -1;
  reading.half = isHalf ? line : undefined;
  addLine(segment, line);
  if (isHalf) readAsNearGroup(reading, line);
}

/** A label that a page break or a narrow column has cut in two rows: （三）不予 above 公开. */
function joinHalves(reading: Reading, line: Line): void {
  const upper = reading.half;
  if (upper?.bound.role !== 'unknown' || line.bound.labelText === '') return;
  const joined = upper.bound.labelText + line.bound.labelText;
  for (const found of reading.form.lookup.find(joined)) {
    if (found.part.table !== reading.table || (found.kind !== 'row' && found.kind !== 'group')) continue;
    if (found.row && reading.taken.has(found.row)) continue;
    const [named, rest] = found.row ? [line, upper] : [upper, line];
    named.bound.role = found.row ? 'row' : 'group';
    named.bound.row = found.row;
    named.bound.group = found.row ? found.row.group : found.group;
    named.bound.match = found.match;
    rest.bound.role = 'words';
    if (found.row) reading.taken.set(found.row, line);
    reading.group = named.bound.group;
    return;
  }
}

/** A row with a label alone that is like a group's: what follows then stands in that group. */
function readAsNearGroup(reading: Reading, line: Line): void {
  const { part } = reading.segment!.part;
  const groups = part.outline.filter((one) => one.kind === 'group');
  if (groups.length === 0 || line.bound.labelText.length > 40) return;
  const near = reading.form.lookup.nearest(line.bound.labelText, groups);
  if (near?.candidate.kind !== 'group') return;
  line.bound.role = 'group';
  line.bound.group = near.candidate;
  line.bound.match = 'near';
  reading.group = near.candidate;
  reading.half = undefined;
}

function addLine(segment: Segment, line: Line): void {
  segment.lines.push(line);
  segment.part.lines.push(line);
}

/** The part an unknown row belongs to: the one that its header names, or that the rows above it are in. */
function partAtHand(reading: Reading): FormPart {
  if (reading.pendingPart) return reading.pendingPart;
  if (reading.pending.length > 0) return partOfColumns(reading);
  if (reading.segment) return reading.segment.part.part;
  const last = reading.parts[reading.parts.length - 1];
  return last ? last.part : reading.table.parts[0];
}

/**
 * The segment for the next row of `part`: the current one, or a new one where a header, another pipe table or another part
 * begins. Header rows read before it become the part's header, or, if it has one, are kept as words.
 */
function openSegment(reading: Reading, part: FormPart, block: TableBlock): Segment {
  if (reading.pending.length === 0 && reading.segment?.part.part === part) return reading.segment;
  const rows = reading.pending;
  const rowsBlock = reading.pendingBlock ?? block;
  let open: OpenPart | undefined;
  for (const one of reading.parts) if (one.part === part) open = one;
  let header = readHeader(reading, part, rows);
  if (header.bound === 0 && reading.inForceBlock === block) {
    // Only a clause row stands between: the header above goes on (or heads another part of the same pipe table).
    const above = readHeader(reading, part, reading.inForce);
    if (above.bound > 0) header = { ...above, rows: rows.length > 0 ? rows : above.rows };
  }
  if (!open) {
    open = newPart(part, rowsBlock, header);
    reading.parts.push(open);
  } else {
    for (const row of rows)
      open.lines.push(plainLine('words', row, rowsBlock, reading.text, firstCell(reading, row), undefined));
    if (header.bound === 0) header = open.header;
  }
  if (rows.length > 0) {
    reading.inForce = rows;
    reading.inForceBlock = block;
  }
  reading.pending = [];
  reading.pendingPart = undefined;
  reading.pendingBlock = undefined;
  const segment: Segment = { part: open, header, block, lines: [] };
  open.segments.push(segment);
  reading.segment = segment;
  return segment;
}

function firstCell(reading: Reading, row: TableRow) {
  const first = firstFilled(reading.text, row, 0);
  return first === -1 ? undefined : row.cells[first];
}

/** A row without anything in it: the single row of values still to be filled in, or nothing. */
function readEmptyRow(reading: Reading, row: TableRow, block: TableBlock): void {
  const single = singleRowOf(reading.table);
  const hasHeader = reading.pending.length > 0;
  if (single && hasHeader && row.cells.length >= single.length) {
    readSingleRow(reading, openSegment(reading, reading.table.parts[0], block), row, block);
    return;
  }
  if (hasHeader || !reading.segment) return;
  addLine(reading.segment, plainLine('words', row, block, reading.text, undefined, undefined));
}

/** Whether the row is the official single row of values: figures from its first cell on, more than one row could have. */
function isSingleRow(reading: Reading, row: TableRow, first: number): boolean {
  const single = singleRowOf(reading.table);
  if (!single || !readsAsValue(reading.text, row.cells[first])) return false;
  return row.cells.length > 2 * reading.table.parts[0].columns.length;
}
