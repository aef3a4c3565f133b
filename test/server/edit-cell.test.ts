import { describe, expect, it } from 'vitest';
import { type EditCellParams, type EditCellResult, editCellRequest } from '../../shared/protocol/edit-cell';
import { applyEdits } from '../../shared/text/edit';
import { cleanDraft } from '../support/drafts';
import { startClient } from '../support/lsp';

const uri = 'file:///a.nianbao.md';
const cell = { table: '申请#0', tables: 1, name: '申请.本年新收.自然人' };
const typed: EditCellParams = { uri, cell, expected: '9', text: '10' };

describe('a figure typed into the preview', () => {
  it('is asked for by cell and answered for the text as it is now', async () => {
    const client = await startClient();
    const ask = (params: EditCellParams): Promise<EditCellResult> =>
      client.connection.sendRequest(editCellRequest, params);
    expect(await ask(typed)).toBeNull();

    await client.open(uri, cleanDraft);
    const moved = `又一段。\n\n${cleanDraft}`;
    await client.change(uri, 2, moved);
    const answer = await ask(typed);
    if (answer?.kind !== 'written') throw new Error('it was refused');
    expect(answer.version).toBe(2);
    expect(applyEdits(moved, answer.edits)).toBe(moved.replace('| 9 | 2 |', '| 10 | 2 |'));

    await client.change(uri, 3, cleanDraft.replace(/\| 一、本年新收.*\n/, ''));
    expect(await ask(typed)).toEqual({ version: 3, kind: 'refused', reason: 'gone', now: '' });
  });
});
