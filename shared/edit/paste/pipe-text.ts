import type { Form, FormSection } from '../../form/types';
import { metadataKeys } from '../../report/metadata-keys';
import { escapedText, tableLine } from '../table-text';
import type { PlainCell, PlainGrid } from './grid';

/** Grids written as pipe tables of a draft, so that the reader of drafts finds rows and columns by their labels. */
export interface PipeText {
  readonly text: string;
  /** The grid's cell whose text begins at an offset. */
  readonly cellAt: ReadonlyMap<number, PlainCell>;
  /** Of each grid, the offset at which it begins. */
  readonly starts: readonly number[];
}

/**
 * Writes grids as a draft of `form` in `section`: each cell at its position, what a merged cell covers left empty (in label
 * columns that reads as "as above"). Delimiter rows are left out: which rows are a header the reader finds out.
 */
export function pipeText(form: Form, section: FormSection | undefined, grids: readonly PlainGrid[]): PipeText {
  const cellAt = new Map<number, PlainCell>();
  const starts: number[] = [];
  let text = `---\n${metadataKeys.form}: ${form.id}\n---\n\n`;
  if (section) text += `## ${section.heading}\n\n`;
  for (const grid of grids) {
    starts.push(text.length);
    const width = widthOf(grid);
    for (const row of grid.rows) {
      const texts = new Array<string>(width).fill('');
      for (const { column, text: shown } of row) if (shown !== '') texts[column] = writtenText(shown);
      let at = text.length + 2;
      const byColumn = new Map(row.map((cell) => [cell.column, cell]));
      texts.forEach((written, column) => {
        const cell = byColumn.get(column);
        if (cell && written !== '') cellAt.set(at, cell);
        at += written.length + 3;
      });
      text += `${tableLine(texts)}\n`;
    }
    text += '\n';
  }
  return { text, cellAt, starts };
}

export function widthOf({ rows }: PlainGrid): number {
  let width = 1;
  for (const row of rows) for (const { column, text } of row) if (text !== '') width = Math.max(width, column + 1);
  return width;
}

/** A row of `-` alone would read as a delimiter row. */
function writtenText(text: string): string {
  return /^[-:]+$/.test(text) ? '—' : escapedText(text);
}
