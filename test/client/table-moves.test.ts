import { describe, expect, it } from 'vitest';
import { isTableLine, type Move, moveInTable } from '../../client/table/moves';
import { cleanDraft } from '../support/drafts';

const table = `上文
| 类别 | 维持 | 总计 |
| :-- | --: | --: |
| 甲 | 1 | 22 |
| 组 |
| 乙 |  | 0 |

| 第二张 | 数 |
| --- | --- |
| 丙 | 7 |
下文`;

/** Presses a key where `⟦…⟧` stands (nothing between: a cursor); the text with what is selected then, or undefined. */
function press(text: string, move: Move): string | undefined {
  const start = text.indexOf('⟦');
  const end = text.indexOf('⟧') - 1;
  const lines = text.replace(/[⟦⟧]/g, '').split('\n');
  const line = text.slice(0, start).split('\n').length - 1;
  const column = start - (text.lastIndexOf('\n', start) + 1);
  const selection = { line, start: column, end: column + end - start };
  const found = moveInTable({ count: lines.length, text: (at) => lines[at] }, selection, move);
  if (!found) return undefined;
  const target = lines[found.line] ?? '';
  lines[found.line] =
    `${target.slice(0, found.start)}⟦${target.slice(found.start, found.end)}⟧${target.slice(found.end)}`;
  return lines.join('\n');
}

/** Presses a key at the first mark and expects the selection at the second: `from` and `to` stand in the table. */
function expectMove(from: string, move: Move, to: string): void {
  const plain = (marked: string) => marked.replace(/[⟦⟧]/g, '');
  const written = table.replace(plain(from), from);
  expect(press(written, move)).toBe(table.replace(plain(to), to));
}

describe('Tab', () => {
  it.each([
    ['the next cell, its content selected', '| 甲 | ⟦1⟧ | 22 |', '| 甲 | 1 | ⟦22⟧ |'],
    ['an empty cell, behind its first space', '| ⟦⟧乙 |  |', '| 乙 | ⟦⟧ |'],
    ['the first figure of the next row, over a row of a label only', '| 甲 | 1 | ⟦22⟧ |', '| 乙 | ⟦⟧ |'],
    ['the first figure below, from a row of a label only', '| ⟦组⟧ |', '| 乙 | ⟦⟧ |'],
    ['the next header cell', '| ⟦⟧类别 | 维持 | 总计 |', '| 类别 | ⟦维持⟧ | 总计 |'],
    ['the first figure, from the last header cell', '| 维持 | ⟦总计⟧ |', '| 甲 | ⟦1⟧ | 22 |'],
    ['the first figure, from the delimiter row', '| :-⟦⟧- | --: | --: |', '| 甲 | ⟦1⟧ | 22 |'],
    ['the next row, from behind the last pipe', '| 甲 | 1 | 22 |⟦⟧', '| 乙 | ⟦⟧ |'],
    ['the row’s first figure, from before it', '⟦⟧| 甲 | 1 | 22 |', '| 甲 | ⟦1⟧ | 22 |'],
    ['the first header cell, from before it', '⟦⟧| 类别 | 维持 |', '| ⟦类别⟧ | 维持 |'],
    ['a table that follows', '| 乙 |  | ⟦0⟧ |', '| 丙 | ⟦7⟧ |'],
    ['the line below the last table', '| 丙 | ⟦7⟧ |', '⟦⟧下文'],
  ])('goes to %s', (_, from, to) => expectMove(from, 'next', to));

  it('makes a line where the document ends with the table', () => {
    expect(press('| a | b |\n| --- | --- |\n| x | ⟦1⟧ |', 'next')).toBe('| a | b |\n| --- | --- |\n| x | 1 |\n⟦⟧');
  });

  it.each(['上⟦⟧文', '下⟦文⟧', '| 甲 | ⟦1 | 2⟧2 |'])('has its usual meaning at %s', (from) => {
    expect(press(table.replace(from.replace(/[⟦⟧]/g, ''), from), 'next')).toBeUndefined();
  });

  it('goes through every figure of a report', () => {
    const lines = cleanDraft.split('\n');
    const figures = cleanDraft.match(/(?<=\| )[\d.]+(?= \|)/g);
    const first = lines.findIndex((line) => line.startsWith('| 规章'));
    let at = { line: first, start: 2, end: 2 };
    const found: string[] = [];
    for (let steps = 0; steps < 500; steps++) {
      const next = moveInTable({ count: lines.length, text: (line) => lines[line] }, at, 'next');
      if (!next) break;
      const content = lines[next.line].slice(next.start, next.end);
      if (content !== '') found.push(content);
      at = next;
      if (content !== '') continue;
      const table = lines.findIndex((line, i) => i > next.line && line.startsWith('| :--'));
      if (table === -1) break;
      at = { line: table, start: 2, end: 2 };
    }
    expect(found).toEqual(figures);
  });
});

describe('Shift+Tab', () => {
  it.each([
    ['the cell before', '| 甲 | 1 | ⟦22⟧ |', '| 甲 | ⟦1⟧ | 22 |'],
    ['the last figure of the row before', '| 乙 | ⟦⟧ |', '| 甲 | 1 | ⟦22⟧ |'],
    ['the label, from the first figure of all', '| 甲 | ⟦1⟧ | 22 |', '| ⟦甲⟧ | 1 | 22 |'],
    ['a table before', '| 丙 | ⟦7⟧ |', '| 乙 |  | ⟦0⟧ |'],
    ['the last cell, from behind it', '| 甲 | 1 | 22 |⟦⟧', '| 甲 | 1 | ⟦22⟧ |'],
    ['the header cell before', '| 类别 | ⟦维持⟧ |', '| ⟦类别⟧ | 维持 |'],
    ['nowhere from the first cell', '| 类⟦⟧别 | 维持 |', '| ⟦类别⟧ | 维持 |'],
  ])('goes to %s', (_, from, to) => expectMove(from, 'previous', to));
});

describe('Enter', () => {
  it.each([
    ['the cell below, over a row of a label only', '| 甲 | ⟦1⟧ | 22 |', '| 乙 | ⟦⟧ |'],
    ['the label below', '| ⟦甲⟧ | 1 |', '| ⟦组⟧ |'],
    ['the first figure, from the header', '| 类别 | 维⟦⟧持 |', '| 甲 | ⟦1⟧ | 22 |'],
    ['the line below the table', '| 乙 |  | ⟦0⟧ |\n', '| 乙 |  | 0 |\n⟦⟧'],
  ])('goes to %s', (_, from, to) => expectMove(from, 'below', to));

  it.each([
    ['behind the last pipe', '| 甲 | 1 | 22 |⟦⟧'],
    ['before the first pipe', '⟦⟧| 甲 | 1 | 22 |'],
    ['outside', '上文⟦⟧'],
  ])('makes a new line %s', (_, from) => {
    expect(press(table.replace(from.replace(/[⟦⟧]/g, ''), from), 'below')).toBeUndefined();
  });

  it('makes a new line in a cell that is still being written', () => {
    expect(press('| a | b |\n| --- | --- |\n| x | 1⟦⟧', 'below')).toBeUndefined();
  });
});

describe('a row of dashes', () => {
  it('is a delimiter below the first line of a table only', () => {
    expect(press('| a | b |\n| - | - |\n| x | ⟦5⟧ |\n| - | - |', 'below')).toBe(
      '| a | b |\n| - | - |\n| x | 5 |\n| - | ⟦-⟧ |',
    );
  });
});

describe('isTableLine', () => {
  it.each([
    ['| a |', true],
    ['  \u3000| a |', true],
    ['a | b', false],
    ['', false],
  ])('%j: %s', (text, expected) => expect(isTableLine(text)).toBe(expected));
});
