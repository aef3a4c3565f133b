import * as vscode from 'vscode';
import { draftPattern } from '../../shared/protocol/draft-names';
import { rememberSearch } from './remembered-search';

const excluded = '**/{.*,node_modules}/**';
/** More than anybody lists; the search ends there. */
const MOST_FOUND = 3000;

/** Which drafts the workspace has, kept up as files come and go. They are looked for when first asked, by name only. */
export interface FolderDrafts extends vscode.Disposable {
  /** In the order of their paths. */
  list(): Promise<readonly vscode.Uri[]>;
  /** As `list`, what is known of it by now; `onDidChange` tells when there is more. */
  known(): readonly vscode.Uri[];
  readonly onDidChange: vscode.Event<void>;
}

export function createFolderDrafts(): FolderDrafts {
  const didChange = new vscode.EventEmitter<void>();
  const drafts = rememberSearch<readonly vscode.Uri[]>(search, [], () => didChange.fire());
  let listeners: vscode.Disposable | undefined;
  const list = (): Promise<readonly vscode.Uri[]> => {
    listeners ??= listen();
    return drafts.list();
  };
  const forget = () => {
    drafts.forget();
    didChange.fire();
  };
  const listen = (): vscode.Disposable => {
    const watcher = vscode.workspace.createFileSystemWatcher(draftPattern, false, true, false);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
      vscode.workspace.onDidChangeWorkspaceFolders(forget),
    );
  };
  return {
    list,
    known() {
      void list();
      return drafts.known();
    },
    onDidChange: didChange.event,
    dispose() {
      listeners?.dispose();
      didChange.dispose();
    },
  };
}

async function search(): Promise<readonly vscode.Uri[]> {
  const uris = await vscode.workspace.findFiles(draftPattern, excluded, MOST_FOUND);
  return uris.sort((a, b) => (a.path < b.path ? -1 : 1));
}
