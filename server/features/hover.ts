import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { hoverAt } from '../../shared/view/hover';
import { toRange } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

/** What the form and the identities say about the place under the pointer. */
export function hover(
  { result, lines }: CheckedDraft,
  { position }: HoverParams,
  { messages }: DraftOptions,
): Hover | null {
  const found = hoverAt(result.report, lines.offsetAt(position), messages);
  if (!found) return null;
  return { contents: { kind: MarkupKind.Markdown, value: found.markdown }, range: toRange(lines, found.span) };
}
