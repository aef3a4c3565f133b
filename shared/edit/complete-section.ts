import type { FormPart, FormSection, FormTable } from '../form/types';
import type { BoundPart, BoundTable, Report, ReportSection } from '../report/types';
import type { Span } from '../text/span';
import type { Completion, CompletionContext, CursorLine } from './completion';
import { filterTextFor, fits } from './completion';
import { partSkeleton, sectionSkeleton, tableSkeleton } from './skeleton';

/** Missing sections, and the missing tables of the section that the cursor is in. Only where the line ends there. */
export function sectionCompletions(context: CompletionContext): readonly Completion[] {
  if (context.line.rest.trim() !== '') return [];
  return [...tableCompletions(context), ...missingSections(context)];
}

function missingSections(context: CompletionContext): Completion[] {
  const { report, line, messages } = context;
  const here = report.sections.find(({ heading }) => heading.start <= line.offset && line.offset < heading.end);
  const others = report.sections.filter((section) => section !== here);
  const present = new Set(others.map(({ section }) => section.index));
  const before = others.filter(({ span }) => span.start < line.start).at(-1)?.section.index ?? -1;
  // A heading that is only retyped keeps what stands under it.
  const headingOnly = here !== undefined && hasContent(report, here);
  return inOrderFrom(report.form.sections, before + 1)
    .filter(({ index, heading, title }) => !present.has(index) && fits(line.typed, [heading, title], false))
    .map((section) => {
      const skeleton = headingOnly
        ? `## ${section.heading}`
        : sectionSkeleton(bare(section, report), { eol: report.draft.eol });
      return blockCompletion(
        context,
        'section',
        section.heading,
        messages.server.completeSection(),
        section.definition,
        skeleton,
      );
    });
}

/** A body that publishes prose only gets no tables, and a heading that was lost over its tables does not double them. */
function bare(section: FormSection, { facts, tables }: Report): FormSection {
  const isThere = tables.some(({ table }) => table.section.id === section.id);
  return facts.proseOnly || isThere ? { ...section, tables: [] } : section;
}

function hasContent({ draft }: Report, { from, to }: ReportSection): boolean {
  return draft.blocks.slice(from, to).some(({ kind }) => kind !== 'blank');
}

/** Missing tables of the section at the cursor, whole, then their parts where there are several. */
export function tableCompletions(context: CompletionContext): Completion[] {
  const { report, line, messages } = context;
  if (report.facts.proseOnly || line.typed.startsWith('#')) return [];
  const section = report.sections
    .filter(({ span, heading }) => span.start <= line.offset && heading.end <= line.start)
    .at(-1);
  if (!section) return [];
  const at = report.sections.indexOf(section);
  const style = { eol: report.draft.eol };
  const detail = messages.server.completeTable();
  const typed = line.typed.replace(/^\|/, '');
  return tablesOf(section, at, report).flatMap(({ table, bound }) => {
    const missing = table.parts.filter((part) => !isPresent(part, bound, line));
    const found: Completion[] = [];
    const name = `${table.name} ${table.id}`;
    if (missing.length === table.parts.length && fits(typed, [name, table.id, table.section.title], false))
      found.push(blockCompletion(context, 'table', name, detail, '', tableSkeleton(table, style)));
    if (table.parts.length === 1) return found;
    for (const part of missing) {
      const rows = part.rows.map((row) => row.label).join('、');
      if (fits(typed, [part.corner, ...part.rows.map((row) => row.label)], false))
        found.push(blockCompletion(context, 'table', part.corner, detail, rows, partSkeleton(part, style)));
    }
    return found;
  });
}

/** The tables a section should have, through the edition that its tables are in. */
function tablesOf(
  { section }: ReportSection,
  index: number,
  { tables }: Report,
): readonly { readonly table: FormTable; readonly bound: readonly BoundTable[] }[] {
  const here = tables.filter(({ sectionIndex }) => sectionIndex === index);
  return section.tables.map((table) => {
    const bound = here.filter((one) => one.table.id === table.id);
    return { table: bound[0]?.table ?? table, bound };
  });
}

/** Whether the table has that part, other than in the cursor's line. */
function isPresent(part: FormPart, bound: readonly BoundTable[], line: CursorLine): boolean {
  return bound.some(({ parts }) => parts.some((one) => one.part === part && isBegun(one, line)));
}

/** Whether anything of a part stands elsewhere than in the cursor's line. */
export function isBegun({ header, rows }: BoundPart, { start, end }: CursorLine): boolean {
  const isElsewhere = (row: Span) => row.end < start || end < row.start;
  return header.some(isElsewhere) || rows.some(({ source }) => isElsewhere(source));
}

/** The cursor's line replaced by a block of lines, with blank lines around as far as there are none. */
function blockCompletion(
  { report, line }: CompletionContext,
  kind: 'section' | 'table',
  label: string,
  detail: string,
  documentation: string,
  skeleton: string,
): Completion {
  const { text, eol } = report.draft;
  const before = text.slice(0, line.start).trimEnd();
  const lead =
    before === '' || /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*$/.test(text.slice(before.length, line.start))
      ? ''
      : eol;
  const behind = text.slice(line.end);
  const tail = behind.trim() === '' || /^(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/.test(behind) ? '' : eol;
  const edit = { span: { start: line.start, end: line.end }, newText: lead + skeleton + tail };
  return { kind, label, detail, documentation, edit, filterText: filterTextFor(line, edit, text, label) };
}

/** What comes next first, what was left out before it last. */
export function inOrderFrom<T>(items: readonly T[], first: number): readonly T[] {
  return [...items.slice(first), ...items.slice(0, first)];
}
