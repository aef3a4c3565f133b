import { tmpdir } from 'node:os';
import * as vscode from 'vscode';
import { baseName } from '../draft-files';
import { words } from '../words';

/**
 * Prints the report. VS Code lets no page of an extension print, so a browser does: the page is written to a file, with its
 * style and without anything from elsewhere, and opened. Where VS Code runs on another machine than the browser, the file is
 * saved where one chooses.
 */
export async function printReport(uri: vscode.Uri, dist: vscode.Uri, html: string): Promise<void> {
  const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(dist, 'preview.css'));
  const name = baseName(uri).replace(/(\.nianbao|\.年报)?\.md$/, '');
  const page = new TextEncoder().encode(printedPage(name, new TextDecoder().decode(style), html));
  if (vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined) {
    const file = vscode.Uri.joinPath(vscode.Uri.file(tmpdir()), 'nianbao', 'print.html');
    await vscode.workspace.fs.writeFile(file, page);
    if (await vscode.env.openExternal(file)) return;
  }
  const beside = vscode.Uri.joinPath(uri, '..', `${name}.html`);
  const chosen = await vscode.window.showSaveDialog({ defaultUri: beside, filters: { HTML: ['html'] } });
  if (!chosen) return;
  await vscode.workspace.fs.writeFile(chosen, page);
  void vscode.window.showInformationMessage(words().printSaved({ name: baseName(chosen) }));
}

/** `html` comes from the preview's page, which writes every text as text. */
function printedPage(title: string, style: string, html: string): string {
  const escaped = title.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<title>${escaped}</title>
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
