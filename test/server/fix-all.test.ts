import { describe, expect, it } from 'vitest';
import { type FixAllResult, fixAllRequest } from '../../shared/protocol/fix-all';
import { applyEdits } from '../../shared/text/edit';
import { cleanDraft, draftWith } from '../support/drafts';
import { startClient } from '../support/lsp';

const uri = 'file:///a.nianbao.md';

async function mended(text: string): Promise<FixAllResult> {
  const client = await startClient();
  await client.open(uri, text, 7);
  return client.connection.sendRequest(fixAllRequest, { uri });
}

describe('mending everything that is safe', () => {
  it('gives the edits for this version, and counts what is mended and what is left to a person', async () => {
    const wrongTotal = draftWith('| 行政处罚 | 7 |', '| 行政处罚 | ７ |').text.replace(
      '| 行政许可 | 46 |',
      '| 行政许可 | -46 |',
    );
    const answer = await mended(wrongTotal);
    expect(answer).toMatchObject({ version: 7, fixed: 1, remaining: 1, hints: 0 });
    expect(applyEdits(wrongTotal, answer?.edits ?? [])).toBe(
      cleanDraft.replace('| 行政许可 | 46 |', '| 行政许可 | -46 |'),
    );
  });

  it('changes nothing where there is nothing to mend', async () => {
    expect(await mended(cleanDraft)).toEqual({ version: 7, edits: [], fixed: 0, remaining: 0, hints: 0 });
  });

  it('counts what only informs apart from what is for a person to decide', async () => {
    const doubled = cleanDraft.replace('发现问题随即整改', '发现问题发现问题随即整改');
    expect(await mended(doubled)).toMatchObject({ fixed: 0, remaining: 0, hints: 1 });
  });

  it('of a draft that is not open answers nothing', async () => {
    const client = await startClient();
    expect(await client.connection.sendRequest(fixAllRequest, { uri })).toBeNull();
  });
});
