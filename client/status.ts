import * as vscode from 'vscode';
import { draftEditor } from './commands';
import type { ClientContext, DraftServer } from './context';
import { findingsOf } from './findings';
import { onDidChangeLanguage, words } from './words';

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** One item that says at a glance whether the draft in front is right; a click goes to the next problem. */
export function registerStatus({ server }: ClientContext): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('nianbao.status', vscode.StatusBarAlignment.Right, 100);
  const update = () => {
    const editor = draftEditor();
    if (!editor) {
      item.hide();
      return;
    }
    const { icon, text, says, hint, command } = faceFor(editor.document, server);
    item.name = words().statusName();
    item.text = `$(${icon}) ${text}`;
    item.tooltip = hint === '' ? says : `${says}\n${hint}`;
    item.command = command;
    item.accessibilityInformation = { label: `${item.name}: ${says}`, role: 'button' };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    onDidChangeLanguage(update),
    server.onDidCheck(update),
    server.onDidStartOrStop(update),
    vscode.languages.onDidChangeDiagnostics(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
  );
}

interface Face {
  readonly icon: string;
  readonly text: string;
  readonly says: string;
  readonly hint: string;
  readonly command: string;
}

function faceFor(document: vscode.TextDocument, server: DraftServer): Face {
  const { statusStopped, statusChecking, statusClean, statusCounts, statusText, statusClick, statusClickClean } =
    words();
  const plain = { text: '年报', hint: '', command: 'nianbao.nextProblem' };
  if (server.hasStopped()) return { ...plain, icon: 'circle-slash', says: statusStopped(), command: 'nianbao.showLog' };
  if (!server.hasChecked(document)) return { ...plain, icon: 'sync~spin', says: statusChecking() };
  const counts = countsOf(document.uri);
  const { errors, warnings, information } = counts;
  if (errors + warnings + information === 0)
    return { ...plain, icon: 'check', says: statusClean(), hint: statusClickClean() };
  const icon = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'check';
  return { ...plain, icon, text: statusText(counts), says: statusCounts(counts), hint: statusClick() };
}

function countsOf(uri: vscode.Uri): Counts {
  const severities = findingsOf(uri).map(({ severity }) => severity);
  const count = (wanted: vscode.DiagnosticSeverity) => severities.filter((severity) => severity === wanted).length;
  return {
    errors: count(vscode.DiagnosticSeverity.Error),
    warnings: count(vscode.DiagnosticSeverity.Warning),
    information: count(vscode.DiagnosticSeverity.Information),
  };
}
