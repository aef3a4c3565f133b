/// <reference types="mocha" />
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, until } from './editor';

describe('the extension', () => {
  it('takes *.nianbao.md as its language and wakes up for it', async () => {
    const editor = await openDraft('# 某某单位2024年政府信息公开工作年度报告\n');
    assert.equal(editor.document.languageId, 'nianbao');
    const extension = vscode.extensions.getExtension('nianbao.nianbao');
    assert.ok(extension);
    await until('the extension is active', () => extension.isActive);
  });
});
