import * as vscode from 'vscode';
import { type CellsParams, type CellsResult, cellsRequest } from '../../shared/protocol/cells';
import type { ClientContext } from '../context';
import { isDraft } from '../draft-files';
import { words } from '../words';
import { isTableLine } from './moves';

/** The cursor has to rest this long before the server is asked. */
const REST = 80;
/** More places than this are no selection of cells. */
const MOST_RANGES = 500;

/** Says in the status bar which cell the cursor is in, and of several selected ones sum and count. */
export function registerCellStatus({ server }: ClientContext): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('nianbao.cell', vscode.StatusBarAlignment.Right, 101);
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (result: CellsResult) => {
    const text = result === null ? '' : result.path || (result.count > 1 ? words().cellSum(result) : '');
    if (text === '') {
      item.hide();
      return;
    }
    item.name = words().cellName();
    item.text = text;
    item.tooltip = item.name;
    item.show();
  };
  const ask = async (editor: vscode.TextEditor) => {
    const question = ++asked;
    const ranges = editor.selections.map(({ start, end }) => ({ start, end }));
    const params: CellsParams = { uri: server.uriFor(editor.document.uri), ranges };
    // A draft that has changed meanwhile is asked about again; a server that does not run has said so elsewhere.
    const result = await server.request<CellsResult>(cellsRequest, params).catch(() => null);
    if (question === asked) show(result);
  };
  const update = () => {
    clearTimeout(timer);
    const editor = vscode.window.activeTextEditor;
    const isWanted = vscode.workspace.getConfiguration('nianbao').get('statusBar.cell') === true;
    if (!isWanted || !editor || !isDraft(editor.document) || !touchesTable(editor)) {
      asked++;
      item.hide();
      return;
    }
    timer = setTimeout(() => void ask(editor), REST);
  };
  update();
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    server.onDidCheck(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeTextEditorSelection(update),
    vscode.workspace.onDidChangeConfiguration(update),
  );
}

function touchesTable({ document, selections }: vscode.TextEditor): boolean {
  if (selections.length > MOST_RANGES) return false;
  return selections.some(
    ({ start, end }) =>
      !start.isEqual(end) || isTableLine(document.lineAt(Math.min(start.line, document.lineCount - 1)).text),
  );
}
