import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOf } from '../../shared/text/patterns';

describe('anyOf', () => {
  it('takes words to the letter, the longer first', () => {
    const pattern = new RegExp(anyOf(['国令', '国务院令', '(a|b)*']), 'g');
    expect('国务院令、国令、(a|b)*、aab'.match(pattern)).toEqual(['国务院令', '国令', '(a|b)*']);
    expect(new RegExp(anyOf([])).test('')).toBe(false);
  });

  it('finds every word it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
        for (const word of words) expect(new RegExp(`^${anyOf(words)}`).test(word)).toBe(true);
      }),
    );
  });
});
