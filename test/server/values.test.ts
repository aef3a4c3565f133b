import { describe, expect, it } from 'vitest';
import type { CodeAction, Hover, InlayHint, Location, Range } from 'vscode-languageserver';
import { type PreviewModel, previewRequest } from '../../shared/protocol/preview';
import { type WriteValuesResult, writeValuesRequest } from '../../shared/protocol/write-values';
import { applyEdits } from '../../shared/text/edit';
import { lineIndex } from '../../shared/text/lines';
import { cleanDraft } from '../support/drafts';
import { applyTextEdits, editsOf, startClient } from '../support/lsp';

const uri = 'file:///a.nianbao.md';
const textDocument = { uri };
const newcomers = '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |';
const computed = cleanDraft.replace(newcomers, newcomers.replace('12', '='));
const both = computed.replace('| （七）总计 | 9 |', '| （七）总计 |  |');
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

const cursorAt = (text: string, words: string): Range => {
  const position = lineIndex(text).positionAt(text.indexOf(words) + words.length);
  return { start: position, end: position };
};

describe('inlay hints', () => {
  it('show the value of `=`, and a double click writes it', async () => {
    const client = await startClient();
    await client.open(uri, computed);
    const hints: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument,
      range: whole,
    });
    expect(hints.map(({ label, position }) => [label, position])).toEqual([
      ['12', cursorAt(computed, newcomers.slice(0, newcomers.indexOf('12')) + '=').start],
    ]);
    expect(applyTextEdits(computed, hints[0].textEdits ?? [])).toBe(cleanDraft);
  });

  it('of a reference lead to its cell', async () => {
    const text = cleanDraft.replace('## 二、', '收到{{申请.本年新收.总计}}件。\n\n## 二、');
    const client = await startClient();
    await client.open(uri, text);
    const hints: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument,
      range: whole,
    });
    const { start, end } = cursorAt(text, newcomers.slice(0, -2));
    const cell = { start: { ...start, character: start.character - 2 }, end };
    expect(hints.map(({ label }) => label)).toEqual([[{ value: '= 12', location: { uri, range: cell } }]]);
  });

  it.each(['computed', 'determined'])('of the kind %s are not shown where they are switched off', async (kind) => {
    const client = await startClient({ settings: () => ({ inlayHints: { [kind]: false } }) });
    await client.open(uri, both);
    const hints: InlayHint[] = await client.connection.sendRequest('textDocument/inlayHint', {
      textDocument,
      range: whole,
    });
    expect(hints.map(({ label }) => label)).toEqual([kind === 'computed' ? '9' : '12']);
  });
});

describe('writing values', () => {
  it('answers with the edits for this version', async () => {
    const client = await startClient();
    await client.open(uri, both, 7);
    const ranges = [cursorAt(both, '| 一、本年新收')];
    const answer: WriteValuesResult = await client.connection.sendRequest(writeValuesRequest, { uri, ranges });
    expect(answer?.version).toBe(7);
    expect(applyEdits(both, answer?.edits ?? [])).toBe(cleanDraft);
  });

  it('of a draft that is not open answers nothing', async () => {
    const client = await startClient();
    expect(await client.connection.sendRequest(writeValuesRequest, { uri, ranges: [] })).toBeNull();
  });

  it('is also among the fixes of the cell, for it alone and for its table', async () => {
    const client = await startClient();
    await client.open(uri, both);
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: cursorAt(both, newcomers.slice(0, newcomers.indexOf('12')) + '='),
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual(['写入 12', '写入表三中全部 2 个已能得出的数']);
    const [one, all] = actions.map(({ edit }) => applyTextEdits(both, editsOf(edit, uri)));
    expect(one).toBe(both.replace('| 0 | 1 | 0 | = |', '| 0 | 1 | 0 | 12 |'));
    expect(all).toBe(cleanDraft);
  });
});

describe('references in sentences', () => {
  const sentence = '2025年，我局新收政府信息公开申请12件，';
  const referring = cleanDraft.replace(sentence, sentence.replace('12', '{{申请.本年新收.总计}}'));

  it.each([
    [cleanDraft, '2025年，我局新收政府信息公开申请1', '改为引用 {{申请.本年新收.总计}}', referring],
    [referring, '我局新收政府信息公开申请{{申请', '引用改为数字 12', cleanDraft],
  ])('are written for plain figures, and back', async (text, before, title, wanted) => {
    const client = await startClient();
    await client.open(uri, text);
    const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range: cursorAt(text, before),
      context: { diagnostics: [], only: ['refactor'] },
    });
    expect(actions[0]).toMatchObject({ title, kind: 'refactor.rewrite' });
    expect(applyTextEdits(text, editsOf(actions[0].edit, uri))).toBe(wanted);
  });

  it('are written for all figures of a paragraph at once, and back', async () => {
    const client = await startClient();
    await client.open(uri, cleanDraft);
    const ask = async (text: string): Promise<string> => {
      const found: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range: cursorAt(text, '2025年，我局新收政府信息公开申请'),
        context: { diagnostics: [], only: ['refactor'] },
      });
      return applyTextEdits(text, editsOf(found[1].edit, uri));
    };
    const all = await ask(cleanDraft);
    expect(all.match(/\{\{/g)).toHaveLength(15);
    expect(all).toContain('申请{{申请.本年新收.总计}}件，其中自然人申请{{申请.本年新收.自然人}}件');
    await client.change(uri, 2, all);
    expect(await ask(all)).toBe(cleanDraft);
  });

  it('say on hovering what they stand for', async () => {
    const client = await startClient();
    await client.open(uri, referring);
    const hover: Hover = await client.connection.sendRequest('textDocument/hover', {
      textDocument,
      position: cursorAt(referring, '我局新收政府信息公开申请{{申请').start,
    });
    expect(JSON.stringify(hover.contents)).toContain('一 × 总计 · `申请.本年新收.总计`：**12**');
  });

  it('are printed as figures in the preview', async () => {
    const client = await startClient();
    await client.open(uri, referring);
    const model: PreviewModel = await client.connection.sendRequest(previewRequest, { uri });
    expect(JSON.stringify(model)).toContain(sentence);
  });
});

describe('from sentences to cells and back', () => {
  const sentence = '2025年，我局新收政府信息公开申请12件，';
  const referring = `${cleanDraft.replace(sentence, sentence.replace('12', '{{申请.本年新收.总计}}'))}`;
  const shown = (text: string, places: readonly Location[]) =>
    places.map(({ range }) => {
      const line = text.split('\n')[range.start.line];
      return `${line.slice(0, 4)}…${line.slice(range.start.character, range.end.character)}`;
    });

  it.each([
    [cleanDraft, '2025年，我局新收政府信息公开申请1'],
    [referring, '我局新收政府信息公开申请{{申请'],
  ])('a figure and a reference lead to their cell', async (text, before) => {
    const client = await startClient();
    await client.open(uri, text);
    const places: Location[] = await client.connection.sendRequest('textDocument/definition', {
      textDocument,
      position: cursorAt(text, before).start,
    });
    expect(shown(text, places)).toEqual(['| 一、…12']);
  });

  it.each([
    [cleanDraft, newcomers.slice(0, -3), ['2025…12']],
    [referring, newcomers.slice(0, -3), ['2025…申请.本年新收.总计']],
    [referring, '我局新收政府信息公开申请{{申请', ['2025…申请.本年新收.总计']],
  ])('a cell knows the sentences that speak of it', async (text, before, wanted) => {
    const client = await startClient();
    await client.open(uri, text);
    const places: Location[] = await client.connection.sendRequest('textDocument/references', {
      textDocument,
      position: cursorAt(text, before).start,
      context: { includeDeclaration: false },
    });
    expect(shown(text, places)).toEqual(expect.arrayContaining(wanted));
  });
});
