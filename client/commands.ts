import * as vscode from 'vscode';
import type { ClientContext } from './context';
import { isDraft } from './draft-files';
import { findingsOf } from './findings';
import { words } from './words';

/** The small commands: next problem, plain Markdown, log. */
export function registerCommands({ server }: ClientContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('nianbao.nextProblem', nextProblem),
    vscode.commands.registerCommand('nianbao.openAsMarkdown', openAsMarkdown),
    vscode.commands.registerCommand('nianbao.showLog', () => server.showLog()),
  );
}

/** Goes to the next problem of the draft in front; where it has none, shows the Problems panel. */
async function nextProblem(): Promise<void> {
  const editor = draftEditor();
  if (!editor) {
    void vscode.window.showInformationMessage(words().noDraft());
    return;
  }
  if (findingsOf(editor.document.uri).length === 0) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    return;
  }
  await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await vscode.commands.executeCommand('editor.action.marker.next');
}

/** Shows the draft as plain Markdown, so that other extensions for Markdown work on it until it is closed. */
async function openAsMarkdown(): Promise<void> {
  const editor = draftEditor();
  if (editor) await vscode.languages.setTextDocumentLanguage(editor.document, 'markdown');
  else void vscode.window.showInformationMessage(words().noDraft());
}

/** The editor in front, or, while something that is no editor has the focus (the preview), one beside it. */
export function draftEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return isDraft(activeTextEditor.document) ? activeTextEditor : undefined;
  return visibleTextEditors.find(({ document }) => isDraft(document));
}
