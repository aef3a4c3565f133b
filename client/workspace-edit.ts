import * as vscode from 'vscode';
import type { Edit } from '../shared/text/edit';

/** Edits the server has worked out for this very text, as one step for the editor. */
export function workspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { span, newText } of edits) {
    const range = new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
    edit.replace(document.uri, range, newText);
  }
  return edit;
}

/** Makes edits as one step; false where VS Code refuses them, since the text has changed meanwhile. */
export async function applied(document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  return edits.length === 0 || vscode.workspace.applyEdit(workspaceEdit(document, edits));
}
