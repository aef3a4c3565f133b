// Where this project lies, and which of its scripts was called. Node builtins only; works in every Node that has modules,
// so that one too old gets to hear so.
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of a module, from its import.meta.url. */
export function folderOf(url) {
  return dirname(fileURLToPath(url));
}

/** The project's own folder. */
export const repository = resolve(folderOf(import.meta.url), '../..');

/** Whether the module with this import.meta.url is the script that was called; the call may go through a link. */
export function isCalled(url) {
  try {
    return realpathSync(process.argv[1]) === realpathSync(fileURLToPath(url));
  } catch {
    return false;
  }
}
