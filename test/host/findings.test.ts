/// <reference types="mocha" />
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, until, workspaceFolder } from './editor';

const samples = () => vscode.Uri.joinPath(workspaceFolder(), 'samples');
const clean = '示例-青川县水利局-2025.nianbao.md';

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The findings as `rule: text`, as the reviewed lists write them. */
function findings(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(({ code, range }) => `${typeof code === 'object' ? code.value : code}: ${document.getText(range)}`)
    .sort();
}

/** Waits until the findings are these; where they are not, shows what they are. */
async function findingsAre(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const wanted = [...expected].sort();
  await until('the findings are as expected', () => findings(document).join('\n') === wanted.join('\n')).catch(() =>
    assert.deepEqual(findings(document), wanted),
  );
}

/** The reviewed list of a sample's findings, from the extension's own tests. */
async function reviewed(name: string): Promise<string[]> {
  const root = vscode.extensions.getExtension('nianbao.nianbao')!.extensionUri;
  const list = await readText(vscode.Uri.joinPath(root, 'test', 'samples', name.replace('.nianbao.md', '.json')));
  return JSON.parse(list).map(({ rule, text }: { rule: string; text: string }) => `${rule}: ${text}`);
}

describe('findings', () => {
  it('of every sample are those of its reviewed list', async () => {
    const names = (await vscode.workspace.fs.readDirectory(samples()))
      .map(([name]) => name)
      .filter((name) => name.endsWith('.nianbao.md'));
    assert.equal(names.length, 7);
    for (const name of names) {
      const { document } = await vscode.window.showTextDocument(vscode.Uri.joinPath(samples(), name));
      const expected = await reviewed(name);
      assert.equal(expected.length === 0, name === clean, name);
      await findingsAre(document, expected);
    }
  });

  it('come and go with every change, and name all that a wrong figure breaks', async () => {
    const text = await readText(vscode.Uri.joinPath(samples(), clean));
    const { document } = await openDraft(text);
    const at = text.indexOf('1 | 0 | 0 | 0 | 0 | 0 | 1 |', text.indexOf('1.信访举报投诉类申请'));
    const figure = new vscode.Range(document.positionAt(at), document.positionAt(at + 1));
    const replace = async (by: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, figure, by);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await replace('4');
    await findingsAre(document, ['sum/row-total: 4']);
    const [{ relatedInformation, severity, source }] = vscode.languages.getDiagnostics(document.uri);
    assert.equal(severity, vscode.DiagnosticSeverity.Error);
    assert.equal(source, '年报');
    assert.deepEqual(
      relatedInformation?.map(({ location }) => document.getText(location.range)),
      ['1', '9'],
    );
    await replace('1');
    await findingsAre(document, []);
  });

  it('end with the draft: as plain Markdown it has none', async () => {
    const { document } = await openDraft('## 一、总体情况\n');
    await until('it has findings', () => findings(document).length > 0);
    await vscode.commands.executeCommand('nianbao.openAsMarkdown');
    await until('it has none', () => findings(document).length === 0);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'markdown');
  });

  it('are gone to one after the other', async () => {
    const editor = await openDraft(await readText(vscode.Uri.joinPath(samples(), '练习-青川县水利局-2025.nianbao.md')));
    await until('all are there', () => findings(editor.document).length === 8);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const places: string[] = [];
    for (let step = 0; step < 2; step++) {
      const before = editor.selection.active;
      await vscode.commands.executeCommand('nianbao.nextProblem');
      await until('the cursor moves on', () => editor.selection.active.isAfter(before));
      places.push(editor.document.lineAt(editor.selection.active.line).text);
    }
    // Errors before warnings, which is VS Code's own order.
    assert.match(places[0], /^\| 一、本年新收/);
    assert.match(places[1], /^\| （三）不予公开/);
  });
});
