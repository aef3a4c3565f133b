import * as vscode from 'vscode';
import type { ClientContext } from './context';
import { isDraft } from './draft-files';
import { seriousFindings } from './findings';

/** The walkthrough of the manifest, by extension and name. */
const walkthrough = 'nianbao.nianbao#start';

/** What a person has done, for the walkthrough to tick off its steps: context keys `nianbao.<name>`. */
type Done = 'tablePasted' | 'reportClean';

/** 入门: opens the walkthrough, and knows when a report is finished. */
export function registerWelcome({ server }: ClientContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('nianbao.welcome', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false),
    ),
    server.onDidCheck((uri) => {
      if (done.has('reportClean')) return;
      const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
      if (isDraft(document) && document.getText().trim() !== '' && seriousFindings(uri) === 0) markDone('reportClean');
    }),
  );
}

const done = new Set<Done>();

/** Ticks it off, for as long as the window is open; VS Code remembers the step. */
export function markDone(what: Done): void {
  if (done.has(what)) return;
  done.add(what);
  void vscode.commands.executeCommand('setContext', `nianbao.${what}`, true);
}
