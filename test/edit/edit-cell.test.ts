import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { editCell } from '../../shared/edit/edit-cell';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { applyEdits } from '../../shared/text/edit';
import { textIn } from '../../shared/text/span';
import { cleanDraft } from '../support/drafts';

const newRow = '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |';
const place = { table: '申请#0', tables: 1, name: '申请.本年新收.自然人' };

function edit(text: string, typed: string, { expected = '9', cell = place } = {}) {
  return editCell(readReport(parseDraft(text), builtInForms), builtInForms, { cell, expected, text: typed });
}

/** The draft with its row of new requests written otherwise. */
function draftWithRow(row: string): string {
  if (!cleanDraft.includes(newRow)) throw new Error('the row does not stand in the draft');
  return cleanDraft.replace(newRow, row);
}

/** The row of new requests after an edit that was not refused. */
function rowAfter(text: string, typed: string, expected = '9'): string | undefined {
  const result = edit(text, typed, { expected });
  if (result.kind === 'refused') throw new Error(result.reason);
  return applyEdits(text, result.edits)
    .split('\n')
    .find((line) => line.includes('本年新收政府信息公开申请数量'));
}

describe('a figure typed into the preview', () => {
  it('replaces the cell’s own text and nothing else', () => {
    const result = edit(cleanDraft, '10');
    expect(result.kind === 'written' && result.edits.map(({ span }) => textIn(cleanDraft, span))).toEqual(['9']);
    expect(rowAfter(cleanDraft, '10')).toBe(newRow.replace('| 9 |', '| 10 |'));
  });

  it('leaves the spaces of the row as they are', () => {
    const row = '|一、本年新收政府信息公开申请数量|9|  2 |0|0|1|0|12|';
    expect(rowAfter(draftWithRow(row), '10')).toBe(row.replace('|9|', '|10|'));
  });

  it('is put into an empty cell, and taken out of one', () => {
    const blank = newRow.replace('| 9 |', '|  |');
    expect(rowAfter(draftWithRow(blank), '9', '')).toBe(newRow);
    expect(rowAfter(cleanDraft, '')).toBe(blank);
  });

  it('adds the cells of a row that ends behind its label', () => {
    const row = '| 一、本年新收政府信息公开申请数量 |';
    expect(rowAfter(draftWithRow(row), '9', '')).toBe(`${row} 9 |  |  |  |  |  |  |`);
  });

  it.each([
    ['a|b', '| a\\|b |'],
    ['a\\', '| a\\ |'],
    ['a\\|b', '| a\\\\|b |'],
    [' 1\n2 ', '| 1 2 |'],
    ['１２', '| 12 |'],
    ['＝', '| = |'],
    ['（１）', '| （１） |'],
  ])('is kept as text that stays in its cell: %j', (typed, cell) => {
    expect(rowAfter(cleanDraft, typed)).toBe(newRow.replace('| 9 |', cell));
  });

  it('does not let a backslash reach the pipe', () => {
    const row = newRow.replaceAll(' | ', '|');
    expect(rowAfter(draftWithRow(row), 'a\\')).toBe(row.replace('|9|', '|a\\ |'));
  });

  it('is written where the cell has moved to', () => {
    expect(rowAfter(`又一段。\n\n${cleanDraft}`, '10')).toBe(newRow.replace('| 9 |', '| 10 |'));
  });

  it('changes nothing where the cell says so already', () => {
    expect(edit(cleanDraft, '9', { expected: '8' })).toEqual({ kind: 'written', edits: [] });
  });

  it('is refused where another edit has changed the cell', () => {
    expect(edit(cleanDraft, '10', { expected: '8' })).toEqual({ kind: 'refused', reason: 'changed', now: '9' });
  });

  it.each([
    ['row', cleanDraft.replace(`${newRow}\n`, '')],
    ['column', cleanDraft.replace('| 自然人 |', '| 某种人 |')],
    ['table', cleanDraft.slice(0, cleanDraft.indexOf('## 三'))],
  ])('is refused where another edit has removed its %s', (_, text) => {
    expect(edit(text, '10')).toEqual({ kind: 'refused', reason: 'gone', now: '' });
  });

  it('is refused where it cannot be told any more which of two tables is meant', () => {
    const text = `${cleanDraft}\n${cleanDraft.slice(cleanDraft.indexOf('## 三'), cleanDraft.indexOf('## 四'))}`;
    expect(edit(text, '10')).toEqual({ kind: 'refused', reason: 'gone', now: '' });
    const second = { ...place, table: '申请#1', tables: 2 };
    expect(edit(text, '10', { cell: second })).toMatchObject({ kind: 'written', edits: [{ newText: '10' }] });
  });
});
