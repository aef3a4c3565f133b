import { describe, expect, it } from 'vitest';
import { uriOfPath } from '../../server/uri';
import { draftWith } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { startClient } from '../support/lsp';
import { lastYearDraft } from '../support/years';

const uri = 'file:///a.nianbao.md';
const broken = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ７ |').text;
const onWindows = process.platform === 'win32';
const uriOf = (path: string) => uriOfPath(path, onWindows);

describe('settings', () => {
  it('switch rules off', async () => {
    const client = await startClient({ settings: () => ({ rules: { 'cell/number-format': 'off' } }) });
    await client.open(uri, broken);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
  });

  it('are asked for by draft and section', async () => {
    const asked: unknown[] = [];
    const client = await startClient({ settings: (item) => void asked.push(item) });
    await client.open(uri, broken);
    await client.pull(uri);
    expect(asked).toEqual([{ scopeUri: uri, section: 'nianbao' }]);
  });

  it('of the wrong type are named once, and the others hold', async () => {
    const settings = { rules: { 'cell/number-format': 'loud', 'cell/blank': 'off' }, language: 7 };
    const client = await startClient({ settings: () => settings });
    await client.open(uri, draftWith('| 行政处罚 | 7 |', '| 行政处罚 |  |').text);
    expect(await client.diagnostics(uri, 1)).toEqual([]);
    await client.open('file:///b.nianbao.md', broken);
    expect(await client.diagnostics('file:///b.nianbao.md', 1)).toMatchObject([
      { code: 'cell/number-format', severity: 2 },
    ]);
    expect(client.shown).toEqual([
      '设置 nianbao.language 应为 auto、zh、en 之一，现为 7，已改用默认值',
      '设置 nianbao.rules.cell/number-format 应为 error、warning、information、off 之一，现为 "loud"，已改用默认值',
    ]);
  });

  it('that do not exist are named once, in the language that is set', async () => {
    const settings = { langage: 'zh', language: 'en', rules: { 'cell/blanc': 'off' } };
    const client = await startClient({ settings: () => settings });
    for (const one of [uri, 'file:///b.nianbao.md']) {
      await client.open(one, broken);
      await client.diagnostics(one, 1);
    }
    expect(client.shown).toEqual([
      'The setting nianbao.rules.cell/blanc is not used: there is no such rule',
      'There is no setting nianbao.langage; it is not used',
    ]);
  });

  it('that the client cannot give are the defaults, and the log says so', async () => {
    const client = await startClient({
      settings: () => {
        throw new Error('no settings today');
      },
    });
    await client.open(uri, broken);
    expect(await client.diagnostics(uri, 1)).toMatchObject([{ code: 'cell/number-format' }]);
    expect(client.logged.join('')).toContain('workspace/configuration');
  });

  it('come with the change from a client that cannot be asked', async () => {
    const client = await startClient({ pull: false });
    await client.open(uri, broken);
    await client.nextPublished(uri, 1);
    const settings = { nianbao: { rules: { 'cell/number-format': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.change(uri, 2, broken);
    expect((await client.nextPublished(uri, 2)).diagnostics).toEqual([]);
  });

  it('speak the editor’s language, or the one that is set', async () => {
    const messageOf = async (locale: string, language: string) => {
      const client = await startClient({ locale, settings: () => ({ language }) });
      await client.open(uri, broken);
      return (await client.diagnostics(uri, 1))[0].message;
    };
    const chinese = await messageOf('zh-cn', 'auto');
    const english = await messageOf('en', 'auto');
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).not.toBe(chinese);
    expect(await messageOf('en', 'zh')).toBe(chinese);
    expect(await messageOf('zh-cn', 'en')).toBe(english);
  });
});

describe('the project’s settings', () => {
  it('win over the editor’s, from the nearest folder, not above the workspace', async () => {
    const folder = temporaryFolder({
      '.nianbao/config.json': '{"rules": {"cell/number-format": "off"}}',
      'in/.nianbao/config.json': '{"rules": {"cell/number-format": "error"}}',
      'in/deep/a.nianbao.md': broken,
      'b.nianbao.md': broken,
      'work/c.nianbao.md': broken,
    });
    const client = await startClient({
      folders: [uriOf(`${folder}/in`), uriOf(`${folder}/work`)],
      settings: () => ({}),
    });
    const severitiesOf = async (name: string) => {
      const file = uriOf(`${folder}/${name}`);
      await client.open(file, broken);
      return (await client.diagnostics(file, 1)).map(({ severity }) => severity);
    };
    expect(await severitiesOf('in/deep/a.nianbao.md')).toEqual([1]);
    expect(await severitiesOf('b.nianbao.md')).toEqual([]);
    expect(await severitiesOf('work/c.nianbao.md')).toEqual([2]);
  });

  it('are those of the workspace as it is by now', async () => {
    const folder = temporaryFolder({
      '.nianbao/config.json': '{"rules": {"cell/number-format": "off"}}',
      'in/a.nianbao.md': broken,
    });
    const file = uriOf(`${folder}/in/a.nianbao.md`);
    const client = await startClient({ folders: [uriOf(`${folder}/in`)], settings: () => ({}) });
    await client.open(file, broken);
    expect(await client.diagnostics(file, 1)).toHaveLength(1);
    const named = (path: string) => ({ uri: uriOf(path), name: path });
    const event = { added: [named(folder)], removed: [named(`${folder}/in`)] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    expect(await client.diagnostics(file, 1)).toEqual([]);
  });

  it('that are wrong are named with their file, those of the editor as it names them', async () => {
    const folder = temporaryFolder({
      '.nianbao/config.json': '{"rules": {"sum/x": "off"}, "nianbao.rules": {}}',
      'a.nianbao.md': broken,
    });
    const client = await startClient({ folders: [uriOf(folder)], settings: () => ({ tableKeys: 'x' }) });
    await client.open(uriOf(`${folder}/a.nianbao.md`), broken);
    expect(await client.diagnostics(uriOf(`${folder}/a.nianbao.md`), 1)).toHaveLength(1);
    expect(client.shown).toEqual([
      '设置 rules.sum/x (.nianbao/config.json) 未采用：没有这条规则',
      '设置 nianbao.tableKeys 应为 true 或 false，现为 "x"，已改用默认值',
      '没有 nianbao.rules (.nianbao/config.json) 这个设置，未采用；这里的名称不带“nianbao.”',
    ]);
  });

  it.each([
    {
      what: 'are no JSON',
      file: '.nianbao/config.json',
      text: '{\n  "rules": {} "language"',
      told: '.nianbao/config.json 第 2 行第 15 列：此处应为 }。其中的设置未采用',
    },
    {
      what: 'have one twice',
      file: '.nianbao/config.json',
      text: '{"rules": {}, "rules": {}}',
      told: '.nianbao/config.json 第 1 行第 15 列：键“rules”重复。其中的设置未采用',
    },
    {
      what: 'are a folder',
      file: '.nianbao/config.json/readme.txt',
      text: '',
      told: '.nianbao/config.json 无法读取：这是文件夹，不是文件（EISDIR），其中的设置未采用',
    },
  ])('that $what are named, and nothing else suffers', async ({ file, text, told }) => {
    const folder = temporaryFolder({ [file]: text, 'a.nianbao.md': broken });
    const client = await startClient({ folders: [uriOf(folder)], settings: () => ({}) });
    await client.open(uriOf(`${folder}/a.nianbao.md`), broken);
    expect(await client.diagnostics(uriOf(`${folder}/a.nianbao.md`), 1)).toHaveLength(1);
    expect(client.shown).toEqual([told]);
  });
});

describe('files that a draft names', () => {
  it('are looked for beside it, and again when files come', async () => {
    const folder = temporaryFolder({});
    const file = uriOf(`${folder}/a.nianbao.md`);
    const text = draftWith('年度: 2025\n', '年度: 2025\n上年: 去年.nianbao.md\n').text;
    const client = await startClient({ settings: () => ({}) });
    await client.open(file, text);
    const first = await client.pull(file);
    expect(first.kind === 'full' && first.items.map(({ code }) => code)).toEqual(['meta/missing-file']);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(`${folder}/去年.nianbao.md`, lastYearDraft);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(`${folder}/去年.nianbao.md`), type: 1 }],
    });
    expect(await client.pull(file, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });
});
