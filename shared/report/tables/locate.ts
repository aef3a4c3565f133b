import type { Block, TableBlock, TableRow } from '../../draft/types';
import type { Form, FormPart, FormTable } from '../../form/types';
import { behindLabel, canonicalPart } from './canonical';
import { isExtra, rowsOfWhole } from './extra-tables';
import { cellText, lastFilled, singleRowOf } from './source';
import { MOST_WORDS, readWords, type Words } from './words';

/** A pipe table and where it stands. */
export interface PlacedBlock {
  readonly block: TableBlock;
  /** Index of the section it stands in; -1: none. */
  readonly sectionIndex: number;
  /** Whether only blank lines and comments stand between it and the pipe table before it. */
  readonly isAdjacent: boolean;
  /** The part of the draft's form whose canonical header it has; known once it is in a group. */
  canonical: FormPart | undefined;
  /** Likewise, its letters read through: radicals, residue and widths make no difference. */
  headed: FormPart | undefined;
}

/** Pipe tables of one section that belong to one table of the form, by its id (the same in every edition). */
export interface TableGroup {
  readonly tableId: string;
  readonly sectionIndex: number;
  readonly blocks: PlacedBlock[];
}

/**
 * Says which table of the form each pipe table belongs to, by the words in it; those of no table are left out of the
 * groups and listed, tables of prose that have a few of its words too. What has no words of its own (the rest of a table behind a page break, a row of figures) goes with
 * the pipe table above it.
 */
export function groupTables(
  text: string,
  placed: readonly PlacedBlock[],
  form: Form,
  editions: readonly Form[],
  sectionTables: (sectionIndex: number) => readonly FormTable[],
): { groups: readonly TableGroup[]; unbound: readonly TableBlock[] } {
  const groups: TableGroup[] = [];
  const unbound: TableBlock[] = [];
  /** Groups of the section at hand. */
  let open: TableGroup[] = [];
  let openSection = -2;
  let above: TableGroup | undefined;
  const isProse = tablesOfProse(text, placed, form, editions, sectionTables);
  for (const one of placed) {
    const expected = sectionTables(one.sectionIndex);
    const before: FormTable | undefined =
      one.isAdjacent && above ? tableById(form, editions, above.tableId) : undefined;
    const table = locate(text, one, form, editions, expected, before);
    if (!table || isProse(one, table, before)) {
      unbound.push(one.block);
      above = undefined;
      continue;
    }
    if (one.sectionIndex !== openSection) {
      open = [];
      openSection = one.sectionIndex;
    }
    let group = open.find(({ tableId }) => tableId === table.id);
    if (!group) {
      group = { tableId: table.id, sectionIndex: one.sectionIndex, blocks: [] };
      open.push(group);
      groups.push(group);
    }
    group.blocks.push(one);
    above = group;
  }
  return { groups, unbound };
}

/** Says of a pipe table that has words of a table of the form whether it is the clerk's own all the same. */
function tablesOfProse(
  text: string,
  placed: readonly PlacedBlock[],
  form: Form,
  editions: readonly Form[],
  sectionTables: (sectionIndex: number) => readonly FormTable[],
): (one: PlacedBlock, table: FormTable, before: FormTable | undefined) => boolean {
  const hasSections = placed.some(({ sectionIndex }) => sectionIndex >= 0);
  const isElsewhere = ({ sectionIndex }: PlacedBlock, { id }: FormTable) =>
    hasSections && !sectionTables(sectionIndex).some((table) => table.id === id);
  const wordsByBlock = new Map<PlacedBlock, Words>();
  const wordsOf = (one: PlacedBlock): Words => {
    const words = wordsByBlock.get(one) ?? readWords(text, one.block);
    wordsByBlock.set(one, words);
    return words;
  };
  const covered = new Map<FormTable, ReadonlySet<string>>();
  const coveredOf = (table: FormTable, of: Form): ReadonlySet<string> => {
    let names = covered.get(table);
    if (!names) {
      const own = placed.filter((one) => !isElsewhere(one, table));
      names = new Set(own.flatMap((one) => rowsOfWhole(wordsOf(one), table, of)));
      covered.set(table, names);
    }
    return names;
  };
  return (one, table, before) => {
    const elsewhere = isElsewhere(one, table);
    if (one.headed && !elsewhere) return false;
    const of = editions.find(({ tables }) => tables.includes(table)) ?? form;
    return isExtra(wordsOf(one), table, of, () => ({
      isAdjacent: before?.id === table.id,
      isElsewhere: elsewhere,
      covered: coveredOf(table, of),
    }));
  };
}

/** The table blocks of a draft with their sections. `sectionOf` is asked in text order, once for each. */
export function placeBlocks(blocks: readonly Block[], sectionOf: (blockIndex: number) => number): PlacedBlock[] {
  const placed: PlacedBlock[] = [];
  let isAdjacent = false;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block.kind === 'table') {
      placed.push({ block, sectionIndex: sectionOf(i), isAdjacent, canonical: undefined, headed: undefined });
      isAdjacent = true;
    } else if (block.kind !== 'blank' && block.kind !== 'suppression') isAdjacent = false;
  }
  return placed;
}

function tableById(form: Form, editions: readonly Form[], id: string): FormTable | undefined {
  for (const one of [form, ...editions]) for (const table of one.tables) if (table.id === id) return table;
  return undefined;
}

function locate(
  text: string,
  placed: PlacedBlock,
  form: Form,
  editions: readonly Form[],
  expected: readonly FormTable[],
  above: FormTable | undefined,
): FormTable | undefined {
  const { block } = placed;
  placed.canonical = byFirstCells(text, block, form);
  placed.headed = placed.canonical ?? byHeader(text, block, form);
  if (placed.headed) return placed.headed.table;
  const words = readWords(text, block);
  if (words.labels.length + words.headers.length === 0) return byFigures(block, form, expected, above);
  for (const one of editions.includes(form) ? [form, ...editions.filter((other) => other !== form)] : editions) {
    const table = byWords(words, one, expected, above);
    if (table) return table;
  }
  return above && !block.delimiter && isGoingOn(words, form, above) ? above : undefined;
}

/** The usual case: a canonical header, told apart by its clause or by its first row. Undefined says nothing. */
function byFirstCells(text: string, block: TableBlock, form: Form): FormPart | undefined {
  for (const table of form.tables) {
    const part = canonicalPart(text, block, table);
    if (!part) continue;
    const row = block.rows.at(1);
    if (!part.cornerFree || (row && behindLabel(text, row.first, row.end, part.outline[0].label) !== -1)) return part;
  }
  return undefined;
}

/** The same of a header in other letters: what a table is does not change when they are mended. */
function byHeader(text: string, { rows, delimiter }: TableBlock, form: Form): FormPart | undefined {
  if (delimiter?.after !== 1) return undefined;
  const matchesAt = (row: TableRow | undefined, at: number) => {
    const cell = row?.cells.at(at);
    return cell ? form.lookup.find(cellText(text, cell)).filter(({ match }) => match === 'exact') : [];
  };
  for (const { kind, part } of matchesAt(rows[0], 0)) {
    if (kind !== 'corner' || lastFilled(text, rows[0], 0) !== part.columns.length) continue;
    if (!part.columns.every((column) => matchesAt(rows[0], column.index + 1).some((one) => one.column === column)))
      continue;
    const first = part.outline[0];
    if (!part.cornerFree || matchesAt(rows[1], 0).some(({ row, group }) => (row ?? group) === first)) return part;
  }
  return undefined;
}

interface Votes {
  table: FormTable;
  found: number;
  /** Rows that only this table has, and words that no other table has. */
  rows: number;
  columns: Set<string>;
  hasCorner: boolean;
}

/**
 * The table most of whose words they are. A few words in common are not enough: 自然人 and 总计 stand in many tables of
 * prose. In the table's own section less is asked.
 */
function byWords(
  words: Words,
  form: Form,
  expected: readonly FormTable[],
  above: FormTable | undefined,
): FormTable | undefined {
  const votes = new Map<FormTable, Votes>();
  const count = (word: string, isLabel: boolean): void => {
    const counted = new Set<FormTable>();
    const matches = form.lookup.find(word);
    for (const { kind, part, column } of matches) {
      const { table } = part;
      let vote = votes.get(table);
      if (!vote) {
        vote = { table, found: 0, rows: 0, columns: new Set(), hasCorner: false };
        votes.set(table, vote);
      }
      if (kind === 'corner' && part.cornerFree) continue;
      if (kind === 'corner') vote.hasCorner = true;
      if (column) vote.columns.add(`${part.index}.${column.index}`);
      if (counted.has(table)) continue;
      counted.add(table);
      vote.found++;
      if (isLabel && (kind === 'row' || kind === 'group') && !matches.some((one) => one.kind === 'column')) vote.rows++;
    }
  };
  for (const word of words.headers) count(word, false);
  for (const word of words.labels) count(word, true);
  let best: Votes | undefined;
  for (const vote of votes.values()) {
    const isBetter = !best || vote.found > best.found || (vote.found === best.found && isExpected(vote, expected));
    if (vote.found > 0 && isBetter) best = vote;
  }
  return best && isEnough(best, words, expected, above) ? best.table : undefined;
}

function isEnough(vote: Votes, words: Words, expected: readonly FormTable[], above: FormTable | undefined): boolean {
  const labels = words.labels.length;
  const all = words.headers.length + labels;
  if (vote.hasCorner) return true;
  if (isExpected(vote, expected) && (vote.found * 3 >= all || (vote.rows > 0 && vote.rows * 2 >= labels))) return true;
  if (vote.rows > 0 && above?.id === vote.table.id) return true;
  if (vote.rows >= 3 && vote.rows * 2 >= labels) return true;
  if (vote.rows > 0 && vote.columns.size > 0 && vote.found * 2 >= all) return true;
  return vote.table.parts.some(({ index, columns }) =>
    columns.every((column) => vote.columns.has(`${index}.${column.index}`)),
  );
}

function isExpected({ table }: Votes, expected: readonly FormTable[]): boolean {
  return expected.some(({ id }) => id === table.id);
}

/** Figures alone: the official single row of all values, or the rest of the table above. */
function byFigures(
  block: TableBlock,
  form: Form,
  expected: readonly FormTable[],
  above: FormTable | undefined,
): FormTable | undefined {
  let width = 0;
  for (const { cells } of block.rows) width = Math.max(width, cells.length);
  const single = form.tables.find((table) => singleRowOf(table)?.length === width);
  if (single) return single;
  if (above && !block.delimiter) return above;
  return expected.find((table) => singleRowOf(table) && width > 2 * table.parts[0].columns.length);
}

/** Whether text without a known word may be the rest of a header or of a label cut in two above it. */
function isGoingOn({ headers, labels }: Words, form: Form, above: FormTable): boolean {
  const known: string[] = [];
  for (const { columns, outline } of above.parts) {
    for (const { label } of columns) known.push(label);
    for (const { label } of outline) known.push(label);
  }
  const all = [...headers, ...labels];
  if (all.length > MOST_WORDS || form.tables.length === 0) return false;
  return all.some((word) => word.length > 1 && known.some((label) => label.endsWith(word)));
}
