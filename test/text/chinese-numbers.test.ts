import { describe, expect, it } from 'vitest';
import { chineseNumber, chineseNumeral, ordinalValue, yearValue } from '../../shared/text/chinese-numbers';

describe('Chinese numbers', () => {
  it('reads what it writes', () => {
    for (let value = 1; value < 100; value++) expect(chineseNumber(chineseNumeral(value))).toBe(value);
  });

  it.each([
    ['十', 10],
    ['五十六', 56],
    ['一百', 100],
    ['一百零八', 108],
    ['一百一十', 110],
    ['七百一十一', 711],
    ['百二十', 120],
  ])('reads %s', (numeral, value) => expect(ordinalValue(numeral)).toBe(value));

  it('reads years figure by figure, whatever zero they have', () => {
    expect(['二〇二一', '二○二一', '二零二一', '2021'].map(yearValue)).toEqual([2021, 2021, 2021, 2021]);
    expect(ordinalValue('56')).toBe(56);
  });
});
