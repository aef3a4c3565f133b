import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import { cellsRequest } from '../shared/protocol/cells';
import { editCellRequest } from '../shared/protocol/edit-cell';
import { fixAllRequest } from '../shared/protocol/fix-all';
import { lastYearMarksRequest } from '../shared/protocol/last-year';
import { overviewRequest } from '../shared/protocol/overview';
import { copyTableRequest, pasteRequest } from '../shared/protocol/paste';
import { previewRequest } from '../shared/protocol/preview';
import { writeValuesRequest } from '../shared/protocol/write-values';
import { cells } from './features/cells';
import { codeActions } from './features/code-actions';
import { completions } from './features/completion';
import { editCellOf } from './features/edit-cell';
import { fixAllSafe } from './features/fix-all';
import { foldingRanges } from './features/folding';
import { formatDraft } from './features/format';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hints';
import { marksOfLastYear } from './features/last-year';
import { documentSymbols, flatSymbols } from './features/outline';
import { overview } from './features/overview';
import { copyTable, paste } from './features/paste';
import { preview } from './features/preview';
import { valueEdits } from './features/write-values';
import { serveReadingAids } from './reading-aids';
import { draftRequest, type Feature, type RequestNeeds, textRequest } from './requests';

/** Answers what is asked about one draft. `capabilities` are the client's: they decide in what shape. */
export function serveDraftFeatures(
  connection: Connection,
  needs: RequestNeeds,
  capabilities: ClientCapabilities,
): void {
  const { documentChanges, snippetEditSupport } = capabilities.workspace?.workspaceEdit ?? {};
  const abilities = { versioned: documentChanges === true, snippets: snippetEditSupport === true };
  const nested = capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
  const onDraft = <P extends { textDocument: { uri: string } }, R>(name: string, empty: R, feature: Feature<P, R>) =>
    textRequest(needs, name, empty, feature);
  const onOurs = <P extends { uri: string }, R>(name: string, empty: R, feature: Feature<P, R>) => {
    const answer = draftRequest<P, unknown>(needs, name, empty, ({ uri }) => uri, feature);
    connection.onRequest<unknown, void>(name, answer);
  };

  connection.onCodeAction(
    onDraft('textDocument/codeAction', [], (draft, params, options) => codeActions(draft, params, options, abilities)),
  );
  connection.onDocumentSymbol(
    onDraft('textDocument/documentSymbol', [], (draft, _, options) =>
      nested ? documentSymbols(draft, options) : flatSymbols(draft, options),
    ),
  );
  connection.onFoldingRanges(
    onDraft('textDocument/foldingRange', [], (draft, _, options) => foldingRanges(draft, options)),
  );
  connection.onDocumentFormatting(onDraft('textDocument/formatting', [], formatDraft));
  connection.onDocumentRangeFormatting(onDraft('textDocument/rangeFormatting', [], formatDraft));
  connection.onHover(onDraft('textDocument/hover', null, hover));
  connection.languages.inlayHint.on(onDraft('textDocument/inlayHint', [], inlayHints));
  connection.onCompletion(onDraft('textDocument/completion', null, completions));
  serveReadingAids(connection, needs, capabilities);
  onOurs(cellsRequest, null, cells);
  onOurs(writeValuesRequest, null, valueEdits);
  onOurs(previewRequest, null, (draft, _, options) => preview(draft, options));
  onOurs(fixAllRequest, null, fixAllSafe);
  onOurs(pasteRequest, null, paste);
  onOurs(editCellRequest, null, editCellOf);
  onOurs(copyTableRequest, null, copyTable);
  onOurs(overviewRequest, [], overview);
  onOurs(lastYearMarksRequest, null, marksOfLastYear);
}
