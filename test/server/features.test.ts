import { describe, expect, it } from 'vitest';
import type { CompletionList, DocumentSymbol, FoldingRange, Hover, SymbolInformation } from 'vscode-languageserver';
import { uriOfPath } from '../../server/uri';
import { lineIndex } from '../../shared/text/lines';
import { cleanDraft, marked } from '../support/drafts';
import { temporaryFolder } from '../support/folder';
import { applyTextEdits, startClient } from '../support/lsp';

const uri = 'file:///a.nianbao.md';
const lines = cleanDraft.split('\n');
const textDocument = { uri };

describe('the outline', () => {
  it('is a tree of title, sections, parts and tables', async () => {
    const client = await startClient();
    await client.open(uri, cleanDraft);
    const symbols: DocumentSymbol[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument,
    });
    const shown = (items: readonly DocumentSymbol[], depth = 0): string[] =>
      items.flatMap(({ name, children }) => [`${'  '.repeat(depth)}${name}`, ...shown(children ?? [], depth + 1)]);
    expect(shown(symbols).slice(0, 14)).toEqual([
      '青川县水利局2025年政府信息公开工作年度报告',
      '一、总体情况',
      '  （一）主动公开',
      '  （二）依申请公开',
      '  （三）政府信息管理',
      '  （四）政府信息公开平台建设',
      '  （五）监督保障',
      '二、主动公开政府信息情况',
      '  表二 主动公开',
      '    第二十条第（一）项',
      '    第二十条第（五）项',
      '    第二十条第（六）项',
      '    第二十条第（八）项',
      '三、收到和处理政府信息公开申请情况',
    ]);
  });

  it('is a list for a client that knows no trees', async () => {
    const client = await startClient({ capabilities: {} });
    await client.open(uri, cleanDraft);
    const symbols: SymbolInformation[] = await client.connection.sendRequest('textDocument/documentSymbol', {
      textDocument,
    });
    const part = symbols.find(({ name }) => name === '（一）主动公开');
    expect(part).toMatchObject({ containerName: '一、总体情况', location: { uri } });
  });
});

describe('folding', () => {
  it('folds metadata, sections, parts and tables from their first line to their last', async () => {
    const client = await startClient();
    await client.open(uri, cleanDraft);
    const ranges: FoldingRange[] = await client.connection.sendRequest('textDocument/foldingRange', { textDocument });
    const lastOf = (first: string) => {
      const range = ranges.find(({ startLine }) => lines[startLine].startsWith(first));
      return range && lines[range.endLine];
    };
    expect(lastOf('---')).toBe('---');
    expect(lastOf('## 三、')).toMatch(/^\| 四、结转下年度继续办理/);
    expect(lastOf('### （一）主动公开')).toMatch(/^2025年，我局通过/);
    expect(lastOf('| 类别')).toMatch(/^\| 行政诉讼（复议后起诉）/);
  });
});

describe('hover', () => {
  it('shows the identity with its figures over the value’s own range', async () => {
    const client = await startClient();
    await client.open(uri, cleanDraft);
    const line = lines.findIndex((text) => text.startsWith('| 行政复议 |'));
    const character = lines[line].lastIndexOf('2');
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument,
      position: { line, character },
    });
    expect(hover.range).toEqual({ start: { line, character }, end: { line, character: character + 1 } });
    expect(JSON.stringify(hover.contents)).toContain('总计 **2** = 1 + 0 + 0 + 1 ✓');
  });

  it('is null on plain prose', async () => {
    const client = await startClient();
    await client.open(uri, cleanDraft);
    const position = { line: lines.findIndex((text) => text.startsWith('本报告依据')), character: 3 };
    expect(await client.connection.sendRequest('textDocument/hover', { textDocument, position })).toBeNull();
  });
});

describe('completion', () => {
  it('brings back a missing row where it is typed, by an edit on its line', async () => {
    const row = lines.find((text) => text.startsWith('| 2.重复申请 |'))!;
    const { text, start } = marked(cleanDraft.replace(row, '| cf$0'));
    const client = await startClient();
    await client.open(uri, text);
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', {
      textDocument,
      position: lineIndex(text).positionAt(start),
    });
    expect(list.isIncomplete).toBe(true);
    expect(list.items.map(({ label }) => label)).toEqual(['2.重复申请']);
    const [{ textEdit }] = list.items;
    const completed = applyTextEdits(text, textEdit && 'range' in textEdit ? [textEdit] : []);
    expect(completed).toBe(cleanDraft.replace(row, '| 2.重复申请 |  |  |  |  |  |  |  |'));
  });
});

describe('completion of the metadata', () => {
  it('offers the other drafts of the folder as last year’s', async () => {
    const folder = temporaryFolder({ '青川县水利局-2024.nianbao.md': cleanDraft, '下级/丙.nianbao.md': cleanDraft });
    const top = uriOfPath(folder, process.platform === 'win32');
    const own = `${top}/a.nianbao.md`;
    const { text, start } = marked(cleanDraft.replace('年度: 2025', '年度: 2025\n上年: $0'));
    const client = await startClient({ folders: [top] });
    await client.open(own, text);
    const list: CompletionList = await client.connection.sendRequest('textDocument/completion', {
      textDocument: { uri: own },
      position: lineIndex(text).positionAt(start),
    });
    expect(list.items.map(({ label }) => label)).toEqual(['青川县水利局-2024.nianbao.md', '下级/丙.nianbao.md']);
  });
});
