import * as vscode from 'vscode';
import { registerCommands } from './commands';
import type { ClientContext, Feature } from './context';
import { registerCopyTable } from './copy-table';
import { createDraftServer } from './draft-server';
import { registerFixAll } from './fix-all';
import { registerNoWordHighlights } from './highlights';
import { registerLastYear } from './last-year';
import { registerNewDraft } from './new-draft';
import { registerOverview } from './overview/register';
import { registerPaste } from './paste';
import { registerPreview } from './preview/register';
import { registerRulePages } from './rule-pages';
import { registerStatus } from './status';
import { registerCellStatus } from './table/cell-status';
import { registerTableKeys } from './table/keys';
import { registerShowTable } from './table/show';
import { registerWelcome } from './welcome';
import { registerWriteValues } from './write-values';

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
  registerShowTable,
  registerNoWordHighlights,
  registerWriteValues,
  registerOverview,
  registerWelcome,
  registerLastYear,
];

export function activate(extension: vscode.ExtensionContext): void {
  const server = createDraftServer(extension);
  const context: ClientContext = { extension, server };
  extension.subscriptions.push(server, ...features.map((register) => register(context)));
  void vscode.commands.executeCommand('setContext', 'nianbao.active', true);
}
