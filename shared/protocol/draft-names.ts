/** What the names of drafts end in; package.json lists the same for the editor. */
export const draftEndings = ['.nianbao.md', '.年报.md'] as const;

/** Which files of a workspace are drafts, as glob patterns. */
export const draftPatterns: readonly string[] = draftEndings.map((ending) => `**/*${ending}`);

/** Whether a file is called as drafts are. */
export function isDraftName(name: string): boolean {
  const written = name.toLowerCase();
  return draftEndings.some((ending) => written.endsWith(ending));
}

/** `青川县水利局-2025.nianbao.md`; from the second copy on with a number. `body` must be fit for a file name. */
export function draftFileName(body: string, year: number, copy = 1): string {
  return `${body}-${year}${copy > 1 ? `-${copy}` : ''}${draftEndings[0]}`;
}
