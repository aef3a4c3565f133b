// Builds what others call: dist/client.js (the extension), dist/server.js (LSP), dist/cli.js (command line),
// dist/preview.js + dist/preview.css (the webview). `--dev` keeps names and adds source maps.
import { chmodSync } from 'node:fs';
import * as esbuild from 'esbuild';

const dev = process.argv.includes('--dev');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev ? 'linked' : false,
  legalComments: 'none',
  logLevel: 'warning',
  target: 'es2022',
  charset: 'utf8',
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };

await Promise.all([
  esbuild.build({ ...node, entryPoints: { client: 'client/extension.ts' }, outdir: 'dist', external: ['vscode'] }),
  esbuild.build({ ...node, entryPoints: { server: 'server/node.ts' }, outdir: 'dist' }),
  esbuild.build({
    ...node,
    entryPoints: { cli: 'server/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  }),
  esbuild.build({
    ...common,
    platform: 'browser',
    format: 'iife',
    entryPoints: { preview: 'client/webview/preview.ts' },
    outdir: 'dist',
    loader: { '.css': 'css' },
  }),
]);
chmodSync('dist/cli.js', 0o755);
