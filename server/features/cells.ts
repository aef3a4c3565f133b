import type { CellsParams, CellsResult } from '../../shared/protocol/cells';
import { selectedCells } from '../../shared/view/cells';
import { toSpan } from '../convert';
import type { CheckedDraft } from '../drafts';

/** Which cells the selection touches, for the status bar. */
export function cells({ result, lines }: CheckedDraft, { ranges }: CellsParams): CellsResult {
  return selectedCells(
    result.report,
    ranges.map((range) => toSpan(lines, range)),
  );
}
