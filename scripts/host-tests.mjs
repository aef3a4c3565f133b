// Compiles the extension-host tests (test/host) and runs them in the embedded VS Code.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suiteLimit } from './suites/limit.mjs';
import { repository } from './support/place.mjs';

const source = join(repository, 'test/host');
const compiled = join(repository, 'dist/host-tests');

/** The entry that VS Code is given as its `extensionTestsPath`. */
export const hostTestsEntry = join(compiled, 'index.js');

/** Bundles every test/host/*.test.ts, and the runner beside them; both kinds of VS Code run these same files. */
export async function compileHostTests() {
  const esbuild = await import('esbuild');
  rmSync(compiled, { recursive: true, force: true });
  const tests = readdirSync(source).filter((name) => name.endsWith('.test.ts'));
  await esbuild.build({
    entryPoints: ['index.ts', ...tests].map((name) => join(source, name)),
    outdir: compiled,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    charset: 'utf8',
    logLevel: 'warning',
  });
}

/** The folder that is open while the tests run: test/host/workspace, and the samples below samples/. */
export const hostWorkspace = { from: join(source, 'workspace'), samples: join(repository, 'samples') };

/**
 * What the tests reported.
 * @param {string} file
 * @returns {{ title: string, state: 'passed' | 'failed', message?: string }[] | undefined} undefined where they never ran
 */
export function readResults(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/**
 * Runs the compiled tests in the embedded VS Code. Throws where they could not run to their end.
 * @returns {Promise<{ title: string, state: 'passed' | 'failed', message?: string }[]>}
 */
export async function runHostTests({ limit = suiteLimit } = {}) {
  const { openHost } = await import('../test/support/host.mjs');
  const { remoteUri } = await import('./host/server.mjs');
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-host-tests-'));
  const results = join(folder, 'results.json');
  const host = await openHost({ development: repository, env: { NIANBAO_HOST_RESULTS: results } });
  const lines = [];
  try {
    let end;
    const ended = new Promise((resolve) => {
      end = resolve;
    });
    const workspace = host.newWorkspace(hostWorkspace);
    const window = await host.openWindow({
      folder: workspace,
      payload: [
        ['extensionTestsPath', remoteUri(host.authority, hostTestsEntry)],
        ['enableProposedApi', ''],
      ],
      prepare: async (page) => {
        await page.exposeFunction('codeAutomationExit', (code) => end(code));
        await page.exposeFunction('codeAutomationLog', (_type, args) => lines.push(args.map(String).join(' ')));
      },
    });
    const timer = setTimeout(() => end('timeout'), limit);
    const code = await ended;
    clearTimeout(timer);
    const reported = readResults(results);
    if (code === 'timeout') await window.shot('host-tests-timeout');
    if (!reported || code === 'timeout') {
      const said = [...lines.slice(-20), ...window.faults.slice(-20)].join('\n');
      throw new Error(`The tests in the extension host did not end (${code})\n${said}`);
    }
    return reported;
  } finally {
    await host.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
