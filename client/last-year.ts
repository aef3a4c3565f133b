import * as vscode from 'vscode';
import {
  type LastYearMarksAnswer,
  type LastYearMarksParams,
  type LastYearMarksResult,
  lastYearMarksRequest,
} from '../shared/protocol/last-year';
import type { ClientContext, DraftServer } from './context';
import { isDraft } from './draft-files';
import { words } from './words';

/** Checking comes with every key; the marks, which move with the text, are asked for when it rests so long (milliseconds). */
const RESTING = 200;

/**
 * A dotted line under years in sentences taken over from last year's draft. It is no part of the text; the setting
 * `nianbao.lastYear.show` switches it off, and with it last year's figures, which are the server's inlay hints.
 */
export function registerLastYear({ server }: ClientContext): vscode.Disposable {
  const years = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    borderWidth: '0 0 2px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('editorInfo.foreground'),
  });
  let timer: NodeJS.Timeout | undefined;
  const draw = async (editor: vscode.TextEditor) => {
    const answer = await ask(server, editor.document);
    // Where there is no answer a later one is on its way; until then what is drawn moves with the text.
    if (answer !== undefined) editor.setDecorations(years, answer ? yearMarks(editor.document, answer) : []);
  };
  const drawAll = () => {
    for (const editor of vscode.window.visibleTextEditors)
      if (isDraft(editor.document) && server.hasChecked(editor.document)) void draw(editor);
  };
  const update = () => {
    clearTimeout(timer);
    timer = setTimeout(drawAll, RESTING);
  };
  update();
  return vscode.Disposable.from(
    years,
    { dispose: () => clearTimeout(timer) },
    // Checking comes with every change, of this draft and of last year's.
    server.onDidCheck(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('nianbao.lastYear')) update();
    }),
  );
}

/** Null where there is nothing to show, undefined where the draft has just changed. */
async function ask(server: DraftServer, document: vscode.TextDocument): Promise<LastYearMarksResult | undefined> {
  if (!isOn(document)) return null;
  const params: LastYearMarksParams = { uri: server.uriFor(document.uri) };
  const answer = await server.request<LastYearMarksResult>(lastYearMarksRequest, params).catch(() => undefined);
  return answer && answer.version !== document.version ? undefined : answer;
}

function yearMarks(document: vscode.TextDocument, { years, file }: LastYearMarksAnswer): vscode.DecorationOptions[] {
  return years.map(({ start, end }) => ({
    range: new vscode.Range(document.positionAt(start), document.positionAt(end)),
    hoverMessage: words().lastYearSentence({ file }),
  }));
}

function isOn({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('nianbao', uri).get<boolean>('lastYear.show') !== false;
}
