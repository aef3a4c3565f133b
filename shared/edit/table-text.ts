import type { Cell, TableRow } from '../draft/types';
import { normaliseLabel } from '../form/label';
import type { BoundCell, BoundRow, BoundTable } from '../report/types';
import type { Edit } from '../text/edit';
import { rememberLast } from '../text/remember';

/** `| a |  | b |`. Texts stand as they would in a draft: pipes in them are escaped already. */
export function tableLine(cells: readonly string[]): string {
  return `|${cells.map((cell) => ` ${cell} |`).join('')}`;
}

/** A text, such as a label of the form, as it stands in a cell of a draft. */
export function escapedText(text: string): string {
  return text.replaceAll('|', '\\|');
}

/** A table cell's text for a reader: without white space around, `\|` as the pipe it stands for. */
export function readableText(raw: string): string {
  return raw.trim().replaceAll('\\|', '|');
}

/**
 * A label for a rewritten row or header: the form's own characters where the draft's differ in widths, spaces or the kind of
 * quotation marks only; else as written, because labels and residue around them are the business of other rules.
 */
export function keptLabel(written: string, official: string): string {
  const isSame = !written.includes('[') && withMarks(written) === withMarks(official);
  return isSame ? escapedText(official) : written;
}

/** A label as it is compared, but with a sign where quotation marks stand: elsewhere they are the clerk's. */
function withMarks(label: string): string {
  return normaliseLabel(label.replace(/[“”‘’"'＂＇「」『』]/g, '\u3003'));
}

/** The cell's text without plain spaces around. */
export function trimmedText(text: string, { start, end }: Pick<Cell, 'start' | 'end'>): string {
  return text.slice(start, end).replace(/^[ \t]+|[ \t]+$/g, '');
}

/** Inserts a cell behind the cell at `index` of a row. */
export function cellBehind(text: string, row: TableRow, index: number, content: string): Edit {
  const { end } = row.cells[index];
  const isClosed = text[end] === '|';
  const newText = isClosed ? `| ${content} ` : ` | ${content} |`;
  return { span: { start: end, end }, newText: content === '' && isClosed ? '|  ' : newText };
}

/** Adds cells at the end of a row. */
export function cellsAtEnd(text: string, row: TableRow, contents: readonly string[]): Edit {
  let end = row.end;
  while (end > row.start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  const isClosed = text[end - 1] === '|' && text[end - 2] !== '\\';
  const added = contents.map((content) => ` ${content} |`).join('');
  return { span: { start: end, end: row.end }, newText: isClosed ? added : ` |${added}` };
}

/** Puts text into a cell in place of what stands between its pipes. */
export function cellText(cell: Cell, content: string): Edit {
  if (cell.to > cell.from) return { span: { start: cell.from, end: cell.to }, newText: content };
  return { span: { start: cell.start, end: cell.end }, newText: content === '' ? '  ' : ` ${content} ` };
}

/** The bound cells of each row, in the order of the form's columns. */
export const cellsByRow: (table: BoundTable) => ReadonlyMap<BoundRow, readonly BoundCell[]> = rememberLast(
  ({ cells }: BoundTable) => {
    const byRow = new Map<BoundRow, BoundCell[]>();
    for (const cell of cells) {
      if (!cell) continue;
      const own = byRow.get(cell.row);
      if (own) own.push(cell);
      else byRow.set(cell.row, [cell]);
    }
    return byRow;
  },
);

/** The index of the cell of `row` in which the label stands; -1 where it has none. */
export function labelIndexOf({ label, source }: BoundRow): number {
  return source.cells.findIndex(({ from }) => from === label.start);
}
