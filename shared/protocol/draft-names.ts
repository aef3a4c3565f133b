/** What the names of drafts end in; package.json lists the same for the editor. */
export const draftEndings = ['.nianbao.md', '.年报.md'] as const;

/** Which files of a workspace are drafts, as glob patterns. */
export const draftPatterns: readonly string[] = draftEndings.map((ending) => `**/*${ending}`);

/** The same as one pattern. */
export const draftPattern = `{${draftPatterns.join(',')}}`;

/** Whether a file is called as drafts are. */
export function isDraftName(name: string): boolean {
  return endingOf(name) !== undefined;
}

/** A draft's file name without what all of them end in: what people call it in a list of drafts. */
export function withoutEnding(name: string): string {
  return name.slice(0, name.length - (endingOf(name)?.length ?? 0));
}

function endingOf(name: string): string | undefined {
  const written = name.toLowerCase();
  return draftEndings.find((ending) => written.endsWith(ending));
}

/** `青川县水利局-2025.nianbao.md`; from the second copy on with a number. `body` must be fit for a file name. */
export function draftFileName(body: string, year: number, copy = 1): string {
  return `${body}-${year}${copy > 1 ? `-${copy}` : ''}${draftEndings[0]}`;
}
