import type { Form, FormTable } from '../../form/types';
import { singleRowOf } from './source';
import type { Words } from './words';

/** Where a pipe table stands that has words of a table of the form. */
export interface Surroundings {
  /** It goes on with the pipe table above, which is of the same table of the form. */
  readonly isAdjacent: boolean;
  /** It stands in a section that has another table, or none. */
  readonly isElsewhere: boolean;
  /** Names of the rows that whole pipe tables have where the form has them. */
  readonly covered: ReadonlySet<string>;
}

/** What a pipe table names of a table of the form. */
interface Named {
  /** For each word that is a row's or a group's, and no column's: the names it may mean. */
  readonly rows: readonly (readonly string[])[];
  /** Whether one of them stands in front of figures, not in a header. */
  readonly hasRowLabels: boolean;
  /** Whether a part's clause stands in it. */
  readonly hasClause: boolean;
  /** Whether that or at least half of a part's columns stand in headers. */
  readonly hasHeader: boolean;
  /** How many words are of this table. */
  readonly known: number;
}

function namedIn({ headers, labels }: Words, table: FormTable, form: Form): Named {
  const rows: string[][] = [];
  const columns = table.parts.map(() => new Set<number>());
  let hasClause = false;
  let hasRowLabels = false;
  let known = 0;
  const read = (word: string, isHeader: boolean): void => {
    const names: string[] = [];
    let isColumn = false;
    let isKnown = false;
    for (const { kind, part, column, row, group } of form.lookup.find(word)) {
      if (part.table.id !== table.id) continue;
      isKnown = true;
      if (kind === 'corner' && !part.cornerFree) hasClause = true;
      if (column) {
        isColumn = true;
        if (isHeader) columns[part.index]?.add(column.index);
      }
      const place = row ?? group;
      if (place) names.push(place.name);
    }
    if (isKnown) known++;
    if (names.length === 0 || isColumn) return;
    rows.push(names);
    hasRowLabels ||= !isHeader;
  };
  for (const word of headers) read(word, true);
  for (const word of labels) read(word, false);
  const hasColumns = table.parts.some((part) => columns[part.index].size * 2 >= part.columns.length);
  return { rows, hasRowLabels, hasClause, hasHeader: hasClause || hasColumns, known };
}

/** No table of prose has it: the clause, or rows of the form below at least half of their columns. */
function isWhole({ rows, hasHeader, hasRowLabels }: Named, { widths }: Words): boolean {
  return hasHeader && (hasRowLabels || (rows.length > 0 && widths.size > 0));
}

/** The names of the rows that a pipe table has, if it is a whole one of this table of the form; else none. */
export function rowsOfWhole(words: Words, table: FormTable, form: Form): readonly string[] {
  const named = namedIn(words, table, form);
  return isWhole(named, words) ? named.rows.flat() : [];
}

/**
 * Whether a pipe table with some words of a table of the form is the clerk's own, such as requests by applicant (申请人,
 * 数量) or figures of several years (年度, 本年新收). What is whole, or has rows that stand nowhere else, is the form's,
 * however damaged; so is what goes on with the table above. Beside the table of the form, in another section, or with
 * figures that do not fit its columns, a few words say nothing.
 */
export function isExtra(words: Words, table: FormTable, form: Form, surroundings: () => Surroundings): boolean {
  const named = namedIn(words, table, form);
  const { isAdjacent, isElsewhere, covered } = surroundings();
  const { rows, hasRowLabels } = named;
  const added = rows.filter((names) => !names.some((name) => covered.has(name))).length;
  const isCovered = covered.size > 0 && added * 2 < rows.length;
  const outline = table.parts.flatMap((part) => part.outline);
  const isShort = rows.length * 2 <= outline.length;
  if (named.hasClause || isWhole(named, words)) return isElsewhere && isCovered && isShort;
  const isWide = hasFullRows(words, table);
  if (isAdjacent && isWide && words.headers.length === 0) return false;
  // The official single row, torn off its header or below a repeated one, has no labels.
  if (!hasRowLabels && isSingleRow(words, table) && (isAdjacent || words.longest > 0)) return false;
  if (isElsewhere && isShort && !isAdjacent) return true;
  if (words.widths.size === 0) return isShort && !named.hasHeader && isForeign(words, named.known);
  if (covered.size > 0 && rows.length === 0) return !isAdjacent || covered.has(outline[outline.length - 1].name);
  if (covered.size > 0) return isCovered;
  return isShort && !isAdjacent && !named.hasHeader && !isWide && words.headers.length + words.labels.length > 0;
}

/** Whether most rows with figures have as many as a part of the table has columns, or as all of it has in one row. */
function hasFullRows({ widths }: Words, table: FormTable): boolean {
  let full = 0;
  let all = 0;
  for (const [width, rows] of widths) {
    all += rows;
    if (width === table.cells.length || table.parts.some(({ columns }) => columns.length === width)) full += rows;
  }
  return full * 2 > all;
}

/** Whether the figures, if there are any, stand in one row for the whole table of the form. */
function isSingleRow({ longest }: Words, table: FormTable): boolean {
  return singleRowOf(table) !== undefined && (longest === 0 || longest > 2 * table.parts[0].columns.length);
}

/** Whether a table of text is mostly of other words. */
function isForeign({ headers, labels }: Words, known: number): boolean {
  return headers.length > 0 && labels.length === 0 && known * 2 < headers.length;
}
