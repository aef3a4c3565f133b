import { describe, expect, it } from 'vitest';
import { notUtf8 } from '../../server/not-utf8';
import { messagesIn } from '../../shared/messages';

/** 青川县水利局 in GBK. */
const gbk = [0xc7, 0xe0, 0xb4, 0xa8, 0xcf, 0xd8, 0xcb, 0xae, 0xc0, 0xfb, 0xbe, 0xd6];
const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
const encodingOf = (bytes: readonly number[]) => notUtf8(Uint8Array.from(bytes));

describe('what is not UTF-8', () => {
  it.each([
    ['gbk', gbk],
    ['gbk', [...bytesOf('# A\n'), ...gbk, 0x0a]],
    ['utf-16', [0xff, 0xfe, 0x74, 0x5e]],
    ['utf-16', [0xfe, 0xff, 0x5e, 0x74]],
    ['binary', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0xc7, 0xe0]],
    ['unknown', [0x63, 0x61, 0x66, 0xe9, 0x0a]],
  ] as const)('is taken for %s', (encoding, bytes) => {
    expect(encodingOf(bytes)).toEqual({ encoding, line: undefined });
  });

  it('is UTF-8 that ends within a character, in the line where it does', () => {
    for (const kept of [4, 5]) expect(encodingOf(bytesOf('年报').slice(0, kept))).toEqual({ encoding: 'cut', line: 1 });
    expect(encodingOf(bytesOf('# 年\n报').slice(0, -1))).toEqual({ encoding: 'cut', line: 2 });
  });

  it('is UTF-8 with a part of a character missing within it', () => {
    const bytes = bytesOf('本报告依据\n条例编制。');
    bytes.splice(bytesOf('本报告依据\n').length, 1);
    expect(encodingOf(bytes)).toEqual({ encoding: 'cut', line: 2 });
  });

  it('is told in whole sentences, with GBK named only where one might think of it', () => {
    const { cli, year } = messagesIn('zh');
    const told = (['gbk', 'utf-16', 'cut', 'binary', 'unknown'] as const).map((encoding) =>
      cli.notUtf8({ encoding, line: 3 }),
    );
    expect(told.map((one) => one.includes('GBK'))).toEqual([true, false, false, false, true]);
    expect(told[2]).toContain('第 3 行');
    expect(year.unreadable({ path: '去年.nianbao.md', reason: 'gbk' })).toBe(
      '“去年.nianbao.md”读不出来：不是 UTF-8 编码，多半是 GBK，没有与上年比对',
    );
  });
});
