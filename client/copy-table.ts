import * as vscode from 'vscode';
import { type CopyTableParams, type CopyTableResult, copyTableRequest } from '../shared/protocol/paste';
import { draftEditor } from './commands';
import type { ClientContext } from './context';
import { words } from './words';

/**
 * 复制为官方表格: the table at the cursor in its official layout, tab-separated. An extension can put nothing but text on the
 * clipboard; with its merged cells a table is copied from the preview.
 */
export function registerCopyTable({ server }: ClientContext): vscode.Disposable {
  return vscode.commands.registerCommand('nianbao.copyTable', async () => {
    const editor = draftEditor();
    if (!editor) {
      void vscode.window.showInformationMessage(words().noDraft());
      return;
    }
    const { document, selection } = editor;
    const params: CopyTableParams = {
      uri: server.uriFor(document.uri),
      offset: document.offsetAt(selection.active),
    };
    const copied = await server.request<CopyTableResult>(copyTableRequest, params).catch(() => undefined);
    if (!copied) {
      void vscode.window.showWarningMessage(copied === null ? words().copyNoTable() : words().copyFailed());
      return;
    }
    await vscode.env.clipboard.writeText(copied.text);
    void vscode.window.showInformationMessage(words().copyDone({ name: copied.name }));
  });
}
