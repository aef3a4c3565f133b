import type { Block, HeadingBlock, ParagraphBlock, TableBlock } from '../draft/types';
import type { Messages } from '../messages';
import type {
  PreviewBlock,
  PreviewGrid,
  PreviewModel,
  PreviewParagraph,
  PreviewRemainder,
  PreviewTable,
} from '../protocol/preview';
import { cellValue } from '../report/identity';
import { withFigures } from '../report/references';
import { type KeyedTable, keyedTables } from '../report/table-keys';
import type { BoundTable, Report } from '../report/types';
import type { Finding } from '../rules/types';
import { type Span, textIn } from '../text/span';
import { type FaultIndex, faultIndex } from './faults';
import { officialGrid } from './grid';
import { previewIdentities } from './identities';
import { inlineRuns } from './inline';
import { tableRemainders, unboundRemainder } from './remainder';

/**
 * The draft as it will be printed: official tables, prose, and, marked, whatever of the draft's tables the official ones
 * have no place for. Sections and tables that the draft lacks are absent. `findings` are sorted by position.
 */
export function previewModel(
  report: Report,
  findings: readonly Finding[],
  { version, messages }: { readonly version: number; readonly messages: Messages },
): PreviewModel {
  const faults = faultIndex(report.draft.text, findings);
  const context: Context = { report, faults, messages, places: placesOf(report) };
  const blocks = report.draft.blocks.flatMap((block) => previewBlocks(block, context));
  return {
    version,
    title: report.titles[0]?.text ?? '',
    blocks,
    findings: findings.map(({ rule, severity, message, span }) => ({ rule, severity, message, span })),
  };
}

interface Context {
  readonly report: Report;
  readonly faults: FaultIndex;
  readonly messages: Messages;
  readonly places: Places;
}

/** What blocks are in the report; blocks of one title or table stand under the first of them. */
interface Places {
  readonly titles: ReadonlyMap<Block, readonly (HeadingBlock | ParagraphBlock)[]>;
  readonly headingLevels: ReadonlyMap<Block, number>;
  readonly tables: ReadonlyMap<Block, readonly KeyedTable[]>;
  readonly taken: ReadonlySet<Block>;
}

function placesOf(report: Report): Places {
  const titles = new Map(report.titles.map(({ blocks }) => [blocks[0] as Block, blocks]));
  const headingLevels = new Map<Block, number>();
  for (const { heading, parts } of report.sections) {
    headingLevels.set(heading, 2);
    for (const part of parts)
      if (!part.runIn && !headingLevels.has(part.block))
        headingLevels.set(part.block, part.block.kind === 'heading' ? Math.max(3, part.block.level) : 3);
  }
  const tables = new Map<Block, readonly KeyedTable[]>();
  for (const keyed of keyedTables(report.tables)) {
    const first = keyed.table.blocks[0];
    tables.set(first, [...(tables.get(first) ?? []), keyed]);
  }
  const taken = new Set<Block>([
    ...report.titles.flatMap(({ blocks }) => blocks.slice(1)),
    ...report.tables.flatMap(({ blocks }) => blocks.slice(1)),
  ]);
  return { titles, headingLevels, tables, taken };
}

function previewBlocks(block: Block, context: Context): readonly PreviewBlock[] {
  const { places } = context;
  if (block.kind === 'table') return tableBlocks(block, context);
  if (places.taken.has(block) || (block.kind !== 'heading' && block.kind !== 'paragraph')) return [];
  const title = places.titles.get(block);
  if (title) return [heading(title, 1, context)];
  const level = places.headingLevels.get(block) ?? (block.kind === 'heading' ? Math.max(2, block.level) : undefined);
  return [level === undefined ? paragraph(block as ParagraphBlock, context) : heading([block], level, context)];
}

function heading(blocks: readonly (HeadingBlock | ParagraphBlock)[], level: number, context: Context): PreviewBlock {
  const { text } = context.report.draft;
  const [first, last] = [blocks[0], blocks[blocks.length - 1]];
  // With the marks: a cursor before them is in the heading too.
  const span = { start: first.kind === 'heading' ? first.marks.start : first.content.start, end: last.content.end };
  const runs = blocks.flatMap((block) => inlineRuns(textIn(text, block.content)));
  return { kind: 'heading', level, runs, span, faults: context.faults.on(span) };
}

function paragraph(block: ParagraphBlock, context: Context): PreviewParagraph {
  const { signature } = context.report;
  const line = withFigures(context.report, block.content);
  const isItem = /^[-*+][ \t]+\S/.test(line);
  const isSignature = (signature.body ?? signature.date) !== undefined && block.content.start >= signature.start;
  return {
    kind: 'paragraph',
    role: isSignature ? 'signature' : isItem ? 'list' : 'text',
    runs: inlineRuns(isItem ? line.slice(1).trimStart() : line),
    span: { start: block.content.start, end: block.content.end },
    faults: context.faults.on(block.content),
  };
}

function tableBlocks(block: TableBlock, context: Context): readonly PreviewBlock[] {
  const { places, report, messages, faults } = context;
  const bound = places.tables.get(block);
  if (bound) return bound.map(({ table, key }) => previewTable(table, key, context));
  if (places.taken.has(block)) return [];
  const shown = new Set<number>();
  return [withFaults(unboundRemainder(block, report.draft.text, messages), faults, shown, block)];
}

function previewTable(bound: BoundTable, key: string, context: Context): PreviewTable {
  const { report, messages } = context;
  const { text } = report.draft;
  const shown = new Set<number>();
  const source = { bound, text, valueAt: (cell: number) => cellValue(bound, cell) };
  const onBlocks = new Set(bound.blocks.flatMap((block) => context.faults.on(block)));
  const faults = context.faults.without((finding) => isOnWholeTable(finding, bound));
  const grid = gridWithFaults(officialGrid(bound.table, source), faults, shown, onBlocks);
  const remainders = tableRemainders(bound, text, messages).map((one) => withFaults(one, faults, shown));
  const last = bound.blocks[bound.blocks.length - 1];
  return {
    kind: 'table',
    key,
    caption: messages.preview.caption({ name: bound.table.name, section: bound.table.section.title }),
    grid,
    identities: previewIdentities(bound, messages),
    remainders,
    span: { start: bound.blocks[0].start, end: last.end },
    faults: [...onBlocks].filter((index) => !shown.has(index)).sort((a, b) => a - b),
  };
}

/** What is said of a table as a whole stands on its first cell, which may be a value that is right. */
function isOnWholeTable({ severity, span }: Finding, { headCell }: BoundTable): boolean {
  return severity === 'information' && span.start === headCell.start;
}

function gridWithFaults(
  grid: PreviewGrid,
  faults: FaultIndex,
  shown: Set<number>,
  ofTable: ReadonlySet<number>,
): PreviewGrid {
  const rows = grid.rows.map((row) =>
    row.map((cell) => {
      const onIt = cell.span ? faults.onCell(cell.span) : [];
      const naming = cell.name === '' ? [] : faults.naming(cell.name).filter((index) => ofTable.has(index));
      const all = [...new Set([...onIt, ...naming])].sort((a, b) => a - b);
      for (const index of all) shown.add(index);
      return all.length > 0 ? { ...cell, faults: all } : cell;
    }),
  );
  return { ...grid, rows };
}

function withFaults(
  remainder: PreviewRemainder,
  faults: FaultIndex,
  shown: Set<number>,
  whole?: Span,
): PreviewRemainder {
  const rows = remainder.rows.map((row) =>
    row.map((cell) => {
      const found = faults.onCell(cell.span);
      for (const index of found) shown.add(index);
      return found.length > 0 ? { ...cell, faults: found } : cell;
    }),
  );
  const rest = whole ? faults.on(whole).filter((index) => !shown.has(index)) : [];
  return { ...remainder, rows, faults: rest };
}
