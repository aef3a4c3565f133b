import * as vscode from 'vscode';
import type { ShowTableParams } from '../../shared/protocol/show-table';
import { showDraft } from '../draft-editors';

/** What a click on the line above a table does: shows what is wrong first in it, or else the table in the preview. */
export function registerShowTable(): vscode.Disposable {
  return vscode.commands.registerCommand('nianbao.showTable', show);
}

async function show(given?: ShowTableParams): Promise<void> {
  if (!given) {
    await vscode.commands.executeCommand('nianbao.nextProblem');
    return;
  }
  const uri = vscode.Uri.parse(given.uri);
  const { start, end } = given.fault ?? { start: given.table, end: given.table };
  await showDraft(uri, new vscode.Range(start.line, start.character, end.line, end.character));
  if (given.fault) await vscode.commands.executeCommand('editor.action.showHover');
  else await vscode.commands.executeCommand('nianbao.openPreviewToSide', uri);
}
