import * as vscode from 'vscode';
import { type FixAllParams, type FixAllResult, fixAllRequest } from '../shared/protocol/fix-all';
import { draftEditor } from './commands';
import type { ClientContext, DraftServer } from './context';
import { words } from './words';
import { applied } from './workspace-edit';

/** 修复所有可放心修复的问题: mends the draft in front in one step, which one Ctrl+Z takes back, and says what is left. */
export function registerFixAll({ server }: ClientContext): vscode.Disposable {
  return vscode.commands.registerCommand('nianbao.fixAll', async () => {
    const document = draftEditor()?.document;
    if (!document) {
      void vscode.window.showInformationMessage(words().noDraft());
      return;
    }
    const answer = await mend(document, server).catch(() => undefined);
    if (!answer) void vscode.window.showWarningMessage(words().fixAllFailed());
    else if (answer.fixed === 0) void vscode.window.showInformationMessage(words().fixAllNothing(answer));
    else void vscode.window.showInformationMessage(words().fixAllDone(answer));
  });
}

/** Asks and applies; what the server said where the draft is now so, else nothing. */
async function mend(document: vscode.TextDocument, server: DraftServer): Promise<FixAllResult | undefined> {
  const params: FixAllParams = { uri: server.uriFor(document.uri) };
  const answer = await server.request<FixAllResult>(fixAllRequest, params);
  if (!answer || answer.version !== document.version) return undefined;
  return (await applied(document, answer.edits)) ? answer : undefined;
}
