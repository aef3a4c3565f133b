import { PIPE } from '../../draft/characters';
import type { Cell, DelimiterRow, TableBlock, TableRow } from '../../draft/types';
import type { Edit } from '../../text/edit';
import { textWidth } from '../../text/width';
import { behindMark, respace } from './respace';

/** How tables are written. */
export interface TableStyle {
  /** Columns one below the other; else one space on each side of a cell. */
  readonly aligned: boolean;
  /** Whether characters of ambiguous width (“”, —, ①) take two columns. */
  readonly ambiguousWide: boolean;
}

type Side = 'left' | 'right' | 'centre';

/** A delimiter cell needs three characters: `:--`. */
const NARROWEST = 3;

/**
 * Adds the edits that bring a table into shape: pipes at both ends of a line, spaces around cells, columns of one width if
 * they are to be. What stands in the cells is not touched, except the dashes of the delimiter row; a row keeps its number
 * of cells. `isForm`: a delimiter row that says nothing of sides gets those of the form, label left and figures right.
 */
export function formatTable(text: string, block: TableBlock, style: TableStyle, isForm: boolean, edits: Edit[]): void {
  const { rows, delimiter } = block;
  const marks = delimiter ? marksOf(text, delimiter, isForm) : [];
  const widths = style.aligned ? widthsOf(text, block, style) : [];
  for (let i = 0; i <= rows.length; i++) {
    if (delimiter && delimiter.after === i) formatDelimiter(text, delimiter, marks, widths, edits);
    if (i === rows.length) break;
    formatRow(text, rows[i], edits, (index, { from, to }) => {
      const free = style.aligned ? widths[index] - textWidth(text, from, to, style.ambiguousWide) : 0;
      return padded(free, sideOf(marks[index], index));
    });
  }
}

function widthsOf(text: string, { rows }: TableBlock, { ambiguousWide }: TableStyle): number[] {
  const widths: number[] = [];
  for (const { cells } of rows) {
    for (let i = 0; i < cells.length; i++) {
      const width = textWidth(text, cells[i].from, cells[i].to, ambiguousWide);
      widths[i] = Math.max(widths[i] ?? NARROWEST, width);
    }
  }
  return widths;
}

/** How a cell is to be written: spaces on both sides besides the usual one, and other text, if it changes. */
interface Written {
  readonly before: number;
  readonly behind: number;
  readonly text?: string;
}

function padded(free: number, side: Side): Written {
  if (side === 'left') return { before: 0, behind: free };
  if (side === 'right') return { before: free, behind: 0 };
  return { before: free >> 1, behind: free - (free >> 1) };
}

function sideOf(mark: string | undefined, index: number): Side {
  if (mark === undefined) return index === 0 ? 'left' : 'right';
  if (!mark.endsWith(':')) return 'left';
  return mark.startsWith(':') ? 'centre' : 'right';
}

/** The delimiter row's cells in their shortest form: `:--`, `--:`, `:-:`, `---`. */
function marksOf(text: string, { cells }: DelimiterRow, isForm: boolean): readonly string[] {
  const marks = cells.map(({ from, to }) => {
    const [left, right] = [text[from] === ':', text[to - 1] === ':'];
    if (left && right) return ':-:';
    return left ? ':--' : right ? '--:' : '---';
  });
  if (!isForm || marks.some((mark) => mark !== '---')) return marks;
  return marks.map((_, index) => (index === 0 ? ':--' : '--:'));
}

function formatDelimiter(
  text: string,
  row: DelimiterRow,
  marks: readonly string[],
  widths: readonly number[],
  edits: Edit[],
): void {
  formatRow(text, row, edits, (index) => {
    const [left, , right] = marks[index];
    return { before: 0, behind: 0, text: left + '-'.repeat((widths[index] ?? NARROWEST) - 2) + right };
  });
}

/** Writes the spaces and pipes of one line; `write` says how each cell is to be written. */
function formatRow(
  text: string,
  { start, first, end, cells }: TableRow,
  edits: Edit[],
  write: (index: number, cell: Cell) => Written,
): void {
  respace(text, behindMark(text, start), first, text.charCodeAt(first) === PIPE ? '' : '|', 'end', edits);
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[i];
    const written = write(i, cell);
    if (cell.from === cell.to) {
      respace(text, cell.start, cell.end, ' '.repeat(written.before + written.behind + 2), 'start', edits);
      continue;
    }
    respace(text, cell.start, cell.from, ' '.repeat(written.before + 1), 'end', edits);
    if (written.text) respace(text, cell.from, cell.to, written.text, 'start', edits);
    const pipe = cell.end < end ? '' : '|';
    respace(text, cell.to, cell.end, ' '.repeat(written.behind + 1) + pipe, 'start', edits);
  }
  const behindLast = cells.length > 0 ? cells[cells.length - 1].end + 1 : first + 1;
  if (behindLast < end) respace(text, behindLast, end, '', 'start', edits);
}
