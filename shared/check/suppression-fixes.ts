import type { Messages } from '../messages';
import type { BoundCell, Report } from '../report/types';
import type { Finding } from '../rules/types';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { blocksOfTable } from './suppress';

/** A comment that silences a finding, yet without its reason, which only the clerk can give. */
export interface SuppressionFix {
  readonly title: string;
  readonly edit: Edit;
  /** Where in the edit's new text the reason belongs. */
  readonly reasonAt: number;
}

/**
 * The comments that would silence this finding and no other cause (dialect, section 7): where it stands, for the one cell it
 * stands in, and for the whole file. A finding that no comment covers (one that begins in one paragraph and ends in another,
 * the second line of a title, metadata) has none but the last.
 */
export function suppressionFixes(report: Report, finding: Finding, { common }: Messages): readonly SuppressionFix[] {
  const { rule, span } = finding;
  const fixes: SuppressionFix[] = [];
  const place = placeAbove(report, span);
  if (place !== undefined) {
    fixes.push({ title: common.ignoreHere({ rule }), ...comment(report, place, 'nianbao-ignore', rule) });
    const cell = cellOf(report, finding);
    if (cell) {
      const words = `${rule} ${cell.name}`;
      fixes.push({
        title: common.ignoreCell({ rule, cell: cell.name }),
        ...comment(report, place, 'nianbao-ignore', words),
      });
    }
  }
  const top = report.draft.metadata?.end ?? 0;
  fixes.push({ title: common.ignoreFile({ rule }), ...comment(report, top, 'nianbao-ignore-file', rule) });
  return fixes;
}

/** Before the block that holds the stretch, where a comment can stand without parting what belongs together. */
function placeAbove(report: Report, { start, end }: Span): number | undefined {
  const { blocks } = report.draft;
  const block = blocks.find((one) => one.start <= start && start < one.end) ?? blocks[blocks.length - 1];
  if (!block || end > block.end || block.kind === 'metadata' || block.kind === 'blank') return undefined;
  if (report.titles.some((title) => title.blocks.indexOf(block as never) > 0)) return undefined;
  return (block.kind === 'table' ? blocksOfTable(report, block)[0] : block).start;
}

/** The cell that the finding is about, if it is about one alone. */
function cellOf({ tables }: Report, { span, data }: Finding): BoundCell | undefined {
  if ((data?.cells?.length ?? 0) > 1) return undefined;
  for (const { cells, blocks } of tables) {
    if (span.start < blocks[0].start || span.end > blocks[blocks.length - 1].end) continue;
    const found = cells.find((cell) => cell && cell.span.start <= span.start && span.end <= cell.span.end);
    if (found) return found;
  }
  return undefined;
}

function comment({ draft }: Report, offset: number, word: string, what: string): Omit<SuppressionFix, 'title'> {
  const { text, eol } = draft;
  const isOnLine = offset > 0 && !/[\r\n]/.test(text[offset - 1]);
  // Blank lines around what stands for the whole file: it belongs to no block.
  const isForFile = word !== 'nianbao-ignore';
  const before = (isOnLine ? eol : '') + (isForFile && offset > 0 ? eol : '');
  const opening = `${before}<!-- ${word} ${what}: `;
  const behind =
    isForFile && (offset === 0 || !/^[ \t]*(?:[\r\n]|$)/.test(text.slice(offset, offset + 200))) ? eol : '';
  const newText = `${opening} -->${eol}${behind}`;
  return { edit: { span: { start: offset, end: offset }, newText }, reasonAt: opening.length };
}
