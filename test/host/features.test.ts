/// <reference types="mocha" />
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openDraft, until, workspaceFolder } from './editor';

async function sample(name: string): Promise<string> {
  const uri = vscode.Uri.joinPath(workspaceFolder(), 'samples', `${name}.nianbao.md`);
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Opens a draft and waits until it is checked: the server answers from then on. */
async function openChecked(text: string, count: number): Promise<vscode.TextDocument> {
  const { document } = await openDraft(text);
  await until(`${count} findings`, () => vscode.languages.getDiagnostics(document.uri).length === count);
  return document;
}

/** The stretch of the first `text` behind `after`. */
function rangeOf(document: vscode.TextDocument, text: string, after = ''): vscode.Range {
  const whole = document.getText();
  const at = whole.indexOf(text, whole.indexOf(after));
  assert.notEqual(at, -1, text);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

function actions(document: vscode.TextDocument, range: vscode.Range, kind?: string): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

const wholeOf = (document: vscode.TextDocument) => new vscode.Range(0, 0, document.lineCount, 0);

describe('what is offered in a draft', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openChecked(await sample('练习-青川县水利局-2025'), 8);
  });

  it('are quick fixes for the finding at the cursor', async () => {
    const offered = await actions(document, rangeOf(document, '其它'));
    assert.ok(offered.length > 0);
    for (const { kind, edit, command } of offered) {
      assert.equal(kind?.value, vscode.CodeActionKind.QuickFix.value);
      assert.ok(edit ?? command);
    }
    const [fix] = offered;
    assert.deepEqual(
      fix.edit?.get(document.uri).map(({ newText }) => newText),
      ['3.其他'],
    );
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(await actions(document, rangeOf(document, '本报告依据')), []);
  });

  it('is one action for all that is safe, only where such are asked for', async () => {
    const all = wholeOf(document);
    const kinds = async (kind?: string) => (await actions(document, all, kind)).map((action) => action.kind?.value);
    for (const asked of ['source', 'source.fixAll', 'source.fixAll.nianbao'])
      assert.deepEqual(await kinds(asked), ['source.fixAll.nianbao'], asked);
    for (const asked of ['source.organizeImports', 'source.fixAll.eslint', 'refactor'])
      assert.deepEqual(await kinds(asked), [], asked);
    assert.ok(!(await kinds('quickfix')).includes('source.fixAll.nianbao'));
  });

  it('is a hover with the identity and its figures', async () => {
    const place = rangeOf(document, '13 |', '| （七）总计').start;
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      place,
    );
    const said = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
    assert.match(said.join('\n'), /总计 \*\*13\*\* = 9 \+ 3 \+ 0 \+ 0 \+ 1 \+ 0 ✓/);
  });

  it('is an outline of title, sections, parts and tables', async () => {
    const symbols: vscode.DocumentSymbol[] = await vscode.commands.executeCommand(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = symbols.map(({ name }) => name);
    assert.deepEqual(names.slice(1, 4), [
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
    ]);
    assert.deepEqual(
      symbols[1].children.map(({ name }) => name),
      ['（一）主动公开', '（二）依申请公开', '（三）政府信息管理', '（四）政府信息公开平台建设', '（五）监督保障'],
    );
  });

  it('are folds of the sections', async () => {
    const folds: vscode.FoldingRange[] = await vscode.commands.executeCommand(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const lines = folds.map(({ start }) => document.lineAt(start).text);
    assert.ok(lines.includes('## 一、总体情况'));
    assert.ok(lines.some((line) => line.startsWith('| 项目 |')));
  });

  it('are the rows that a table lacks', async () => {
    const text = document.getText().replace('| 4.保护第三方合法权益', '|\n| 4.保护第三方合法权益');
    const draft = await openDraft(text);
    const place = rangeOf(draft.document, '|\n| 4.').start.translate(0, 1);
    const labels = await until('rows are offered', async () => {
      const list: vscode.CompletionList = await vscode.commands.executeCommand(
        'vscode.executeCompletionItemProvider',
        draft.document.uri,
        place,
        '|',
      );
      return list.items.length > 0
        ? list.items.map(({ label }) => (typeof label === 'string' ? label : label.label))
        : undefined;
    });
    assert.deepEqual(labels.slice(0, 3), ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”']);
  });
});
