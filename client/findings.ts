import * as vscode from 'vscode';
import { diagnosticSource } from '../shared/protocol/rule-pages';

/** Our findings of a document, as they are now; what other extensions say of it is left out. */
export function findingsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === diagnosticSource);
}

/** How many of them ask for a change: errors and warnings. */
export function seriousFindings(uri: vscode.Uri): number {
  return findingsOf(uri).filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning).length;
}
