import * as vscode from 'vscode';
import { baseName, draftName } from '../draft-files';
import { words } from '../words';
import { escaped, hexOf } from './page';

/**
 * Prints the report. VS Code lets no page of an extension print, so a browser does: the page is written to a file, with its
 * style and without anything from elsewhere, and opened. Where VS Code runs on another machine than the browser, or no file
 * can be opened there, it is saved where one chooses. `storage` is a folder that is this user's own.
 */
export async function printReport(
  uri: vscode.Uri,
  { dist, storage }: { readonly dist: vscode.Uri; readonly storage: vscode.Uri },
  html: string,
): Promise<void> {
  const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, 'preview.css'));
  const name = draftName(uri);
  const page = new TextEncoder().encode(printedPage(name, new TextDecoder().decode(style), html));
  const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (isHere && (await openInBrowser(uri, storage, page).catch(() => false))) return;
  const beside = vscode.Uri.joinPath(uri, '..', `${name}.html`);
  const chosen = await vscode.window.showSaveDialog({ defaultUri: beside, filters: { HTML: ['html'] } });
  if (!chosen) return;
  await vscode.workspace.fs.writeFile(chosen, page);
  void vscode.window.showInformationMessage(words().printSaved({ name: baseName(chosen) }));
}

/** Each draft has a file of its own, named in plain letters: not every browser is handed a name in Chinese whole. */
async function openInBrowser(uri: vscode.Uri, storage: vscode.Uri, page: Uint8Array): Promise<boolean> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(uri.toString()));
  const file = vscode.Uri.joinPath(storage, 'print', `${hexOf(new Uint8Array(digest, 0, 8))}.html`);
  await vscode.workspace.fs.writeFile(file, page);
  return vscode.env.openExternal(file);
}

/** `html` comes from the preview's page, which writes every text as text. */
function printedPage(title: string, style: string, html: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<title>${escaped(title)}</title>
<style>
${style}
html { --ink: #000; --paper: #fff; }
</style>
</head>
<body>
${html}
<script>addEventListener('load', () => print());</script>
</body>
</html>
`;
}
