import { describe, expect, it } from 'vitest';
import { titleWords } from '../../client/webview/title-words';

describe('The title in the preview breaks between words', () => {
  it('not inside one, nor between a figure and what it counts', () => {
    const words = titleWords('青川县水利局2025年政府信息公开工作年度报告');
    expect(words.join('')).toBe('青川县水利局2025年政府信息公开工作年度报告');
    for (const word of ['政府', '信息', '公开', '工作', '年度', '报告'])
      expect(words.some((piece) => piece.includes(word))).toBe(true);
    expect(words).toContain('2025年');
  });

  it('not inside the name of a place that is no word of the dictionary', () => {
    const words = titleWords('四川省广元市青川县农村事业服务中心（青川县乡村振兴服务中心）2025年年度报告');
    expect(words.filter((piece) => piece.includes('青川县'))).toHaveLength(2);
    expect(words).toContain('（青川县');
    expect(Math.max(...words.map((piece) => piece.length))).toBeLessThan(8);
  });

  it('with marks at the words they belong to', () => {
    expect(titleWords('《报告》（草稿）、说明')).toEqual(['《报告》', '（草稿）、', '说明']);
    expect(titleWords('')).toEqual([]);
  });
});
