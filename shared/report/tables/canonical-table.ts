import { DIGIT_NINE, DIGIT_ZERO, readCell, SURE_DIGITS } from '../../draft/cell';
import { BACKSLASH, PIPE, SPACE } from '../../draft/characters';
import { isPlainSpace } from '../../draft/row';
import type { TableBlock } from '../../draft/types';
import type { Form, FormPart, FormTable } from '../../form/types';
import { SCALE } from '../../text/exact';
import type { BoundTable, OddCell, WorkedOutFigures } from '../types';
import { bindTable } from './bind-table';
import { behindLabel, endsRow } from './canonical';
import type { PlacedBlock } from './locate';
import type { TableSource } from './source';

/**
 * The pipe tables as one table of the form, if they are that to the letter: every part once, every label in its place, a
 * cell for every column; what the cells hold may be anything but words. Their figures are read in place. `bindTable`, to
 * which all other tables are left, would say the same of these, and is asked once someone wants rows or cells: of a long
 * draft nobody wants most.
 */
export function canonicalTable(
  source: TableSource,
  placed: readonly PlacedBlock[],
  sectionIndex: number,
  forms: readonly Form[],
): BoundTable | undefined {
  const { text, table } = source;
  if (placed.length !== table.parts.length) return undefined;
  const reading: Reading = { text, figures: table.noFigures.slice(), odd: [] };
  for (let i = 0; i < placed.length; i++) {
    const { block, canonical } = placed[i];
    if (canonical?.table !== table || !readPart(reading, block, canonical)) return undefined;
    for (let before = 0; before < i; before++) if (placed[before].canonical === canonical) return undefined;
  }
  return new CanonicalTable(source, placed, sectionIndex, forms, reading);
}

class CanonicalTable implements BoundTable {
  readonly isCanonical = true;
  readonly form: Form;
  readonly table: FormTable;
  readonly blocks: readonly TableBlock[];
  readonly figures: readonly number[];
  readonly oddCells: readonly OddCell[];
  workedOut: WorkedOutFigures | undefined = undefined;
  private made: BoundTable | undefined = undefined;

  constructor(
    private readonly source: TableSource,
    private readonly placed: readonly PlacedBlock[],
    readonly sectionIndex: number,
    private readonly forms: readonly Form[],
    { figures, odd }: Reading,
  ) {
    this.form = source.form;
    this.table = source.table;
    this.blocks = placed.map(({ block }) => block);
    this.figures = figures;
    this.oddCells = odd;
  }

  get parts() {
    return this.bound.parts;
  }
  get cells() {
    return this.bound.cells;
  }
  get identities() {
    return this.table.identities;
  }
  get layouts() {
    return none;
  }
  get headCell() {
    return this.bound.headCell;
  }

  private get bound(): BoundTable {
    this.made ??= bindTable(this.source, this.placed, this.sectionIndex, this.forms).table;
    return this.made;
  }
}

const none: readonly never[] = [];

interface Reading {
  readonly text: string;
  /** By cell index. */
  readonly figures: number[];
  readonly odd: OddCell[];
}

function readPart(reading: Reading, { rows, delimiter }: TableBlock, { outline, columns }: FormPart): boolean {
  if (delimiter?.width !== columns.length + 1 || rows.length !== outline.length + 1) return false;
  for (let i = 0; i < outline.length; i++) {
    const place = outline[i];
    const { first, end } = rows[i + 1];
    const at = behindLabel(reading.text, first, end, place.label);
    if (at === -1) return false;
    if (place.kind === 'group') {
      if (!endsRow(reading.text, at, end)) return false;
    } else if (!readValues(reading, at, end, place.firstCell, columns.length)) return false;
  }
  return true;
}

/**
 * Reads the cell behind the pipe before `at` where it is written as nearly all are, ` 12 |`, and returns the place of its closing pipe;
 * -1: it is written in another way, and nothing is read.
 */
function readPlain(text: string, cell: number, figures: number[], index: number): number {
  let at = text.charCodeAt(cell) === SPACE ? cell + 1 : cell;
  const from = at;
  let figure = 0;
  let code = text.charCodeAt(at);
  while (code >= DIGIT_ZERO && code <= DIGIT_NINE) {
    figure = figure * 10 + (code - DIGIT_ZERO);
    code = text.charCodeAt(++at);
  }
  if (at === from || at - from > SURE_DIGITS) return -1;
  if (code === SPACE) code = text.charCodeAt(++at);
  if (code !== PIPE) return -1;
  figures[index] = figure * SCALE;
  return at;
}

/** Reads as many values as there are columns from the pipe at `at` on; false where the row, up to `end`, has not as many. */
function readValues(
  { text, figures, odd }: Reading,
  behindLabel: number,
  end: number,
  firstCell: number,
  count: number,
): boolean {
  let at = behindLabel;
  for (let i = 0; i < count; i++) {
    if (at >= end) return false;
    at++;
    const plain = readPlain(text, at, figures, firstCell + i);
    if (plain !== -1) {
      at = plain;
      continue;
    }
    while (at < end && isPlainSpace(text.charCodeAt(at))) at++;
    // A word where the first value stands may be a label.
    if (at === end || (i === 0 && text.charCodeAt(at) >= 0x80)) return false;
    const from = at;
    let to = at;
    for (
      let code = text.charCodeAt(at);
      code !== PIPE || text.charCodeAt(at - 1) === BACKSLASH;
      code = text.charCodeAt(at)
    ) {
      at++;
      if (!isPlainSpace(code)) to = at;
      if (at === end) break;
    }
    const reading = readCell(text, from, to);
    figures[firstCell + i] = reading.value;
    if (reading.kind !== 'number' || reading.marks !== 0) odd.push({ index: firstCell + i, reading });
  }
  return endsRow(text, at, end);
}
