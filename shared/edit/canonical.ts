import type { Draft, TableRow } from '../draft/types';
import { normaliseLabel } from '../form/label';
import type { Form, FormGroup } from '../form/types';
import { isSingleRow } from '../report/find';
import { cornerOf } from '../report/tables/corner';
import { AS_ABOVE } from '../report/tables/source';
import type { BoundPart, BoundRow, BoundTable } from '../report/types';
import type { Edit } from '../text/edit';
import { textIn } from '../text/span';
import { fragmentTest } from './label-fragments';
import { readsTheSame } from './reread';
import { areEntangled, hasComment, type Piece, piecesOf, replacePiece } from './table-pieces';
import { cellsByRow, escapedText, keptLabel, labelIndexOf, tableLine, trimmedText } from './table-text';

/**
 * Rewrites a bound table in the canonical form (dialect, section 1): one pipe table a part, one header row, one label
 * column, group rows. Every value keeps its text, unknown rows and columns stay. Undefined where something could get lost:
 * values whose columns cannot be told, words that have no place in the canonical form, or anything else that would be
 * read otherwise than before.
 */
export function canonicalEdits(draft: Draft, table: BoundTable, forms: readonly Form[]): readonly Edit[] | undefined {
  if (table.parts.some(({ rows }) => rows.some((row) => row.count !== undefined || hasNoLabel(row)))) return undefined;
  // A comment spoke of all of the table; above one of several it would speak of that one alone.
  if (table.parts.length > 1 && hasComment(draft, table)) return undefined;
  const edits: Edit[] = [];
  const pieces = piecesOf(table);
  if (areEntangled(pieces)) return undefined;
  for (const piece of pieces) {
    if (isCanonical(draft.text, table, piece)) continue;
    if (!nothingIsLost(draft.text, table, piece)) return undefined;
    const tables: string[] = [];
    for (const part of piece.parts) {
      const lines = canonicalLines(draft.text, table, part);
      if (!lines) return undefined;
      tables.push(lines.join(draft.eol));
    }
    for (const edit of replacePiece(draft, piece, tables.join(draft.eol + draft.eol))) edits.push(edit);
  }
  return edits.length > 0 && readsTheSame(draft, table, edits, forms) ? edits : undefined;
}

/** A row of figures that has no place in the form: whether the first one is its label or a value nobody can tell. */
function hasNoLabel({ role, label, values }: BoundRow): boolean {
  return role === 'unknown' && values.length > 0 && values[0].from === label.start;
}

/** The first part that is not written in the canonical form. */
export function firstOddPart({ text }: Draft, table: BoundTable): BoundPart | undefined {
  return piecesOf(table).find((piece) => !isCanonical(text, table, piece))?.parts[0];
}

/** Whether a piece need not be touched. */
function isCanonical(text: string, table: BoundTable, { blocks, parts }: Piece): boolean {
  const [block, part] = [blocks[0], parts[0]];
  if (blocks.length > 1 || parts.length > 1 || part.header.length !== 1 || part.header[0] !== block.rows[0])
    return false;
  if (block.delimiter?.after !== 1 || block.delimiter.cells.length !== part.header[0].cells.length) return false;
  if (isSingleRow(part.rows) || groupsToAdd(part).size > 0) return false;
  // Another name of the clause is a label's fault, none of layout.
  if (cornerOf(text, table, part)?.state === 'words') return false;
  return part.rows.every((row) => {
    if (row.role === 'words') return false;
    const first = row.source.cells.at(0);
    return (
      first !== undefined && labelIndexOf(row) === 0 && textIn(text, { start: first.from, end: first.to }) !== AS_ABOVE
    );
  });
}

/** Whether every cell of the piece has a place in what is written instead of it, or is nothing but words of the form. */
function nothingIsLost(text: string, table: BoundTable, { blocks, parts }: Piece): boolean {
  const rows = new Map<TableRow, BoundRow[]>();
  for (const part of parts) {
    if (!part.columnsKnown) return false;
    for (const row of part.rows) rows.set(row.source, [...(rows.get(row.source) ?? []), row]);
  }
  const headers = new Set(parts.flatMap(({ header }) => header));
  const words = wordsOf(text, table, parts);
  const isFragment = fragmentTest(text, blocks, words);
  const cells = cellsByRow(table);
  for (const block of blocks) {
    for (const source of block.rows) {
      const bound = rows.get(source) ?? [];
      const kept = new Set<number>();
      for (const row of bound) {
        kept.add(row.label.start);
        for (const { from } of row.values) kept.add(from);
        for (const { span } of cells.get(row) ?? []) kept.add(span.start);
      }
      if (bound.length === 0 && !headers.has(source) && source.cells.some((cell) => trimmedText(text, cell) !== ''))
        return false;
      for (const cell of source.cells) {
        const written = trimmedText(text, cell);
        if (written === '' || written === AS_ABOVE) continue;
        const isValue = bound.some(({ role }) => role !== 'words') && (kept.has(cell.from) || kept.has(cell.start));
        if (!isValue && !words.has(written) && !isFragment(written)) return false;
      }
    }
  }
  return true;
}

/** What official headers and label columns consist of, and the names of this table's own columns and corners. */
function wordsOf(text: string, table: BoundTable, parts: readonly BoundPart[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of table.table.parts) {
    words.add(part.corner);
    for (const word of part.headerWords) words.add(word);
    for (const { label } of [...part.columns, ...part.outline]) words.add(label);
  }
  for (const part of parts) {
    for (const column of part.columns) words.add(column.text);
    const corner = cornerAsWritten(text, part);
    if (corner) words.add(corner);
  }
  return words;
}

function canonicalLines(text: string, table: BoundTable, part: BoundPart): readonly string[] | undefined {
  const columns = columnsOf(part);
  const corner = cornerText(text, part);
  const lines = [
    tableLine([corner, ...columns.map(({ name }) => name)]),
    tableLine([':--', ...columns.map(() => '--:')]),
  ];
  const added = groupsToAdd(part);
  for (const row of part.rows) {
    if (row.role === 'words') continue;
    for (const group of ancestorsOf(row)) {
      if (added.delete(group)) lines.push(tableLine([escapedText(group.label)]));
    }
    const values = valuesOf(text, table, row, columns);
    if (!values) return undefined;
    lines.push(tableLine([rowLabel(table, row), ...values]));
  }
  return lines;
}

interface WrittenColumn {
  readonly name: string;
  /** Index among the form's columns; -1: unknown. */
  readonly index: number;
}

function columnsOf({ part, columns, impliedColumns, rows }: BoundPart): readonly WrittenColumn[] {
  if (isSingleRow(rows)) return part.columns.map(({ label, index }) => ({ name: escapedText(label), index }));
  const written = columns.map(({ column, text, duplicate }) => ({
    name: column ? keptLabel(text, column.label) : text,
    index: column && !duplicate ? column.index : -1,
  }));
  return [...written, ...impliedColumns.map(({ label, index }) => ({ name: escapedText(label), index }))];
}

/**
 * The texts of a row's values, in the order of the columns; undefined where they stand in another order, and where one
 * would be lost or written twice: the header cell above it is blank.
 */
function valuesOf(
  text: string,
  table: BoundTable,
  row: BoundRow,
  columns: readonly WrittenColumn[],
): readonly string[] | undefined {
  if (row.role === 'group') return [];
  const cells = cellsByRow(table).get(row);
  if (!cells) return row.values.map((cell) => trimmedText(text, cell));
  const byColumn = new Map(cells.map((cell) => [cell.column.index, cell]));
  const values: string[] = [];
  let last = -1;
  for (const [position, { index }] of columns.entries()) {
    const cell = index < 0 ? row.values.at(position) : byColumn.get(index)?.span;
    if (cell && cell.start < last) return undefined;
    if (cell) last = cell.start;
    values.push(cell ? trimmedText(text, cell) : '');
  }
  const given = row.values.map((cell) => trimmedText(text, cell));
  return areSame(values, given) ? values : undefined;
}

/** Whether two rows have the same values, blank ones aside. */
function areSame(some: readonly string[], others: readonly string[]): boolean {
  const written = others.filter((value) => value !== '');
  let at = 0;
  return some.every((value) => value === '' || value === written[at++]) && at === written.length;
}

function rowLabel({ form }: BoundTable, { row, group, labelText: written, role, match }: BoundRow): string {
  const official = row?.label ?? group?.label;
  if (role === 'unknown' || !official) return written;
  // A figure where a label should be (the official single row), or one half of a label that a page break has cut in two.
  if (match !== 'near' && form.lookup.find(written).length === 0) return escapedText(official);
  return keptLabel(written, official);
}

/** Where the corner's words are free they stay, unless they are those of the official layout (the identities' note). */
function cornerText(text: string, part: BoundPart): string {
  return cornerAsWritten(text, part) ?? escapedText(part.part.corner);
}

function cornerAsWritten(text: string, { part, header, rows, columns }: BoundPart): string | undefined {
  const first = header.at(0)?.cells.at(0);
  if (!part.cornerFree || !first || isSingleRow(rows) || columns.some(({ cell }) => cell === first)) return undefined;
  const written = trimmedText(text, first);
  if (written === '' || written === AS_ABOVE) return undefined;
  const key = normaliseLabel(written);
  return part.headerWords.some((word) => normaliseLabel(word) === key) ? undefined : written;
}

/** Groups whose rows are there and whose own row is not. */
function groupsToAdd({ rows }: BoundPart): Set<FormGroup> {
  const needed = new Set<FormGroup>();
  for (const row of rows) if (row.role === 'row') for (const group of ancestorsOf(row)) needed.add(group);
  for (const { role, group } of rows) {
    if (group && (role === 'group' || role === 'subtotal' || role === 'substitute')) needed.delete(group);
  }
  return needed;
}

/** The groups a row stands in, the outermost first. */
function ancestorsOf({ role, row, group }: BoundRow): readonly FormGroup[] {
  const ancestors: FormGroup[] = [];
  const own = role === 'row' || role === 'duplicate' ? row?.group : group?.group;
  for (let outer = own; outer; outer = outer.group) ancestors.unshift(outer);
  return ancestors;
}
