import { describe, expect, it } from 'vitest';
import type { TextEdit } from 'vscode-languageserver/node';
import { cleanDraft } from '../support/drafts';
import { applyTextEdits, startClient } from '../support/lsp';

const uri = 'file:///a.nianbao.md';
const options = { tabSize: 4, insertSpaces: true };
const untidy = cleanDraft.replaceAll('| ', '|').replace('\n\n## 五', '\n## 五');

describe('formatting', () => {
  it('brings an open draft into the shape that its settings ask for', async () => {
    const client = await startClient({ settings: () => ({ 'format.style': 'compact' }) });
    expect(client.initialized.capabilities.documentFormattingProvider).toBe(true);
    await client.open(uri, untidy);
    const edits: TextEdit[] = await client.connection.sendRequest('textDocument/formatting', {
      textDocument: { uri },
      options,
    });
    expect(applyTextEdits(untidy, edits)).toBe(cleanDraft);
  });

  it('of a stretch leaves the rest alone', async () => {
    const client = await startClient({ settings: () => ({ format: { style: 'compact' } }) });
    await client.open(uri, untidy);
    const line = untidy.split('\n').findIndex((one) => one.startsWith('|行政许可'));
    const place = { line, character: 0 };
    const edits: TextEdit[] = await client.connection.sendRequest('textDocument/rangeFormatting', {
      textDocument: { uri },
      range: { start: place, end: place },
      options,
    });
    const lines = edits.map(({ range }) => range.start.line);
    expect([Math.min(...lines), Math.max(...lines)]).toEqual([line - 2, line]);
  });
});
