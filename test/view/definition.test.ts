import { describe, expect, it } from 'vitest';
import { parseDraft } from '../../shared/draft/parse';
import { builtInForms } from '../../shared/form';
import { readReport } from '../../shared/report/read';
import { definitionAt, type Place } from '../../shared/view/definition';
import { usagesAt } from '../../shared/view/usages';
import { cleanDraft, draftWith } from '../support/drafts';
import { lastYearDraft, worldWith } from '../support/years';

const read = (text: string) => readReport(parseDraft(text), builtInForms);
const { lastYear: lastYearOf = () => undefined } = worldWith(lastYearDraft);

/** Each place as the line it is in, ⟦…⟧ around it; the file's name in front. */
function shown(own: string, places: readonly Place[] = []): string[] {
  return places.map(({ file, span: { start, end } }) => {
    const text = file?.text ?? own;
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const to = text.indexOf('\n', end);
    return `${file ? `${file.name}: ` : ''}${text.slice(from, start)}⟦${text.slice(start, end)}⟧${text.slice(end, to)}`;
  });
}

function definitionOf({ text, start }: { text: string; start: number }) {
  const found = definitionAt(read(text), start, lastYearOf);
  return { origin: text.slice(found?.origin.start, found?.origin.end), places: shown(text, found?.places) };
}

describe('the definition', () => {
  it('of a total are its parts', () => {
    const { origin, places } = definitionOf(
      draftWith('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 | $02 |'),
    );
    expect(origin).toBe('2');
    expect(places).toEqual([
      '| 行政复议 | ⟦1⟧ | 0 | 0 | 1 | 2 |',
      '| 行政复议 | 1 | ⟦0⟧ | 0 | 1 | 2 |',
      '| 行政复议 | 1 | 0 | ⟦0⟧ | 1 | 2 |',
      '| 行政复议 | 1 | 0 | 0 | ⟦1⟧ | 2 |',
    ]);
  });

  it('of what was carried over is the cell of last year’s draft', () => {
    const { places } = definitionOf(
      draftWith('二、上年结转政府信息公开申请数量 | 1 | 1 |', '二、上年结转政府信息公开申请数量 | 1 | $01 |'),
    );
    expect(places).toEqual(['2024.nianbao.md: | 四、结转下年度继续办理 | 1 | ⟦1⟧ | 0 | 0 | 0 | 0 | 2 |']);
  });

  it('of the path of last year’s draft is that file', () => {
    const { origin, places } = definitionOf(draftWith('年度: 2025\n', '年度: 2025\n上年: 2024$0.nianbao.md\n'));
    expect(origin).toBe('2024.nianbao.md');
    expect(places).toEqual(['2024.nianbao.md: ⟦⟧---']);
  });

  it('is not that of another body’s report', () => {
    const other = worldWith(lastYearDraft.replaceAll('青川县水利局', '平武县教育局'));
    const { text, start } = draftWith('申请数量 | 1 | 1 |', '申请数量 | 1 | $01 |');
    expect(definitionAt(read(text), start, other.lastYear ?? lastYearOf)).toBeUndefined();
  });

  it('is none of a part, and none in prose', () => {
    expect(definitionOf(draftWith('| 行政许可 | 46 |', '| 行政许可 | $046 |')).places).toEqual([]);
    expect(definitionOf(draftWith('本报告依据', '本$0报告依据')).places).toEqual([]);
  });
});

describe('the usages', () => {
  const nextYears = () => {
    const text = cleanDraft;
    return [{ file: { uri: 'file:///2025.nianbao.md', name: '2025.nianbao.md', text }, report: read(text) }];
  };

  it('of a part are its totals, row and column', () => {
    const { text, start } = draftWith('| （一）予以公开 | 4 | 1 |', '| （一）予以公开 | $04 | 1 |');
    const places = usagesAt(read(text), start, { lastYear: lastYearOf, nextYears: () => [] }, true);
    expect(shown(text, places)).toEqual([
      '| （一）予以公开 | ⟦4⟧ | 1 | 0 | 0 | 1 | 0 | 6 |',
      '| （一）予以公开 | 4 | 1 | 0 | 0 | 1 | 0 | ⟦6⟧ |',
      '| （七）总计 | ⟦9⟧ | 3 | 0 | 0 | 1 | 0 | 13 |',
    ]);
  });

  it('of what is carried over are the cells of next year’s draft', () => {
    const at = lastYearDraft.indexOf('四、结转下年度继续办理 | 1') + '四、结转下年度继续办理 | '.length;
    const places = usagesAt(read(lastYearDraft), at, { lastYear: () => undefined, nextYears }, false);
    expect(shown(lastYearDraft, places)).toContain(
      '2025.nianbao.md: | 二、上年结转政府信息公开申请数量 | ⟦1⟧ | 1 | 0 | 0 | 0 | 0 | 2 |',
    );
  });
});
