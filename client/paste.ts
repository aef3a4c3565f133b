import * as vscode from 'vscode';
import { type PasteAnswer, type PasteParams, type PasteResult, pasteRequest } from '../shared/protocol/paste';
import { draftEditor } from './commands';
import type { ClientContext, DraftServer } from './context';
import { draftLanguage } from './draft-files';
import { isPictureOnly } from './picture-only';
import { editorOnItsWay } from './table/keys';
import { markDone } from './welcome';
import { words } from './words';
import { applied, workspaceEdit } from './workspace-edit';

/** How long the status bar says what was pasted, in milliseconds. */
const SAID_FOR = 10_000;
/** How long after the cursor has moved the editor may take to say that it has given up a paste, in milliseconds. */
const GIVEN_UP_WITHIN = 100;
/** How long the editor may take to write what is pasted, and then to show its cursor again, in milliseconds. */
const WRITTEN_WITHIN = 2000;
const CURSOR_SHOWN_WITHIN = 50;

/**
 * Cells copied from elsewhere land by their labels: with Ctrl+V (unless switched off), and with 粘贴表格, which reads the
 * clipboard's text only. One Ctrl+Z takes a paste back.
 */
export function registerPaste({ server }: ClientContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider({ language: draftLanguage }, new TablePaste(server), {
      providedPasteEditKinds: [pasteKind],
      pasteMimeTypes: ['text/html', 'text/plain', 'image/*'],
    }),
    vscode.commands.registerCommand('nianbao.pasteTable', () => pasteTable(server)),
  );
}

const pasteKind = vscode.DocumentDropOrPasteEditKind.Text.append('nianbao', 'table');

class LabelledPaste extends vscode.DocumentPasteEdit {
  constructor(
    readonly document: vscode.TextDocument,
    readonly answer: PasteAnswer | undefined,
  ) {
    super(answer?.insert ?? '', words().pasteTitle(), pasteKind);
    if (answer?.landed) this.additionalEdit = workspaceEdit(document, answer.edits);
  }
}

class TablePaste implements vscode.DocumentPasteEditProvider<LabelledPaste> {
  constructor(private readonly server: DraftServer) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    clipboard: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<LabelledPaste[] | undefined> {
    const onItsWay = editorOnItsWay(document);
    if (ranges.length !== 1 || (!isOn(document) && !onItsWay)) return undefined;
    const [html, text] = await Promise.all([textOf(clipboard, 'text/html'), textOf(clipboard, 'text/plain')]);
    // A picture alone: VS Code would put a link to a file in the table.
    if (text.trim() === '' && isPictureOnly(html, hasPicture(clipboard)))
      return [new LabelledPaste(document, undefined)];
    if (onItsWay) {
      await onItsWay.arrived;
      if (await isGivenUp(token)) {
        if (!onItsWay.editor.document.isClosed) await pasteOnArrival(this.server, onItsWay.editor, html, text);
        return undefined;
      }
    }
    if (!isOn(document) || !mayBeTable(html, text)) return undefined;
    const offset = document.offsetAt(ranges[0].start);
    const answer = await ask(this.server, document, { offset, html, text, asked: false }).catch(() => null);
    if (!answer || token.isCancellationRequested) return undefined;
    return [new LabelledPaste(document, answer)];
  }

  /** Asked for the edit that is chosen, just before it is made: the time to say what it does. */
  resolveDocumentPasteEdit(edit: LabelledPaste): LabelledPaste {
    const { answer, document } = edit;
    if (answer) {
      tell(answer);
      if (answer.landed) showOnceWritten(document, answer);
    } else void vscode.window.showWarningMessage(words().pastePicture());
    return edit;
  }
}

/** VS Code writes the edit after it has asked for it, and then scrolls to the cursor. */
function showOnceWritten(document: vscode.TextDocument, answer: PasteAnswer): void {
  const stop = () => {
    written.dispose();
    clearTimeout(timer);
  };
  const written = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    stop();
    setTimeout(() => show(document, answer), CURSOR_SHOWN_WITHIN);
  });
  const timer = setTimeout(stop, WRITTEN_WITHIN);
}

/** Scrolls to what was pasted, where that is out of sight: it may have landed far from the cursor, which stays. */
function show(document: vscode.TextDocument, { edits }: PasteAnswer): void {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  if (!editor || edits.length === 0) return;
  const first = document.positionAt(Math.min(...edits.map(({ span }) => span.start)));
  const isSeen = editor.visibleRanges.some(({ start, end }) => first.line >= start.line && first.line <= end.line);
  if (!isSeen) editor.revealRange(new vscode.Range(first, first), vscode.TextEditorRevealType.AtTop);
}

function isGivenUp(token: vscode.CancellationToken): Promise<boolean> {
  if (token.isCancellationRequested) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), GIVEN_UP_WITHIN);
    token.onCancellationRequested(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/** VS Code gives up a paste when the cursor moves, even by a Tab pressed before: then it is made where the cursor now is. */
async function pasteOnArrival(
  server: DraftServer,
  editor: vscode.TextEditor,
  html: string,
  text: string,
): Promise<void> {
  const { document, selection } = editor;
  let plain = text;
  if (isOn(document) && mayBeTable(html, text)) {
    const offset = document.offsetAt(selection.start);
    const answer = await ask(server, document, { offset, html, text, asked: false }).catch(() => null);
    if (answer && answer.insert === undefined) {
      if (await isMade(document, answer)) {
        tell(answer);
        if (answer.landed) show(document, answer);
      } else tellFailed();
      return;
    }
    plain = answer?.insert ?? text;
  }
  if (!(await editor.edit((edit) => edit.replace(editor.selection, plain)))) tellFailed();
}

/** Most pastes are words, and need not wait for the server. */
function mayBeTable(html: string, text: string): boolean {
  return /<t[rdh][\s>]/i.test(html) || text.includes('\t') || /^\s*\S+[^\S\r\n]*[\r\n]/.test(text);
}

async function pasteTable(server: DraftServer): Promise<void> {
  const editor = draftEditor();
  if (!editor) {
    void vscode.window.showInformationMessage(words().noDraft());
    return;
  }
  const { document, selection } = editor;
  const text = await vscode.env.clipboard.readText();
  const offset = document.offsetAt(selection.start);
  const answer = await pasteAt(server, document, { offset, html: '', text });
  if (answer?.landed) show(document, answer);
}

/**
 * Pastes the tables of a clipboard into the draft, as asked, and says what came of it; `undo` takes it back. Gives the answer
 * where the draft is as it says.
 */
export async function pasteAt(
  server: DraftServer,
  document: vscode.TextDocument,
  given: Pick<PasteParams, 'offset' | 'html' | 'text'>,
  undo = undoInEditor,
): Promise<PasteAnswer | undefined> {
  const answer = await ask(server, document, { ...given, asked: true }).catch(() => undefined);
  if (answer === null) {
    void vscode.window.showWarningMessage(words().pasteNothing());
    return undefined;
  }
  if (!answer || !(await isMade(document, answer))) {
    tellFailed();
    return undefined;
  }
  tell(answer, undo);
  return answer;
}

/** Whether the draft now is as the answer says: what lands nowhere changes nothing. */
async function isMade(document: vscode.TextDocument, { landed, edits }: PasteAnswer): Promise<boolean> {
  return !landed || applied(document, edits);
}

function tellFailed(): void {
  void vscode.window.showWarningMessage(words().pasteFailed());
}

/** Null: no table. Undefined: the draft has changed meanwhile. */
async function ask(
  server: DraftServer,
  document: vscode.TextDocument,
  given: Omit<PasteParams, 'uri'>,
): Promise<PasteResult | undefined> {
  const params: PasteParams = { uri: server.uriFor(document.uri), ...given };
  const answer = await server.request<PasteResult>(pasteRequest, params);
  return answer === null || answer.version === document.version ? answer : undefined;
}

function undoInEditor(): void {
  void vscode.commands.executeCommand('undo');
}

/** What the paste did: in the status bar where there is nothing to look at, else where it can be taken back. */
function tell({ landed, edits, summary, isPlain, insert }: PasteAnswer, undo = undoInEditor): void {
  if (insert !== undefined) return;
  if (!landed) {
    void vscode.window.showWarningMessage(summary);
    return;
  }
  markDone('tablePasted');
  // Where nothing was written there is nothing to take back but what somebody did before.
  if (edits.length === 0 && !isPlain) {
    void vscode.window.showWarningMessage(summary);
    return;
  }
  if (isPlain) {
    vscode.window.setStatusBarMessage(summary, SAID_FOR);
    return;
  }
  const back = words().pasteUndo();
  void vscode.window.showInformationMessage(summary, back).then((chosen) => {
    if (chosen === back) undo();
  });
}

async function textOf(clipboard: vscode.DataTransfer, type: string): Promise<string> {
  return (await clipboard.get(type)?.asString()) ?? '';
}

function hasPicture(clipboard: vscode.DataTransfer): boolean {
  for (const [type] of clipboard) if (type.startsWith('image/')) return true;
  return false;
}

function isOn({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('nianbao', uri).get<boolean>('paste.byLabel') !== false;
}
