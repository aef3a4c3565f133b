import { readableText } from '../edit/table-text';
import type { Messages } from '../messages';
import type { BoundPart, BoundTable, Report, ReportPart, ReportSection } from '../report/types';
import type { Span } from '../text/span';
import { textIn } from '../text/span';

/** One entry of the outline: the title, a section, a part of one, a table. */
export interface OutlineItem {
  readonly kind: 'title' | 'section' | 'part' | 'table';
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  /** All that belongs to it, without blank lines at its end; children lie within. */
  readonly span: Span;
  /** Its heading, which a click selects; within `span`. */
  readonly heading: Span;
  readonly children: readonly OutlineItem[];
}

/** What stands in a draft, in text order: titles, sections with their parts and tables, tables outside of any section. */
export function outline(report: Report, messages: Messages): readonly OutlineItem[] {
  const items: Draft[] = [
    ...report.titles.map((title) => draftItem('title', title.text, title.span, title.span, 0)),
    ...report.sections.map((section) => sectionItem(section, report)),
    ...report.sections.flatMap((section) => partItems(section, report)),
    ...report.sections.flatMap((section) => headingItems(section, report)),
    ...report.tables.map((table) => tableItem(table, report)),
    ...report.unboundTables.map((block) => {
      const heading = block.rows[0]?.cells[0] ? cellSpan(block.rows[0].cells[0]) : firstLine(report, block);
      const name = readableText(textIn(report.draft.text, heading)) || messages.server.unboundTable();
      return draftItem('table', name, block, heading, TABLE_DEPTH, messages.server.unboundTable());
    }),
  ];
  for (const item of items) item.name = item.name.trim() || messages.server.untitled();
  return nest(items, report.draft.text);
}

/** Stretches that can be folded: metadata and everything of the outline that has more than its heading's line. */
export function foldable(report: Report, messages: Messages): readonly Span[] {
  const spans: Span[] = [];
  const { metadata, text } = report.draft;
  if (metadata) spans.push(withoutBlankEnd(text, metadata));
  const visit = (items: readonly OutlineItem[]) => {
    for (const item of items) {
      spans.push(item.span);
      visit(item.children);
    }
  };
  visit(outline(report, messages).filter(({ kind }) => kind !== 'title'));
  return spans;
}

/** While items are put into each other: the deeper, the further in. */
interface Draft {
  kind: OutlineItem['kind'];
  name: string;
  detail: string;
  span: Span;
  heading: Span;
  depth: number;
  children: Draft[];
}

const SECTION_DEPTH = 1;
/** Parts follow sections: `（一）`, then `1.`, then `（1）`, as official writing nests them. */
const partDepths: Record<ReportPart['style'], number> = { 'chinese-brackets': 2, digit: 3, 'digit-brackets': 4 };
const TABLE_DEPTH = 5;

function draftItem(kind: Draft['kind'], name: string, span: Span, heading: Span, depth: number, detail = ''): Draft {
  return { kind, name, detail, span, heading, depth, children: [] };
}

function sectionItem({ heading, headingText, span }: ReportSection, report: Report): Draft {
  const end = Math.max(span.end, heading.end);
  return draftItem(
    'section',
    textIn(report.draft.text, headingText),
    { start: span.start, end },
    headingText,
    SECTION_DEPTH,
  );
}

function partItems({ parts, span }: ReportSection, report: Report): Draft[] {
  const { text } = report.draft;
  return parts.map((part, index) => {
    const depth = partDepths[part.style];
    const next = parts.slice(index + 1).find(({ style }) => partDepths[style] <= depth);
    const heading = { start: part.number.start, end: Math.max(part.number.end, part.title.end) };
    const end = Math.max(part.block.end, next?.block.start ?? span.end);
    return draftItem('part', textIn(text, heading), { start: part.block.start, end }, heading, depth);
  });
}

/** `### 主要做法`: headings without a number, as deep as their marks say; each reaches as far as nothing ends it. */
function headingItems({ otherHeadings, span }: ReportSection, report: Report): Draft[] {
  const { text } = report.draft;
  return otherHeadings.map(({ level, start, content, end }) => {
    const depth = Math.min(Math.max(level - 1, SECTION_DEPTH), TABLE_DEPTH - 1);
    return draftItem('part', textIn(text, content), { start, end: Math.max(end, span.end) }, content, depth);
  });
}

function tableItem(bound: BoundTable, report: Report): Draft {
  const { table, blocks, parts, headCell } = bound;
  const span = { start: blocks[0].start, end: blocks[blocks.length - 1].end };
  const item = draftItem('table', `${table.name} ${table.id}`, span, headCell, TABLE_DEPTH, table.section.title);
  if (table.parts.length > 1) item.children = parts.map((part) => tablePart(part, report));
  return item;
}

function tablePart({ part, header, rows, headCell, block }: BoundPart, report: Report): Draft {
  const first = header[0]?.start ?? rows[0]?.source.start ?? block.start;
  const last = rows[rows.length - 1]?.source.end ?? header[header.length - 1]?.end ?? block.end;
  const span = { start: Math.min(first, headCell.start), end: Math.max(last, headCell.end) };
  const name = readableText(textIn(report.draft.text, headCell)) || part.corner;
  return draftItem('table', name, span, headCell, TABLE_DEPTH + 1);
}

/** Puts each item into the nearest one before it that is less deep and holds it, and cuts it to fit. */
function nest(items: Draft[], text: string): readonly OutlineItem[] {
  const ordered = [...items].sort((a, b) => a.span.start - b.span.start || a.depth - b.depth);
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const item of ordered) {
    while (open.length > 0) {
      const parent = open[open.length - 1];
      if (parent.depth < item.depth && item.heading.start < parent.span.end) break;
      // A table in two pieces around another heading ends, for the outline, where that heading begins.
      const end = Math.max(parent.heading.end, Math.min(parent.span.end, item.span.start));
      parent.span = withoutBlankEnd(text, { start: parent.span.start, end });
      open.pop();
    }
    const parent = open[open.length - 1];
    const limit = parent?.span.end ?? text.length;
    item.span = withoutBlankEnd(text, { start: item.span.start, end: Math.min(item.span.end, limit) });
    (parent?.children ?? roots).push(item);
    open.push(item);
  }
  return roots.map(finished);
}

function finished({ kind, name, detail, span, heading, children }: Draft): OutlineItem {
  const start = Math.min(Math.max(heading.start, span.start), span.end);
  const end = Math.max(start, Math.min(heading.end, span.end));
  return { kind, name, detail, span, heading: { start, end }, children: children.map(finished) };
}

function withoutBlankEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1])) last--;
  return { start, end: last };
}

function cellSpan({ from, to }: { readonly from: number; readonly to: number }): Span {
  return { start: from, end: to };
}

function firstLine({ draft }: Report, { start, end }: Span): Span {
  const lineEnd = draft.text.slice(start, end).search(/[\r\n]/);
  return { start, end: lineEnd < 0 ? end : start + lineEnd };
}
