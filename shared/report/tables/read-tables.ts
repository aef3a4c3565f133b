import type { Draft, TableBlock } from '../../draft/types';
import { editionsOf } from '../../form';
import type { Form, FormTable } from '../../form/types';
import type { BoundTable, ReportSection } from '../types';
import { type Binding, bindTable } from './bind-table';
import { canonicalTable } from './canonical-table';
import { groupTables, type PlacedBlock, placeBlocks, type TableGroup } from './locate';
import { cellText, firstFilled, partOfCorner } from './source';

/** The tables of a draft, bound to tables of the form (or of the edition that fits best), and those that are none. */
export function readTables(
  draft: Draft,
  form: Form,
  forms: readonly Form[],
  sections: readonly ReportSection[],
): { tables: readonly BoundTable[]; unbound: readonly TableBlock[] } {
  const editions = editionsOf(form, forms);
  const placed = placeBlocks(draft.blocks, sectionsByBlock(sections));
  const expected = (index: number): readonly FormTable[] => (index < 0 ? [] : sections[index].section.tables);
  const { groups, unbound } = groupTables(draft.text, placed, form, editions, expected);
  const tables: BoundTable[] = [];
  for (const group of groups) tables.push(...bindGroup(draft.text, group, form, editions, forms));
  if (!tables.every((table, i) => i === 0 || startOf(tables[i - 1]) <= startOf(table)))
    tables.sort((a, b) => startOf(a) - startOf(b));
  return { tables, unbound };
}

function startOf({ blocks }: BoundTable): number {
  return blocks[0].start;
}

/** How well the draft's tables fit this form, all editions of it left out: more is better. */
export function fitOf(draft: Draft, form: Form, forms: readonly Form[]): number {
  const placed = placeBlocks(draft.blocks, () => -1);
  const { groups } = groupTables(draft.text, placed, form, [form], () => []);
  let fit = 0;
  for (const { tableId, blocks } of groups) {
    const table = form.tables.find(({ id }) => id === tableId);
    if (!table) continue;
    const source = { text: draft.text, form, table };
    fit += bindTable(source, blocks, -1, forms).score;
  }
  return fit;
}

/** Which section a block stands in. Answers in text order: each question looks on from the last answer. */
function sectionsByBlock(sections: readonly ReportSection[]): (blockIndex: number) => number {
  let at = 0;
  return (blockIndex) => {
    while (at < sections.length && sections[at].to <= blockIndex) at++;
    return at < sections.length && sections[at].from <= blockIndex ? at : -1;
  };
}

/**
 * Binds the pipe tables of a group through the draft's form if its words explain all of them; else each run of pipe tables
 * through the edition that explains most of it, of equal ones the one that explains most of the group, then the draft's.
 */
function bindGroup(
  text: string,
  group: TableGroup,
  form: Form,
  editions: readonly Form[],
  forms: readonly Form[],
): readonly BoundTable[] {
  const { blocks, sectionIndex } = group;
  const own = form.tables.find(({ id }) => id === group.tableId);
  const canonical = own && canonicalTable({ text, form, table: own }, blocks, sectionIndex, forms);
  if (canonical) return [canonical];
  const whole = new Map<Form, Binding>();
  const bind = (edition: Edition, of: readonly PlacedBlock[]): Binding => {
    const known = of.length === blocks.length ? whole.get(edition.form) : undefined;
    if (known) return known;
    const binding = bindTable({ text, ...edition }, of, sectionIndex, forms);
    if (of.length === blocks.length) whole.set(edition.form, binding);
    return binding;
  };
  const usual = own && bind({ form, table: own }, blocks);
  if (usual?.isPerfect) return [usual.table];
  const others: Edition[] = [];
  for (const one of editions) {
    const table = one.tables.find(({ id }) => id === group.tableId);
    if (table && one !== form) others.push({ form: one, table });
  }
  if (others.length === 0) return usual ? [usual.table] : [];
  const all = own ? [{ form, table: own }, ...others] : others;
  const preferred = bestOf(all, (edition) => bind(edition, blocks));
  const order = [preferred, ...all.filter((one) => one !== preferred)];
  const chosen = new Map<Form, PlacedBlock[]>();
  for (const run of runsOf(text, blocks, all[0])) {
    const { form: best } = bestOf(order, (edition) => bind(edition, run));
    const blocksOf = chosen.get(best);
    if (blocksOf) blocksOf.push(...run);
    else chosen.set(best, [...run]);
  }
  if (usual && chosen.size === 1 && chosen.has(form)) return [usual.table];
  return all.flatMap((edition) => {
    const of = chosen.get(edition.form);
    return of ? [bind(edition, of).table] : [];
  });
}

/** A table as one edition of the form has it. */
interface Edition {
  readonly form: Form;
  readonly table: FormTable;
}

/** The edition that explains most; of equal ones the first. One that explains everything has no better. */
function bestOf(editions: readonly Edition[], bind: (edition: Edition) => Binding): Edition {
  let [best] = editions;
  let most = Number.NEGATIVE_INFINITY;
  for (const edition of editions) {
    const { score, isPerfect } = bind(edition);
    if (score <= most) continue;
    if (isPerfect) return edition;
    best = edition;
    most = score;
  }
  return best;
}

/**
 * The pipe tables of a group in runs that must be of one edition: all of them where the table has one part; else each that
 * begins with a clause, with those that go on behind it.
 */
function runsOf(
  text: string,
  blocks: readonly PlacedBlock[],
  { form, table }: { readonly form: Form; readonly table: FormTable },
): readonly (readonly PlacedBlock[])[] {
  const runs: PlacedBlock[][] = [];
  for (const one of blocks) {
    const last = runs[runs.length - 1];
    const goesOn =
      last && (table.parts.length === 1 || (one.isAdjacent && !beginsWithClause(text, one.block, form, table)));
    if (goesOn) last.push(one);
    else runs.push([one]);
  }
  return runs;
}

function beginsWithClause(text: string, { rows }: TableBlock, form: Form, table: FormTable): boolean {
  for (const row of rows) {
    const first = firstFilled(text, row, 0);
    if (first === -1) continue;
    return partOfCorner(form.lookup.find(cellText(text, row.cells[first])), table) !== undefined;
  }
  return false;
}
