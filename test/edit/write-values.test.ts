import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeValues } from '../../shared/edit/write-values';
import { applyEdits } from '../../shared/text/edit';
import { cleanDraft, marked } from '../support/drafts';
import { runs } from '../support/property-runs';
import { reportOf } from '../support/report-reading';
import { cellTexts } from '../support/written-values';

/** The draft after the key is pressed at `$0`, or with ⟦…⟧ selected. */
function written(given: string): string {
  const { text, start, end } = marked(given);
  return applyEdits(text, writeValues(reportOf(text), [{ start, end }]));
}

const newcomers = '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 | 12 |';
const results = '| （七）总计 | 9 |';

describe('one key writes', () => {
  it.each(['$0= |', '=$0 |', '= $0|', ' $0  |', '⟦=⟧ |'])('the value of the cell at the cursor: %s', (cell) => {
    expect(written(cleanDraft.replace('| 1 | 0 | 12 |', `| 1 | 0 | ${cell}`)).replace(/12 +\|/, '12 |')).toBe(
      cleanDraft,
    );
  });

  it('only that cell where the table has more', () => {
    const more = cleanDraft.replace(results, '| （七）总计 | = |');
    expect(written(more.replace('| 1 | 0 | 12 |', '| 1 | 0 | $0= |'))).toBe(more);
  });

  it('all of the table where the cursor is in it and at no such cell', () => {
    const given = cleanDraft.replace(newcomers, newcomers.replace('12', '=').replace('| 9', '| $09'));
    expect(written(given.replace(results, '| （七）总计 |  |'))).toBe(cleanDraft);
  });

  it('all of the selection, and nothing outside it', () => {
    const given = cleanDraft
      .replace(newcomers, `⟦${newcomers.replace('12', '=').replace('| 0 | 0 |', '| 0 |  |')}⟧`)
      .replace(results, '| （七）总计 | = |');
    expect(written(given)).toBe(cleanDraft.replace(results, '| （七）总计 | = |'));
  });

  it('the figure of the reference at the cursor', () => {
    const given = cleanDraft.replace('## 二、', '收到{{申请.本年$0新收.总计}}件\n\n## 二、');
    expect(written(given)).toBe(cleanDraft.replace('## 二、', '收到12件\n\n## 二、'));
  });

  it.each(['我局$0', '| 行政许可 | $046 |'])('nothing where nothing is known: %s', (place) => {
    const found = place.replace('$0', '');
    const given = cleanDraft.replace(found, place);
    expect(given).not.toBe(cleanDraft);
    expect(written(given)).toBe(cleanDraft);
  });

  it('never a number that somebody wrote, whatever is blank or computed and wherever one presses it', () => {
    const values = [...cleanDraft.matchAll(/(?<=\| )\d+(?= \|)/g)];
    const holes = fc.uniqueArray(fc.record({ at: fc.nat(values.length - 1), text: fc.constantFrom('=', ' ') }), {
      selector: ({ at }) => at,
      maxLength: 30,
    });
    fc.assert(
      fc.property(holes, fc.nat(), fc.nat(), (all, from, to) => {
        const text = applyEdits(
          cleanDraft,
          all.map(({ at, text: newText }) => {
            const { index, 0: figure } = values[at];
            return { span: { start: index, end: index + figure.length }, newText };
          }),
        );
        const [start, end] = [from % text.length, to % text.length].sort((a, b) => a - b);
        const after = applyEdits(text, writeValues(reportOf(text), [{ start, end }]));
        const left = after.split('\n').map(cellTexts);
        text.split('\n').forEach((line, row) => {
          const cells = cellTexts(line);
          expect(left[row]).toHaveLength(cells.length);
          for (const [column, cell] of cells.entries()) if (/\d/.test(cell)) expect(left[row][column]).toBe(cell);
        });
      }),
      runs(100),
    );
  });
});
