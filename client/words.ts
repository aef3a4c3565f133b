import * as vscode from 'vscode';
import type { Language } from '../shared/messages';
import { en, zh } from '../shared/messages/client';

/** What the editor's own parts say, in the language that the user chose or VS Code has. */
export function words(): typeof zh {
  return displayLanguage() === 'zh' ? zh : en;
}

/** The language of findings, pages and the editor's own parts, as the user chose or VS Code has it. */
export function displayLanguage(): Language {
  const chosen = vscode.workspace.getConfiguration('nianbao').get<string>('language');
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Calls back when another language was chosen. */
export function onDidChangeLanguage(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('nianbao.language')) listener();
  });
}
