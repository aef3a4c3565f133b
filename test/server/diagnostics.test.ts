import { describe, expect, it } from 'vitest';
import { cleanDraft, draftWith } from '../support/drafts';
import { startClient } from '../support/lsp';

const uri = 'file:///%E5%B9%B4%E6%8A%A5/a.nianbao.md';
const broken = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ⟦７⟧ |').text;

describe('diagnostics that the client asks for', () => {
  it('name the rule, stand on the text, and come from 年报', async () => {
    const client = await startClient();
    await client.open(uri, broken);
    const report = await client.pull(uri);
    expect(report.kind === 'full' && report.items).toMatchObject([
      { code: 'cell/number-format', severity: 2, source: '年报' },
    ]);
    const [{ range }] = report.kind === 'full' ? report.items : [];
    expect(broken.split('\n')[range.start.line].slice(range.start.character, range.end.character)).toBe('７');
  });

  it('are unchanged for the same version, and new for the next', async () => {
    const client = await startClient();
    await client.open(uri, broken);
    const first = await client.pull(uri);
    const again = await client.pull(uri, first.resultId);
    expect(again).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(uri, 2, cleanDraft);
    const next = await client.pull(uri, first.resultId);
    expect(next).toMatchObject({ kind: 'full', items: [] });
    expect(next.resultId).not.toBe(first.resultId);
  });

  it('are new where a draft is opened again with the same version', async () => {
    const client = await startClient();
    await client.open(uri, broken);
    const first = await client.pull(uri);
    await client.close(uri);
    await client.open(uri, cleanDraft);
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('are new where settings changed, and the client is told to ask', async () => {
    let level = 'warning';
    const client = await startClient({ settings: () => ({ rules: { 'cell/number-format': level } }) });
    await client.open(uri, broken);
    const first = await client.pull(uri);
    level = 'error';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [{ severity: 1 }] });
    expect(client.refreshed()).toBe(1);
  });

  it('of a draft that is not open are none', async () => {
    const client = await startClient();
    expect(await client.pull('file:///none.nianbao.md')).toMatchObject({ kind: 'full', items: [] });
  });

  it('are refused, to be asked for again, where the draft changed while settings were awaited', async () => {
    let answer: (settings: unknown) => void = () => {};
    const awaited = new Promise((resolve) => {
      answer = resolve;
    });
    const client = await startClient({ settings: () => awaited });
    await client.open(uri, broken);
    const pulled = client.pull(uri).then(
      () => 'answered',
      (error) => error,
    );
    await client.change(uri, 2, cleanDraft);
    answer({});
    expect(await pulled).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    expect(await client.pull(uri)).toMatchObject({ kind: 'full', items: [] });
  });

  it('are refused where the request was cancelled meanwhile', async () => {
    let answer: (settings: unknown) => void = () => {};
    const awaited = new Promise((resolve) => {
      answer = resolve;
    });
    const client = await startClient({ settings: () => awaited });
    await client.open(uri, broken);
    const cancel = { cancel: () => {} };
    const token = {
      isCancellationRequested: false,
      onCancellationRequested: (listener: (event: unknown) => void) => {
        cancel.cancel = () => listener(undefined);
        return { dispose: () => {} };
      },
    };
    const pulled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, token).then(
      () => 'answered',
      (error) => error.code,
    );
    cancel.cancel();
    answer({});
    expect([-32800, -32802]).toContain(await pulled);
  });
});

describe('diagnostics that the server sends', () => {
  it('come with each version and equal those asked for', async () => {
    const asking = await startClient();
    const listening = await startClient({ pull: false });
    expect(listening.initialized.capabilities.diagnosticProvider).toBeUndefined();
    for (const [version, text] of [
      [1, broken],
      [2, cleanDraft],
      [3, broken.replaceAll('青川县', '')],
    ] as const) {
      for (const client of [asking, listening]) {
        if (version === 1) await client.open(uri, text);
        else await client.change(uri, version, text);
      }
      expect(await listening.diagnostics(uri, version)).toEqual(await asking.diagnostics(uri, version));
    }
    expect(listening.published.map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('go when the draft is closed', async () => {
    const client = await startClient({ pull: false });
    await client.open(uri, broken);
    await client.nextPublished(uri, 1);
    await client.close(uri);
    await client.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    expect(client.published.at(-1)).toEqual({ uri, diagnostics: [] });
  });

  it('are sent only for the latest version where settings come late', async () => {
    let answer: (settings: unknown) => void = () => {};
    const awaited = new Promise((resolve) => {
      answer = resolve;
    });
    const client = await startClient({ pull: false, settings: () => awaited });
    await client.open(uri, broken);
    await client.change(uri, 2, cleanDraft);
    answer({});
    await client.nextPublished(uri);
    expect(client.published.map(({ version, diagnostics }) => [version, diagnostics.length])).toEqual([[2, 0]]);
  });
});

describe('edits as they are typed', () => {
  it('are read incrementally, across line ends and surrogate pairs', async () => {
    const client = await startClient();
    await client.open(uri, `𠮷\r\n${broken.replaceAll('\n', '\r\n')}`);
    const line = broken.split('\n').findIndex((text) => text.includes('７')) + 1;
    const character = broken.split('\n')[line - 1].indexOf('７');
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, text: '' },
        {
          range: { start: { line: line - 1, character }, end: { line: line - 1, character: character + 1 } },
          text: '7',
        },
      ],
    });
    expect(await client.pull(uri)).toMatchObject({ kind: 'full', items: [] });
  });
});

describe('the server', () => {
  it('ends with status 0 when its client says so', async () => {
    const client = await startClient();
    expect(await client.stop()).toBe(0);
  });
});
