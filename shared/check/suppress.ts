import type { Block, Draft, SuppressionBlock, TableBlock } from '../draft/types';
import type { Report } from '../report/types';
import type { RuleContext } from '../rules/types';
import type { Span } from '../text/span';
import type { RuledProblem } from './types';

/** The rule under which a suppression of nothing is reported. */
const UNUSED = 'meta/unused-suppression';

/** What a draft's `nianbao-ignore` comments silence (dialect, section 7). */
export interface Suppressions {
  readonly any: boolean;
  /** Whether a finding of that rule on that stretch is silenced; notes which comment did it. */
  covers(rule: string, span: Span): boolean;
  /** Whether a comment names that value for that rule; notes which did. */
  coversCell(rule: string, cellName: string): boolean;
  /** Comments that silenced nothing, as problems. Asked once all findings have gone through `covers`. */
  unused(): readonly RuledProblem[];
}

interface Suppression {
  readonly block: SuppressionBlock;
  readonly areas: readonly Span[];
  used: boolean;
}

const none: Suppressions = { any: false, covers: () => false, coversCell: () => false, unused: () => [] };

export function suppressionsOf(report: Report, context: RuleContext): Suppressions {
  const blocks = report.draft.suppressions;
  if (blocks.length === 0) return none;
  const byRule = new Map<string, Suppression[]>();
  const all: Suppression[] = [];
  const following = nextBlocks(report.draft);
  for (const block of blocks) {
    const suppression = { block, areas: areasOf(block, following.get(block)!, report), used: false };
    all.push(suppression);
    const same = byRule.get(block.rule);
    if (same) same.push(suppression);
    else byRule.set(block.rule, [suppression]);
  }
  return {
    any: true,
    covers(rule, span) {
      let covered = false;
      for (const suppression of byRule.get(rule) ?? []) {
        if (
          !suppression.areas.some((area) => area.start <= span.start && span.start <= area.end && span.end <= area.end)
        )
          continue;
        suppression.used = true;
        covered = true;
      }
      return covered;
    },
    coversCell(rule, cellName) {
      const naming = (byRule.get(rule) ?? []).filter(({ block }) => block.cell === cellName);
      for (const suppression of naming) suppression.used = true;
      return naming.length > 0;
    },
    unused() {
      // A rule that is switched off finds nothing, so nobody can say whether the comment would be needed.
      const isIdle = ({ block, used }: Suppression) => !used && !context.isOff(block.rule);
      // Comments that silence this very finding are judged last: what they are good for is only known then.
      const others = all.filter(({ block }) => block.rule !== UNUSED).filter(isIdle);
      const told = others.filter(({ block }) => !this.covers(UNUSED, block.content));
      const own = (byRule.get(UNUSED) ?? []).filter(isIdle);
      return [...told, ...own].map(({ block }) => unusedProblem(block, context));
    },
  };
}

function unusedProblem(block: SuppressionBlock, context: RuleContext): RuledProblem {
  const { start, end, content } = block;
  const { messages } = context;
  return {
    rule: UNUSED,
    problem: {
      span: content,
      message: whyUnused(block, context),
      fixes: [
        { title: messages.common.removeSuppression(), safe: false, edits: [{ span: { start, end }, newText: '' }] },
      ],
    },
  };
}

function whyUnused({ rule, cell }: SuppressionBlock, { messages: { common }, ruleIds, forms }: RuleContext): string {
  if (rule === '') return common.suppressionWithoutRule();
  if (!ruleIds.has(rule)) return common.suppressionOfUnknownRule({ rule });
  const exists = forms.some(({ tables }) => tables.some(({ cells }) => cells.some(({ name }) => name === cell)));
  return cell === undefined || exists ? common.unusedSuppression({ rule }) : common.suppressionOfUnknownCell({ cell });
}

/** Where a comment silences: the file, the named cells, or the block that follows with the comments before it. */
function areasOf(block: SuppressionBlock, { next, commentsEnd }: Following, report: Report): readonly Span[] {
  if (block.cell) {
    const spans: Span[] = [];
    for (const table of report.tables) {
      for (const cell of table.cells) if (cell?.name === block.cell) spans.push(cell.span);
    }
    return spans;
  }
  if (block.scope === 'file') return [{ start: 0, end: report.draft.text.length }];
  const comments = { start: block.end, end: commentsEnd };
  if (!next) return [comments];
  if (next.kind !== 'table') return [comments, next];
  return [comments, ...blocksOfTable(report, next)];
}

/**
 * The pipe tables that are one table to their reader: what a page break cut in two. The tables of several clauses are not,
 * though they are one table of the form.
 */
export function blocksOfTable({ tables }: Report, block: TableBlock): readonly TableBlock[] {
  const table = tables.find(({ blocks }) => blocks.includes(block));
  if (!table) return [block];
  // A fix that writes it in the canonical form must find nothing in between.
  if (table.layouts.length > 0) return table.blocks;
  const starts = (one: TableBlock) => table.parts.some((part) => part.block === one);
  const at = table.blocks.indexOf(block);
  const first = Math.max(
    0,
    table.blocks.findLastIndex((one, index) => index <= at && starts(one)),
  );
  const next = table.blocks.findIndex((one, index) => index > at && starts(one));
  return table.blocks.slice(first, next < 0 ? undefined : next);
}

/** What stands behind a comment: the first block that is neither blank nor another comment, and the end of the last of those. */
interface Following {
  readonly next: Block | undefined;
  readonly commentsEnd: number;
}

/** One walk from the end. */
function nextBlocks({ blocks }: Draft): ReadonlyMap<SuppressionBlock, Following> {
  const following = new Map<SuppressionBlock, Following>();
  let next: Block | undefined;
  let lastComment: SuppressionBlock | undefined;
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i];
    if (block.kind === 'suppression') {
      lastComment ??= block;
      following.set(block, { next, commentsEnd: lastComment.end });
    } else if (block.kind !== 'blank') {
      next = block;
      lastComment = undefined;
    }
  }
  return following;
}
