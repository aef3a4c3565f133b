import { describe, expect, it } from 'vitest';
import { findingFaults } from '../support/finding-laws';
import { fixBreaches } from '../support/fix-laws';
import { onceFailed } from '../support/once-failed';
import { headOf3, lineOf3, section } from '../support/once-failed/lines';

describe('safe fixes keep their promises', () => {
  it.each(Object.entries(onceFailed))('%s', (_, lines) => {
    for (const eol of ['\n', '\r\n']) expect(fixBreaches(`${lines.join(eol)}${eol}`)).toEqual([]);
  });
});

describe('findings are in place, and fixes do something', () => {
  it.each(Object.entries(onceFailed))('%s', (_, lines) => {
    expect(findingFaults(`${lines.join('\n')}\n`)).toEqual([]);
  });

  it('a row with a value too few and a blank for it: no fix that changes nothing', () => {
    const text = `${[
      section.三,
      headOf3.replace('| 项目 |', '| 项目 | 申请人情况 |'),
      lineOf3,
      '| 一、本年新收政府信息公开申请 0 | 0 | 0 | 326 |  | 0 | 0 |',
      '| 二、上年结转政府信息公开申请数量 | 0 | 280 | 318 | 0 | 50 | 0 | 0 |',
    ].join('\n')}\n`;
    expect(findingFaults(text)).toEqual([]);
  });
});
