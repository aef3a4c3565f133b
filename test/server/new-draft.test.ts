import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { uriOfPath } from '../../server/uri';
import { type LastYearMarksResult, lastYearDraftsRequest, lastYearMarksRequest } from '../../shared/protocol/last-year';
import { type NewDraftResult, newDraftRequest } from '../../shared/protocol/new-draft';
import { textIn } from '../../shared/text/span';
import { cleanDraft } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { startClient } from '../support/lsp';
import { province } from '../support/own-forms';
import { lastYearDraft } from '../support/years';

const uriOf = (path: string) => uriOfPath(path, process.platform === 'win32');
const report = { body: '青川县水利局', year: 2025 };

async function clientWith(files: Record<string, string>) {
  const folder = temporaryFolder(files);
  const client = await startClient({ folders: [uriOf(folder)] });
  return { client, folder: uriOf(folder), uri: (name: string) => uriOf(join(folder, name)) };
}

describe('a new report over the protocol', () => {
  it('is offered the drafts of its body and the year before, as they are open or else on disk', async () => {
    const { client, folder, uri } = await clientWith({ '旧/a.nianbao.md': lastYearDraft, 'b.nianbao.md': cleanDraft });
    const offered = (year: number) => client.connection.sendRequest(lastYearDraftsRequest, { ...report, year, folder });
    expect(await offered(2025)).toEqual({ uris: [uri('旧/a.nianbao.md')] });
    expect(await offered(2024)).toEqual({ uris: [] });
    await client.open(uri('旧/a.nianbao.md'), cleanDraft);
    expect(await offered(2025)).toEqual({ uris: [] });
  });

  it('begins with last year’s draft, and says so where that cannot be read', async () => {
    const { client, folder, uri } = await clientWith({ 'a.nianbao.md': lastYearDraft });
    const made = (from: string): Promise<NewDraftResult> =>
      client.connection.sendRequest(newDraftRequest, { ...report, from, folder, previous: '旧.nianbao.md' });
    const { text, started } = await made(uri('a.nianbao.md'));
    expect(started).toBe(true);
    expect(text).toContain('上年: 旧.nianbao.md\n');
    expect(text).toContain('数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |');
    const other = await made(uri('没有.nianbao.md'));
    expect(other).toMatchObject({ started: false });
    expect(other.text).toContain('## 六、');
  });

  it('is never an empty one: what cannot be made is an error', async () => {
    const { client, folder } = await clientWith({});
    const asked = client.connection.sendRequest(newDraftRequest, { folder, year: 2025 });
    await expect(asked).rejects.toThrow(newDraftRequest);
  });

  it('has the form of the project it will be in, whether that has been asked about before or not', async () => {
    const { client, folder } = await clientWith({ '.nianbao/forms/甲.json': province.json });
    const made = (place: object): Promise<NewDraftResult> =>
      client.connection.sendRequest(newDraftRequest, { ...report, ...place, form: province.form.id });
    expect((await made({ folder })).text).toContain('| 行政检查 |');
    expect((await made({})).text).not.toContain('| 行政检查 |');
    expect(client.shown).toEqual([]);
  });

  it('has last year’s figures at what is empty, and its years, for as long as there is a draft of last year', async () => {
    const { client, uri } = await clientWith({ 'a.nianbao.md': lastYearDraft });
    const hints = async (name: string) => {
      const found: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
        textDocument: { uri: uri(name) },
        range: { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } },
      });
      return found.map(({ label, tooltip }) => [label, tooltip]);
    };
    const years = async (name: string) => {
      const params = { uri: uri(name) };
      const found: LastYearMarksResult = await client.connection.sendRequest(lastYearMarksRequest, params);
      return found && { ...found, years: found.years.map((span) => textIn(empty, span)) };
    };
    const empty = cleanDraft
      .replace('| 行政处罚 | 7 |', '| 行政处罚 |  |')
      .replace('2025年，我局', '2024年，我局')
      .replace('主动公开政府信息186条', '主动公开政府信息＿＿条');
    await client.open(uri('b.nianbao.md'), empty);
    const says = (figure: string) => [
      `‹${figure}›`,
      `上年（2024 年）：${figure}（a.nianbao.md）。只供对照，不会写进年报`,
    ];
    expect(await hints('b.nianbao.md')).toEqual([says('186'), says('7')]);
    expect(await years('b.nianbao.md')).toEqual({ version: 1, file: 'a.nianbao.md', years: ['2024'] });
    await client.open(uri('c.nianbao.md'), empty.replaceAll('2025', '2023'));
    expect(await hints('c.nianbao.md')).toEqual([]);
    expect(await years('c.nianbao.md')).toBeNull();
  });

  it('has hints asked for anew when last year’s draft changes, and not when it changes itself', async () => {
    const { client, uri } = await clientWith({});
    await client.open(uri('a.nianbao.md'), lastYearDraft);
    await client.open(uri('b.nianbao.md'), cleanDraft);
    await client.pull(uri('b.nianbao.md'));
    const before = client.refreshed();
    await client.change(uri('b.nianbao.md'), 2, `${cleanDraft}\n`);
    await client.pull(uri('b.nianbao.md'));
    expect(client.refreshed()).toBe(before);
    await client.change(uri('a.nianbao.md'), 2, `${lastYearDraft}\n`);
    await client.pull(uri('b.nianbao.md'));
    expect(client.refreshed()).toBeGreaterThan(before);
  });
});
