import { editCell } from '../../shared/edit/edit-cell';
import { builtInForms } from '../../shared/form';
import type { EditCellParams, EditCellResult } from '../../shared/protocol/edit-cell';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** How a figure typed into the preview is written into the draft. */
export function editCellOf(
  { version, result }: CheckedDraft,
  params: EditCellParams,
  { check }: DraftOptions,
): EditCellResult {
  return { version, ...editCell(result.report, check.forms ?? builtInForms, params) };
}
