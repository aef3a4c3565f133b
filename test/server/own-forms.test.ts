import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { createSettings } from '../../server/settings';
import { uriOfPath } from '../../server/uri';
import { builtInForms } from '../../shared/form';
import { temporaryFolder } from '../support/folder';
import { type LspClient, startClient } from '../support/lsp';
import { accounts, province } from '../support/own-forms';

const uriOf = (path: string) => uriOfPath(path, process.platform === 'win32');
const formFile = '.nianbao/forms/甲.json';

/** A project with the draft and the form, open in a client. */
async function project(own: typeof province, json = own.json) {
  const folder = temporaryFolder({ 'a.nianbao.md': own.draft, [formFile]: json });
  const client = await startClient({ settings: () => ({}), folders: [uriOf(folder)] });
  const draft = uriOf(join(folder, 'a.nianbao.md'));
  const form = uriOf(join(folder, formFile));
  await client.open(draft, own.draft);
  const changed = async (type = 2) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: form, type }] });
  return { client, folder, draft, form, changed };
}

const rulesOf = async (client: LspClient, uri: string) => (await client.diagnostics(uri, 1)).map(({ code }) => code);

/** The next diagnostics sent for the file once `act` is done. */
async function sentAfter(
  client: LspClient,
  uri: string,
  act: () => Promise<unknown>,
): Promise<PublishDiagnosticsParams> {
  client.published.length = 0;
  await act();
  return client.nextPublished(uri);
}

describe('a project’s own forms', () => {
  it.each([province, accounts])('are what drafts are read by: $form.id', async (own) => {
    const { client, draft } = await project(own);
    expect(await rulesOf(client, draft)).toEqual([]);
  });

  it('that are wrong say so in their file, and what names them is told', async () => {
    const { client, draft, form } = await project(
      province,
      province.json.replace('"after": "上年结转"', '"after": "上年"'),
    );
    expect(await rulesOf(client, draft)).toContain('meta/bad-value');
    const { diagnostics } = await client.nextPublished(form);
    expect(diagnostics).toMatchObject([
      { code: 'form/unknown-neighbour', severity: 1, source: '年报', message: '没有名为“上年”的项可以跟在后面' },
    ]);
    const { start, end } = diagnostics[0].range;
    expect(
      province.json.replace('上年结转', '上年').split('\n')[start.line].slice(start.character, end.character),
    ).toBe('"上年"');
  });

  it('are read anew when they are saved', async () => {
    const { client, folder, draft, form, changed } = await project(province, '{');
    expect(await rulesOf(client, draft)).toContain('meta/bad-value');
    writeFileSync(join(folder, formFile), province.json);
    const { diagnostics } = await sentAfter(client, form, async () => {
      await changed();
      await rulesOf(client, draft);
    });
    expect(diagnostics).toEqual([]);
    expect(await rulesOf(client, draft)).toEqual([]);
    rmSync(join(folder, formFile));
    await changed(3);
    expect(await rulesOf(client, draft)).toContain('meta/bad-value');
  });

  it('are looked at as they are written, and drafts only follow what is saved', async () => {
    const { client, draft, form } = await project(province);
    await rulesOf(client, draft);
    const open = { uri: form, languageId: 'json', version: 1, text: province.json.replace('"2021"', '"2020"') };
    const wrong = await sentAfter(client, form, () =>
      client.connection.sendNotification('textDocument/didOpen', { textDocument: open }),
    );
    expect(wrong.diagnostics.map(({ code }) => code)).toEqual(['form/unknown-base']);
    expect(await rulesOf(client, draft)).toEqual([]);
    expect((await client.pull(form)).kind).toBe('full');
    const right = await sentAfter(client, form, () => client.change(form, 2, province.json));
    expect(right.diagnostics).toEqual([]);
    await sentAfter(client, form, () => client.change(form, 3, '{'));
    const closed = await sentAfter(client, form, () => client.close(form));
    expect(closed.diagnostics).toEqual([]);
  });

  it('are no drafts: nothing else answers about them', async () => {
    const { client, form } = await project(province);
    await client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: form, languageId: 'json', version: 1, text: province.json },
    });
    const at = { textDocument: { uri: form }, position: { line: 0, character: 1 } };
    expect(await client.connection.sendRequest('textDocument/hover', at)).toBeNull();
    expect(await client.connection.sendRequest('textDocument/completion', at)).toBeNull();
    expect(await client.pull(form)).toMatchObject({ kind: 'full', items: [] });
  });

  it('in a folder that cannot be read are said to be out of use, once for all drafts', async () => {
    const warned: string[] = [];
    const nothing = () => undefined;
    const refused = () => {
      throw Object.assign(new Error('refused'), { code: 'EACCES' });
    };
    const settings = createSettings({
      host: {
        session: '',
        version: '',
        fileExists: nothing,
        readText: nothing,
        listFiles: (uri) => (uri === 'file:///a/.nianbao/forms' ? refused() : undefined),
        listFolder: nothing,
        readHead: nothing,
      },
      ask: async () => ({}),
      language: () => 'en',
      workspaceFolders: () => ['file:///a'],
      warn: (message) => void warned.push(message),
      log: nothing,
      formsRead: nothing,
      lastYear: nothing,
      nextYears: () => [],
      onRuleError: nothing,
    });
    const { check } = await settings.optionsFor('file:///a/a.nianbao.md');
    await settings.optionsFor('file:///a/b/b.nianbao.md');
    expect(check.forms).toEqual(builtInForms);
    expect(warned).toEqual(['.nianbao/forms cannot be read: permission denied (EACCES); its forms are not used']);
  });
});
