import { readableText } from '../edit/table-text';
import type { FormTable, LayoutCell } from '../form/types';
import type { PreviewCell, PreviewGrid } from '../protocol/preview';
import type { BoundTable } from '../report/types';
import { formatExact } from '../text/exact';
import { textIn } from '../text/span';
import { type Labels, labelsOf } from './labels';
import { type PlacedCell, placeLayout } from './placement';

/** A draft's table and what is needed to show its values in the official layout. */
export interface GridSource {
  readonly bound: BoundTable;
  /** The draft's text. */
  readonly text: string;
  /** The exact value (×10⁴) of the table's cell of that index, computed where `=` is written; undefined: unknown. */
  readonly valueAt: (cell: number) => number | undefined;
}

/**
 * The official merged grid of a form's table: words as the form writes them, and, given a draft's table, its values as
 * written there (a computed one as the number it stands for). Without a source, and where the draft has nothing, values
 * are blank. Faults are empty: `previewModel` adds them.
 */
export function officialGrid(table: FormTable, source?: GridSource): PreviewGrid {
  const placed = placeLayout(table);
  const labels = source && labelsOf(source.bound, source.text);
  let at = 0;
  const rows = table.layout.rows.map((row) => row.map((cell) => gridCell(table, cell, placed[at++], source, labels)));
  return { columns: table.layout.columns, rows };
}

function gridCell(
  table: FormTable,
  cell: LayoutCell,
  placed: PlacedCell,
  source: GridSource | undefined,
  labels: Labels | undefined,
): PreviewCell {
  const { kind, rowSpan, colSpan } = cell;
  const shape = { kind, rowSpan, colSpan, scope: scopeOf(cell), headers: placed.headers, faults: [] };
  if (kind === 'value') return { ...shape, ...valueContent(table, cell.cell, source) };
  const words = { text: cell.text, name: '', span: undefined, written: undefined, drift: false };
  const label = labels?.of(placed);
  if (!source || !label) return { ...shape, ...words };
  const written = readableText(textIn(source.text, label.span));
  if (written === cell.text) return { ...shape, ...words, span: label.span };
  return { ...shape, ...words, span: label.span, written, drift: label.drift };
}

function scopeOf({ kind, colSpan, rowSpan }: LayoutCell): PreviewCell['scope'] {
  if (kind === 'clause') return 'colgroup';
  if (kind === 'header') return colSpan > 1 ? 'colgroup' : 'col';
  if (kind === 'group') return rowSpan > 1 ? 'rowgroup' : 'row';
  return kind === 'label' ? 'row' : undefined;
}

function valueContent(table: FormTable, index: number, source: GridSource | undefined) {
  const name = table.cells[index].name;
  const bound = source?.bound.cells[index];
  if (!source || !bound) return { text: '', name, span: undefined, written: undefined, drift: false };
  const written = readableText(textIn(source.text, bound.span));
  const shown = { text: written, name, span: bound.span, written: undefined, drift: false };
  if (bound.kind !== 'computed') return shown;
  const value = source.valueAt(index);
  return value === undefined ? shown : { ...shown, text: formatExact(value), written };
}
