import type { PreviewResult } from '../../shared/protocol/preview';
import { previewModel } from '../../shared/view/preview';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** The draft as it will be printed, for the preview panel. */
export function preview({ version, result }: CheckedDraft, { messages }: DraftOptions): PreviewResult {
  return previewModel(result.report, result.findings, { version, messages });
}
