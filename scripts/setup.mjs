// What npm start and npm test do first: the packages of package-lock.json are in node_modules, or are put there.
// Node builtins only, as nothing else may be there yet.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './support/cache.mjs';
import { runNpm } from './support/children.mjs';
import { isCalled, repository } from './support/place.mjs';

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Why node_modules is not what package-lock.json says, in a few words, or undefined where it is. npm leaves a list of
 * what it installed as its last act, so an install that was cut short has none. Optional packages (those of other
 * platforms) and surplus ones do not count.
 */
export function staleness(root = repository) {
  const wanted = readJson(join(root, 'package-lock.json'));
  const installed = readJson(join(root, 'node_modules/.package-lock.json'));
  const asked = readJson(join(root, 'package.json'));
  if (!installed) return 'node_modules is missing';
  const sorted = (dependencies = {}) => Object.entries(dependencies).sort();
  const all = (manifest) => JSON.stringify([sorted(manifest.dependencies), sorted(manifest.devDependencies)]);
  if (all(asked) !== all(wanted.packages['']))
    return 'package.json asks for other packages than package-lock.json lists';
  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '') continue;
    const found = installed.packages[path];
    if (!found && !entry.optional) return `${path} is missing`;
    if (found && found.version !== entry.version) return `${path} is ${found.version}, not ${entry.version}`;
  }
  return undefined;
}

/** Installs what is missing, saying so; returns at once where nothing is. */
export async function ensureDependencies(root = repository) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    throw new Error(`Node.js 20.11 or newer is needed; this is ${process.version}. 需要 Node.js 20.11 或更高版本。`);
  }
  if (!staleness(root)) return;
  const name = createHash('sha256').update(root).digest('hex').slice(0, 12);
  const waiting = () => console.log('Another run is installing packages; waiting for it…');
  await withLock(
    join(tmpdir(), `nianbao-setup-${name}.lock`),
    async () => {
      const reason = staleness(root);
      if (!reason) return;
      console.log(`Installing packages (${reason}); about half a minute… 正在安装依赖……`);
      // No package here needs its install script: what is native comes as a package for the platform.
      const args = ['ci', '--ignore-scripts', '--include=dev', '--loglevel=error'];
      const { status, output } = await runNpm(args, { cwd: root, waiting: 'npm ci' });
      if (status !== 0) throw new Error(`npm ci ended with ${status}\n${output}`);
    },
    { waiting },
  );
}

if (isCalled(import.meta.url)) await ensureDependencies();
