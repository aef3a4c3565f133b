import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createConnection,
  createProtocolConnection,
  type DocumentDiagnosticReport,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '../../server/host';
import { startServer } from '../../server/server';
import { allRules } from '../../shared/rules';
import type { Rule } from '../../shared/rules/types';
import { draftWith } from '../support/drafts';

const planted: Rule = {
  id: 'cell/planted',
  severity: 'error',
  fix: 'none',
  page: { title: { zh: '', en: '' }, why: { zh: '', en: '' }, source: '', bad: '', good: '' },
  check() {
    throw new Error('planted');
  },
};

/** A client and a server in this process, with these rules. */
async function connected(rules: readonly Rule[]) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const nothing = () => undefined;
  const host: Host = {
    session: 's',
    version: '0',
    fileExists: nothing,
    readText: nothing,
    listFiles: nothing,
    listFolder: nothing,
    readHead: nothing,
    rules,
  };
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), host);
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const logged: string[] = [];
  client.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
  client.listen();
  onTestFinished(() => client.dispose());
  await client.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await client.sendNotification('initialized', {});
  return { client, logged };
}

describe('a rule that throws', () => {
  it('silences only itself, and the log names it', async () => {
    const { client, logged } = await connected([planted, ...allRules]);
    const uri = 'file:///a.nianbao.md';
    const { text } = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ７ |');
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'nianbao', version: 1, text },
    });
    const report: DocumentDiagnosticReport = await client.sendRequest('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(report).toMatchObject({ kind: 'full', items: [{ code: 'cell/number-format' }] });
    expect(logged.join('\n')).toMatch(/cell\/planted: .*planted/);
  });
});

describe('a feature that throws', () => {
  it('answers empty, the log names the request, and the server goes on', async () => {
    // Rules are read before any of them runs: here the whole check throws, not one rule.
    const unreadable = new Proxy<readonly Rule[]>([], {
      get() {
        throw new Error('no rules');
      },
    });
    const { client, logged } = await connected(unreadable);
    const uri = 'file:///a.nianbao.md';
    await client.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'nianbao', version: 1, text: '' },
    });
    const textDocument = { uri };
    expect(await client.sendRequest('textDocument/diagnostic', { textDocument })).toMatchObject({ items: [] });
    expect(await client.sendRequest('textDocument/documentSymbol', { textDocument })).toEqual([]);
    expect(
      await client.sendRequest('textDocument/hover', { textDocument, position: { line: 0, character: 0 } }),
    ).toBeNull();
    for (const name of ['textDocument/diagnostic', 'textDocument/documentSymbol', 'textDocument/hover'])
      expect(logged.join('\n')).toContain(`${name}: `);
  });
});
