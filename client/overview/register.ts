import * as vscode from 'vscode';
import {
  type DraftPlace,
  type OverviewParams,
  type OverviewResult,
  overviewRequest,
} from '../../shared/protocol/overview';
import { draftEditor } from '../commands';
import type { ClientContext, DraftServer } from '../context';
import { draftName, isDraft } from '../draft-files';
import { findingsOf } from '../findings';
import { oneAtATime } from '../one-at-a-time';
import { onDidChangeLanguage, words } from '../words';
import { createFolderDrafts, type FolderDrafts } from './folder-drafts';
import {
  type FolderDraft,
  type Level,
  type ListedFinding,
  MOST_DRAFTS,
  type OpenReport,
  type OverviewNode,
  overviewNodes,
} from './nodes';
import { openAt, treeItem } from './tree-item';

/** Findings come with every key; the tree follows when they rest for so long, in milliseconds. */
const RESTING = 120;

/**
 * 年报检查: the tree of this report and this folder. It reads the findings that are there already and asks the server how the
 * tables stand, only while it shows; what looks as before is not drawn again.
 */
export function registerOverview({ server }: ClientContext): vscode.Disposable {
  const drafts = createFolderDrafts();
  const changed = new vscode.EventEmitter<void>();
  let nodes: readonly OverviewNode[] = [];
  let drawn = '';
  let timer: NodeJS.Timeout | undefined;
  const view = vscode.window.createTreeView<OverviewNode>('nianbao.overview', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      async getChildren(node) {
        if (node) return [...node.children];
        // Until something is known the view waits: an empty tree would show the welcome for a moment, and take the focus.
        if (drawn === '') await refresh();
        return [...nodes];
      },
      getTreeItem: treeItem,
    },
    showCollapseAll: true,
  });

  const refresh = oneAtATime(async () => {
    const made = await readAll(server, drafts);
    const look = JSON.stringify(made);
    if (look === drawn) return;
    [nodes, drawn] = [made, look];
    changed.fire();
  });
  const update = () => {
    if (!view.visible) return;
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), RESTING);
  };
  update();
  return vscode.Disposable.from(
    view,
    drafts,
    changed,
    { dispose: () => clearTimeout(timer) },
    vscode.commands.registerCommand('_nianbao.openAt', openAt),
    view.onDidChangeVisibility(update),
    drafts.onDidChange(update),
    server.onDidCheck(update),
    server.onDidStartOrStop(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
    onDidChangeLanguage(update),
  );
}

async function readAll(server: DraftServer, drafts: FolderDrafts): Promise<readonly OverviewNode[]> {
  const document = draftEditor()?.document;
  const places = document ? await placesOf(server, document) : [];
  // Looking for the drafts of a large folder takes its time; what is known of the report need not wait for it.
  const uris = document ? drafts.known() : await drafts.list();
  const report: OpenReport | undefined = document && {
    uri: document.uri.toString(),
    name: draftName(document.uri),
    checked: server.hasChecked(document),
    places,
    findings: findingsIn(document.uri),
  };
  const open = new Map(vscode.workspace.textDocuments.filter(isDraft).map((one) => [one.uri.toString(), one]));
  const listed = uris.slice(0, MOST_DRAFTS).map((uri) => folderDraft(uri, open.get(uri.toString()), server));
  return overviewNodes(report, listed, words(), uris.length);
}

/** Empty where the server gives none: the report then shows without its sections. */
async function placesOf(server: DraftServer, document: vscode.TextDocument): Promise<readonly DraftPlace[]> {
  if (!server.hasChecked(document)) return [];
  const params: OverviewParams = { uri: server.uriFor(document.uri) };
  return server.request<OverviewResult>(overviewRequest, params).catch(() => []);
}

/** `open`: its document, where it is open. */
function folderDraft(uri: vscode.Uri, open: vscode.TextDocument | undefined, server: DraftServer): FolderDraft {
  const path = vscode.workspace.asRelativePath(uri);
  return {
    uri: uri.toString(),
    name: draftName(uri),
    folder: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
    findings: open && server.hasChecked(open) ? findingsIn(uri) : undefined,
  };
}

const levels: Readonly<Record<vscode.DiagnosticSeverity, Level>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'information',
};

function findingsIn(uri: vscode.Uri): readonly ListedFinding[] {
  const found = findingsOf(uri).map(({ severity, message, range: { start } }): ListedFinding => {
    return { level: levels[severity], message, start: { line: start.line, character: start.character } };
  });
  return found.sort((a, b) => a.start.line - b.start.line || a.start.character - b.start.character);
}
