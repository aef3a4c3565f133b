import * as vscode from 'vscode';
import { type EditCellParams, type EditCellResult, editCellRequest } from '../../shared/protocol/edit-cell';
import type { DraftServer } from '../context';
import { editorOf, groupOf } from '../draft-editors';
import type { EditOutcome, FromPreview } from '../webview/messages';
import { applied } from '../workspace-edit';
import { besides } from './places';

/** So often the draft may change while a figure is on its way to it. */
const MOST_TRIES = 8;

const failed: EditOutcome = { kind: 'refused', reason: 'failed', now: '' };

/**
 * Writes a figure into its cell of the draft. The server says where that cell is in the text as it is now; should the text
 * change before the edit is made, it is asked again, so that nothing is written to a place that has moved.
 */
export async function writeCell(
  server: DraftServer,
  { uri, cell, expected, text }: Extract<FromPreview, { type: 'edit' }>,
): Promise<EditOutcome> {
  const at = vscode.Uri.parse(uri);
  try {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const document = await vscode.workspace.openTextDocument(at);
      const params: EditCellParams = { uri: server.uriFor(at), cell, expected, text };
      const answer = await server.request<EditCellResult>(editCellRequest, params).catch(() => null);
      if (answer?.version !== document.version) continue;
      if (answer.kind === 'refused') return { kind: 'refused', reason: answer.reason, now: answer.now };
      if (await applied(document, answer.edits)) return { kind: 'written', version: document.version };
    }
  } catch {
    // The draft cannot be opened any more.
  }
  return failed;
}

/**
 * Takes back, or does again, the last change of the draft, wherever it was made. VS Code does so for the editor that has
 * the focus, so the draft's gets it for a moment, in one step with giving it back: a key pressed meanwhile cannot land in
 * the text. A draft that is open behind another file, or behind the preview, comes in front for that moment only.
 */
export async function undoInDraft(uri: vscode.Uri, panel: vscode.WebviewPanel, what: 'undo' | 'redo'): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const visible = editorOf(uri);
  const group = visible ? undefined : groupOf(uri);
  const front = group?.activeTab;
  const shown = { viewColumn: group?.viewColumn ?? besides(panel.viewColumn), preserveFocus: true };
  const { viewColumn } = visible ?? (await vscode.window.showTextDocument(document, shown));
  const toDraft = focusCommand(viewColumn);
  const back = focusCommand(panel.viewColumn);
  if (toDraft && back) {
    await vscode.commands.executeCommand('runCommands', { commands: [toDraft, what, back] });
  } else {
    await vscode.window.showTextDocument(document, viewColumn);
    await vscode.commands.executeCommand(what);
  }
  if (front?.input instanceof vscode.TabInputText)
    await vscode.window.showTextDocument(front.input.uri, {
      viewColumn,
      preserveFocus: true,
      preview: front.isPreview,
    });
  if (!back || viewColumn === panel.viewColumn) panel.reveal(panel.viewColumn);
}

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth'];

function focusCommand(column: vscode.ViewColumn | undefined): string | undefined {
  const ordinal = column === undefined ? undefined : ordinals[column - 1];
  return ordinal && `workbench.action.focus${ordinal}EditorGroup`;
}
