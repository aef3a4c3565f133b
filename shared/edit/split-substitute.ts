import type { BoundPart, BoundRow, BoundTable } from '../report/types';
import type { Edit } from '../text/edit';
import { cellsByRow, escapedText, keptLabel, labelIndexOf, tableLine, trimmedText } from './table-text';

/** The rows of a group in place of the one row that stands for them. */
export interface SubstituteSplit {
  readonly edits: readonly Edit[];
  readonly rows: number;
  /** The label of the row that gets the figures, the group's last; undefined where all are 0. */
  readonly holder: string | undefined;
}

/**
 * Splits a row that stands for a group into the group's rows: all 0 where it has nothing but 0, else with its figures in the
 * last row, so that every sum stays. Undefined where the label has columns of its own.
 */
export function splitSubstitute(
  { text, eol }: { readonly text: string; readonly eol: string },
  table: BoundTable,
  part: BoundPart,
  row: BoundRow,
): SubstituteSplit | undefined {
  const { group, source, count } = row;
  const cells = cellsByRow(table).get(row);
  if (!group || !cells || count !== undefined || labelIndexOf(row) !== 0 || source.cells[0].from !== row.label.start)
    return undefined;
  const holder = cells.some(({ kind, value }) => kind !== 'none' && value !== 0) ? group.rows.at(-1) : undefined;
  const columns = [...part.columns.map(({ column }) => column), ...part.impliedColumns];
  const lines = group.rows.map((one) => {
    const values = columns.map((column) => {
      const cell = column && cells.find((other) => other.column === column);
      return one === holder ? (cell ? trimmedText(text, cell.span) : '') : '0';
    });
    return tableLine([escapedText(one.label), ...values]);
  });
  const written = [tableLine([keptLabel(row.labelText, group.label)]), ...lines].join(eol);
  return {
    edits: [{ span: { start: source.start, end: source.end }, newText: written }],
    rows: lines.length,
    holder: holder?.label,
  };
}
