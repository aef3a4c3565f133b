// Builds what others call: dist/client.js (the extension), dist/server.js (LSP), dist/cli.js (command line),
// dist/preview.js + dist/preview.css (the webview). `--dev` keeps names and adds source maps. `--only=server,cli` builds
// those alone, `--outdir=…` elsewhere.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const valueGiven = (name) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

const dev = process.argv.includes('--dev');
const only = valueGiven('only')?.split(',');
const outdir = valueGiven('outdir') ?? 'dist';

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  charset: 'utf8',
  outdir,
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

/** @type {Record<string, import('esbuild').BuildOptions>} */
const outputs = {
  client: { ...node, entryPoints: { client: 'client/extension.ts' }, external: ['vscode'] },
  server: { ...node, entryPoints: { server: 'server/node.ts' } },
  cli: { ...node, entryPoints: { cli: 'server/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  preview: {
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: { preview: 'client/webview/preview.ts' },
    loader: { '.css': 'css' },
  },
};

const chosen = Object.keys(outputs).filter((name) => !only || only.includes(name));
await Promise.all(chosen.map((name) => esbuild.build(outputs[name])));
if (chosen.includes('cli')) chmodSync(join(outdir, 'cli.js'), 0o755);
