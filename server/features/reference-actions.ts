import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { asReference } from '../../shared/edit/reference-text';
import { plainFigure } from '../../shared/edit/write-values';
import type { Edit } from '../../shared/text/edit';
import type { Span } from '../../shared/text/span';
import { toWorkspaceEdit } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** A plain figure of a sentence turned into a reference to its cell, and a reference into the figure it stands for. */
export function referenceActions(
  draft: CheckedDraft,
  { start }: Span,
  { messages }: DraftOptions,
  versioned: boolean,
): CodeAction[] {
  const { report } = draft.result;
  const { values: words } = messages;
  const action = (title: string, edit: Edit): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(draft, [edit], versioned),
  });
  const figure = plainFigure(report, start);
  if (figure) return [action(words.toFigure({ value: figure.newText }), figure)];
  const reference = asReference(report, start);
  return reference ? [action(words.toReference({ reference: reference.newText }), reference)] : [];
}
