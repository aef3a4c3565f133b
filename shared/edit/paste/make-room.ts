import type { FormCell, FormRow, FormTable } from '../../form/types';
import { missingRows } from '../../report/find';
import { occurrencesIn } from '../../report/occurrences';
import type { BoundTable, Report } from '../../report/types';
import type { Edit } from '../../text/edit';
import { insertRows } from '../insert-rows';
import { insertSections } from '../insert-sections';
import { insertAll, missingTables, tablesToInsert } from '../insert-tables';

/**
 * One step towards a draft that has a cell for each of `cells`: adds the section, the tables or the rows that are missing,
 * blank. Undefined where nothing is missing, or nothing can be added without touching what is there.
 */
export function roomFor(report: Report, cells: readonly FormCell[]): readonly Edit[] | undefined {
  const needed = new Set<FormRow>();
  for (const { row } of cells) needed.add(row);
  for (const missing of missingTables(report)) {
    const parts =
      missing.present.length === 0 ? missing.parts : missing.parts.filter((part) => hasAny(part.rows, needed));
    if (!missing.parts.some((part) => hasAny(part.rows, needed))) continue;
    const section = occurrencesIn(report).kept[missing.table.section.index];
    if (!section && missing.present.length === 0) return insertSections(report, [missing.table.section]).edits;
    const places = tablesToInsert(report, { ...missing, parts }, section);
    if (places) return insertAll(report, places);
  }
  for (const { parts } of report.tables) {
    for (const part of parts) {
      for (const missing of missingRows(part)) {
        if (!hasAny(missing, needed)) continue;
        const edit = insertRows(report.draft, part, missing);
        if (edit) return [edit];
      }
    }
  }
  return undefined;
}

/** The draft's table for a table of the form: the one around `offset`, else its first. */
export function tableFor(report: Report, table: Pick<FormTable, 'id'>, offset: number): BoundTable | undefined {
  const same = report.tables.filter(({ table: { id } }) => id === table.id);
  return same.find(({ blocks }) => blocks.some(({ start, end }) => start <= offset && offset < end)) ?? same[0];
}

function hasAny(rows: readonly FormRow[], needed: ReadonlySet<FormRow>): boolean {
  return rows.some((row) => needed.has(row));
}
