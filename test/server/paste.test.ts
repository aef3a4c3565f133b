import { describe, expect, it } from 'vitest';
import { type PasteParams, type PasteResult, pasteRequest } from '../../shared/protocol/paste';
import { applyEdits } from '../../shared/text/edit';
import { cleanDraft } from '../support/drafts';
import { startClient } from '../support/lsp';

const uri = 'file:///a.nianbao.md';
const ownTable = '| 月份 | 次数 |\n| :-- | --: |\n| 一月 | 5 |\n';
const draft = cleanDraft.replace('\n## 二、', `\n${ownTable}\n## 二、`);

/** Opens the draft in a server, and answers what a Ctrl+V with the cursor before `at` does. */
async function opened() {
  const client = await startClient();
  await client.open(uri, draft);
  return async (at: string, clipboard: Pick<PasteParams, 'text'> & Partial<PasteParams>) => {
    const params: PasteParams = { uri, offset: draft.indexOf(at), html: '', asked: false, ...clipboard };
    expect(params.offset).toBeGreaterThan(0);
    const answer: PasteResult = await client.connection.sendRequest(pasteRequest, params);
    return answer && { ...answer, after: applyEdits(draft, answer.edits) };
  };
}

describe('a paste in a table', () => {
  it('puts a single value into its cell without the line end that a spreadsheet adds', async () => {
    const paste = await opened();
    const figure = await paste('9 | 2 |', { text: '77\r\n' });
    expect(figure?.after).toBe(draft.replace('| 9 | 2 |', '| 77 | 2 |'));
    const inLabel = await paste('一、本年新收', { text: '77\n' });
    expect(inLabel).toMatchObject({ insert: '77', after: draft });
    const inOwnTable = await paste('5 |\n', { text: '77\n' });
    expect(inOwnTable).toMatchObject({ insert: '77', after: draft });
    const words = await paste('9 | 2 |', { text: '3.其他\r\n', html: '<table><tr><td>3.其他</td></tr></table>' });
    expect(words).toMatchObject({ insert: '3.其他', after: draft });
  });

  it('says what it does not take, and leaves to the editor what is pasted beside the tables of the form', async () => {
    const paste = await opened();
    expect(await paste('9 | 2 |', { text: '张三\t2\n李四\t3\n' })).toMatchObject({
      landed: false,
      summary: '没有认出剪贴板里的行名、列名，没有粘贴',
    });
    expect(await paste('5 |\n', { text: '1\t2\n3\t4\n' })).toBeNull();
    expect(await paste('## 二、', { text: '77\n' })).toBeNull();
  });
});
