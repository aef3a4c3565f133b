import { describe, expect, it } from 'vitest';
import { blankDraft, landing, paste, published, tabs } from '../support/paste';

describe('figures without labels', () => {
  it('are laid over the cells from the cursor on, and refused where there is no room', () => {
    const at = '  |  |  |  |  |  |  |\n| （二）部分公开';
    const { text } = landing(
      blankDraft,
      tabs([
        [1, 2],
        [3, 4],
      ]),
      at,
    );
    expect(text).toContain('| （一）予以公开 | 1 | 2 |  |');
    expect(text).toContain('不计其他情形） | 3 | 4 |  |');
    const wide = paste(blankDraft, tabs([[1, 2, 3, 4, 5, 6, 7, 8]]), at).outcome;
    expect(wide).toMatchObject({ kind: 'refused', reason: { kind: 'overflow', roomColumns: 7 } });
    expect(paste(blankDraft, tabs([[1, 2]]), '## 一').outcome).toMatchObject({ reason: { kind: 'no-cell' } });
    expect(paste(blankDraft, tabs([['a', 'b']]), at).outcome).toMatchObject({ reason: { kind: 'unknown' } });
  });

  it('stay in the table of the cursor, whatever other table has their shape', () => {
    const draft = published.draft.text;
    const cursor = '0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 2.其他';
    for (const size of [
      [2, 3],
      [3, 5],
      [1, 7],
    ]) {
      const rows = Array.from({ length: size[0] }, () => Array.from({ length: size[1] }, () => 8888));
      const { by, tables, text } = landing(draft, tabs(rows), cursor);
      expect(text).toContain('| 1.属于国家秘密 | 8888 |');
      expect({ by, ids: tables.map(({ table }) => table.id) }).toEqual({ by: 'cursor', ids: ['申请'] });
    }
    const row = [Array.from({ length: 15 }, () => 8888)];
    expect(paste(draft, tabs(row), cursor).outcome).toMatchObject({ reason: { kind: 'overflow' } });
    expect(landing(draft, tabs(row.concat(row, row).map((one) => one.slice(0, 5))), '| 行政复议 |').by).toBe('shape');
  });

  it('fill a table by its shape from outside only where it is blank, in a section of tables only its own', () => {
    const review = tabs([
      [1, 2, 3, 4, 10],
      [0, 0, 0, 0, 0],
      [5, 0, 0, 0, 5],
    ]);
    expect(landing(blankDraft, review, '## 一').tables).toMatchObject([{ table: { id: '复议诉讼' }, written: 15 }]);
    expect(landing(blankDraft, review, '## 四').tables).toMatchObject([{ table: { id: '复议诉讼' }, written: 15 }]);
    expect(paste(blankDraft, review, '## 三').outcome).toMatchObject({ reason: { kind: 'no-cell' } });
    expect(paste(published.draft.text, review, '## 一').outcome).toMatchObject({ reason: { kind: 'no-cell' } });
  });

  it('pass over a group row, and take an empty row for it', () => {
    const at = '  |  |  |  |  |  |  |\n| （三）不予公开';
    for (const rows of [
      [
        [1, 1],
        [2, 2],
      ],
      [
        [1, 1],
        ['', ''],
        [2, 2],
      ],
    ]) {
      const { text } = landing(blankDraft, tabs(rows), at);
      expect(text).toContain('不计其他情形） | 1 | 1 |  |');
      expect(text).toContain('| 1.属于国家秘密 | 2 | 2 |  |');
    }
  });
});
