import { readCell } from '../../shared/draft/cell';
import type { CellReading } from '../../shared/draft/types';
import type { FormCell, FormColumn, FormPart, FormRow, FormTable, Identity } from '../../shared/form/types';
import type { BoundCell, BoundPart, BoundRow, BoundTable, Report } from '../../shared/report/types';
import { SCALE } from '../../shared/text/exact';

/**
 * Bound tables made by hand from plain cells, with identities of their own: sums are tested without parser, form and
 * binder. A cell is a number, or its text: '' blank, '=' computed, '—' none, other words text, undefined missing.
 */
export type HandCell = number | string | undefined;

export interface HandIdentity {
  readonly rule: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly total: number;
  readonly axis: Identity['axis'];
}

export interface HandOptions {
  readonly decimals?: number | undefined;
  readonly signed?: boolean;
  readonly columnsKnown?: boolean;
}

/** A report with one table; the text has one line a row, its cells between `|`. */
export function handReport(
  cells: readonly (readonly HandCell[])[],
  identities: readonly HandIdentity[],
  options: HandOptions = {},
): Report {
  const width = cells[0].length;
  const number = {
    unit: '件',
    decimals: 'decimals' in options ? options.decimals : 0,
    signed: options.signed ?? false,
    redundantUnits: [],
    otherUnits: {},
    suspiciousAbove: undefined,
  };
  const columns = Array.from(
    { length: width },
    (_, index) => ({ index, name: `栏${index + 1}`, number }) as unknown as FormColumn,
  );
  const rows: FormRow[] = [];
  const part = { index: 0, columns, rows } as unknown as FormPart;
  for (const index of cells.keys()) {
    rows.push({ kind: 'row', index, name: `行${index + 1}`, part, firstCell: index * width } as unknown as FormRow);
  }
  const compiled: Identity[] = identities.map((identity, index) => ({
    ...identity,
    index,
    id: `${identity.rule}@表.${identity.axis.label}`,
    text: `${identity.axis.label}的勾稽`,
  }));
  const formCells: FormCell[] = cells.flatMap((row, at) =>
    row.map((_, column) => {
      const index = at * width + column;
      return {
        index,
        row: rows[at],
        column: columns[column],
        name: `表.行${at + 1}.栏${column + 1}`,
        identities: [],
        computedBy: compiled.find(({ total }) => total === index),
      };
    }),
  );
  const table = { index: 0, id: '表', parts: [part], cells: formCells, identities: compiled } as unknown as FormTable;
  let text = '| 表头 |\n';
  const bound: (BoundCell | undefined)[] = [];
  for (const [at, row] of cells.entries()) {
    const boundRow = { role: 'row', row: rows[at] } as unknown as BoundRow;
    for (const [column, written] of row.entries()) {
      if (written === undefined) {
        bound.push(undefined);
        continue;
      }
      const shown = String(written);
      text += '|';
      const span = { start: text.length, end: text.length + shown.length };
      text += shown;
      const cell = formCells[at * width + column];
      bound.push({ cell, column: columns[column], name: cell.name, row: boundRow, span, ...readingOf(written) });
    }
    text += '|\n';
  }
  const boundPart = { part, columnsKnown: options.columnsKnown ?? true } as unknown as BoundPart;
  const boundTable = {
    table,
    parts: [boundPart],
    cells: bound,
    figures: bound.map((cell) => cell?.value ?? Number.NaN),
    oddCells: bound.flatMap((cell, index) =>
      cell && (cell.kind !== 'number' || cell.marks !== 0) ? [{ index, reading: cell }] : [],
    ),
    isCanonical: false,
    identities: compiled,
    headCell: { start: 2, end: 4 },
    workedOut: undefined,
  } as unknown as BoundTable;
  return { draft: { text }, facts: { proseOnly: false }, tables: [boundTable] } as unknown as Report;
}

function readingOf(written: number | string): CellReading {
  if (typeof written === 'string') return readCell(written, 0, written.length);
  return { kind: 'number', value: Math.round(written * SCALE), marks: 0 };
}

/** The identities of a table of requests with `results` rows of results: row totals, column totals, balances. */
export function requestIdentities(results: number): readonly HandIdentity[] {
  const identities: HandIdentity[] = [];
  const cell = (row: number, column: number) => row * 7 + column;
  for (let row = 0; row < results + 4; row++) {
    const left = [0, 1, 2, 3, 4, 5].map((column) => cell(row, column));
    const axis = { kind: 'row', label: `行${row + 1}` } as const;
    identities.push({ rule: 'sum/row-total', left, right: [cell(row, 6)], total: cell(row, 6), axis });
  }
  const [total, over] = [results + 2, results + 3];
  for (let column = 0; column < 7; column++) {
    const axis = { kind: 'column', label: `栏${column + 1}` } as const;
    const left = Array.from({ length: results }, (_, row) => cell(row + 2, column));
    identities.push({ rule: 'sum/column-total', left, right: [cell(total, column)], total: cell(total, column), axis });
  }
  for (let column = 0; column < 7; column++) {
    identities.push({
      rule: 'sum/balance',
      left: [cell(0, column), cell(1, column)],
      right: [cell(total, column), cell(over, column)],
      total: cell(over, column),
      axis: { kind: 'column', label: `栏${column + 1}` },
    });
  }
  return identities;
}

/** The identities of a table of reviews: the last of five figures is the sum of the others. */
export function reviewIdentities(): readonly HandIdentity[] {
  return [0, 1, 2].map((row) => ({
    rule: 'sum/review-total',
    left: [0, 1, 2, 3].map((column) => row * 5 + column),
    right: [row * 5 + 4],
    total: row * 5 + 4,
    axis: { kind: 'row', label: `行${row + 1}` },
  }));
}
