import type { Range, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { outline } from '../../shared/view/outline';
import { selectionStepsAt } from '../../shared/view/selection';
import { toRange } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** For each cursor what "expand selection" selects, step by step. */
export function selectionRanges(
  { result, lines }: CheckedDraft,
  { positions }: SelectionRangeParams,
  { messages }: DraftOptions,
): SelectionRange[] {
  const items = outline(result.report, messages);
  return positions.map((position) => {
    const steps = selectionStepsAt(result.report, items, lines.offsetAt(position));
    const ranges: readonly Range[] = steps.map((step) => toRange(lines, step));
    const outermost: SelectionRange = { range: ranges.at(-1) ?? { start: position, end: position } };
    return ranges.slice(0, -1).reduceRight<SelectionRange>((parent, range) => ({ range, parent }), outermost);
  });
}
