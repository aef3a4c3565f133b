import * as vscode from 'vscode';

/** An editor in sight that shows the draft. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

/** Shows a draft where it is already shown, else in front; at a place, where one is given. */
export async function showDraft(uri: vscode.Uri, selection: vscode.Range | undefined): Promise<void> {
  const viewColumn = editorOf(uri)?.viewColumn ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { viewColumn, selection });
}
