import { type ChildProcess, spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import {
  type ClientCapabilities,
  type ConfigurationItem,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { applyEdits } from '../../shared/text/edit';
import { lineIndex } from '../../shared/text/lines';
import { builtFile } from './built';

/** What a client of these tests is like; each of them as VS Code is where nothing else is said. */
export interface ClientOptions {
  /** Whether it asks for diagnostics; else the server sends them. */
  readonly pull?: boolean;
  /** Answers `workspace/configuration`; `undefined`: the client cannot be asked. */
  readonly settings?: (item: ConfigurationItem) => unknown;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** How the server is started; the built one over stdio where nothing is said. */
  readonly command?: readonly string[];
}

/** A small client on a real server process. */
export interface LspClient {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcess;
  readonly initialized: InitializeResult;
  /** What the server showed and logged, in order. */
  readonly shown: string[];
  readonly logged: string[];
  /** All diagnostics sent, in order. */
  readonly published: PublishDiagnosticsParams[];
  /** How often the server asked the client to ask anew. */
  readonly refreshed: () => number;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, text: string): Promise<void>;
  close(uri: string): Promise<void>;
  /** Asks for diagnostics. */
  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** Waits for the diagnostics of that version (any, if left out), sent by the server. */
  nextPublished(uri: string, version?: number): Promise<PublishDiagnosticsParams>;
  /** Findings of an open draft, asked or waited for, as the client does it. */
  diagnostics(uri: string, version: number): Promise<readonly Diagnostic[]>;
  stop(): Promise<number | null>;
}

/** Starts a server and shakes hands; both end with the test. */
export async function startClient(options: ClientOptions = {}): Promise<LspClient> {
  const [program, ...args] = options.command ?? [process.execPath, builtFile('server'), '--stdio'];
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const logged: string[] = [];
  child.stderr.on('data', (chunk) => logged.push(String(chunk)));
  onTestFinished(() => void child.kill());
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return connectClient(connection, child, ended, logged, options);
}

async function connectClient(
  connection: ProtocolConnection,
  child: ChildProcess,
  ended: Promise<number | null>,
  logged: string[],
  options: ClientOptions,
): Promise<LspClient> {
  const shown: string[] = [];
  const published: PublishDiagnosticsParams[] = [];
  const waiting: (() => void)[] = [];
  let refreshes = 0;
  connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of [...waiting]) look();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: ConfigurationItem[] }) =>
    items.map((item) => options.settings?.(item) ?? null),
  );
  connection.listen();
  const initialized: InitializeResult = await connection.sendRequest('initialize', initializeParams(options));
  await connection.sendNotification('initialized', {});

  const client: LspClient = {
    connection,
    child,
    initialized,
    shown,
    logged,
    published,
    refreshed: () => refreshes,
    open: (uri, text, version = 1) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'nianbao', version, text },
      }),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ text }],
      }),
    close: (uri) => connection.sendNotification('textDocument/didClose', { textDocument: { uri } }),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId }),
    nextPublished: (uri, version) =>
      new Promise((resolve) => {
        const look = () => {
          const found = published.find((one) => one.uri === uri && (version === undefined || one.version === version));
          if (!found) return;
          const at = waiting.indexOf(look);
          if (at !== -1) waiting.splice(at, 1);
          resolve(found);
        };
        waiting.push(look);
        look();
      }),
    async diagnostics(uri, version) {
      if (options.pull === false) return (await client.nextPublished(uri, version)).diagnostics;
      const report = await client.pull(uri);
      return report.kind === 'full' ? report.items : [];
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
  return client;
}

function initializeParams({
  pull = true,
  settings,
  capabilities,
  locale,
  folders,
  initializationOptions,
}: ClientOptions): InitializeParams {
  return {
    processId: process.pid,
    rootUri: null,
    locale,
    initializationOptions,
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    capabilities: capabilities ?? {
      workspace: {
        configuration: settings !== undefined,
        workspaceEdit: { documentChanges: true },
        diagnostics: { refreshSupport: true },
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
        workspaceFolders: true,
      },
      textDocument: {
        ...(pull ? { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } } : {}),
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        publishDiagnostics: { relatedInformation: true, versionSupport: true },
      },
    },
  };
}

/** The text after the protocol's edits, applied the way an editor does. */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = lineIndex(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    })),
  );
}

/** The edits of one document in a workspace edit, versioned or not. */
export function editsOf(edit: WorkspaceEdit | undefined, uri: string): readonly TextEdit[] {
  const versioned = edit?.documentChanges?.flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
  return versioned ?? edit?.changes?.[uri] ?? [];
}
