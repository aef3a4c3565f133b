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

  it('says that rows without a header cannot tell their columns, and lands them where they have all of them', async () => {
    const paste = await opened();
    const few = '一、本年新收政府信息公开申请数量\t9\t2\n二、上年结转政府信息公开申请数量\t1\t0\n';
    const refused = await paste('9 | 2 |', { text: few });
    expect(refused).toMatchObject({ landed: false, after: draft });
    expect(refused?.summary).toMatch(/^剪贴板里只有行名，没有列名：一行只有 2 个数，表三有 7 列/);
    const whole = await paste('| 行政复议', { text: '行政复议\t3\t0\t0\t1\t4\n' });
    expect(whole?.after).toMatch(/\| 行政复议 \| 3 \| 0 \| 0 \| 1 \| 4 \|/);
  });

  it('says what of a table cannot be read, the figures of one row together', async () => {
    const paste = await opened();
    const header = '项目\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n';
    const text = `${header}一、本年新收政府信息公开申请数量\t#REF!\t####\t=B1\t约3\t'1\t０\t12\n`;
    const answer = await paste('9 | 2 |', { text });
    expect(answer?.summary).toContain(
      '没有放入 4 格：“一、本年新收政府信息公开申请数量”一行的“#REF!”“####”（原表里没有算出数，或列太窄没有显示全）；',
    );
    expect(answer?.after).toContain('| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |');
  });

  it('does not break a row with the text of half a table, a line for every cell', async () => {
    const paste = await opened();
    const text = '三、本年度办理结果\n（一）予以公开\n6\n1\n（二）部分公开\n1\n';
    const answer = await paste('9 | 2 |', { text });
    expect(answer).toMatchObject({ landed: false, after: draft });
    expect(answer?.summary).toMatch(/^剪贴板里的文字是一格一行/);
    expect(await paste('## 二、', { text })).toBeNull();
    expect(await paste('9 | 2 |', { text: '| 规章 | 1 | 2 |\n| 文件 | 1 |\n' })).not.toMatchObject({
      summary: answer?.summary,
    });
  });
});
