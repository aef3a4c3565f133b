import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatExact, parseExact } from '../../shared/text/exact';

describe('exact values', () => {
  it.each([
    ['0', 0],
    ['12', 120000],
    ['-3', -30000],
    ['12.365', 123650],
    ['-0.0001', -1],
    ['900719925474.0991', Number.MAX_SAFE_INTEGER],
  ])('%s is written and read', (text, value) => {
    expect(formatExact(value)).toBe(text);
    expect(parseExact(text)).toBe(value);
  });

  it('come back from their writing', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => parseExact(formatExact(value)) === value));
  });

  it('read zeros behind the fourth decimal, and minus nothing as nothing', () => {
    expect(parseExact('1.23450000')).toBe(12345);
    expect(Object.is(parseExact('-0'), 0)).toBe(true);
  });

  it.each(['', '1.', '.5', '1.23456', '1,234', '+1', ' 1', '1e3', '１', '900719925474.0992', '9'.repeat(400)])(
    'are not %j',
    (text) => {
      expect(parseExact(text)).toBeNaN();
    },
  );

  it('write what is unknown as nothing, and refuse what is no exact value', () => {
    expect(formatExact(Number.NaN)).toBe('');
    expect(() => formatExact(0.5)).toThrow(RangeError);
    expect(() => formatExact(2 ** 60)).toThrow(RangeError);
  });
});
