/**
 * The source of a regular expression that matches any of the words to the letter, the longer ones first, as one group that is
 * not kept. Of no words, it matches nothing at all.
 */
export function anyOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return `(?:${longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|')})`;
}
