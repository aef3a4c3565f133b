/** The codes of the letters that words begin with, each once: looked at before any word is compared. */
export function firstLetters(words: readonly string[]): readonly number[] {
  return [...new Set(words.map((word) => word.charCodeAt(0)))];
}
