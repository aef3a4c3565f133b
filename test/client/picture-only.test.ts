import { describe, expect, it } from 'vitest';
import { isPictureOnly } from '../../client/picture-only';

describe('a clipboard without words', () => {
  it('is a picture as programs copy one, and as a browser does', () => {
    expect(isPictureOnly('', true)).toBe(true);
    expect(isPictureOnly('<meta charset="utf-8"><img src="https://example.org/a.png">', false)).toBe(true);
  });

  it('is none where it holds cells, or nothing at all', () => {
    expect(isPictureOnly('<table><tr><td><img src="a.png"></td></tr></table>', true)).toBe(false);
    expect(isPictureOnly('', false)).toBe(false);
  });
});
