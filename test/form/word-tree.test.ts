import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordTree } from '../../shared/form/word-tree';

const letter = fc.constantFrom('公', '开', '申', '请', 'a', '1');
const word = fc.array(letter, { minLength: 1, maxLength: 4 }).map((letters) => letters.join(''));

it('finds the longest of its words at a place, and none where none ends in time', () => {
  fc.assert(
    fc.property(
      fc.array(word),
      fc.array(letter, { maxLength: 12 }),
      fc.nat(12),
      fc.nat(12),
      (words, letters, at, to) => {
        const text = letters.join('');
        const end = Math.min(to, text.length);
        const fits = words.filter((one) => text.startsWith(one, at) && at + one.length <= end);
        const longest = fits.sort((a, b) => b.length - a.length)[0];
        expect(wordTree(words.map((one) => [one, one])).find(text, at, end)).toBe(longest);
      },
    ),
  );
});

it('keeps thousands of words apart', () => {
  const words = Array.from({ length: 5000 }, (_, i) => `第${i}号`);
  const tree = wordTree(words.map((one, i) => [one, i]));
  expect(words.map((one) => tree.find(one, 0, one.length))).toEqual(words.map((_, i) => i));
  expect(tree.find('第5000号', 0, 6)).toBeUndefined();
});
