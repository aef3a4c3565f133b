import * as vscode from 'vscode';
import { en, zh } from '../shared/messages/client';

/** What the editor's own parts say, in the language that the user chose or VS Code has. */
export function words(): typeof zh {
  return displayLanguage() === 'zh' ? zh : en;
}

function displayLanguage(): 'zh' | 'en' {
  const chosen = vscode.workspace.getConfiguration('nianbao').get<string>('language');
  if (chosen === 'zh' || chosen === 'en') return chosen;
  return vscode.env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
