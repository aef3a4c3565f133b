import type { BoundTable, Report } from '../report/types';

/** Tables of one section stand or fall together where editions are concerned. */
export function sectionKey({ sectionIndex, table }: BoundTable): string {
  return sectionIndex < 0 ? table.id : String(sectionIndex);
}

const known = new WeakMap<Report, ReadonlySet<string>>();

/**
 * Whether the table, or another of its section, is read through another edition than the report's form. Then
 * `table/form-edition` speaks, and the rules of rows, columns and labels are silent about the section.
 */
export function isOtherEdition(report: Report, table: BoundTable): boolean {
  let sections = known.get(report);
  if (!sections) {
    const found = new Set<string>();
    for (const one of report.tables) if (one.form !== report.form) found.add(sectionKey(one));
    sections = found;
    known.set(report, sections);
  }
  return sections.size > 0 && sections.has(sectionKey(table));
}
