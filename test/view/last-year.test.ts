import { describe, expect, it } from 'vitest';
import { draftFromLastYear } from '../../shared/edit/from-last-year';
import { builtInForms } from '../../shared/form';
import { textIn } from '../../shared/text/span';
import { lastYearFigures, yearsTakenOver } from '../../shared/view/last-year';
import { reportOf } from '../support/report-reading';
import { lastYearDraft } from '../support/years';

const last = reportOf(lastYearDraft);
const { text } = draftFromLastYear(builtInForms, { body: '青川县水利局', year: 2025 }, last);
const figuresIn = (draft: string, within = { start: 0, end: draft.length }) =>
  lastYearFigures(reportOf(draft), last, within);
const atGaps = (draft: string) => figuresIn(draft).filter(({ at }) => draft[at - 1] === '＿');

describe('last year’s figures', () => {
  it('show at each gap and each empty cell, and not where there is a figure', () => {
    const gaps = atGaps(text);
    expect(gaps.slice(0, 3).map(({ text: figure }) => figure)).toEqual(['186', '6', '23']);
    const all = figuresIn(text).length;
    expect(all - gaps.length).toBe(10 + 175 + 15 - 7);
    expect(figuresIn(text.replace('| 规章 |  |', '| 规章 | 7 |')).length).toBe(all - 1);
  });

  it('stay at a gap while others before it are filled in', () => {
    const begun = text.replace('主动公开政府信息＿＿条，', '主动公开政府信息201条，');
    expect(atGaps(begun)[0].text).toBe('6');
  });

  it('are what was carried forward in the row for it, not what stood there', () => {
    const cleared = text.replace('数量 | 1 | 1 | 0 | 0 | 0 | 0 | 2 |', '数量 |  |  |  |  |  |  |  |');
    const start = cleared.indexOf('| 二、上年结转');
    const row = figuresIn(cleared, { start, end: cleared.indexOf('\n', start) });
    expect(row.map(({ text: figure }) => figure)).toEqual(['1', '1', '0', '0', '0', '0', '2']);
  });
});

describe('years taken over', () => {
  const years = (draft: string) => yearsTakenOver(reportOf(draft), last).map((span) => textIn(draft, span));
  const all = years(text);

  it('are those of sentences that stand in last year’s draft', () => {
    expect(new Set(all)).toEqual(new Set(['2024']));
    expect(years(lastYearDraft)).toEqual([]);
  });

  it('are none once the year or the sentence is another', () => {
    expect(years(text.replace('2024年，我局', '2025年，我局')).length).toBe(all.length - 1);
    expect(years(text.replace('2024年，我局', '与2024年相比，我局')).length).toBe(all.length - 1);
  });

  it('stay while the figures of their sentence are filled in', () => {
    expect(years(text.replace('主动公开政府信息＿＿条，', '主动公开政府信息201条，'))).toEqual(all);
  });
});
