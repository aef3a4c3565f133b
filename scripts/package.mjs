// `npm run package`: builds and packs dist/nianbao.vsix, and says what is in it.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from './build.mjs';
import { packedReadme } from './packed-readme.mjs';
import { ensureDependencies } from './setup.mjs';
import { run } from './support/children.mjs';
import { isCalled, repository } from './support/place.mjs';
import { zipEntries } from './support/zip.mjs';

export const vsix = join(repository, 'dist/nianbao.vsix');

/** The README that ships; vsce takes it only from inside the folder it packs. */
const shippedReadme = 'dist/README.md';

/** Packs an extension's folder as it stands (build first) into `to`. */
export async function pack(to = vsix, folder = repository) {
  const program = join(repository, 'node_modules/@vscode/vsce/vsce');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, shippedReadme), packedReadme(readFileSync(join(folder, 'README.md'), 'utf8')));
  // Everything is bundled: no node_modules inside. The project has no address yet that links could be turned into.
  const noAddress = ['--allow-missing-repository', '--no-rewrite-relative-links'];
  const args = [program, 'package', '--no-dependencies', ...noAddress, '--readme-path', shippedReadme, '--out', to];
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
