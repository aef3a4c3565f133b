import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { figureTokens } from '../../shared/view/figure-tokens';
import { cleanDraft, draftWith } from '../support/drafts';

/** Figures that stand out on the line that begins so. */
function tokensOn(text: string, line: string): string[] {
  const start = text.indexOf(line);
  const end = text.indexOf('\n', start);
  return figureTokens(check(text), { start: 0, end: text.length })
    .filter(({ span }) => span.start >= start && span.end <= end)
    .map(({ span, kind, faulty }) => `${text.slice(span.start, span.end)} ${kind}${faulty ? ' faulty' : ''}`);
}

describe('figures that stand out', () => {
  it('are totals, and what was carried over', () => {
    expect(tokensOn(cleanDraft, '| 行政复议 |')).toEqual(['2 total']);
    expect(tokensOn(cleanDraft, '| 二、上年结转')).toEqual([
      '1 carried',
      '1 carried',
      '0 carried',
      '0 carried',
      '0 carried',
      '0 carried',
      '2 carried',
    ]);
    expect(tokensOn(cleanDraft, '| 行政许可 |')).toEqual([]);
  });

  it('are computed ones', () => {
    const { text } = draftWith('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 | = |');
    expect(tokensOn(text, '| 行政复议 |')).toEqual(['= computed']);
  });

  it('are faulty ones, of whatever kind', () => {
    const { text } = draftWith('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1件 | 2.5 |');
    expect(tokensOn(text, '| 行政复议 |')).toEqual(['1件 figure faulty', '2.5 total faulty']);
  });

  it('are names of figures in sentences, known or not', () => {
    const { text } = draftWith('全年办结13件', '全年办结{{申请.总计.总计 + 申请.没有.总计}}件');
    const found = figureTokens(check(text), { start: 0, end: text.length }).filter(({ kind }) => kind === 'name');
    expect(found.map(({ span }) => text.slice(span.start, span.end))).toEqual(['申请.总计.总计', '申请.没有.总计']);
  });

  it('are only those of the tables that are in view', () => {
    const start = cleanDraft.indexOf('| 行政复议 |');
    const found = figureTokens(check(cleanDraft), { start, end: start + 1 });
    expect(found.map(({ kind }) => kind)).toEqual(['total', 'total', 'total']);
  });
});
