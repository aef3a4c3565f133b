import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { canBeWritten, knownValues, writeKnownValues } from '../../shared/edit/known-values';
import { valuesOfTable } from '../../shared/edit/write-values';
import { formatExact } from '../../shared/text/exact';
import type { Span } from '../../shared/text/span';
import { toWorkspaceEdit } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/**
 * At a cell whose value is known and not written: to write it, and all of its table. `isMended`: a finding there is mended
 * by writing a figure already.
 */
export function valueActions(
  draft: CheckedDraft,
  span: Span,
  { messages }: DraftOptions,
  isMended: boolean,
  versioned: boolean,
): CodeAction[] {
  const { report } = draft.result;
  const [here] = knownValues(report, span).filter(canBeWritten);
  if (!here) return [];
  const { values: words } = messages;
  const action = (title: string, written: readonly (typeof here)[]): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    edit: toWorkspaceEdit(draft, writeKnownValues(draft.text, written), versioned),
  });
  const all = valuesOfTable(report, here.cell.row.source.start).filter(canBeWritten);
  const one =
    here.kind === 'determined' && isMended ? [] : [action(words.writeOne({ value: formatExact(here.value) }), [here])];
  if (all.length < 2) return one;
  return [...one, action(words.writeTable({ table: here.table.table.name, count: all.length }), all)];
}
