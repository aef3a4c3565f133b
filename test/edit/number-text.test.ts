import { describe, expect, it } from 'vitest';
import { decimalsOf } from '../../shared/edit/number-text';

describe('decimalsOf', () => {
  it.each([
    ['12.36512', 5],
    ['12.365000', 3],
    ['1,234.5', 1],
    ['１２．３４５６７', 5],
    ['-0.12345万元', 5],
  ])('%s has %i', (written, count) => {
    expect(decimalsOf(written)).toBe(count);
  });

  it.each(['12', '若干', '1.2.3', '第12.5条例外', '', '.5'])('%j is no such number', (written) => {
    expect(decimalsOf(written)).toBeUndefined();
  });
});
