import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { allAsFigures, allAsReferences, asReference, paragraphAt } from '../../shared/edit/reference-text';
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
  const action = (title: string, edits: readonly Edit[]): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: toWorkspaceEdit(draft, edits, versioned),
  });
  const figure = plainFigure(report, start);
  const reference = figure ? undefined : asReference(report, start);
  const actions: CodeAction[] = [];
  if (figure) actions.push(action(words.toFigure({ value: figure.newText }), [figure]));
  if (reference) actions.push(action(words.toReference({ reference: reference.newText }), [reference]));
  // The rest of the paragraph too, where one is at it.
  const content = actions.length > 0 ? paragraphAt(report, start) : undefined;
  if (!content) return actions;
  const all = figure ? allAsFigures(report, content) : allAsReferences(report, content);
  const title = figure ? words.allToFigures : words.allToReferences;
  return all.length > 1 ? [...actions, action(title({ count: all.length }), all)] : actions;
}
