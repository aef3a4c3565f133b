import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  SemanticTokens,
} from 'vscode-languageserver';
import manifest from '../../package.json';
import { uriOfPath } from '../../server/uri';
import { lineIndex } from '../../shared/text/lines';
import { cleanDraft, draftWith } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { startClient } from '../support/lsp';
import { lastYearDraft } from '../support/years';

const uri = 'file:///a.nianbao.md';

function textAt(text: string, { start, end }: Range): string {
  const lines = lineIndex(text);
  return text.slice(lines.offsetAt(start), lines.offsetAt(end));
}

/** A client with that draft open, and a question about the marked place of it. */
async function asking({ text, start }: { text: string; start: number }, links = false) {
  const capabilities = { textDocument: { definition: { linkSupport: links } } };
  const client = await startClient({ capabilities });
  await client.open(uri, text);
  const position = lineIndex(text).positionAt(start);
  const ask = <R>(method: string, more: object = {}): Promise<R> =>
    client.connection.sendRequest(method, { textDocument: { uri }, position, ...more });
  return { client, ask, position };
}

const review = draftWith('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 | $02 |');

describe('seeing how figures hang together', () => {
  it('lights up the cells of an identity, its total as what is written', async () => {
    const { ask } = await asking(review);
    const cells = await ask<DocumentHighlight[]>('textDocument/documentHighlight');
    expect(cells.map(({ range, kind }) => [textAt(review.text, range), kind])).toEqual([
      ['1', 2],
      ['0', 2],
      ['0', 2],
      ['1', 2],
      ['2', 3],
    ]);
  });

  it('answers with nothing in prose, so that the editor looks for no equal words instead', async () => {
    const { ask } = await asking(draftWith('本报告依据', '本$0报告依据'));
    expect(await ask('textDocument/documentHighlight')).toEqual([]);
    expect(await ask('textDocument/definition')).toEqual([]);
  });

  it('leads from a total to its parts', async () => {
    const { ask } = await asking(review);
    const places = await ask<Location[]>('textDocument/definition');
    expect(places.map(({ range }) => textAt(review.text, range))).toEqual(['1', '0', '0', '1']);
  });

  it('names the stretch that leads there to clients that show it', async () => {
    const { ask } = await asking(review, true);
    const [link] = await ask<LocationLink[]>('textDocument/definition');
    expect(textAt(review.text, link.originSelectionRange ?? link.targetRange)).toBe('2');
    expect(textAt(review.text, link.targetSelectionRange)).toBe('1');
  });

  it('finds the sentence that tells a figure, and the totals that it counts in', async () => {
    const { ask } = await asking(draftWith('| 行政复议 | 1 | 0 |', '| 行政复议 | $01 | 0 |'));
    const places = await ask<Location[]>('textDocument/references', { context: { includeDeclaration: false } });
    expect(places.map(({ range }) => textAt(cleanDraft, range))).toEqual(['1', '2']);
  });

  it('expands the selection step by step', async () => {
    const { ask, position } = await asking(review);
    const [first] = await ask<SelectionRange[]>('textDocument/selectionRange', { positions: [position] });
    const steps: string[] = [];
    for (let step: SelectionRange | undefined = first; step; step = step.parent)
      steps.push(textAt(review.text, step.range));
    expect(steps.slice(0, 3)).toEqual(['2', ' 2 ', '| 行政复议 | 1 | 0 | 0 | 1 | 2 |']);
    expect(steps.at(-1)).toBe(review.text);
  });
});

describe('the years before and after', () => {
  async function twoYears() {
    const now = cleanDraft.replace('年度: 2025\n', '年度: 2025\n上年: 旧/2024.nianbao.md\n下级: 没有.nianbao.md\n');
    const folder = temporaryFolder({ '旧/2024.nianbao.md': lastYearDraft, '2025.nianbao.md': now });
    const uriOf = (path: string) => uriOfPath(join(folder, path), process.platform === 'win32');
    const client = await startClient({ folders: [uriOf('')] });
    return { client, now, before: uriOf('旧/2024.nianbao.md'), own: uriOf('2025.nianbao.md') };
  }
  const carriedIn = '二、上年结转政府信息公开申请数量 | ';
  const carriedOut = '四、结转下年度继续办理 | ';
  const behind = (text: string, words: string) => lineIndex(text).positionAt(text.indexOf(words) + words.length);

  it('lead from what was carried over to last year’s draft', async () => {
    const { client, now, before, own } = await twoYears();
    await client.open(own, now);
    const position = behind(now, carriedIn);
    const places: Location[] = await client.connection.sendRequest('textDocument/definition', {
      textDocument: { uri: own },
      position,
    });
    expect(places).toEqual([expect.objectContaining({ uri: before })]);
    expect(places[0].range.start).toEqual(behind(lastYearDraft, carriedOut));
  });

  it('lead from what is carried over to next year’s draft, which is not open', async () => {
    const { client, now, before, own } = await twoYears();
    await client.open(before, lastYearDraft);
    const places: Location[] = await client.connection.sendRequest('textDocument/references', {
      textDocument: { uri: before },
      position: behind(lastYearDraft, carriedOut),
      context: { includeDeclaration: false },
    });
    expect(places).toContainEqual(
      expect.objectContaining({ uri: own, range: expect.objectContaining({ start: behind(now, carriedIn) }) }),
    );
  });

  it('are links in the metadata, as far as the files are there', async () => {
    const { client, now, before, own } = await twoYears();
    await client.open(own, now);
    const links: DocumentLink[] = await client.connection.sendRequest('textDocument/documentLink', {
      textDocument: { uri: own },
    });
    expect(links.map(({ range, target }) => [textAt(now, range), target])).toEqual([['旧/2024.nianbao.md', before]]);
  });
});

describe('what is shown all the time', () => {
  it('is a line above each table, with a command that leads to what is wrong', async () => {
    const wrong = draftWith('| 行政复议 | 1 | 0 |', '| 行政复议 | 4 | 0 |').text;
    const { ask } = await asking({ text: wrong, start: 0 });
    const lenses = await ask<CodeLens[]>('textDocument/codeLens');
    expect(lenses.map(({ command }) => command?.title)).toEqual([
      '6 行 10 格',
      '25 行 175 格 · 勾稽 39/39 ✓',
      '3 行 15 格 · 勾稽 2/3 ✗',
    ]);
    const lines = wrong.split('\n');
    expect(lenses.map(({ range }) => lines[range.start.line].slice(0, 5))).toEqual(['| 第二十', '| 项目 ', '| 类别 ']);
    const [params] = lenses[2].command?.arguments ?? [];
    expect(params).toMatchObject({ uri, table: lenses[2].range.start });
    expect(textAt(wrong, params.fault)).toMatch(/^\d$/);
  });

  it('is not there where the setting says so', async () => {
    const client = await startClient({ settings: () => ({ tableNotes: false }) });
    await client.open(uri, cleanDraft);
    expect(await client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } })).toEqual([]);
  });

  it('are the colours of figures: in all of the draft, or in what is in view', async () => {
    const { ask, client } = await asking({ text: cleanDraft, start: 0 });
    const { legend } = client.initialized.capabilities.semanticTokensProvider ?? { legend: undefined };
    const { data } = await ask<SemanticTokens>('textDocument/semanticTokens/full');
    const first = cleanDraft.split('\n').findIndex((line) => line.startsWith('| 一、本年新收'));
    expect(data[0]).toBe(first);
    expect(legend?.tokenTypes[data[3]]).toBe('totalFigure');
    const line = cleanDraft.split('\n').findIndex((text) => text.startsWith('| 行政复议'));
    const range = { start: { line, character: 0 }, end: { line, character: 3 } };
    const inView = await ask<SemanticTokens>('textDocument/semanticTokens/range', { range });
    expect(inView.data[0]).toBe(line);
    expect(inView.data).toHaveLength(3 * 5);
  });

  it('has a name and a look for every colour in the manifest', async () => {
    const client = await startClient();
    const { legend } = client.initialized.capabilities.semanticTokensProvider ?? { legend: undefined };
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    expect(semanticTokenTypes.map(({ id }) => id)).toEqual(legend?.tokenTypes);
    expect(semanticTokenModifiers.map(({ id }) => id)).toEqual(legend?.tokenModifiers);
    const looks = Object.keys(semanticTokenScopes[0].scopes);
    expect(looks).toEqual([...(legend?.tokenTypes ?? []).slice(1), '*.faulty']);
  });
});
