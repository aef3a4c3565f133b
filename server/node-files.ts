import { isUtf8 } from 'node:buffer';
import { closeSync, type Dirent, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from './host';
import { NotUtf8Error, notUtf8 } from './not-utf8';
import { pathOfUri } from './uri';

export const onWindows = process.platform === 'win32';

/** The files of this machine, by URI: what the language server and the command line see of them. */
export const nodeFiles: Pick<Host, 'fileExists' | 'readText' | 'listFiles' | 'listFolder' | 'readHead'> = {
  fileExists(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined) return undefined;
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  },
  readText(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    const bytes = readFileSync(path);
    if (!isUtf8(bytes)) throw new NotUtf8Error(notUtf8(bytes).encoding);
    return bytes.toString('utf8').replace(/^\ufeff/, '');
  },
  listFiles(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [] : entry.name));
  },
  listFolder(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    return readdirSync(path, { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      kind: entry.isDirectory() ? 'folder' : entry.isFile() || isLinkToFile(entry) ? 'file' : 'other',
    }));
  },
  readHead(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    const file = openSync(path, 'r');
    try {
      const length = readSync(file, head, 0, head.length, 0);
      return head.toString('utf8', 0, length).replace(/^\ufeff/, '');
    } finally {
      closeSync(file);
    }
  },
};

/** Enough for a metadata block and a title, which is what is looked for. */
const head = Buffer.alloc(2048);

function isLinkToFile(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  return statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.isFile() ?? false;
}
