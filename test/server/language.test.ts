import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction, CompletionList, Hover } from 'vscode-languageserver/node';
import { uriOfPath } from '../../server/uri';
import { lineIndex } from '../../shared/text/lines';
import { cleanDraft } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { type LspClient, startClient } from '../support/lsp';
import { province } from '../support/own-forms';

const text = `${cleanDraft.replace('| 行政处罚 | 7 |', '| 行政处罚 | ７ |')}\n<!-- nianbao-ignore `;

/** What is said of a draft in Chinese or English: findings with their page and fixes, hovers, names in lists, faults of forms. */
async function saidOf(client: LspClient, draft: string, form: string) {
  const textDocument = { uri: draft };
  const findings = await client.diagnostics(draft, 1);
  const finding = findings.find(({ code }) => code === 'cell/number-format')!;
  const ask = <T>(method: string, rest: object): Promise<T> =>
    client.connection.sendRequest(`textDocument/${method}`, { textDocument, ...rest });
  const context = { diagnostics: [finding] };
  const actions: CodeAction[] = await ask('codeAction', { range: finding.range, context });
  const { items }: CompletionList = await ask('completion', { position: lineIndex(text).positionAt(text.length) });
  const position = lineIndex(text).positionAt(text.indexOf('７'));
  const hover: Hover = await ask('hover', { position });
  return {
    page: finding.codeDescription?.href.replace(/.*\/docs\//, ''),
    words: [
      ...findings.map(({ message }) => String(message)),
      ...actions.map(({ title }) => title),
      ...items.map(({ detail }) => detail ?? ''),
      JSON.stringify(hover.contents),
      JSON.stringify(client.published.filter(({ uri }) => uri === form).at(-1)?.diagnostics[0].message),
    ],
  };
}

describe('the language', () => {
  it('that is chosen is spoken by everything, from the choice on', async () => {
    const files = { '.nianbao/forms/甲.json': province.json.replace('"2021"', '"2020"') };
    const uriOf = (path: string) => uriOfPath(path, process.platform === 'win32');
    const folder = temporaryFolder(files);
    const draft = uriOf(join(folder, 'a.nianbao.md'));
    let language = 'zh';
    const client = await startClient({
      folders: [uriOf(folder)],
      settings: () => ({ language }),
      capabilities: {
        workspace: { configuration: true },
        textDocument: { diagnostic: { codeDescriptionSupport: true } },
      },
    });
    await client.open(draft, text);
    const form = uriOf(join(folder, '.nianbao/forms/甲.json'));
    const chinese = await saidOf(client, draft, form);
    expect(chinese.words.filter((words) => !/\p{Script=Han}{2}/u.test(words))).toEqual([]);
    language = 'en';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    const english = await saidOf(client, draft, form);
    expect(english.words).toHaveLength(chinese.words.length);
    expect(english.words.filter((words) => chinese.words.includes(words) || !/[a-z]{3}/.test(words))).toEqual([]);
    expect([chinese.page, english.page]).toEqual(['rules/cell-number-format.md', 'rules/en/cell-number-format.md']);
  });
});
