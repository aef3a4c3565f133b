import type { FormGroup, FormRow } from '../form/types';
import type { BoundPart, Report } from '../report/types';
import type { Edit } from '../text/edit';
import { inOrderFrom, isBegun, tableCompletions } from './complete-section';
import type { Completion, CompletionContext, CursorLine } from './completion';
import { filterTextFor, fits } from './completion';
import { rowSkeleton } from './skeleton';
import { escapedText } from './table-text';

/**
 * In a table line, as long as the cursor is in its first cell: the rows that the table lacks, those that come next first.
 * Where no table is begun yet, whole tables.
 */
export function rowCompletions(context: CompletionContext): readonly Completion[] {
  const { line, report } = context;
  if (/\|/.test(line.typed.slice(1).replaceAll('\\|', ''))) return [];
  const part = partAt(report, line);
  const rows = part ? missingRows(context, part) : [];
  return line.rest.replaceAll('|', '').trim() === '' ? [...rows, ...tableCompletions(context)] : rows;
}

/** The table that the line belongs to: the one it is in, else the last one before it in the same section. */
function partAt(report: Report, line: CursorLine): BoundPart | undefined {
  const { start } = line;
  const parts = report.tables.flatMap((table) =>
    table.parts.map((part) => ({ part, sectionIndex: table.sectionIndex })),
  );
  const begun = parts.filter(({ part }) => isBegun(part, line));
  const inside = begun.filter(({ part }) => part.block.start <= start && start < part.block.end);
  const above = (all: typeof begun) => all.filter(({ part }) => part.block.start <= start).at(-1);
  const found = above(inside) ?? above(begun);
  if (!found) return undefined;
  const next = report.sections[found.sectionIndex + 1];
  return next && next.span.start <= start && found.sectionIndex !== -1 ? undefined : found.part;
}

function missingRows(context: CompletionContext, bound: BoundPart): Completion[] {
  const { line } = context;
  const { part, rows } = bound;
  const others = rows.filter(({ source }) => source.end < line.start || line.end < source.start);
  const present = new Set<FormRow | FormGroup | undefined>(others.map(({ row, group }) => row ?? group));
  const before = others.filter(({ source, row, group }) => source.end < line.start && (row ?? group)).at(-1);
  const last = before?.row ?? before?.group;
  const first = last ? part.outline.indexOf(last) + 1 : 0;
  const typed = line.typed.slice(1);
  return inOrderFrom(part.outline, first)
    .filter((row) => !present.has(row) && fits(typed, [row.label, row.name], true))
    .map((row) => rowCompletion(context, row, bound));
}

function rowCompletion(
  { report, line, messages }: CompletionContext,
  row: FormRow | FormGroup,
  bound: BoundPart,
): Completion {
  const { label, definition, kind } = row;
  const edit = rowEdit(line, row, bound);
  const detail = kind === 'group' ? messages.server.completeGroup() : messages.server.completeRow();
  return {
    kind,
    label,
    detail,
    documentation: definition,
    edit,
    filterText: filterTextFor(line, edit, report.draft.text, label),
  };
}

/** The whole line; where values stand in it already, only its label. */
function rowEdit({ start, end, offset, rest }: CursorLine, row: FormRow | FormGroup, { columns }: BoundPart): Edit {
  const cellEnd = rest.search(/(?<!\\)\|/);
  if (cellEnd !== -1 && rest.slice(cellEnd).replaceAll('|', '').trim() !== '')
    return { span: { start, end: offset + cellEnd }, newText: `| ${escapedText(row.label)} ` };
  return { span: { start, end }, newText: rowSkeleton(row, {}, columns.length || undefined) };
}
