import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** What the built files are made of. */
const SOURCES = ['shared', 'server', 'esbuild.mjs', 'package.json'];

/**
 * The path of `dist/server.js` or `dist/cli.js`, built anew where a source is newer. Built beside and moved into place,
 * so that tests running at the same time never see half a file.
 */
export function builtFile(name: 'server' | 'cli'): string {
  const file = join(root, 'dist', `${name}.js`);
  if (modified(file) > Math.max(...SOURCES.map(newest))) return file;
  mkdirSync(join(root, 'dist'), { recursive: true });
  const folder = mkdtempSync(join(root, 'dist', '.building-'));
  try {
    const args = ['esbuild.mjs', `--only=${name}`, `--outdir=${folder}`];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The build of ${name} failed.\n${stderr}`);
    renameSync(join(folder, `${name}.js`), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return file;
}

function modified(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(source: string): number {
  const path = join(root, source);
  if (!statSync(path).isDirectory()) return modified(path);
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, modified(join(entry.parentPath, entry.name))), 0);
}
