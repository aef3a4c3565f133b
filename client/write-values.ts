import * as vscode from 'vscode';
import { type WriteValuesParams, type WriteValuesResult, writeValuesRequest } from '../shared/protocol/write-values';
import { draftEditor } from './commands';
import type { ClientContext, DraftServer } from './context';
import { words } from './words';
import { applied } from './workspace-edit';

/** How long the status bar says what was written. */
const SAID_FOR = 4000;

/** 写入算出的数: writes the values that the text shows without having them, in one step, which one Ctrl+Z takes back. */
export function registerWriteValues({ server }: ClientContext): vscode.Disposable {
  return vscode.commands.registerCommand('nianbao.writeValues', async () => {
    const editor = draftEditor();
    if (!editor) {
      void vscode.window.showInformationMessage(words().noDraft());
      return;
    }
    const count = await write(editor, server).catch(() => undefined);
    if (count === undefined) void vscode.window.showWarningMessage(words().writeFailed());
    else if (count === 0) void vscode.window.showInformationMessage(words().writeNothing());
    else vscode.window.setStatusBarMessage(words().writeDone({ count }), SAID_FOR);
  });
}

/** Asks and applies. How many values were written; undefined where the draft has changed meanwhile. */
async function write({ document, selections }: vscode.TextEditor, server: DraftServer): Promise<number | undefined> {
  const ranges = selections.map(({ start, end }) => ({ start, end }));
  const params: WriteValuesParams = { uri: server.uriFor(document.uri), ranges };
  const answer = await server.request<WriteValuesResult>(writeValuesRequest, params);
  if (!answer || answer.version !== document.version) return undefined;
  return (await applied(document, answer.edits)) ? answer.edits.length : undefined;
}
