import * as vscode from 'vscode';
import type { ShowTableParams } from '../../shared/protocol/show-table';

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
  const place = given.fault ?? { start: given.table, end: given.table };
  const selection = new vscode.Range(place.start.line, place.start.character, place.end.line, place.end.character);
  const open = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  await vscode.window.showTextDocument(uri, { selection, viewColumn: open?.viewColumn });
  await vscode.commands.executeCommand(
    given.fault ? 'editor.action.showHover' : 'nianbao.openPreviewToSide',
    ...(given.fault ? [] : [uri]),
  );
}
