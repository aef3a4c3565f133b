import { builtInFormData, builtInForms } from '../shared/form';
import { type FormFile, type FormFileFault, loadForms } from '../shared/form/load';
import type { Form } from '../shared/form/types';
import { formsFolder, isFormPath } from '../shared/protocol/form-files';
import type { Host } from './host';
import { foldersUp } from './project-file';
import { readTextFile } from './text-file';
import { childUri, fileNameOf, sameUri, uriKey } from './uri';

type Files = Pick<Host, 'readText' | 'listFiles'>;

/** The forms of a project's folder as they were read. */
export interface FormFolder {
  readonly uri: string;
  /** The built-in forms, and those of the folder that are without fault. */
  readonly forms: readonly Form[];
  readonly files: readonly ReadFormFile[];
}

export interface ReadFormFile {
  readonly uri: string;
  readonly text: string;
  readonly faults: readonly FormFileFault[];
}

/** A file of forms as an editor has it, which counts before what is on disk. */
export interface OpenFormFile {
  readonly uri: string;
  readonly text: string;
}

/** Whether a file belongs to a project's own forms. */
export function isFormFile(uri: string): boolean {
  return isFormPath(uriKey(uri));
}

/** The nearest folder of forms at or above the draft, not above `top`; where the draft is not in `top`, only beside it. */
export function nearestFormFolder(draft: string, top: string | undefined, files: Files): string | undefined {
  return foldersUp(draft, top)
    .map((folder) => `${folder}/${formsFolder}`)
    .find((folder) => filesIn(folder, files).length > 0);
}

/** Reads all forms of a folder. Never fails: what cannot be read is a fault of its file, and the other forms work on. */
export function readFormFolder(uri: string, files: Files, open: readonly OpenFormFile[] = []): FormFolder {
  const uris = filesIn(uri, files).map((name) => childUri(uri, name));
  for (const one of open) if (!uris.some((other) => sameUri(one.uri, other))) uris.push(one.uri);
  const read = uris.map((own) => readForm(own, files, open));
  const loaded = loadForms(read, builtInFormData);
  return {
    uri,
    forms: [...builtInForms, ...loaded.flatMap(({ form }) => form ?? [])],
    files: loaded.map(({ file, faults }, index) => ({ uri: uris[index], text: file.text ?? '', faults })),
  };
}

function readForm(uri: string, files: Files, open: readonly OpenFormFile[]): FormFile {
  const name = fileNameOf(uri);
  const edited = open.find((one) => sameUri(one.uri, uri));
  return edited ? { name, text: edited.text } : { name, ...(readTextFile(uri, files) ?? { reason: 'ENOENT' }) };
}

/** Names of the JSON files in a folder, in an order that is the same everywhere. */
function filesIn(folder: string, { listFiles }: Files): readonly string[] {
  try {
    return [...(listFiles(folder) ?? [])].filter((name) => /^[^.].*\.json$/i.test(name)).sort();
  } catch {
    return [];
  }
}
