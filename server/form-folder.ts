import { builtInFormData, builtInForms } from '../shared/form';
import { type FormFile, type FormFileFault, loadForms } from '../shared/form/load';
import type { Form } from '../shared/form/types';
import { formsFolder, isFormPath } from '../shared/protocol/form-files';
import { reasonOf } from './errors';
import type { Host } from './host';
import { foldersUp } from './project-file';
import { readTextFile } from './text-file';
import { childUri, fileNameOf, sameUri, uriKey } from './uri';

type Files = Pick<Host, 'readText' | 'listFiles'>;

/** The forms of a project's folder as they were read. */
export interface FormFolder {
  readonly uri: string;
  /** Why nobody can tell what is in it: the system's word. */
  readonly fault: string | undefined;
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
    .find((folder) => {
      const { names, fault } = listed(folder, files);
      return names.length > 0 || fault !== undefined;
    });
}

/** Reads all forms of a folder. Never fails: what cannot be read is a fault of its file, and the other forms work on. */
export function readFormFolder(uri: string, files: Files, open: readonly OpenFormFile[] = []): FormFolder {
  const { names, fault } = listed(uri, files);
  const uris = names.map((name) => childUri(uri, name));
  for (const one of open) if (!uris.some((other) => sameUri(one.uri, other))) uris.push(one.uri);
  const read = uris.map((own) => readForm(own, files, open));
  const loaded = loadForms(read, builtInFormData);
  return {
    uri,
    fault,
    forms: [...builtInForms, ...loaded.flatMap(({ form }) => form ?? [])],
    files: loaded.map(({ file, faults }, index) => ({ uri: uris[index], text: file.text ?? '', faults })),
  };
}

function readForm(uri: string, files: Files, open: readonly OpenFormFile[]): FormFile {
  const name = fileNameOf(uri);
  const edited = open.find((one) => sameUri(one.uri, uri));
  return edited ? { name, text: edited.text } : { name, ...(readTextFile(uri, files) ?? { reason: 'ENOENT' }) };
}

/** Names of the JSON files in a folder, in an order that is the same everywhere; none, and why, where it cannot be read. */
function listed(folder: string, { listFiles }: Files): { readonly names: readonly string[]; readonly fault?: string } {
  try {
    return { names: [...(listFiles(folder) ?? [])].filter((name) => /^[^.].*\.json$/i.test(name)).sort() };
  } catch (error) {
    const fault = reasonOf(error);
    // A file is in the place of a folder above: then there is no such folder.
    return fault === 'ENOTDIR' ? { names: [] } : { names: [], fault };
  }
}
