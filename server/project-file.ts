import { type JsonFault, readJson } from '../shared/form/json';
import { lineIndex, type Position } from '../shared/text/lines';
import type { Host } from './host';
import { readTextFile } from './text-file';
import { isWithin, parentUri, resolveFrom } from './uri';

/** Where a project keeps its settings, seen from its folder. */
export const PROJECT_FILE = '.nianbao/config.json';

/** The settings of a project as written in its file, or why that cannot be used. */
export interface ProjectFile {
  readonly uri: string;
  readonly given?: object;
  readonly fault?: ProjectFault;
}

export type ProjectFault =
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'not-json'; readonly fault: JsonFault; readonly position: Position }
  | { readonly code: 'not-an-object' };

type Files = Pick<Host, 'readText' | 'listFiles'>;

/** The nearest project file at or above the draft, not above `top`; where the draft is not in `top`, only beside it. */
export function nearestProjectFile(draft: string, top: string | undefined, files: Files): ProjectFile | undefined {
  for (const folder of foldersUp(draft, top)) {
    const found = readProjectFile(`${folder}/${PROJECT_FILE}`, files);
    if (found) return found;
  }
  return undefined;
}

/** The draft's folder and those above it, up to `top`; where the draft is not in `top`, its own alone. */
export function foldersUp(draft: string, top: string | undefined): readonly string[] {
  const own = parentUri(draft);
  if (own === undefined) return [];
  const limit = top !== undefined && isWithin(own, top) ? top : own;
  const folders: string[] = [];
  for (
    let folder: string | undefined = own;
    folder !== undefined && isWithin(folder, limit);
    folder = parentUri(folder)
  ) {
    folders.push(folder);
  }
  return folders;
}

function readProjectFile(uri: string, files: Files): ProjectFile | undefined {
  const file = readTextFile(uri, files);
  if (!file) return undefined;
  if ('reason' in file) return { uri, fault: { code: 'unreadable', reason: file.reason } };
  const { text } = file;
  const read = readJson(text);
  if ('fault' in read) {
    const position = lineIndex(text).positionAt(read.fault.span.start);
    return { uri, fault: { code: 'not-json', fault: read.fault, position } };
  }
  const given: unknown = JSON.parse(text);
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  return isObject ? { uri, given } : { uri, fault: { code: 'not-an-object' } };
}

/** Whether a path that a draft names is there; undefined where that cannot be known. */
export function existsFrom(draft: string, path: string, { fileExists }: Pick<Host, 'fileExists'>): boolean | undefined {
  const target = resolveFrom(draft, path);
  if (target === undefined) return undefined;
  try {
    return fileExists(target);
  } catch {
    return undefined;
  }
}
