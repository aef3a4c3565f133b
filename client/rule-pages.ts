import * as vscode from 'vscode';
import { diagnosticSource, rulePageFile, rulePageScheme } from '../shared/protocol/rule-pages';
import { draftEditor } from './commands';
import type { ClientContext } from './context';
import { findingsOf } from './findings';
import { folderToRead } from './folder-to-read';
import { displayLanguage, words } from './words';

const showRule = 'nianbao.showRule';

/** 了解规则: shows a rule's page, which is part of the extension, beside the draft. */
export function registerRulePages({ extension }: ClientContext): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extension.extensionUri, 'docs', 'rules');
  return vscode.Disposable.from(
    vscode.workspace.registerFileSystemProvider(rulePageScheme, folderToRead(folder), { isReadonly: true }),
    vscode.commands.registerCommand('nianbao.showRule', async (given?: unknown) => {
      const rule = typeof given === 'string' ? given : ruleAtCursor();
      await showPage(pageUri(rule));
    }),
  );
}

/** Makes a finding's rule a link to its page. */
export function linkedToRule(diagnostic: vscode.Diagnostic): void {
  const rule = ruleOf(diagnostic);
  // VS Code follows no command from a hover or the box of F8, but opens any document, and this scheme's as one reads it.
  if (rule !== undefined) diagnostic.code = { value: rule, target: pageUri(rule) };
}

/** A rule's page in the language that the user reads; the list of rules where none is named. */
function pageUri(rule: string | undefined): vscode.Uri {
  return vscode.Uri.from({ scheme: rulePageScheme, path: `/${rulePageFile(rule, displayLanguage())}` });
}

/** The actions with one more for each rule among the findings they are for, so that the keyboard reaches its page too. */
export function withRuleActions(
  actions: (vscode.Command | vscode.CodeAction)[] | null | undefined,
  { diagnostics, only }: vscode.CodeActionContext,
): (vscode.Command | vscode.CodeAction)[] {
  const given = actions ?? [];
  if (only && !only.contains(vscode.CodeActionKind.QuickFix)) return given;
  const rules = new Set(diagnostics.map(ruleOf).filter((rule) => rule !== undefined));
  return [...given, ...[...rules].map(aboutRule)];
}

function aboutRule(rule: string): vscode.CodeAction {
  const title = words().aboutRule({ rule });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: showRule, arguments: [rule] };
  return action;
}

/** The rule of one of our findings. */
function ruleOf({ source, code }: vscode.Diagnostic): string | undefined {
  if (source !== diagnosticSource) return undefined;
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}

/** The rule of the finding at the cursor, the shortest where several lie on one another. */
function ruleAtCursor(): string | undefined {
  const editor = draftEditor();
  if (!editor) return undefined;
  const { document, selection } = editor;
  const length = ({ start, end }: vscode.Range) => document.offsetAt(end) - document.offsetAt(start);
  const [found] = findingsOf(document.uri)
    .filter(({ range }) => range.contains(selection.active))
    .sort((a, b) => length(a.range) - length(b.range));
  return found && ruleOf(found);
}

/** As one reads it, or, where VS Code's own Markdown preview is switched off, as text. */
async function showPage(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}
