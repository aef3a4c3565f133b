/// <reference types="mocha" />
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, until } from './editor';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

const manifest = (): Manifest => vscode.extensions.getExtension('nianbao.nianbao')!.packageJSON;

describe('what the manifest promises', () => {
  before(async () => {
    await openDraft('# 某某单位2024年政府信息公开工作年度报告\n');
    await until('it is active', () => vscode.extensions.getExtension('nianbao.nianbao')!.isActive);
  });

  it('has a command behind each of its entries, and an entry for each of its commands', async () => {
    const promised = manifest().contributes.commands.map(({ command }) => command);
    // VS Code adds a few for each view: to focus it, to hide it, to put it back.
    const views = Object.values(manifest().contributes.views).flat();
    const ofViews = (name: string) => views.some(({ id }) => name.startsWith(`${id}.`));
    const registered = (await vscode.commands.getCommands(true)).filter(
      (name) => name.startsWith('nianbao.') && !ofViews(name),
    );
    assert.deepEqual([...registered].sort(), [...promised].sort());
  });

  it('has the settings, each with its default', () => {
    for (const [name, { default: value }] of Object.entries(manifest().contributes.configuration.properties))
      assert.deepEqual(vscode.workspace.getConfiguration().inspect(name)?.defaultValue, value, name);
  });

  it('sets the editor up for drafts, and for nothing else', () => {
    const defaults = manifest().contributes.configurationDefaults['[nianbao]'];
    const ours = vscode.workspace.getConfiguration(undefined, { languageId: 'nianbao' });
    for (const [name, value] of Object.entries(defaults)) assert.deepEqual(ours.get(name), value, name);
    const others = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
    assert.notEqual(others.get('minimap.enabled'), ours.get('editor.minimap.enabled'));
  });
});
