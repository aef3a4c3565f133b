import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { formatEdits } from '../../shared/edit/format/draft';
import { toSpan, toTextEdit } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';
import { tableStyle } from '../table-style';

/** Brings the draft, or the blocks that a range touches, into shape. The client's own indentation has no meaning here. */
export function formatDraft(
  { result, lines }: CheckedDraft,
  params: DocumentFormattingParams | DocumentRangeFormattingParams,
  { settings }: DraftOptions,
): TextEdit[] {
  const within = 'range' in params ? toSpan(lines, params.range) : undefined;
  return formatEdits(result.report, tableStyle(settings), within).map((edit) => toTextEdit(lines, edit));
}
