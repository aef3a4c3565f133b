import * as vscode from 'vscode';
import {
  CodeLensRequest,
  LanguageClient,
  type LanguageClientOptions,
  State,
  TransportKind,
  vsdiag,
} from 'vscode-languageclient/node';
import { formFilePattern } from '../shared/protocol/form-files';
import { askingOn } from './completion-steps';
import type { DraftServer } from './context';
import { draftLanguage, isDraft, isFormFile } from './draft-files';
import { notSaidByEditor } from './form-faults';
import { createLensAsking } from './lens-asking';
import { linkedToRule, withRuleActions } from './rule-pages';
import { words } from './words';

/** Runs `dist/server.js` beside this file. It starts with the first draft that is opened. */
export function createDraftServer(context: vscode.ExtensionContext): DraftServer {
  const log = vscode.window.createOutputChannel('年报', { log: true });
  const checked = new Set<string>();
  const didCheck = new vscode.EventEmitter<vscode.Uri>();
  const lenses = createLensAsking(() => askLensesAnew(client));
  const options: LanguageClientOptions = {
    documentSelector: [{ language: draftLanguage }, { scheme: 'file', pattern: formFilePattern }],
    outputChannel: log,
    diagnosticPullOptions: { onChange: true },
    initializationFailedHandler: () => false,
    middleware: {
      async provideDiagnostics(document, previousResultId, token, next) {
        const report = await next(document, previousResultId, token);
        const uri = 'uri' in document ? document.uri : document;
        if (report?.kind === vsdiag.DocumentDiagnosticReportKind.full) report.items.forEach(linkedToRule);
        if (report && !token.isCancellationRequested) {
          checked.add(uri.toString());
          // The findings themselves are set behind this call; listeners look at them after that.
          setTimeout(() => didCheck.fire(uri), 0);
        }
        return report;
      },
      async provideCompletionItem(document, position, context, token, next) {
        return askingOn(await next(document, position, context, token));
      },
      provideCodeLenses(document, token, next) {
        lenses.asked();
        return next(document, token);
      },
      handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.filter(notSaidByEditor(uri))),
      async provideCodeActions(document, range, context, token, next) {
        return withRuleActions(await next(document, range, context, token), context);
      },
    },
  };
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const client = new LanguageClient('nianbao', '年报', { run, debug: run }, options);
  const didStartOrStop = new vscode.EventEmitter<void>();
  let starting: Promise<void> | undefined;
  let stopped = false;
  const setStopped = (value: boolean) => {
    stopped = value;
    // What an earlier server found says nothing of the text as it is now.
    if (stopped) checked.clear();
    didStartOrStop.fire();
  };
  const start = () => {
    // A server that cannot start is told once, not at every key.
    starting ??= client.start().catch((error: unknown) => {
      setStopped(true);
      void tellFailure(error, log);
      throw error;
    });
    return starting;
  };
  const startFor = (document: vscode.TextDocument) => {
    // A failure has been told by then.
    if (isDraft(document) || isFormFile(document)) start().catch(() => {});
  };
  vscode.workspace.textDocuments.forEach(startFor);
  const listeners = [
    client.onDidChangeState(({ newState }) => {
      setStopped(newState === State.Stopped);
      // A draft that came into view while the server was starting could not be asked about then.
      if (newState === State.Running) lenses.changed();
    }),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isDraft(document) && lenses.changed()),
    vscode.window.onDidChangeVisibleTextEditors(lenses.changed),
    vscode.workspace.onDidCloseTextDocument((document) => checked.delete(document.uri.toString())),
  ];
  return {
    async request(method, params) {
      await start();
      return client.sendRequest(method, params);
    },
    uriFor: (uri) => client.code2ProtocolConverter.asUri(uri),
    hasChecked: (document) => checked.has(document.uri.toString()),
    onDidCheck: didCheck.event,
    hasStopped: () => stopped,
    onDidStartOrStop: didStartOrStop.event,
    showLog: () => log.show(),
    dispose() {
      for (const listener of listeners) listener.dispose();
      lenses.dispose();
      didCheck.dispose();
      didStartOrStop.dispose();
      log.dispose();
      void starting?.then(() => client.dispose()).catch(() => {});
    },
  };
}

function askLensesAnew(client: LanguageClient): void {
  const drafts = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isDraft);
  if (drafts.length === 0 || client.state !== State.Running) return;
  client.getFeature(CodeLensRequest.method).getProvider(drafts[0])?.onDidChangeCodeLensEmitter.fire();
}

async function tellFailure(error: unknown, log: vscode.LogOutputChannel): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  log.error(reason);
  const showLog = words().showLog();
  const chosen = await vscode.window.showErrorMessage(words().serverFailed({ reason }), showLog);
  if (chosen === showLog) log.show();
}
