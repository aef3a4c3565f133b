import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A language server that keeps documents, and finds nothing in them: what any server on this library costs at least. */
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument }) => ({
  kind: 'full',
  resultId: String(documents.get(textDocument.uri)?.version),
  items: [],
}));
documents.listen(connection);
connection.listen();
