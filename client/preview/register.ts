import * as vscode from 'vscode';
import { draftEditor } from '../commands';
import type { ClientContext } from '../context';
import { isDraft } from '../draft-files';
import type { PreviewState } from '../webview/messages';
import { words } from '../words';
import { createPreview, type Preview, previewType } from './panel';

/** The one preview of the window. */
let preview: Preview | undefined;

export function isPreviewOpen(): boolean {
  return preview !== undefined;
}

/**
 * 打开预览, in front or beside, and its return after a reload of the window. There is one preview; it shows the draft
 * whose editor was last in front.
 */
export function registerPreview(context: ClientContext): vscode.Disposable {
  const show = (panel: vscode.WebviewPanel, uri: vscode.Uri) => {
    const made = createPreview(panel, context, uri);
    preview = made;
    panel.onDidDispose(() => {
      if (preview === made) preview = undefined;
    });
  };
  const open = (column: vscode.ViewColumn) => (given?: unknown) => {
    const uri = given instanceof vscode.Uri ? given : draftEditor()?.document.uri;
    if (!uri) {
      void vscode.window.showInformationMessage(words().noDraft());
      return;
    }
    const beside = column === vscode.ViewColumn.Beside;
    if (preview) {
      preview.show(uri);
      preview.panel.reveal(beside ? columnBeside(preview.panel) : draftEditor()?.viewColumn, beside);
      return;
    }
    const where = { viewColumn: column, preserveFocus: beside };
    show(vscode.window.createWebviewPanel(previewType, '', where, { enableFindWidget: true }), uri);
  };
  let opened = false;
  /** For whoever set it so: beside the first draft of the window. Who then closes it has it closed. */
  const openOnce = (editor: vscode.TextEditor | undefined) => {
    if (opened || preview || !isDraft(editor?.document)) return;
    opened = true;
    const settings = vscode.workspace.getConfiguration('nianbao', editor.document.uri);
    if (settings.get<unknown>('preview.autoOpen') === true) open(vscode.ViewColumn.Beside)();
  };
  openOnce(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('nianbao.openPreview', open(vscode.ViewColumn.Active)),
    vscode.commands.registerCommand('nianbao.openPreviewToSide', open(vscode.ViewColumn.Beside)),
    vscode.commands.registerCommand('nianbao.print', () => {
      if (!preview) open(vscode.ViewColumn.Beside)();
      preview?.print();
    }),
    vscode.window.registerWebviewPanelSerializer(previewType, {
      async deserializeWebviewPanel(panel, state: PreviewState | undefined) {
        const uri = state?.uri ? vscode.Uri.parse(state.uri) : draftEditor()?.document.uri;
        if (!uri || preview) panel.dispose();
        else show(panel, uri);
      },
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (preview && isDraft(editor?.document)) preview.show(editor.document.uri);
      openOnce(editor);
    }),
    { dispose: () => preview?.panel.dispose() },
  );
}

/** Where the panel shows without covering the draft: where it is, unless that is the draft's own column. */
function columnBeside({ viewColumn }: vscode.WebviewPanel): vscode.ViewColumn | undefined {
  const own = draftEditor()?.viewColumn;
  return viewColumn !== undefined && viewColumn === own ? vscode.ViewColumn.Beside : undefined;
}
