import { describe, expect, it } from 'vitest';
import type { CodeAction, Range } from 'vscode-languageserver';
import { check } from '../../shared/check/run';
import { lineIndex } from '../../shared/text/lines';
import { cleanDraft, draftWith } from '../support/drafts';
import { applyTextEdits, editsOf, type LspClient, startClient } from '../support/lsp';

const uri = 'file:///a.nianbao.md';

interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function rangeOf({ text, start, end }: Marked): Range {
  const lines = lineIndex(text);
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

async function actionsAt(client: LspClient, range: Range, only?: string[]): Promise<CodeAction[]> {
  return client.connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only },
  });
}

describe('quick fixes', () => {
  it('of the finding at the cursor mend it; the only safe one is preferred', async () => {
    const draft = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ⟦７⟧ |');
    const client = await startClient();
    await client.open(uri, draft.text);
    const [action, ...others] = await actionsAt(client, rangeOf({ ...draft, start: draft.end }));
    expect(others.map(({ title }) => title)).toEqual([
      '在此处忽略这条规则（cell/number-format）',
      '对这个单元格忽略（cell/number-format，主动公开.行政处罚.本年处理决定数量）',
      '在整个文件忽略（cell/number-format）',
    ]);
    expect(action).toMatchObject({
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'cell/number-format' }],
    });
    expect(action.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    expect(applyTextEdits(draft.text, editsOf(action.edit, uri))).toBe(cleanDraft);
  });

  it('restore one wrong figure, named on its cell', async () => {
    const draft = draftWith('数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |', '数量 | ⟦6⟧ | 2 | 0 | 0 | 1 | 0 | 12 |');
    const client = await startClient();
    await client.open(uri, draft.text);
    const found = await client.diagnostics(uri, 1);
    expect(found.map(({ code, range }) => [code, range])).toEqual([['sum/row-total', rangeOf(draft)]]);
    const actions = await actionsAt(client, rangeOf(draft));
    expect(actions.map(({ edit }) => applyTextEdits(draft.text, editsOf(edit, uri)))).toContain(cleanDraft);
  });

  it('elsewhere are none', async () => {
    const draft = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ⟦７⟧ |');
    const client = await startClient();
    await client.open(uri, draft.text);
    const somewhere = { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } };
    expect(await actionsAt(client, somewhere)).toEqual([]);
  });

  it('mend all of a kind at once', async () => {
    const text = cleanDraft
      .replace('| 行政处罚 | 7 |', '| 行政处罚 | ７ |')
      .replace('| 行政复议 | 1 |', '| 行政复议 | １ |');
    const client = await startClient();
    await client.open(uri, text);
    const start = text.indexOf('７');
    const actions = await actionsAt(client, rangeOf({ text, start, end: start }));
    const all = actions.find(({ title }) => title.includes('cell/number-format'));
    expect(applyTextEdits(text, editsOf(all?.edit, uri))).toBe(cleanDraft);
  });

  it('mend all of a kind by the smallest edits, and leave what is of another kind', async () => {
    const others = cleanDraft.replace('| 行政复议 | 1 |', '| 行政复议 | １ |');
    const text = others.replace('## 二、', '## 三、').replace('## 五、', '## 四、');
    const client = await startClient();
    await client.open(uri, text);
    const start = text.indexOf('## 三、');
    const actions = await actionsAt(client, rangeOf({ text, start, end: start + 4 }));
    const all = actions.find(({ title }) => title.includes('structure/heading-number'));
    const edits = editsOf(all?.edit, uri);
    expect(applyTextEdits(text, edits)).toBe(others);
    expect(Math.max(...edits.map(({ newText }) => newText.length))).toBeLessThan(3);
  });

  it('prefer blank as none where everything then adds up', async () => {
    const draft = draftWith('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 |⟦  ⟧|  | 1 |  |');
    const client = await startClient();
    await client.open(uri, draft.text);
    const preferred = (await actionsAt(client, rangeOf(draft))).filter(({ isPreferred }) => isPreferred);
    expect(preferred).toHaveLength(1);
    expect(applyTextEdits(draft.text, editsOf(preferred[0].edit, uri))).toContain('| 行政复议 | 1 |');
  });

  it('have no versions for a client that knows none', async () => {
    const draft = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ⟦７⟧ |');
    const client = await startClient({ capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(uri, draft.text);
    const [action] = await actionsAt(client, rangeOf(draft));
    expect(action.edit?.documentChanges).toBeUndefined();
    expect(applyTextEdits(draft.text, editsOf(action.edit, uri))).toBe(cleanDraft);
  });
});

describe('comments that silence a finding', () => {
  const draft = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ⟦７⟧ |');
  const first = async (client: LspClient) => {
    await client.open(uri, draft.text);
    return (await actionsAt(client, rangeOf(draft))).find(({ title }) => title.startsWith('在此处'));
  };

  it('put the cursor where the reason belongs, for a client that can', async () => {
    const client = await startClient({
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
        textDocument: { diagnostic: {} },
      },
    });
    const action = await first(client);
    expect(action).toMatchObject({ kind: 'quickfix', diagnostics: [{ code: 'cell/number-format' }] });
    expect(action?.isPreferred).toBeUndefined();
    expect(action?.edit?.documentChanges).toMatchObject([
      {
        textDocument: { uri, version: 1 },
        edits: [{ snippet: { kind: 'snippet', value: '<!-- nianbao-ignore cell/number-format: $0 -->\n' } }],
      },
    ]);
  });

  it('are plain text for any other client, and ask for the reason', async () => {
    const client = await startClient();
    const action = await first(client);
    const text = applyTextEdits(draft.text, editsOf(action?.edit, uri));
    await client.change(uri, 2, text);
    expect((await client.diagnostics(uri, 2)).map(({ code }) => code)).toEqual(['meta/suppression-reason']);
  });

  it('are no part of what is fixed on saving', async () => {
    const client = await startClient();
    await client.open(uri, draft.text);
    const [all] = await actionsAt(client, rangeOf(draft), ['source.fixAll']);
    expect(applyTextEdits(draft.text, editsOf(all.edit, uri))).toBe(cleanDraft);
  });
});

describe('source.fixAll.nianbao', () => {
  const text = cleanDraft
    .replace('| 行政处罚 | 7 |', '| 行政处罚 | ７ |')
    .replace('| 3.其他 |', '| 其它 |')
    .replace('## 二、', '二、');
  const everywhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

  it.each([[['source.fixAll']], [['source']], [['source.fixAll.nianbao']]])(
    'is offered for %s and applies every safe fix by small edits',
    async (only) => {
      const client = await startClient();
      await client.open(uri, text);
      const actions = await actionsAt(client, everywhere, only);
      expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.nianbao']);
      const edits = editsOf(actions[0].edit, uri);
      const fixed = applyTextEdits(text, edits);
      expect(check(fixed).findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe))).toEqual([]);
      expect(Math.max(...edits.map(({ newText }) => newText.length))).toBeLessThan(40);
    },
  );

  it('is not among the quick fixes, nor offered where nothing is to be done', async () => {
    const client = await startClient();
    await client.open(uri, text);
    expect((await actionsAt(client, everywhere)).filter(({ kind }) => kind?.startsWith('source'))).toEqual([]);
    await client.change(uri, 2, cleanDraft);
    expect(await actionsAt(client, everywhere, ['source.fixAll'])).toEqual([]);
  });
});
