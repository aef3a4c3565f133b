import * as vscode from 'vscode';

/** A column that is not the preview's: the first, or beside it where it is the first itself. */
export function besides(previewColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return previewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
