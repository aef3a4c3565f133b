import * as vscode from 'vscode';
import { isJsonFault } from '../shared/protocol/form-files';

/**
 * Which faults of a file are to be shown: where VS Code's own checker of JSON looks at an open form, it says itself what is no
 * JSON. Of files that are not open, and of JSON with comments, it says nothing.
 */
export function notSaidByEditor(uri: vscode.Uri): (diagnostic: vscode.Diagnostic) => boolean {
  const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (document?.languageId !== 'json' || document.getText().trim() === '' || !checksJson(uri)) return () => true;
  return ({ code }) => !isJsonFault(String(code));
}

function checksJson(uri: vscode.Uri): boolean {
  const isThere = vscode.extensions.getExtension('vscode.json-language-features') !== undefined;
  return isThere && vscode.workspace.getConfiguration('json', uri).get('validate.enable') !== false;
}
