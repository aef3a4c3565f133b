import { describe, expect, it } from 'vitest';
import { halfWidthDigits, hasRadical, unifiedByRadical, unifyRadicals } from '../../shared/text/normalise';

const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));

describe('compatibility radicals', () => {
  it('every 康熙部首 becomes what NFKC makes of it, but ⼾, which PDFs use for 户', () => {
    const different = between(0x2f00, 0x2fd5).filter((radical) => unifyRadicals(radical) !== radical.normalize('NFKC'));
    expect(different).toEqual(['⼾']);
    expect(unifyRadicals('政府⻔⼾⽹站')).toBe('政府门户网站');
  });

  it('every assigned radical of the supplement has an ideograph, but ⺀', () => {
    const without = between(0x2e80, 0x2ef3).filter((radical) => !unifiedByRadical.has(radical));
    expect(without).toEqual(['⺀', '\u2e9a']);
    for (const ideograph of unifiedByRadical.values()) expect(ideograph).toMatch(/^\p{Unified_Ideograph}$/u);
  });

  it('mends those that survive NFKC', () => {
    expect(unifyRadicals('⻔⻓⺠⻚⻅⻋⻢⻛⻥⻩⻘⻬⻰⻳⺫⺟')).toBe('门长民页见车马风鱼黄青齐龙龟目母');
  });

  it('touches nothing else', () => {
    const text = '，（）％：；！？ＡＢ１２㎡①“”…— 𠮷😀';
    expect(hasRadical(text)).toBe(false);
    expect(unifyRadicals(text)).toBe(text);
    expect(unifyRadicals('⼀，（⼆）％')).toBe('一，（二）％');
  });

  it('leaves a radical without an ideograph', () => {
    expect(hasRadical('⺀')).toBe(false);
    expect(unifyRadicals('⺀⼀')).toBe('⺀一');
  });
});

describe('digits', () => {
  it('full-width digits become plain ones, and only digits', () => {
    expect(halfWidthDigits('０１２３４５６７８９，．％')).toBe('0123456789，．％');
  });
});
