import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type OutlineItem, outline } from '../../shared/view/outline';
import { toRange } from '../convert';
import type { CheckedDraft } from '../drafts';
import type { DraftOptions } from '../settings';

const kinds: Record<OutlineItem['kind'], SymbolKind> = {
  title: SymbolKind.File,
  section: SymbolKind.Module,
  part: SymbolKind.String,
  table: SymbolKind.Array,
};

/** The outline as a tree; for clients that know no trees see `flatSymbols`. */
export function documentSymbols({ result, lines }: CheckedDraft, { messages }: DraftOptions): DocumentSymbol[] {
  const toSymbol = ({ kind, name, detail, span, heading, children }: OutlineItem): DocumentSymbol => ({
    name,
    ...(detail ? { detail } : {}),
    kind: kinds[kind],
    range: toRange(lines, span),
    selectionRange: toRange(lines, heading),
    children: children.map(toSymbol),
  });
  return outline(result.report, messages).map(toSymbol);
}

/** The outline as a list in which each entry names the one that holds it. */
export function flatSymbols(draft: CheckedDraft, options: DraftOptions): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const visit = (symbols: readonly DocumentSymbol[], containerName?: string) => {
    for (const { name, kind, range, children } of symbols) {
      flat.push({ name, kind, location: { uri: draft.uri, range }, ...(containerName ? { containerName } : {}) });
      visit(children ?? [], name);
    }
  };
  visit(documentSymbols(draft, options));
  return flat;
}
