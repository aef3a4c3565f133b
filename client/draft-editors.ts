import * as vscode from 'vscode';

/** An editor in sight that shows the draft. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
}

/** The column in which the draft shows, else that in which it is open behind something else. */
export function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  return editorOf(uri)?.viewColumn ?? groupOf(uri)?.viewColumn;
}

/** A group of editors in which the draft is open, in front or behind. */
export function groupOf(uri: vscode.Uri): vscode.TabGroup | undefined {
  const isDraft = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(isDraft));
}

/** Shows a draft where it is already open, else in front; at a place, where one is given. */
export async function showDraft(uri: vscode.Uri, selection: vscode.Range | undefined): Promise<void> {
  const viewColumn = columnOf(uri) ?? vscode.ViewColumn.One;
  await vscode.window.showTextDocument(uri, { viewColumn, selection });
}
