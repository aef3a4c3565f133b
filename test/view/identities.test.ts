import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { messagesIn } from '../../shared/messages';
import type { PreviewTable } from '../../shared/protocol/preview';
import { previewModel } from '../../shared/view/preview';
import { cleanDraft } from '../support/drafts';

const messages = messagesIn('zh');

function requestsTable(text: string): PreviewTable {
  const { report, findings } = check(text);
  const { blocks } = previewModel(report, findings, { version: 1, messages });
  return blocks.find((block): block is PreviewTable => block.kind === 'table' && block.key === '申请#0')!;
}

/** The identities that a value is the total of: its parts by name, where it stands, and what is said of it. */
function identitiesOf(name: string, text = cleanDraft) {
  const { grid, identities } = requestsTable(text);
  const cells = grid.rows.flat();
  return identities
    .filter(({ total }) => cells[total].name === name)
    .map(({ parts, status, text: said }) => ({ parts: parts.map((part) => cells[part].name), status, said }));
}

describe('what lights up with a figure', () => {
  it('is the parts of a row’s total, where they stand in the official grid', () => {
    expect(identitiesOf('申请.本年新收.总计')).toEqual([
      {
        parts: ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map(
          (column) => `申请.本年新收.${column}`,
        ),
        status: 'holds',
        said: '总计 12 = 9 + 2 + 0 + 0 + 1 + 0 ✓',
      },
    ]);
  });

  it('is both the row and the column for a total of totals', () => {
    const found = identitiesOf('申请.总计.总计');
    expect(found.map(({ parts }) => parts.length)).toEqual([6, 21]);
  });

  it('says by how much a sum is wrong', () => {
    const [first] = identitiesOf(
      '申请.本年新收.总计',
      cleanDraft.replace('| 9 | 2 | 0 | 0 | 1 | 0 | 12 |', '| 8 | 2 | 0 | 0 | 1 | 0 | 12 |'),
    );
    expect(first).toMatchObject({ status: 'broken', said: expect.stringContaining('11') });
  });
});
