import type { FoldingRange } from 'vscode-languageserver';
import { foldable } from '../../shared/view/outline';
import { toRange } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** Metadata, sections, parts and tables, each from its first line; where several begin on one line, the longest. */
export function foldingRanges({ result, lines }: CheckedDraft, { messages }: DraftOptions): FoldingRange[] {
  const endByStart = new Map<number, number>();
  for (const span of foldable(result.report, messages)) {
    const { start, end } = toRange(lines, span);
    if (end.line > start.line) endByStart.set(start.line, Math.max(end.line, endByStart.get(start.line) ?? 0));
  }
  return [...endByStart]
    .map(([startLine, endLine]) => ({ startLine, endLine }))
    .sort((a, b) => a.startLine - b.startLine);
}
