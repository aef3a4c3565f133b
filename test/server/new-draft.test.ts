import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uriOfPath } from '../../server/uri';
import { type LastYearMarksResult, lastYearDraftsRequest, lastYearMarksRequest } from '../../shared/protocol/last-year';
import { type NewDraftResult, newDraftRequest } from '../../shared/protocol/new-draft';
import { cleanDraft } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { startClient } from '../support/lsp';
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

  it('has last year’s figures at what is empty, for as long as there is a draft of last year', async () => {
    const { client, uri } = await clientWith({ 'a.nianbao.md': lastYearDraft });
    const marks = (name: string): Promise<LastYearMarksResult> =>
      client.connection.sendRequest(lastYearMarksRequest, { uri: uri(name) });
    const empty = cleanDraft.replace('| 行政处罚 | 7 |', '| 行政处罚 |  |');
    await client.open(uri('b.nianbao.md'), empty);
    expect(await marks('b.nianbao.md')).toMatchObject({
      version: 1,
      year: 2024,
      file: 'a.nianbao.md',
      figures: [{ text: '7' }],
    });
    await client.open(uri('c.nianbao.md'), empty.replaceAll('2025', '2023'));
    expect(await marks('c.nianbao.md')).toBeNull();
  });
});
