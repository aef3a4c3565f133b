// A copy of the samples to try things on, so that nothing in the project changes. Node builtins only.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

function digest(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1));
}

/**
 * Brings the copy in `to` up to date with `from`. What a person changed or added there stays as it is; what they did
 * not touch follows the samples. `fresh` starts over. A list of what was copied lies beside the copy.
 */
export function copySamples(from, to, { fresh = false } = {}) {
  const list = `${to}.copied.json`;
  if (fresh) rmSync(to, { recursive: true, force: true });
  const copied = !fresh && existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
  const touched = (path) => existsSync(join(to, path)) && digest(join(to, path)) !== copied[path];
  const wanted = filesBelow(from);
  for (const path of Object.keys(copied)) {
    if (!wanted.includes(path) && !touched(path)) rmSync(join(to, path), { force: true });
  }
  mkdirSync(to, { recursive: true });
  const now = {};
  for (const path of wanted) {
    if (touched(path)) {
      if (copied[path]) now[path] = copied[path];
      continue;
    }
    mkdirSync(dirname(join(to, path)), { recursive: true });
    copyFileSync(join(from, path), join(to, path));
    now[path] = digest(join(to, path));
  }
  writeFileSync(list, JSON.stringify(now, null, 2));
  return to;
}
