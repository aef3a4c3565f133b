import { blockIndexAt } from '../draft/block-index';
import type { FormSection } from '../form/types';
import { occurrencesIn } from '../report/occurrences';
import type { BoundTable, Report } from '../report/types';
import type { Edit } from '../text/edit';
import { insertAll, missingTables, tablesToInsert } from './insert-tables';
import { aboveComments, behindLine } from './place';
import { sectionSkeleton } from './skeleton';

export interface SectionInsertion {
  readonly edits: readonly Edit[];
  /** Whether the tables of all these sections are there and only their headings are added. */
  readonly headingsOnly: boolean;
  /**
   * False where a heading comes to stand above a table and more is read under it than before: tables that only belong to
   * the form in their own section, sub-headings of the section that it cuts in two, parts that cannot be added because
   * their place lies inside another's table.
   */
  readonly isCertain: boolean;
}

/**
 * Brings missing sections back: each before the next section that is there, the last ones before the signature, with blank
 * tables. A section whose table stands in the draft gets its heading above the table.
 */
export function insertSections(report: Report, missing: readonly FormSection[]): SectionInsertion {
  const { draft, form } = report;
  const anchors = anchorsOf(report);
  const blocksAt = new Map<number, string[]>();
  let headingsOnly = true;
  let isCertain = true;
  for (const section of missing) {
    const above = anchors[section.index];
    const next = anchors.slice(section.index).find((anchor) => anchor !== undefined);
    const offset = next?.offset ?? endOf(report);
    const blocks = blocksAt.get(offset) ?? [];
    blocksAt.set(offset, blocks);
    if (above || tablesOf(report, section).length > 0) {
      blocks.push(`## ${section.heading}`);
      const isWhole = addMissingParts(report, section, blocksAt);
      isCertain &&= isWhole && report.unboundTables.length === 0 && !takesParts(report, offset);
    } else {
      blocks.push(sectionSkeleton(section, { eol: draft.eol }));
      headingsOnly = false;
    }
  }
  const edits = insertAll(report, blocksAt);
  return { edits, headingsOnly: headingsOnly && missing.length < form.sections.length, isCertain };
}

/**
 * A section whose table is there gets what the table lacks, as `table/missing-table` would ask for it next. False where it
 * cannot be added.
 */
function addMissingParts(report: Report, section: FormSection, blocksAt: Map<number, string[]>): boolean {
  let isWhole = true;
  for (const missing of missingTables(report)) {
    if (!section.tables.includes(missing.table)) continue;
    const places = tablesToInsert(report, missing);
    isWhole &&= places !== undefined;
    for (const [offset, tables] of places ?? []) {
      blocksAt.set(offset, [...(blocksAt.get(offset) ?? []), ...tables]);
    }
  }
  return isWhole;
}

/** Whether a heading put there would have sub-headings under it that stand in another section now. */
function takesParts({ sections }: Report, offset: number): boolean {
  return sections.some(
    ({ heading, span, parts }) =>
      heading.start < offset && offset < span.end && parts.some(({ block }) => block.start >= offset),
  );
}

interface Anchor {
  readonly offset: number;
}

/** Where each section of the form begins: at its heading, or at its table if only the heading is missing. */
function anchorsOf(report: Report): readonly (Anchor | undefined)[] {
  const { draft, form } = report;
  const { kept } = occurrencesIn(report);
  const anchors: (Anchor | undefined)[] = kept.map(
    (occurrence) =>
      occurrence && { offset: aboveComments(draft, blockIndexAt(draft, occurrence.section.heading.start)) },
  );
  for (const section of form.sections) {
    if (anchors[section.index]) continue;
    const starts = tablesOf(report, section).flatMap(({ blocks }) => blocks.map(({ start }) => start));
    if (starts.length === 0) continue;
    const offset = aboveComments(draft, blockIndexAt(draft, Math.min(...starts)));
    const before = anchors.slice(0, section.index).every((anchor) => !anchor || anchor.offset < offset);
    const behind = anchors.slice(section.index).every((anchor) => !anchor || anchor.offset > offset);
    if (before && behind) anchors[section.index] = { offset };
  }
  return anchors;
}

function tablesOf({ tables }: Report, section: FormSection): readonly BoundTable[] {
  return tables.filter(({ table }) => section.tables.some(({ id }) => id === table.id));
}

/** Behind the last line before the signature. */
function endOf({ draft, signature }: Report): number {
  return signature.lastLine ? behindLine(draft.text, signature.lastLine.end) : signature.start;
}
