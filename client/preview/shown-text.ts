import type * as vscode from 'vscode';

/** The text that the preview's page shows: its offsets lead there, and nowhere else. */
export interface ShownText {
  readonly document: vscode.TextDocument;
  readonly version: number;
}

/** Whether offsets of the page lead to the same places in `document` as it now is. */
export function isShown(shown: ShownText | undefined, document: vscode.TextDocument): boolean {
  if (!shown || shown.document.version !== shown.version) return false;
  if (document === shown.document) return true;
  // A draft that was closed and opened again counts its versions anew.
  return document.uri.toString() === shown.document.uri.toString() && document.getText() === shown.document.getText();
}
