/// <reference types="mocha" />
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, until, workspaceFolder } from './editor';

const extension = () => vscode.extensions.getExtension('nianbao.nianbao')!;

describe('the extension', () => {
  it('takes *.nianbao.md as its language and wakes up for it', async () => {
    const editor = await openDraft('# 某某单位2024年政府信息公开工作年度报告\n');
    assert.equal(editor.document.languageId, 'nianbao');
    assert.ok(extension());
    await until('the extension is active', () => extension().isActive);
  });

  it('takes *.年报.md as its language too, and other Markdown not', async () => {
    const draft = await openDraft('# 某某单位2024年政府信息公开工作年度报告\n', '甲局.年报.md');
    assert.equal(draft.document.languageId, 'nianbao');
    const plain = await openDraft('## 一、总体情况\n', 'plain.md');
    assert.equal(plain.document.languageId, 'markdown');
  });

  it('waits for its language, its commands, its preview, its pages or its files, and asks for no more', () => {
    // VS Code adds those of languages and commands by itself; which ones it adds is not in the manifest.
    const events: string[] = extension().packageJSON.activationEvents;
    const allowed =
      /^(?:onLanguage:nianbao|onCommand:nianbao\..+|onWebviewPanel:nianbao\..+|onFileSystem:nianbao-rule|workspaceContains:.*(?:\.md|\.nianbao\/forms\/\*\.json))$/;
    assert.deepEqual(
      events.filter((event) => !allowed.test(event)),
      [],
    );
  });

  it('says nothing about Markdown that is no draft', async () => {
    const draft = await openDraft('## 一、总体情况\n');
    await until('the draft is checked', () => vscode.languages.getDiagnostics(draft.document.uri).length > 0);
    const plain = vscode.Uri.joinPath(workspaceFolder(), 'samples', 'README.md');
    await vscode.window.showTextDocument(plain);
    assert.deepEqual(vscode.languages.getDiagnostics(plain), []);
  });
});
