import { blockIndexAt } from '../draft/block-index';
import type { FormPart, FormTable } from '../form/types';
import type { SectionOccurrence } from '../report/occurrences';
import type { BoundPart, Report } from '../report/types';
import type { Edit } from '../text/edit';
import { aboveComments, insertBlock } from './place';
import { partSkeleton } from './skeleton';

/** A table of the form of which the draft lacks all parts or some. */
export interface MissingTable {
  readonly table: FormTable;
  readonly parts: readonly FormPart[];
  /** The parts that are there. */
  readonly present: readonly BoundPart[];
}

/** The usual case: every table of the form once, whole. */
function hasAll({ form, tables }: Report): boolean {
  if (tables.length !== form.tables.length) return false;
  return tables.every((bound, index) => {
    const { table, isCanonical } = bound;
    return table === form.tables[index] && (isCanonical || bound.parts.length === table.parts.length);
  });
}

/** What tables the draft lacks. One that is read through another edition is there, whole. */
export function missingTables(report: Report): readonly MissingTable[] {
  if (hasAll(report)) return [];
  const present = new Map<string, Map<number, BoundPart>>();
  const whole = new Set<string>();
  for (const bound of report.tables) {
    const { form, table, isCanonical } = bound;
    if (form !== report.form || isCanonical) whole.add(table.id);
    if (whole.has(table.id)) continue;
    let own = present.get(table.id);
    if (!own) {
      own = new Map();
      present.set(table.id, own);
    }
    for (const part of bound.parts) if (!own.has(part.part.index)) own.set(part.part.index, part);
  }
  const missing: MissingTable[] = [];
  for (const table of report.form.tables) {
    const own = present.get(table.id);
    if (whole.has(table.id) || own?.size === table.parts.length) continue;
    const parts = table.parts.filter(({ index }) => !own?.has(index));
    if (parts.length > 0) missing.push({ table, parts, present: own ? [...own.values()] : [] });
  }
  return missing;
}

/**
 * Blank tables for what is missing, by the offset where they belong: before the next part that is there, behind the one
 * before it, or at the end of the section. Undefined where that place lies inside a pipe table that holds several parts.
 */
export function tablesToInsert(
  report: Report,
  { parts, present }: MissingTable,
  section?: SectionOccurrence,
): ReadonlyMap<number, readonly string[]> | undefined {
  const { draft } = report;
  const skeletons = new Map<number, string[]>();
  for (const part of parts) {
    const offset = placeOf(report, part, present, section);
    if (offset === undefined) return undefined;
    const same = skeletons.get(offset) ?? [];
    same.push(partSkeleton(part, { eol: draft.eol }));
    skeletons.set(offset, same);
  }
  return skeletons;
}

/** Inserts blocks of lines by their offsets, a blank line between those at one place. */
export function insertAll(
  { draft }: Pick<Report, 'draft'>,
  blocks: ReadonlyMap<number, readonly string[]>,
): readonly Edit[] {
  const blank = draft.eol + draft.eol;
  return Array.from(blocks, ([offset, texts]) => insertBlock(draft, offset, [texts.join(blank)]));
}

function placeOf(
  { draft }: Report,
  part: FormPart,
  present: readonly BoundPart[],
  section: SectionOccurrence | undefined,
): number | undefined {
  const next = present.find(({ part: own }) => own.index > part.index && startsBlock(present, own.index));
  if (next && !present.some(({ part: own }) => own.index > part.index && own.index < next.part.index)) {
    return aboveComments(draft, blockIndexAt(draft, next.block.start));
  }
  const before = present.filter(({ part: own }) => own.index < part.index).at(-1);
  if (before) return endsBlock(present, before) ? lastBlockOf(before) : undefined;
  return present.length > 0 || !section ? undefined : endOf(draft.blocks, section);
}

/** Whether no other part stands in the same pipe table. */
function startsBlock(present: readonly BoundPart[], index: number): boolean {
  const own = present.find(({ part }) => part.index === index);
  return (
    own !== undefined &&
    !present.some((other) => other !== own && other.block === own.block && other.part.index < index)
  );
}

function endsBlock(present: readonly BoundPart[], part: BoundPart): boolean {
  return !present.some((other) => other !== part && other.block === part.block && other.part.index > part.part.index);
}

function lastBlockOf({ block, rows }: BoundPart): number {
  return rows.reduce((end, row) => Math.max(end, row.block.end), block.end);
}

/** Behind the last block of a section that is no comment (which would speak of the next heading). */
function endOf(blocks: Report['draft']['blocks'], { section, from, to }: SectionOccurrence): number {
  for (let i = to - 1; i >= from; i--) {
    const { kind, end } = blocks[i];
    if (kind !== 'blank' && kind !== 'suppression') return end;
  }
  return section.heading.end;
}
