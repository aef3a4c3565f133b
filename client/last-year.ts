import * as vscode from 'vscode';
import {
  type LastYearMarksAnswer,
  type LastYearMarksParams,
  type LastYearMarksResult,
  lastYearMarksRequest,
} from '../shared/protocol/last-year';
import type { ClientContext, DraftServer } from './context';
import { draftLanguage, isDraft } from './draft-files';
import { words } from './words';

/**
 * Last year's figures, faint, where this year's are still empty (as hints, which lines wrap around), and a dotted line under
 * years in sentences taken over from last year's draft. None of it is part of the text; the setting `nianbao.lastYear.show`
 * switches it off.
 */
export function registerLastYear({ server }: ClientContext): vscode.Disposable {
  const years = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    borderWidth: '0 0 2px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('editorInfo.foreground'),
  });
  const changed = new vscode.EventEmitter<void>();
  const draw = async (editor: vscode.TextEditor) => {
    const answer = await ask(server, editor.document);
    // Where there is no answer a later one is on its way; until then what is drawn moves with the text.
    if (answer !== undefined) editor.setDecorations(years, answer ? yearMarks(editor.document, answer) : []);
  };
  const drawAll = (wanted: (document: vscode.TextDocument) => boolean) => {
    for (const editor of vscode.window.visibleTextEditors)
      if (isDraft(editor.document) && wanted(editor.document)) void draw(editor);
  };
  const isChecked = (document: vscode.TextDocument) => server.hasChecked(document);
  drawAll(isChecked);
  return vscode.Disposable.from(
    years,
    changed,
    vscode.languages.registerInlayHintsProvider(
      { language: draftLanguage },
      {
        onDidChangeInlayHints: changed.event,
        async provideInlayHints(document, range, token) {
          const answer = await ask(server, document);
          return answer && !token.isCancellationRequested ? figureHints(document, range, answer) : [];
        },
      },
    ),
    // Checking comes with every change, of this draft and of last year's.
    server.onDidCheck((uri) => {
      drawAll((document) => document.uri.toString() === uri.toString());
      changed.fire();
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => drawAll(isChecked)),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (!change.affectsConfiguration('nianbao')) return;
      drawAll(isChecked);
      changed.fire();
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

function figureHints(
  document: vscode.TextDocument,
  range: vscode.Range,
  { figures, year, file }: LastYearMarksAnswer,
): vscode.InlayHint[] {
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const when = words().lastYear({ year });
  return figures
    .filter(({ at }) => from <= at && at <= to)
    .map(({ at, text }) => {
      const hint = new vscode.InlayHint(document.positionAt(at), `‹${text}›`);
      hint.tooltip = words().lastYearFigure({ year: when, figure: text, file });
      return hint;
    });
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
