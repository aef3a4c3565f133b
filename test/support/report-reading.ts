import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import type { BoundPart, BoundTable, Report } from '../../shared/report/types';
import type { Span } from '../../shared/text/span';

/** A report read from Markdown: a small draft, or a whole one. */
export function reportOf(text: string): Report {
  return readReport(parseDraft(text), builtInForms);
}

/** The one table of a small draft, and what tests ask of it, as texts. */
export interface TableReading {
  readonly report: Report;
  readonly table: BoundTable;
  readonly part: BoundPart;
  /** `role label → place`, one a row; the match where it is not exact, the count fault where there is one. */
  readonly rows: readonly string[];
  /** Name of a value without the table's → its text in the draft, for cells that are there. */
  readonly values: Readonly<Record<string, string>>;
  textAt(span: Span): string;
}

/** Reads `markdown` as the only table of a report of 2023 (or of the year given). */
export function tableReading(markdown: string, year = 2023): TableReading {
  const report = reportOf(`# 青川县水利局${year}年政府信息公开工作年度报告\n\n${markdown}\n`);
  if (report.tables.length !== 1) throw new Error(`${report.tables.length} tables`);
  const [table] = report.tables;
  const textAt = ({ start, end }: Span) => report.draft.text.slice(start, end);
  const values: Record<string, string> = {};
  for (const cell of table.cells)
    if (cell) values[cell.name.slice(cell.name.indexOf('.') + 1)] = textAt(cell.span).trim();
  const rows = table.parts.flatMap((part) =>
    part.rows.map(({ role, labelText, row, group, match, count }) => {
      const place = row?.name ?? group?.name;
      const drift = match === 'exact' || match === 'none' ? '' : ` (${match})`;
      const fault = count ? ` ${count.found}/${count.expected}` : '';
      return `${role} ${labelText}${place ? ` → ${place}` : ''}${drift}${fault}`;
    }),
  );
  return { report, table, part: table.parts[0], rows, values, textAt };
}

/** The names of a part's columns in the order of the header; `?` before unknown, `2×` before doubled ones. */
export function columnsOf({ columns }: BoundPart): readonly string[] {
  return columns.map(({ column, text, match, duplicate }) => {
    const drift = match === 'exact' || match === 'none' ? '' : ` (${match})`;
    return `${duplicate ? '2×' : ''}${column ? column.name : `?${text}`}${drift}`;
  });
}
