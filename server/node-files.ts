import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { Host } from './host';
import { pathOfUri } from './uri';

export const onWindows = process.platform === 'win32';

/** The files of this machine, by URI: what the language server and the command line see of them. */
export const nodeFiles: Pick<Host, 'fileExists' | 'readText' | 'listFiles'> = {
  fileExists(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined) return undefined;
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  },
  readText(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  },
  listFiles(uri) {
    const path = pathOfUri(uri, onWindows);
    if (path === undefined || !statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
    return readdirSync(path);
  },
};
