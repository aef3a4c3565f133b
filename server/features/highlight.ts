import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { identityCellsAt } from '../../shared/view/highlight';
import { toRange } from '../convert';
import type { CheckedDraft } from '../drafts';

/** The cells of the identities that the figure at the cursor takes part in: totals as what is written, parts as what is read. */
export function highlights(
  { result, lines }: CheckedDraft,
  { position }: DocumentHighlightParams,
): DocumentHighlight[] {
  return identityCellsAt(result.report, lines.offsetAt(position)).map(({ role, span }) => ({
    range: toRange(lines, span),
    kind: role === 'total' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
