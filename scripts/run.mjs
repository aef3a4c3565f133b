// Runs a TypeScript script of this project: `node scripts/run.mjs scripts/bench.ts [arguments]`. It is bundled as the
// server and the command line are, so that a benchmark measures the code as it ships: as an ES module it costs a tenth more.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
const outdir = join('node_modules', '.cache', 'nianbao-scripts');
mkdirSync(outdir, { recursive: true });
const outfile = join(outdir, basename(entry).replace(/\.ts$/, '.cjs'));
await esbuild.build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  charset: 'utf8',
  logLevel: 'warning',
});
const run = spawnSync(process.execPath, [outfile, ...rest], { stdio: 'inherit' });
process.exitCode = run.status ?? 1;
