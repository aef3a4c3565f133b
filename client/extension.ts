import * as vscode from 'vscode';
import { registerCommands } from './commands';
import { registerCopyTable } from './copy-table';
import { createDraftServer, type DraftServer } from './draft-server';
import { registerFixAll } from './fix-all';
import { registerNewDraft } from './new-draft';
import { registerPaste } from './paste';
import { registerPreview } from './preview/register';
import { registerRulePages } from './rule-pages';
import { registerStatus } from './status';
import { registerCellStatus } from './table/cell-status';
import { registerTableKeys } from './table/keys';

/** What every feature of the client gets. */
export interface ClientContext {
  readonly extension: vscode.ExtensionContext;
  readonly server: DraftServer;
}

/** Adds one feature to the editor; what it returns is disposed with the extension. */
type Feature = (context: ClientContext) => vscode.Disposable;

/** All features. Another host (a browser) is another table. */
const features: readonly Feature[] = [
  registerCommands,
  registerFixAll,
  registerNewDraft,
  registerPaste,
  registerCopyTable,
  registerPreview,
  registerRulePages,
  registerStatus,
  registerTableKeys,
  registerCellStatus,
];

export function activate(extension: vscode.ExtensionContext): void {
  const server = createDraftServer(extension);
  const context: ClientContext = { extension, server };
  extension.subscriptions.push(server, ...features.map((register) => register(context)));
  void vscode.commands.executeCommand('setContext', 'nianbao.active', true);
}
