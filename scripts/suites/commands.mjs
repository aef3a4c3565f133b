// The suites that are one command each: its exit status is the result.
import { run } from '../support/children.mjs';
import { suiteLimit } from './limit.mjs';

/**
 * Runs Node programs of this project and reports each as one test.
 * @param {string} root
 * @param {Record<string, string[]>} commands title → script and arguments
 */
async function runAll(root, commands) {
  const results = [];
  for (const [title, args] of Object.entries(commands)) {
    const { status, output } = await run(process.execPath, args, { cwd: root, timeout: suiteLimit, waiting: title });
    results.push(
      status === 0
        ? { title, state: 'passed' }
        : { title, state: 'failed', message: output.slice(-6000) || `status ${status}` },
    );
  }
  return results;
}

/** Style, unused code, and what else Biome finds. */
export const lint = (root) => runAll(root, { 'biome check': ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] });

/** Types of everything, and of the preview, which lives in a browser and has a project of its own. */
export const types = (root) =>
  runAll(root, {
    'tsc .': ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'],
    'tsc client/webview': ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'client/webview'],
  });

/** What is generated from rules, settings and forms is what lies in the repository. */
export const generated = (root) =>
  runAll(root, { 'generated files are current': ['scripts/run.mjs', 'scripts/generate.ts', '--check'] });
