import { parseDraft } from '../../draft/parse';
import type { Cell, TableBlock, TableRow } from '../../draft/types';
import type { FormLookup } from '../../form/lookup';
import type { Form, FormCell, FormPart } from '../../form/types';
import { readReport } from '../../report/read';
import { isEmptyCell } from '../../report/tables/source';
import type { BoundCell, BoundPart, BoundRow, BoundTable, Report } from '../../report/types';
import { hasWords, labelledRows, realigned, withAllColumns, withHeader, withLabels } from './complete-grid';
import { readFigure } from './figure-text';
import type { PlainGrid } from './grid';
import type { Unplaced, UnplacedReason } from './outcome';
import { type PipeText, pipeText, widthOf } from './pipe-text';
import type { PastePlace } from './place';

/** A cell of a clipboard that has a place in a form. */
export interface PastedFigure {
  readonly form: Form;
  readonly cell: FormCell;
  /** As on the clipboard; empty where nothing stands there. */
  readonly text: string;
}

export interface PastedFigures {
  readonly figures: readonly PastedFigure[];
  readonly unplaced: readonly Unplaced[];
  /** Grids in which no label of the form was found. */
  readonly unknown: readonly PlainGrid[];
}

/**
 * Finds the place of every cell of some grids by the labels in them, exactly as tables of a draft are read: any layout the
 * dialect knows will do. A header that is missing is the official one where there are as many columns; rows without labels
 * are the part's rows in order where there are as many; figures alone have a place only where their shape is that of one of
 * the parts that may be filled at `place`, where the user is.
 */
export function readFigures(
  form: Form,
  forms: readonly Form[],
  place: PastePlace,
  given: readonly PlainGrid[],
): PastedFigures {
  const grids = given.map(realigned);
  const read = (those: readonly PlainGrid[]) => {
    const written = pipeText(form, place.section, those);
    return { written, report: readReport(parseDraft(written.text), forms) };
  };
  const first = read(grids);
  const completed = grids.map((grid, i) =>
    hasWords(grid)
      ? completedGrid(first.report, blockOf(first.report, first.written, i), grid, place)
      : (completedFigures(place.fillable, grid) ?? grid),
  );
  const isChanged = completed.some((grid, i) => grid !== grids[i]);
  const { written, report } = isChanged ? read(completed) : first;
  const figures: PastedFigure[] = [];
  const unplaced: Unplaced[] = [];
  const placed = new Set<number>();
  const elsewhere = blocksElsewhere(report, place, (block) => {
    const i = written.starts.indexOf(block.start);
    return i !== -1 && hasWords(completed[i]);
  });
  const isAdded = ({ row, span }: BoundCell) => {
    const at = written.starts.indexOf(row.block.start);
    const column = row.source.cells.findIndex(({ start, end }) => start <= span.start && span.start <= end);
    return at !== -1 && column >= widthOf(grids[at]) && hasWords(grids[at]);
  };
  for (const table of report.tables) {
    for (const bound of table.cells) {
      if (!bound?.cell || elsewhere.has(bound.row.block)) continue;
      const text = written.cellAt.get(bound.span.start)?.text ?? '';
      placed.add(bound.span.start);
      const reason = bound.kind === 'text' ? reasonOfText(text) : undefined;
      if (reason) unplaced.push({ text, label: bound.row.labelText, reason });
      else if (text !== '' || !isAdded(bound)) figures.push({ form: table.form, cell: bound.cell, text });
    }
  }
  const unbound = new Set<TableBlock>([...report.unboundTables, ...elsewhere]);
  for (const { block, row, bound, part } of rowsOf(report)) {
    if (unbound.has(block)) continue;
    for (const cell of row.cells) {
      if (placed.has(cell.from) || isEmptyCell(written.text, cell)) continue;
      const text = written.cellAt.get(cell.from)?.text;
      if (text === undefined || !isLost(text)) continue;
      unplaced.push({ text, label: bound?.labelText ?? '', reason: reasonOf(bound, part, cell) });
    }
  }
  const unknown = grids.filter((_, i) => {
    const block = blockOf(report, written, i);
    return block === undefined || unbound.has(block);
  });
  return { figures, unplaced, unknown };
}

/** Figures alone that the reader of drafts takes for the one row of a table that may not be filled here. */
function blocksElsewhere(
  { tables }: Report,
  { fillable }: PastePlace,
  isLabelled: (block: TableBlock) => boolean,
): ReadonlySet<TableBlock> {
  const found = tables.filter(
    ({ table, blocks }) => !fillable.some((part) => part.table.id === table.id) && !blocks.some(isLabelled),
  );
  return new Set(found.flatMap(({ blocks }) => blocks));
}

/** Why words in a cell are no figure. What begins with # is how every spreadsheet shows that it has none to show. */
function reasonOfText(text: string): UnplacedReason {
  if (text.startsWith('#')) return 'hidden';
  return text.startsWith('=') ? 'formula' : 'text';
}

/** Numbers and `=` count; words without a place are labels and notes, and `—` in them is no figure. */
function isLost(text: string): boolean {
  const { kind } = readFigure(text);
  return kind === 'number' || kind === 'computed';
}

function reasonOf(bound: BoundRow | undefined, part: BoundPart | undefined, cell: Cell): UnplacedReason {
  if (!bound || bound.role === 'unknown') return 'row';
  if (bound.role === 'duplicate') return 'duplicate';
  if (bound.role === 'subtotal' || bound.role === 'group' || bound.role === 'substitute') return 'subtotal';
  return part && cell ? 'column' : 'row';
}

function* rowsOf(report: Report): Generator<{
  readonly block: TableBlock;
  readonly row: TableRow;
  readonly bound: BoundRow | undefined;
  readonly part: BoundPart | undefined;
}> {
  const known = new Map<TableRow, { readonly bound: BoundRow; readonly part: BoundPart }>();
  const headers = new Set<TableRow>();
  for (const { parts } of report.tables) {
    for (const part of parts) {
      for (const row of part.header) headers.add(row);
      for (const bound of part.rows) if (!known.has(bound.source)) known.set(bound.source, { bound, part });
    }
  }
  for (const block of report.draft.blocks) {
    if (block.kind !== 'table') continue;
    for (const row of block.rows) {
      if (!headers.has(row)) yield { block, row, bound: known.get(row)?.bound, part: known.get(row)?.part };
    }
  }
}

function blockOf({ draft }: Report, { starts }: PipeText, index: number): TableBlock | undefined {
  for (const block of draft.blocks) if (block.kind === 'table' && block.start === starts[index]) return block;
  return undefined;
}

/** The grid with the header or the labels it lacks, where it can be told which; else the grid itself. */
function completedGrid(
  report: Report,
  block: TableBlock | undefined,
  grid: PlainGrid,
  { near }: PastePlace,
): PlainGrid {
  if (!block) return grid;
  const parts = partsIn(report, block);
  if (parts.length === 0) {
    const wide = near.parts
      .map((part) => withAllColumns(grid, part, near.lookup) ?? withOwnHeader(grid, part, near.lookup))
      .filter((one) => one !== undefined);
    return wide.length === 1 ? wide[0] : grid;
  }
  if (parts.length > 1) return grid;
  const [{ bound, own }] = parts;
  const rows = own.filter(({ role }) => role === 'row');
  if (!bound.columnsKnown && rows.length > 0) {
    const ends = rows.map((row) => row.source.cells.findIndex(({ from }) => from === row.label.start) + 1);
    return withHeader(grid, bound.part, Math.max(...ends)) ?? grid;
  }
  const headerRows = bound.header.filter((row) => block.rows.includes(row)).length;
  if (rows.length === 0 && bound.columnsKnown) return withLabels(grid, bound.part, headerRows) ?? grid;
  return grid;
}

/** A few rows that the part names, under its header where they have a figure for each of its columns. */
function withOwnHeader(grid: PlainGrid, part: FormPart, lookup: FormLookup): PlainGrid | undefined {
  const labelled = labelledRows(grid, part, lookup);
  return labelled && withHeader(grid, part, labelled.valuesFrom);
}

function partsIn({ tables }: Report, block: TableBlock) {
  return tables.flatMap(({ parts }: BoundTable) =>
    parts.flatMap((bound) => {
      const own = bound.rows.filter((row) => row.block === block);
      return own.length > 0 || bound.block === block ? [{ bound, own }] : [];
    }),
  );
}

/** Fewer figures than this fit too many places to mean one table. */
const FEWEST_FIGURES = 6;

/** Figures without any label that have the shape of exactly one of the parts. */
function completedFigures(parts: readonly FormPart[], grid: PlainGrid): PlainGrid | undefined {
  const cells = grid.rows.reduce((sum, row) => sum + row.filter(({ text }) => text !== '').length, 0);
  if (cells < FEWEST_FIGURES) return undefined;
  const fitting = parts.map((part) => withLabels(grid, part, 0)).filter((one) => one !== undefined);
  return fitting.length === 1 ? fitting[0] : undefined;
}
