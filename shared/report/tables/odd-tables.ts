import { OTHER_MARKS } from '../../draft/types';
import { rememberLast } from '../../text/remember';
import { isSettled, stepOf } from '../identity';
import type { BoundPart, BoundTable, Report } from '../types';

/**
 * The tables of a report that have anything for a rule to say, by what that is. Nearly every table of nearly every draft
 * has nothing, and all rules together then cost one look at each row, column and cell.
 */
export interface OddTables {
  /** Rows missing, unknown, doubled, out of order, under another name, or with too many or too few values. */
  readonly rows: readonly BoundTable[];
  /** Columns missing, unknown, doubled, out of order, or under another name. */
  readonly columns: readonly BoundTable[];
  readonly blanks: readonly BoundTable[];
  /** Cells with text or `=`. */
  readonly words: readonly BoundTable[];
  /** Numbers that are not plain digits, and marks for none. */
  readonly writing: readonly BoundTable[];
  readonly negative: readonly BoundTable[];
  /** Numbers with more behind the point than their column takes, and text, which may be such a number. */
  readonly fractions: readonly BoundTable[];
}

export const oddTables: (report: Report) => OddTables = rememberLast(({ tables }: Report) => findOdd(tables));

/** The tables with an identity that does not hold with the figures as they are written; indexes into `report.tables`. */
export const unsettledTables: (report: Report) => readonly number[] = rememberLast(({ tables }: Report) =>
  tables.flatMap((table, index) => (isSettled(table) ? [] : [index])),
);

const none: readonly BoundTable[] = [];
const nothingOdd: OddTables = {
  rows: none,
  columns: none,
  blanks: none,
  words: none,
  writing: none,
  negative: none,
  fractions: none,
};

const BLANK = 1;
const WORDS = 2;
const WRITING = 4;
const NEGATIVE = 8;
const FRACTION = 16;

function findOdd(tables: readonly BoundTable[]): OddTables {
  if (tables.every(({ isCanonical, oddCells }) => isCanonical && oddCells.length === 0)) return nothingOdd;
  const rows: BoundTable[] = [];
  const columns: BoundTable[] = [];
  const flags = tables.map(flagsOf);
  for (const table of tables) {
    if (!table.isCanonical) {
      if (!table.parts.every(hasPlainRows)) rows.push(table);
      if (!table.parts.every(hasPlainColumns)) columns.push(table);
    }
  }
  const all = flags.reduce((sum, one) => sum | one, 0);
  const having = (flag: number): readonly BoundTable[] =>
    (all & flag) === 0 ? none : tables.filter((_, i) => (flags[i] & flag) !== 0);
  return {
    rows,
    columns,
    blanks: having(BLANK),
    words: having(WORDS),
    writing: having(WRITING),
    negative: having(NEGATIVE),
    fractions: having(FRACTION),
  };
}

function hasPlainRows({ part, rows }: BoundPart): boolean {
  let expected = 0;
  for (let i = 0; i < rows.length; i++) {
    const { role, row, match, count } = rows[i];
    if (match !== 'exact' || count !== undefined) return false;
    if (role === 'group') continue;
    if (role !== 'row' || row !== part.rows[expected]) return false;
    expected++;
  }
  return expected === part.rows.length;
}

function hasPlainColumns({ part, columns }: BoundPart): boolean {
  if (columns.length !== part.columns.length) return false;
  for (let i = 0; i < columns.length; i++) {
    const { column, match, duplicate } = columns[i];
    if (column !== part.columns[i] || match !== 'exact' || duplicate) return false;
  }
  return true;
}

function flagsOf(table: BoundTable): number {
  let flags = 0;
  for (const { index, reading } of table.oddCells) {
    const { kind, value, marks } = reading;
    if (kind === 'number') {
      if ((marks & ~OTHER_MARKS) !== 0) flags |= WRITING;
      if (value % stepOf(table, index) !== 0) flags |= FRACTION;
      if (value < 0) flags |= NEGATIVE;
    } else if (kind === 'blank') flags |= BLANK;
    else if (kind === 'none') flags |= WRITING;
    else flags |= WORDS | FRACTION;
  }
  return flags;
}
