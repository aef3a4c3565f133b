import * as vscode from 'vscode';
import {
  type PreviewModel,
  type PreviewParams,
  type PreviewResult,
  previewRequest,
} from '../../shared/protocol/preview';
import type { ClientContext, DraftServer } from '../context';
import { editorOf } from '../draft-editors';
import { baseName } from '../draft-files';
import { oneAtATime } from '../one-at-a-time';
import { pasteAt } from '../paste';
import type { FromPreview, ToPreview } from '../webview/messages';
import { onDidChangeLanguage, words } from '../words';
import { createFollowing } from './follow';
import { previewPage } from './page';
import { printReport } from './print';
import { pageSettings, pageWords, rememberZoom } from './settings';
import { isShown, type ShownText } from './shown-text';
import { createTurns } from './turns';
import { undoInDraft, writeCell } from './write';

export const previewType = 'nianbao.preview';

/** The preview's panel, and which draft it shows. */
export interface Preview {
  readonly panel: vscode.WebviewPanel;
  /** Shows another draft; nothing happens where it is the same. */
  show(uri: vscode.Uri): void;
  print(): void;
}

/** Answers of the server that mean "ask again": the draft changed meanwhile. */
const changedMeanwhile: ReadonlySet<unknown> = new Set([-32800, -32801, -32802]);

/** Fills a panel and keeps it in step with the draft. What it shows stays where the draft cannot be read. */
export function createPreview(
  panel: vscode.WebviewPanel,
  { extension, server }: ClientContext,
  first: vscode.Uri,
): Preview {
  const dist = vscode.Uri.joinPath(extension.extensionUri, 'dist');
  const kept = extension.globalState;
  let uri = first;
  let ready = false;
  let disposed = false;
  let toPrint = false;
  let checkedVersion: number | undefined;
  let shown: ShownText | undefined;
  const post = (message: ToPreview) => void panel.webview.postMessage(message);
  const following = createFollowing({ uri: () => uri, shown: () => shown, post });

  /** One question at a time: while one is under way, changes only note that another is due. */
  const refresh = oneAtATime(async () => {
    if (!ready || disposed) return;
    const asked = uri;
    const answer = await askServer(server, asked);
    if (disposed || asked !== uri) return;
    if (answer.kind === 'changed') void refresh();
    else if (answer.kind === 'failed') post({ type: 'stale', message: answer.message });
    else {
      shown = { document: answer.document, version: answer.model.version };
      post({ type: 'model', uri: asked.toString(), model: answer.model });
      following.postCursor();
      if (answer.model.version < answer.document.version) void refresh();
    }
  });

  const start = () => {
    panel.title = words().previewTitle({ name: baseName(uri) });
    post({ type: 'start', uri: uri.toString(), settings: pageSettings(uri, kept), words: pageWords() });
    if (toPrint) post({ type: 'print' });
    toPrint = false;
    void refresh();
  };

  const missing = () => void vscode.window.showWarningMessage(words().previewMissing());
  const inTurn = createTurns(missing);

  const receive = (message: FromPreview) => {
    // What waits its turn is meant for the draft it was asked for, whichever the preview shows by then.
    const asked = uri;
    switch (message.type) {
      case 'ready':
        ready = true;
        start();
        break;
      case 'reveal':
        void following.reveal(panel.viewColumn, message.start, message.end).catch(missing);
        break;
      case 'select':
        following.select(message.start, message.end);
        break;
      case 'edit':
        inTurn(async () => post({ type: 'edited', id: message.id, outcome: await writeCell(server, message) }));
        break;
      case 'undo':
      case 'redo': {
        const { type } = message;
        following.lead();
        inTurn(() => undoInDraft(asked, panel, type));
        break;
      }
      case 'paste':
        inTurn(() => paste(asked, message));
        break;
      case 'pastedPicture':
        void vscode.window.showWarningMessage(words().pastePicture());
        break;
      case 'scrolled':
        following.scrollEditor(message.offset);
        break;
      case 'zoomed':
        rememberZoom(asked, message.zoom, kept);
        break;
      case 'print':
        void printReport(asked, { dist, storage: extension.globalStorageUri }, message.html).catch(() => {
          void vscode.window.showWarningMessage(words().printFailed());
        });
        break;
      case 'save':
        inTurn(async () => (await vscode.workspace.openTextDocument(asked)).save());
    }
  };

  const paste = async (asked: vscode.Uri, { start, html, text }: Extract<FromPreview, { type: 'paste' }>) => {
    const document = await vscode.workspace.openTextDocument(asked);
    let pasted: number | undefined;
    // The button may stand there for minutes, and takes back nothing but the paste.
    const undo = async () => {
      if (!document.isClosed && document.version === pasted) await undoInDraft(asked, panel, 'undo');
      else void vscode.window.showWarningMessage(words().pasteUndoLate());
    };
    // By labels it lands even where the place has moved.
    const offset = start !== undefined && isShown(shown, document) ? start : document.getText().length;
    await pasteAt(server, document, { offset, html, text }, () => inTurn(undo));
    pasted = document.version;
  };

  const listeners = [
    panel.webview.onDidReceiveMessage(receive),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === uri.toString()) void refresh();
    }),
    following.listener,
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('nianbao', uri)) return;
      post({ type: 'settings', settings: pageSettings(uri, kept) });
      void refresh();
    }),
    onDidChangeLanguage(start),
    server.onDidCheck((checked) => {
      // A second check of the same text: settings or other files changed, and with them the findings.
      const version = checked.toString() === uri.toString() ? editorOf(uri)?.document.version : undefined;
      if (version !== undefined && version === checkedVersion) void refresh();
      checkedVersion = version ?? checkedVersion;
    }),
  ];
  panel.onDidDispose(() => {
    disposed = true;
    for (const listener of listeners) listener.dispose();
  });
  panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
  panel.iconPath = {
    light: vscode.Uri.joinPath(dist, '..', 'syntaxes', 'nianbao-light.svg'),
    dark: vscode.Uri.joinPath(dist, '..', 'syntaxes', 'nianbao-dark.svg'),
  };
  panel.title = words().previewTitle({ name: baseName(uri) });
  panel.webview.html = previewPage(panel.webview, dist, words().previewLabel());
  return {
    panel,
    show(next) {
      if (next.toString() === uri.toString()) return;
      uri = next;
      checkedVersion = undefined;
      shown = undefined;
      if (ready) start();
    },
    print() {
      if (ready) post({ type: 'print' });
      else toPrint = true;
    },
  };
}

type Answer =
  | { readonly kind: 'model'; readonly model: PreviewModel; readonly document: vscode.TextDocument }
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly message: string };

/** Opens the draft, which a closed editor or a reloaded window may have closed, and asks for its preview. */
async function askServer(server: DraftServer, uri: vscode.Uri): Promise<Answer> {
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(uri);
  } catch {
    return { kind: 'failed', message: words().previewMissing() };
  }
  try {
    const params: PreviewParams = { uri: server.uriFor(uri) };
    const model = await server.request<PreviewResult>(previewRequest, params);
    return model ? { kind: 'model', model, document } : { kind: 'failed', message: words().previewStale() };
  } catch (error) {
    const code = (error as { readonly code?: unknown }).code;
    return changedMeanwhile.has(code) ? { kind: 'changed' } : { kind: 'failed', message: words().previewStale() };
  }
}
