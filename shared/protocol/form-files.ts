/** Where a project keeps its own forms, seen from its folder. */
export const formsFolder = '.nianbao/forms';

/** Which files of a workspace those are, as a glob pattern. */
export const formFilePattern = `**/${formsFolder}/*.json`;

/** Whether the path of a URI, its escapes resolved, is that of a project's own form. */
export function isFormPath(path: string): boolean {
  return FORM_PATH.test(path);
}

const FORM_PATH = /\/\.nianbao\/forms\/[^/]+\.json$/i;
