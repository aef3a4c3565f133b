// `npm run package`: builds and packs dist/nianbao.vsix, and says what is in it.
import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { ensureDependencies } from './setup.mjs';
import { run } from './support/children.mjs';
import { isCalled, repository } from './support/place.mjs';
import { zipEntries } from './support/zip.mjs';

export const vsix = join(repository, 'dist/nianbao.vsix');

/** Packs an extension's folder as it stands (build first) into `to`. */
export async function pack(to = vsix, folder = repository) {
  const program = join(repository, 'node_modules/@vscode/vsce/vsce');
  // Everything is bundled: no node_modules inside. The README's links to docs/ stay as they are: there is no address yet
  // that they could be turned into.
  const noAddress = ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const args = [program, 'package', '--no-dependencies', ...noAddress, '--out', to];
  const { status, output } = await run(process.execPath, args, { cwd: folder, timeout: 60_000 });
  if (status !== 0) throw new Error(`Packing failed.\n${output}`);
  return to;
}

let packed;

/** Packs dist/nianbao.vsix once a run, however many ask for it. */
export function packOnce() {
  packed ??= pack();
  return packed;
}

async function main() {
  await ensureDependencies();
  await build();
  await pack();
  for (const { name, size } of zipEntries(vsix)) console.log(`${String(size).padStart(9)}  ${name}`);
  console.log(`${relative(process.cwd(), vsix)}: ${(statSync(vsix).size / 1024).toFixed(0)} KB`);
}

if (isCalled(import.meta.url)) await main();
