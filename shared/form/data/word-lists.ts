/** The words of a text, between blanks and line ends. */
export const words = (text: string): string[] => text.trim().split(/\s+/);

/** Every word of `heads` with every word of `tails` behind it. */
export const joined = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail));
