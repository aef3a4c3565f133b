import { rememberLast } from '../text/remember';
import type { BoundTable, Report } from './types';

/**
 * Tables of one section of the form stand or fall together where editions are concerned, wherever they stand in the draft: a
 * heading that is put back above one of them changes nothing.
 */
export function sectionKey({ table }: BoundTable): string {
  return table.section.id;
}

const sectionsOfOtherEditions = rememberLast(({ form, tables }: Report): ReadonlySet<string> => {
  const sections = new Set<string>();
  for (const table of tables) if (table.form !== form) sections.add(sectionKey(table));
  return sections;
});

/**
 * Whether the table, or another of its section, is read through another edition than the report's form. Then
 * `table/form-edition` speaks, and the rules of rows, columns and labels are silent about the section.
 */
export function isOtherEdition(report: Report, table: BoundTable): boolean {
  const sections = sectionsOfOtherEditions(report);
  return sections.size > 0 && sections.has(sectionKey(table));
}
