import type { LayoutEntryData, TableData } from './schema';
import type { FormTable, Layout, LayoutCell } from './types';

/** The official grid of a table with every label and value in its place. Names in the data must stand for something. */
export function compileLayout(data: NonNullable<TableData['layout']>, table: FormTable): Layout {
  return {
    columns: data.columns,
    rows: data.rows.map((entries) => entries.flatMap((entry) => layoutCells(entry, table))),
  };
}

/** The cells one entry of the compact notation stands for, from left to right; none where its name stands for nothing. */
function layoutCells(entry: LayoutEntryData, table: FormTable): LayoutCell[] {
  if ('header' in entry) return [wordsCell('header', entry.header, entry)];
  if ('note' in entry) return [wordsCell('note', entry.note, entry)];
  if ('clause' in entry) return [wordsCell('clause', entry.clause, entry)];
  if ('column' in entry) {
    const column = table.parts.flatMap(({ columns }) => columns).find(({ name }) => name === entry.column);
    return column ? [wordsCell('header', column.label, entry)] : [];
  }
  if ('group' in entry) {
    const group = table.parts
      .flatMap(({ outline }) => outline)
      .find(({ kind, name }) => kind === 'group' && name === entry.group);
    return group ? [wordsCell('group', group.label, entry)] : [];
  }
  const name = 'row' in entry ? entry.row : entry.values;
  const row = table.parts.flatMap(({ rows }) => rows).find((one) => one.name === name);
  if (!row) return [];
  const values = row.part.columns.map(
    (_, index): LayoutCell => ({
      kind: 'value',
      text: '',
      rowSpan: 1,
      colSpan: entry.valueCols?.[index] ?? 1,
      cell: row.firstCell + index,
    }),
  );
  return 'row' in entry ? [wordsCell('label', row.label, { cols: entry.cols }), ...values] : values;
}

function wordsCell(
  kind: LayoutCell['kind'],
  text: string,
  { rows, cols }: { rows?: number; cols?: number },
): LayoutCell {
  return { kind, text, rowSpan: rows ?? 1, colSpan: cols ?? 1, cell: -1 };
}

/** Where a grid goes wrong: `row` indexes its rows. */
export interface LayoutFault {
  readonly row: number;
  readonly kind: 'overlap' | 'too-wide' | 'gap' | 'too-tall';
}

/** Faults of a grid in which not every place is covered exactly once. */
export function layoutFaults({ columns, rows }: Layout): LayoutFault[] {
  const faults: LayoutFault[] = [];
  /** How many rows each column is still covered from above. */
  const covered: number[] = new Array(columns).fill(0);
  rows.forEach((cells, row) => {
    let column = 0;
    const begun: number[] = new Array(columns).fill(0);
    for (const cell of cells) {
      while (column < columns && covered[column] > 0) column++;
      if (column + cell.colSpan > columns) {
        faults.push({ row, kind: 'too-wide' });
        break;
      }
      for (let i = 0; i < cell.colSpan; i++, column++) {
        if (covered[column] > 0) faults.push({ row, kind: 'overlap' });
        begun[column] = cell.rowSpan;
      }
    }
    for (let i = 0; i < columns; i++) {
      if (covered[i] === 0 && begun[i] === 0) {
        faults.push({ row, kind: 'gap' });
        break;
      }
    }
    for (let i = 0; i < columns; i++) covered[i] = Math.max(covered[i], begun[i]) - 1;
    for (let i = 0; i < columns; i++) covered[i] = Math.max(covered[i], 0);
  });
  if (covered.some((left) => left > 0)) faults.push({ row: rows.length - 1, kind: 'too-tall' });
  return faults;
}
