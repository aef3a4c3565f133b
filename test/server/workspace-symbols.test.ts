import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { uriOfPath } from '../../server/uri';
import { cleanDraft } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { startClient } from '../support/lsp';
import { lastYearDraft } from '../support/years';

const other = cleanDraft.replaceAll('青川县水利局', '平武县教育局');

async function workspace() {
  const folder = temporaryFolder({
    '水利局/2024.nianbao.md': lastYearDraft,
    '水利局/2025.nianbao.md': cleanDraft,
    '教育局.年报.md': other,
    '空.nianbao.md': '',
    'README.md': cleanDraft,
  });
  const uriOf = (path: string) => uriOfPath(path === '' ? folder : join(folder, path), process.platform === 'win32');
  const client = await startClient({ folders: [uriOf('')] });
  const symbols = (query: string): Promise<WorkspaceSymbol[]> =>
    client.connection.sendRequest('workspace/symbol', { query });
  const find = async (query: string) =>
    (await symbols(query)).map(({ name, containerName }) => `${name} · ${containerName}`).sort();
  return { folder, client, uriOf, symbols, find };
}

describe('symbols of the workspace', () => {
  it('are the reports of all drafts, open or not', async () => {
    const { symbols } = await workspace();
    const reports = (await symbols('')).filter(({ kind }) => kind === SymbolKind.File);
    expect(reports.map(({ name, containerName }) => `${name} · ${containerName}`).sort()).toEqual([
      '平武县教育局 2025 · 教育局.年报.md',
      '空.nianbao.md · 空.nianbao.md',
      '青川县水利局 2024 · 2024.nianbao.md',
      '青川县水利局 2025 · 2025.nianbao.md',
    ]);
  });

  it('are sections and tables, with the report they are in', async () => {
    const { symbols, find, uriOf } = await workspace();
    expect(await find('表三 水利')).toEqual(['表三 申请 · 青川县水利局 2024', '表三 申请 · 青川县水利局 2025']);
    const [section] = await symbols('总体情况 教育');
    expect(section).toMatchObject({
      name: '一、总体情况',
      location: { uri: uriOf('教育局.年报.md'), range: { start: { character: 3 } } },
    });
  });

  it('go with a folder that leaves the workspace, and come back with it as it is by then', async () => {
    const { client, folder, uriOf, find } = await workspace();
    expect(await find('表四 平武')).toHaveLength(1);
    const change = (event: object) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const own = { uri: uriOf(''), name: 'own' };
    await change({ added: [], removed: [own] });
    expect(await find('')).toEqual([]);
    rmSync(join(folder, '教育局.年报.md'));
    await change({ added: [own], removed: [] });
    expect(await find('表四 平武')).toEqual([]);
    expect(await find('表四 青川')).toHaveLength(2);
  });

  it('follow what is typed, what is written to disk and what is deleted', async () => {
    const { client, folder, uriOf, find } = await workspace();
    expect(await find('表四 平武')).toHaveLength(1);
    await client.open(uriOf('教育局.年报.md'), other.replaceAll('平武县教育局', '北川县教育局'));
    expect(await find('表四 平武')).toEqual([]);
    expect(await find('表四 北川')).toHaveLength(1);
    await client.close(uriOf('教育局.年报.md'));
    expect(await find('表四 平武')).toHaveLength(1);
    writeFileSync(join(folder, '新.nianbao.md'), other);
    rmSync(join(folder, '教育局.年报.md'));
    const changes = [
      { uri: uriOf('新.nianbao.md'), type: 1 },
      { uri: uriOf('教育局.年报.md'), type: 3 },
    ];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(await find('平武 2025 新')).toContain('平武县教育局 2025 · 新.nianbao.md');
    expect(await find('教育局.年报')).toEqual([]);
  });
});
