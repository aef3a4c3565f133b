import * as vscode from 'vscode';
import { draftEditor } from './commands';
import type { ClientContext } from './extension';
import { words } from './words';

interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** One item that says at a glance whether the draft in front is right; a click goes to the next problem. */
export function registerStatus({ server }: ClientContext): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('nianbao.status', vscode.StatusBarAlignment.Right, 100);
  item.command = 'nianbao.nextProblem';
  const update = () => {
    const editor = draftEditor();
    if (!editor) {
      item.hide();
      return;
    }
    item.name = words().statusName();
    const counts = server.hasChecked(editor.document) ? countsOf(editor.document.uri) : undefined;
    item.text = counts ? `$(${iconFor(counts)}) ${words().statusText(counts)}` : '$(sync~spin) 年报';
    const says = counts ? summary(counts) : words().statusChecking();
    item.tooltip = counts ? `${says}\n${hasAny(counts) ? words().statusClick() : words().statusClickClean()}` : says;
    item.accessibilityInformation = { label: `${words().statusName()}: ${says}`, role: 'button' };
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    server.onDidCheck(update),
    vscode.languages.onDidChangeDiagnostics(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.window.onDidChangeVisibleTextEditors(update),
    vscode.workspace.onDidOpenTextDocument(update),
    vscode.workspace.onDidCloseTextDocument(update),
  );
}

function countsOf(uri: vscode.Uri): Counts {
  const severities = vscode.languages.getDiagnostics(uri).map(({ severity }) => severity);
  const count = (wanted: vscode.DiagnosticSeverity) => severities.filter((severity) => severity === wanted).length;
  return {
    errors: count(vscode.DiagnosticSeverity.Error),
    warnings: count(vscode.DiagnosticSeverity.Warning),
    information: count(vscode.DiagnosticSeverity.Information),
  };
}

function iconFor({ errors, warnings }: Counts): string {
  if (errors > 0) return 'error';
  return warnings > 0 ? 'warning' : 'check';
}

function hasAny({ errors, warnings, information }: Counts): boolean {
  return errors + warnings + information > 0;
}

function summary(counts: Counts): string {
  return hasAny(counts) ? words().statusCounts(counts) : words().statusClean();
}
