import { describe, expect, it } from 'vitest';
import { pinyinInitials, startsWithInitials } from '../../shared/text/initials';

describe('pinyinInitials', () => {
  it.each([
    ['予以公开', 'yygk'],
    ['三、收到和处理政府信息公开申请情况', 'ssdhclzfxxgksqqk'],
    ['（一）主动公开', 'yzdgk'],
    ['1.属于国家秘密', '1sygjmm'],
    ['2021年', '2021n'],
    ['——', ''],
  ])('%s → %s', (text, initials) => {
    expect(pinyinInitials(text)).toBe(initials);
  });
});

describe('startsWithInitials', () => {
  it.each([
    ['重复申请', 'cf', true],
    ['重复申请', 'zf', true],
    ['2.重复申请', '2cfsq', true],
    ['重复申请', 'fs', false],
    ['重复', 'cfs', false],
  ])('%s, %s', (text, typed, starts) => {
    expect(startsWithInitials(text, typed)).toBe(starts);
  });
});
