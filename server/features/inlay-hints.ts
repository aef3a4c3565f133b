import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { fittingReport } from '../../shared/rules/year/previous-report';
import { type InlayHintText, inlayHintsIn } from '../../shared/view/inlay-hints';
import { toRange, toSpan, toTextEdit } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** Values in place, in the range that is asked for. The text as it was last read decides, so that hints stay while one types. */
export function inlayHints(
  draft: CheckedDraft,
  { range }: InlayHintParams,
  { check, settings, messages }: DraftOptions,
): InlayHint[] {
  const shown = {
    computed: settings['inlayHints.computed'],
    determined: settings['inlayHints.determined'],
    reference: settings['inlayHints.references'],
    lastYear: settings['lastYear.show'],
  };
  const { report } = draft.result;
  const previous = shown.lastYear ? fittingReport(report, check.world?.lastYear?.(report)) : undefined;
  const hints = inlayHintsIn(report, toSpan(draft.lines, range), shown, messages, previous);
  return hints.map((hint) => toInlayHint(draft, hint));
}

function toInlayHint(
  { uri, lines }: CheckedDraft,
  { kind, offset, label, tooltip, edits, cell }: InlayHintText,
): InlayHint {
  return {
    position: lines.positionAt(offset),
    // Held down Ctrl, a click on the value leads to the cell that it comes from.
    label: cell ? [{ value: label, location: { uri, range: toRange(lines, cell) } }] : label,
    tooltip,
    paddingLeft: kind === 'computed' || kind === 'reference',
    ...(edits.length > 0 ? { textEdits: edits.map((edit) => toTextEdit(lines, edit)) } : {}),
  };
}
