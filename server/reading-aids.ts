import type {
  ClientCapabilities,
  Connection,
  DefinitionParams,
  DocumentHighlight,
  DocumentHighlightParams,
  Location,
  LocationLink,
  SemanticTokens,
  ServerCapabilities,
} from 'vscode-languageserver';
import { definition } from './features/definition';
import { documentLinks } from './features/document-links';
import { highlights } from './features/highlight';
import { references } from './features/references';
import { selectionRanges } from './features/selection';
import { allTokens, tokenLegend, tokensInRange } from './features/semantic-tokens';
import { tableLenses } from './features/table-notes';
import { type RequestNeeds, textRequest } from './requests';

/** What shows how a draft's figures hang together, all of it asked for and worked out only then. */
export const readingAids: ServerCapabilities = {
  documentHighlightProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  selectionRangeProvider: true,
  codeLensProvider: {},
  workspaceSymbolProvider: true,
  semanticTokensProvider: { legend: tokenLegend, full: true, range: true },
};

export function serveReadingAids(
  connection: Connection,
  needs: RequestNeeds,
  { textDocument }: ClientCapabilities,
): void {
  const links = textDocument?.definition?.linkSupport === true;
  // No answer for what is no draft (a project's form): the editor then marks equal words as it does in any file.
  connection.onDocumentHighlight(
    textRequest<DocumentHighlightParams, DocumentHighlight[] | null>(
      needs,
      'textDocument/documentHighlight',
      null,
      highlights,
    ),
  );
  connection.onDefinition(
    textRequest<DefinitionParams, LocationLink[] | Location[]>(
      needs,
      'textDocument/definition',
      [],
      (draft, params, options) => definition(draft, params, options, links),
    ),
  );
  connection.onReferences(textRequest(needs, 'textDocument/references', [], references));
  connection.onDocumentLinks(
    textRequest(needs, 'textDocument/documentLink', [], (draft, _, options) => documentLinks(draft, options)),
  );
  connection.onSelectionRanges(textRequest(needs, 'textDocument/selectionRange', [], selectionRanges));
  connection.onCodeLens(
    textRequest(needs, 'textDocument/codeLens', [], (draft, _, options) => tableLenses(draft, options)),
  );
  const { semanticTokens } = connection.languages;
  semanticTokens.on(textRequest(needs, 'textDocument/semanticTokens/full', noTokens, allTokens));
  semanticTokens.onRange(textRequest(needs, 'textDocument/semanticTokens/range', noTokens, tokensInRange));
}

const noTokens: SemanticTokens = { data: [] };

/** Has what is shown all the time asked for anew: something else than the text changed. */
export function refreshReadingAids(connection: Connection, { workspace }: ClientCapabilities): void {
  const gone = () => {};
  if (workspace?.codeLens?.refreshSupport) connection.sendRequest('workspace/codeLens/refresh').catch(gone);
  if (workspace?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(gone);
  if (workspace?.semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh().catch(gone);
}
