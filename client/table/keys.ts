import * as vscode from 'vscode';
import { isDraft } from '../draft-files';
import { isTableLine, type Move, moveInTable } from './moves';

/**
 * Tab, Shift+Tab and Enter in tables. The keys come here only while the cursor is in a line of a table, Enter only in a
 * cell; the editor learns of that a moment late, so each key looks at the line the cursor is in, and where it has nothing to
 * do there does what it always does.
 */
export function registerTableKeys(): vscode.Disposable {
  const setInTable = contextKey('nianbao.inTable');
  const setInCell = contextKey('nianbao.inCell');
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const inTable = isDraft(editor?.document) && isTableLine(editor.document.lineAt(editor.selection.active).text);
    setInTable(inTable);
    setInCell(inTable && targetOf(editor!, 'below') !== undefined);
  };
  update();
  return vscode.Disposable.from(
    vscode.commands.registerCommand('nianbao.nextCell', () => press('next', 'tab')),
    vscode.commands.registerCommand('nianbao.previousCell', () => press('previous', 'outdent')),
    vscode.commands.registerCommand('nianbao.cellBelow', () => press('below', 'type', { text: '\n' })),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) update();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) update();
    }),
  );
}

/** Sets what keybindings ask for, when it changes. */
function contextKey(name: string): (value: boolean) => void {
  let known: boolean | undefined;
  return (value) => {
    if (value === known) return;
    known = value;
    void vscode.commands.executeCommand('setContext', name, value);
  };
}

/** Goes where the move leads, its content selected, so that typing replaces it; else runs the key's usual command. */
async function press(move: Move, usual: string, ...args: unknown[]): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const target = editor && isDraft(editor.document) ? targetOf(editor, move) : undefined;
  if (!editor || !target) {
    await vscode.commands.executeCommand(usual, ...args);
    return;
  }
  const { document } = editor;
  if (target.line === document.lineCount) {
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n'));
  }
  editor.selection = new vscode.Selection(target.line, target.start, target.line, target.end);
  editor.revealRange(editor.selection);
}

function targetOf({ document, selections }: vscode.TextEditor, move: Move) {
  const [{ start, end, isSingleLine }, ...others] = selections;
  if (others.length > 0 || !isSingleLine) return undefined;
  const lines = { count: document.lineCount, text: (line: number) => document.lineAt(line).text };
  return moveInTable(lines, { line: start.line, start: start.character, end: end.character }, move);
}
