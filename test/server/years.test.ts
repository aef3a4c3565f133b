import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uriOfPath } from '../../server/uri';
import type { FindingsJson } from '../../shared/exchange/findings-json';
import { builtFile } from '../support/built';
import { cleanDraft } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { startClient } from '../support/lsp';
import { lastYearDraft } from '../support/years';

const uriOf = (path: string) => uriOfPath(path, process.platform === 'win32');
const wrong = lastYearDraft.replace('度继续办理 | 1 | 1 |', '度继续办理 | 4 | 1 |');
const rule = 'year/carry-over';

/** A folder with last year's draft, a client that has it as workspace, and where the drafts are. */
async function twoYears(pull = true) {
  const folder = temporaryFolder({ 'a/2024.nianbao.md': wrong, '2025.nianbao.md': cleanDraft });
  const client = await startClient({ folders: [uriOf(folder)], pull });
  const [before, now] = [join(folder, 'a', '2024.nianbao.md'), join(folder, '2025.nianbao.md')];
  return { folder, client, path: before, before: uriOf(before), now: uriOf(now) };
}

describe('drafts of two years in the editor', () => {
  it('are compared, and the finding leads to the other file', async () => {
    const { client, before, now } = await twoYears();
    await client.open(now, cleanDraft);
    const [finding] = await client.diagnostics(now, 1);
    expect(finding.code).toBe(rule);
    const [{ location }] = finding.relatedInformation ?? [];
    expect(location.uri).toBe(before);
    const { start, end } = location.range;
    expect(wrong.split('\n')[start.line].slice(start.character, end.character)).toBe('4');
  });

  it('are compared anew when the other is opened, typed in and closed; then the client is told to ask', async () => {
    const { client, before, now } = await twoYears();
    await client.open(now, cleanDraft);
    const first = await client.pull(now);
    await client.open(before, lastYearDraft);
    const second = await client.pull(now, first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
    await client.change(before, 2, wrong);
    const third = await client.pull(now, second.resultId);
    expect(third).toMatchObject({ kind: 'full', items: [{ code: rule }] });
    expect(await client.pull(now, third.resultId)).toMatchObject({ kind: 'unchanged' });
    await client.change(before, 3, lastYearDraft);
    await client.close(before);
    expect(await client.pull(now, third.resultId)).toMatchObject({ kind: 'full', items: [{ code: rule }] });
    expect(client.refreshed()).toBeGreaterThanOrEqual(3);
  });

  it('are compared anew when the other changes on disk', async () => {
    const { client, path, before, now } = await twoYears();
    await client.open(now, cleanDraft);
    const first = await client.pull(now);
    writeFileSync(path, lastYearDraft);
    const changes = [{ uri: before, type: 2 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    expect(await client.pull(now, first.resultId)).toMatchObject({ kind: 'full', items: [] });
    expect(client.refreshed()).toBe(1);
  });

  it('are sent anew to clients that do not ask', async () => {
    const { client, before, now } = await twoYears(false);
    await client.open(now, cleanDraft);
    expect((await client.nextPublished(now)).diagnostics).toHaveLength(1);
    const sent = client.published.length;
    await client.open(before, lastYearDraft);
    await client.nextPublished(before);
    await client.change(before, 2, lastYearDraft);
    await client.nextPublished(before, 2);
    expect(client.published.slice(sent).filter(({ uri }) => uri === now)[0]?.diagnostics).toEqual([]);
  });

  it('give what the command line gives', async () => {
    const { client, folder, now } = await twoYears();
    await client.open(now, cleanDraft);
    const inEditor = await client.diagnostics(now, 1);
    const run = spawnSync(process.execPath, [builtFile('cli'), 'check', '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { files }: FindingsJson = JSON.parse(run.stdout);
    const [own] = files.filter(({ file }) => file === '2025.nianbao.md');
    expect(own.findings.map(({ message, range }) => ({ message, range }))).toEqual(
      inEditor.map(({ message, range }) => ({ message, range })),
    );
    expect(
      own.findings.flatMap(({ related }) => related).map(({ file, range, message }) => ({ file, range, message })),
    ).toEqual(
      inEditor
        .flatMap(({ relatedInformation }) => relatedInformation ?? [])
        .map(({ location, message }) => ({ file: 'a/2024.nianbao.md', range: location.range, message })),
    );
  });
});
