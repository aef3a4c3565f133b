import * as vscode from 'vscode';
import { isDraft } from '../draft-files';
import { type LineSpan, type Lines, type Move, moveInTable } from './moves';
import { createTraveller, type LineChange, type Traveller } from './travel';

/** The editor in which these keys were used last. */
let current: { readonly editor: vscode.TextEditor; readonly traveller: Traveller } | undefined;

/** The editor of this draft where a key has sent its cursor to a cell that it has not reached. */
export function editorOnItsWay(
  document: vscode.TextDocument,
): { editor: vscode.TextEditor; arrived: Promise<void> } | undefined {
  if (current?.editor.document !== document || !current.traveller.isTravelling()) return undefined;
  return { editor: current.editor, arrived: current.traveller.arrived() };
}

/**
 * Tab, Shift+Tab and Enter in tables. Each looks at the line the cursor is in, and where it has nothing to do there does
 * what it always does. Enter comes here only while `nianbao.inCell` is set, which may be a moment late: elsewhere a new line
 * must not wait. Tab always comes here, since one that is a moment too early would write spaces into a table.
 */
export function registerTableKeys(): vscode.Disposable {
  const setInCell = contextKey('nianbao.inCell');
  const update = () => {
    const editor = vscode.window.activeTextEditor;
    const selection = isDraft(editor?.document) ? selectionOf(editor) : undefined;
    setInCell(selection !== undefined && moveInTable(linesOf(editor!.document), selection, 'below') !== undefined);
  };
  const press = async (move: Move, usual: string, ...args: unknown[]): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (editor && isDraft(editor.document)) {
      if (current?.editor !== editor) current = { editor, traveller: createTraveller(travelEditor(editor)) };
      const { traveller } = current;
      const target = traveller.press(move);
      if (target && target.line < editor.document.lineCount) return;
      await traveller.arrived();
      if (target) return goBehindLastLine(editor);
    }
    await vscode.commands.executeCommand(usual, ...args);
  };
  const key =
    (move: Move, usual: string, ...args: unknown[]) =>
    (trial: unknown) =>
      trial === TRIAL ? undefined : press(move, usual, ...args);
  update();
  setTimeout(tryCommands, 0);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('nianbao.nextCell', key('next', 'tab')),
    vscode.commands.registerCommand('nianbao.previousCell', key('previous', 'outdent')),
    vscode.commands.registerCommand('nianbao.cellBelow', key('below', 'type', { text: '\n' })),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      if (current && !editors.includes(current.editor)) current = undefined;
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      const isAsked = kind !== vscode.TextEditorSelectionChangeKind.Keyboard;
      if (textEditor === current?.editor) current.traveller.selected(selectionOf(textEditor), isAsked);
      if (textEditor === vscode.window.activeTextEditor) update();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === current?.editor.document) current.traveller.changed(contentChanges.map(lineChange));
      if (document === vscode.window.activeTextEditor?.document) update();
    }),
  );
}

const TRIAL = 'trial';

/**
 * The first time that a key runs a command of an extension the editor asks all extensions whether one wants to start, and
 * keys pressed meanwhile go before it. So each is run once without effect, by the editor itself.
 */
function tryCommands(): void {
  const commands = ['nianbao.nextCell', 'nianbao.previousCell', 'nianbao.cellBelow'];
  void vscode.commands.executeCommand('runCommands', {
    commands: commands.map((command) => ({ command, args: TRIAL })),
  });
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

function travelEditor(editor: vscode.TextEditor) {
  return {
    get lines() {
      return linesOf(editor.document);
    },
    selection: () => selectionOf(editor),
    select(span: LineSpan) {
      editor.selection = new vscode.Selection(span.line, span.start, span.line, span.end);
      editor.revealRange(editor.selection);
    },
    edit: (changes: readonly LineChange[]) =>
      Promise.resolve(
        editor.edit(
          (edit) => {
            for (const { line, start, end, text } of changes)
              edit.replace(new vscode.Range(line, start, line, end), text);
          },
          { undoStopBefore: false, undoStopAfter: false },
        ),
      ),
  };
}

function linesOf(document: vscode.TextDocument): Lines {
  return { count: document.lineCount, text: (line) => document.lineAt(line).text };
}

/** The one selection, if it lies within a line. */
function selectionOf({ selections }: vscode.TextEditor): LineSpan | undefined {
  const [{ start, end, isSingleLine }, ...others] = selections;
  return others.length > 0 || !isSingleLine
    ? undefined
    : { line: start.line, start: start.character, end: end.character };
}

/** A change as one of a line; one of several lines has line ends in its text, or none at all and no single line. */
function lineChange({ range, rangeLength, text }: vscode.TextDocumentContentChangeEvent): LineChange {
  const { line, character } = range.start;
  return { line, start: character, end: character + rangeLength, text: range.isSingleLine ? text : `${text}\n` };
}

/** Where a table ends the document there is no line below it yet. */
async function goBehindLastLine(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.insert(end, document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n'));
  const start = new vscode.Position(document.lineCount - 1, 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(editor.selection);
}
