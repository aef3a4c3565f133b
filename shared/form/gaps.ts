/**
 * What may stand in `{…}` in a form's phrases and sentences, besides values in `{{…}}`: what the report says of itself, and
 * how the body calls itself.
 */
export const phraseGaps = {
  body: '单位',
  year: '年度',
  nextYear: '次年',
  published: '公布日期',
  self: '自称',
} as const;

export type PhraseGap = (typeof phraseGaps)[keyof typeof phraseGaps];

const known: ReadonlySet<string> = new Set(Object.values(phraseGaps));

export function isPhraseGap(name: string): name is PhraseGap {
  return known.has(name);
}

/** Names in single braces that stand for nothing. */
export function unknownGapsIn(pattern: string): readonly string[] {
  return [...pattern.matchAll(/(?<!\{)\{([^{}]*)\}(?!\})/g)]
    .map(([, name]) => name)
    .filter((name) => !isPhraseGap(name));
}
