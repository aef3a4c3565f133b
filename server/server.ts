import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Language } from '../shared/messages';
import { draftPatterns } from '../shared/protocol/draft-names';
import { formFilePattern } from '../shared/protocol/form-files';
import { serveDraftFeatures } from './draft-features';
import { createDrafts, type Drafts } from './drafts';
import { traceOf } from './errors';
import { codeActionKinds } from './features/code-actions';
import { completionTriggers } from './features/completion';
import { servePull, servePush } from './features/diagnostics';
import { serveFormFiles } from './features/form-files';
import { serveNewDraft } from './features/new-draft';
import { isFormFile } from './form-folder';
import type { Host } from './host';
import { createLastYears, type OpenDraft } from './last-years';
import { PROJECT_FILE } from './project-file';
import { readingAids, refreshReadingAids } from './reading-aids';
import type { RequestNeeds } from './requests';
import { createSettings } from './settings';
import { createWorkspaceSymbols } from './workspace-symbols';
import { createYearLinks } from './year-links';

/** The section of the client's settings that is ours. */
const SECTION = 'nianbao';

/** Files whose coming and going can change findings: drafts that others name, and the project's settings and forms. */
const WATCHED = [...draftPatterns, `**/${PROJECT_FILE}`, formFilePattern];

/** Connects the language server: features, settings and documents. Knows no machine; `host` is asked instead. */
export function startServer(connection: Connection, host: Host): void {
  const client: Client = { capabilities: {}, locale: undefined, folders: [], given: undefined };
  const drafts = createDrafts();
  const lastYears = createLastYears({ files: host, openDrafts: () => openDraftsIn(drafts) });
  const yearLinks = createYearLinks(lastYears);
  const log = (message: string) => connection.console.error(message);
  const settings = createSettings({
    host,
    ask: async (uri) => {
      if (!client.capabilities.workspace?.configuration) return client.given;
      return connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION });
    },
    language: (chosen) => languageOf(chosen, client.locale),
    workspaceFolders: () => client.folders,
    // A notification: nobody has to answer it.
    warn: (message) =>
      quiet(connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })),
    log,
    formsRead: (folder, messages) => formFiles.folderRead(folder, messages),
    lastYear: yearLinks.of,
    nextYears: lastYears.after,
    onRuleError: (rule, error) => log(`${rule}: ${traceOf(error)}`),
  });
  const needs: RequestNeeds = { drafts, settings, log };
  const symbols = createWorkspaceSymbols({
    files: host,
    folders: () => client.folders,
    openDrafts: () => openDraftsIn(drafts).filter(({ uri }) => !isFormFile(uri)),
    formsFor: settings.formsFor,
  });
  connection.onWorkspaceSymbol(({ query }, token) => symbols.find(query, token));
  drafts.documents.onDidClose(({ document }) => {
    settings.forget(document.uri);
    yearLinks.forget(document.uri);
    recheckOutdated(document.uri);
  });
  drafts.documents.onDidChangeContent(({ document }) => recheckOutdated(document.uri));
  const formFiles = serveFormFiles(connection, needs, host);

  let publishAll = () => {};
  const recheck = () => {
    publishAll();
    if (client.capabilities.workspace?.diagnostics?.refreshSupport) quiet(connection.languages.diagnostics.refresh());
    refreshReadingAids(connection, client.capabilities);
  };
  /** Settings, forms or the folders that are searched changed. */
  const surroundingsChanged = () => {
    formFiles.filesChanged();
    settings.filesChanged();
    symbols.formsChanged();
    recheck();
  };

  const recheckOutdated = (changed: string) => {
    const outdated = yearLinks.outdated(changed);
    if (outdated.length === 0) return;
    outdated.forEach(drafts.recheck);
    recheck();
  };

  connection.onInitialize((params) => {
    readClient(client, params);
    const pulls = client.capabilities.textDocument?.diagnostic !== undefined;
    const rulePages = followsLinks(client.capabilities) ? host.rulePages : undefined;
    if (pulls) servePull(connection, needs, host.session, rulePages);
    else publishAll = servePush(connection, needs, rulePages).publishAll;
    serveDraftFeatures(connection, needs, client.capabilities);
    serveNewDraft(connection, { ...needs, lastYears, workspaceFolders: () => client.folders });
    return answerTo(pulls, host);
  });
  connection.onInitialized(() => register(connection, client, surroundingsChanged));
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    client.given = sectionOf(pushed) ?? client.given;
    settings.settingsChanged();
    formFiles.lookAgain();
    recheck();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri } of changes) {
      lastYears.fileChanged(uri);
      symbols.fileChanged(uri);
    }
    for (const { uri } of changes) recheckOutdated(uri);
    // What else a draft says is its own affair: of other drafts only their coming and going counts.
    const counts = (uri: string) => uri.endsWith(PROJECT_FILE) || isFormFile(uri);
    if (!changes.some(({ type, uri }) => type !== FileChangeType.Changed || counts(uri))) return;
    surroundingsChanged();
  });
  drafts.documents.listen(connection);
  connection.listen();
}

function openDraftsIn({ documents }: Drafts): readonly OpenDraft[] {
  return documents.all().map((document) => ({
    uri: document.uri,
    get text() {
      return document.getText();
    },
  }));
}

/** What is known of the client, from `initialize` on. */
interface Client {
  capabilities: ClientCapabilities;
  locale: string | undefined;
  folders: readonly string[];
  /** Settings of a client that sends them instead of answering for them. */
  given: unknown;
}

function readClient(client: Client, params: InitializeParams): void {
  client.capabilities = params.capabilities;
  client.locale = params.locale;
  const single = params.rootUri ? [params.rootUri] : [];
  client.folders = params.workspaceFolders?.map(({ uri }) => uri) ?? single;
  client.given = sectionOf(params.initializationOptions);
}

/** Whether the client shows a diagnostic's code as a link. */
function followsLinks({ textDocument }: ClientCapabilities): boolean {
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  return (diagnostic ?? publishDiagnostics)?.codeDescriptionSupport === true;
}

function sectionOf(given: unknown): unknown {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[SECTION] : undefined;
}

/** Chinese unless the editor speaks another language, or the setting says otherwise. */
function languageOf(chosen: 'auto' | Language, locale: string | undefined): Language {
  if (chosen !== 'auto') return chosen;
  return !locale || /^zh\b/i.test(locale) ? 'zh' : 'en';
}

function answerTo(pulls: boolean, host: Host): InitializeResult {
  return {
    serverInfo: { name: SECTION, version: host.version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(pulls
        ? { diagnosticProvider: { identifier: SECTION, interFileDependencies: false, workspaceDiagnostics: false } }
        : {}),
      codeActionProvider: { codeActionKinds },
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      hoverProvider: true,
      inlayHintProvider: true,
      ...readingAids,
      completionProvider: { triggerCharacters: completionTriggers() },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}

/** Asks the client to say when settings or files change, where it can. */
function register(connection: Connection, client: Client, foldersChanged: () => void): void {
  const { workspace } = client.capabilities;
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    quiet(connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }));
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    quiet(
      connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: WATCHED.map((globPattern) => ({ globPattern })),
      }),
    );
  if (workspace?.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(({ uri }) => uri));
      client.folders = [...client.folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
      foldersChanged();
    });
  }
}

/** Messages that a client refuses, or that come when it is gone, are lost; an unhandled failure would end the server. */
function quiet(sent: Promise<unknown>): void {
  sent.catch(() => {});
}
