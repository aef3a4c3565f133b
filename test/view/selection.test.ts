import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { messagesIn } from '../../shared/messages';
import { readReport } from '../../shared/report/read';
import { outline } from '../../shared/view/outline';
import { selectionStepsAt } from '../../shared/view/selection';
import { cleanDraft, draftWith, sampleDrafts } from '../support/drafts';

function steps({ text, start }: { text: string; start: number }): string[] {
  const report = readReport(parseDraft(text), builtInForms);
  return selectionStepsAt(report, outline(report, messagesIn('zh')), start).map((span) =>
    text.slice(span.start, span.end),
  );
}

const shortened = (text: string) => text.replace(/\n[\s\S]*\n/, '…');

describe('expanding the selection', () => {
  it('goes from a number to its cell, row, table, section and draft', () => {
    const { text, start } = draftWith('| 行政许可 | 46 |', '| 行政许可 | 4$06 |');
    expect(steps({ text, start }).map(shortened)).toEqual([
      '46',
      ' 46 ',
      '| 行政许可 | 46 |',
      '| 第二十条第（五）项 | 本年处理决定数量 |…| 行政许可 | 46 |',
      '| 第二十条第（一）项 | 本年制发件数 | 本年废止件数 | 现行有效件数 |…| 行政事业性收费 | 12.365 |',
      '## 二、主动公开政府信息情况…| 行政事业性收费 | 12.365 |',
      expect.stringMatching(/^---…/),
    ]);
  });

  it('goes from a word to its sentence, paragraph, part and section', () => {
    const found = steps(draftWith('先审查、后公开', '先审$0查、后公开'));
    expect(found.map((one) => one.slice(0, 12))).toEqual([
      '坚持先审查',
      '严格落实公文公开属性源头',
      '严格落实公文公开属性源头',
      '### （三）政府信息管',
      '## 一、总体情况\n\n#',
      '---\n单位: 青川县水',
    ]);
    expect(found[1]).toMatch(/后公开。$/);
  });

  it('goes from a value of the metadata to its line and the whole block', () => {
    const found = steps(draftWith('层级: 县级部门', '层级: 县$0级部门'));
    expect(found.slice(0, 2)).toEqual(['县级部门', '层级: 县级部门']);
    expect(found[2]).toMatch(/^---\n[\s\S]*\n---$/);
  });

  it('grows with every step, at every place of every sample', () => {
    for (const { text } of [...sampleDrafts(), { text: '' }, { text: '| a' }, { text: `${cleanDraft}\r\n| x |` }]) {
      const report = readReport(parseDraft(text), builtInForms);
      const items = outline(report, messagesIn('zh'));
      for (let offset = 0; offset <= text.length; offset += 37) {
        const found = selectionStepsAt(report, items, offset);
        found.forEach(({ start, end }, i) => {
          const inner = found[i - 1] ?? { start: offset, end: offset };
          expect(start <= inner.start && inner.end <= end && end - start > inner.end - inner.start).toBe(true);
        });
        if (text !== '') expect(found.at(-1)).toEqual({ start: 0, end: text.length });
      }
    }
  });
});
