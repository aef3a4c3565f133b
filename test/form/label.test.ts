import { describe, expect, it } from 'vitest';
import { labelKey, normaliseLabel, readLabel, similarity } from '../../shared/form/label';

describe('labels are compared without what copying changes', () => {
  it.each([
    [
      '(二) 部分公开(区分处理的, 只计这一情形, 不计其他情形)',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    ],
    ['3.危及"三安全一稳定"', '3.危及“三安全一稳定”'],
    ['３．其他', '3.其他'],
    ['商业<br>企业', '商业企业'],
    ['商业<BR/>企业', '商业企业'],
    ['**自然人**', '自然人'],
    ['\u3000结果\u00a0维 持\t', '结果维持'],
    ['⾃然⼈', '自然人'],
    ['总[bookmark: _GoBack]计', '总计'],
    ['本年增／减', '本年增/减'],
    ['自\u200b然\ufeff人', '自然人'],
  ])('%j like %j', (text, official) => {
    expect(normaliseLabel(text)).toBe(normaliseLabel(official));
  });

  it('keeps what tells labels apart', () => {
    expect(normaliseLabel('行政诉讼（复议后起诉）')).toBe('行政诉讼（复议后起诉）');
    expect(normaliseLabel('本年新收、上年结转')).toBe('本年新收、上年结转');
  });
});

describe('a leading number', () => {
  it.each([
    ['一、本年新收', 1],
    ['（三）不予公开', 3],
    ['(三)不予公开', 3],
    ['（3）不予公开', 3],
    ['1.属于国家秘密', 1],
    ['1. 属于国家秘密', 1],
    ['1、属于国家秘密', 1],
    ['１．属于国家秘密', 1],
    ['1 属于国家秘密', 1],
    ['①属于国家秘密', 1],
    ['十二、某项', 12],
    ['二十、某项', 20],
    ['⼀、本年新收', 1],
  ])('of %j is %i', (text, number) => {
    expect(readLabel(text).number).toBe(number);
    expect(readLabel(text).words).toMatch(/^(本年新收|不予公开|属于国家秘密|某项)$/);
  });

  it.each(['三类内部事务信息', '第二十条第（一）项', '2021年度', '30号文件.', '一是', '（区分处理的）'])(
    '%j has none',
    (text) => {
      expect(readLabel(text).number).toBeUndefined();
    },
  );
});

describe('a trailing note', () => {
  it.each([
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
    ['本年收费金额（单位：万元（保留4位））', '本年收费金额'],
    ['第二十条第（一）项', '第二十条第（一）项'],
    ['（本列数据）', '（本列数据）'],
    ['规章）', '规章）'],
  ])('off %j leaves %j', (text, key) => {
    expect(labelKey(text)).toBe(key);
  });
});

describe('similarity', () => {
  it.each([
    ['行政许可', '行政许可', 1],
    ['行政许可', '行政处罚', 0.5],
    ['行政处罚', '行政强制', 0.5],
    ['其他法律行政止公开', '其他法律行政法规禁止公开', 0.75],
    ['甲', '乙', 0],
    ['', '甲', 0],
    ['甲乙丙丁戊', '甲乙丙', 0.6],
  ])('of %s and %s is %d', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 10);
    expect(similarity(b, a)).toBeCloseTo(expected, 10);
  });

  it('of texts too long to be labels is 0', () => {
    expect(similarity('行'.repeat(101), '行'.repeat(100))).toBe(0);
  });
});
