import { describe, expect, it } from 'vitest';
import { isWhite } from '../../shared/draft/characters';

describe('white space', () => {
  it('is what a regular expression calls so and what is not seen, line ends apart', () => {
    const invisible = new Set([0x85, 0x180e, 0x200b, 0x2060]);
    const differing: string[] = [];
    for (let code = 0; code <= 0xffff; code++) {
      const expected = code !== 10 && code !== 13 && (/\s/.test(String.fromCharCode(code)) || invisible.has(code));
      if (isWhite(code) !== expected) differing.push(code.toString(16));
    }
    expect(differing).toEqual([]);
  });
});
