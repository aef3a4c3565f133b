// The unit, property and protocol tests, counted from vitest's own report.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { run } from '../support/children.mjs';
import { suiteLimit } from './limit.mjs';

function resultsOf(report, root) {
  const results = [];
  for (const file of report.testResults) {
    const name = relative(root, file.name);
    for (const test of file.assertionResults) {
      const title = `${name} ${test.fullName}`;
      if (test.status === 'passed') results.push({ title, state: 'passed' });
      // Skipped and to-do tests are tests that could not run.
      else results.push({ title, state: 'failed', message: test.failureMessages?.join('\n') || test.status });
    }
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      results.push({ title: name, state: 'failed', message: file.message });
    }
  }
  return results;
}

/** Runs vitest; `only` limits it to test files whose path contains it. */
export async function unit(root, { only } = {}) {
  const env = { ...process.env, NO_COLOR: '1' };
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-vitest-'));
  const report = join(folder, 'report.json');
  try {
    const args = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile=${report}`,
      ...(only ? [only] : []),
    ];
    const { status, output, timedOut } = await run(process.execPath, args, {
      cwd: root,
      env,
      timeout: suiteLimit,
      waiting: 'vitest',
    });
    if (timedOut || !existsSync(report))
      throw new Error(`vitest did not end (status ${status})\n${output.slice(-6000)}`);
    const results = resultsOf(JSON.parse(readFileSync(report, 'utf8')), root);
    // An error outside every test (an unhandled rejection) shows in the status alone.
    if (status !== 0 && !results.some((result) => result.state === 'failed')) {
      results.push({ title: 'vitest', state: 'failed', message: output.slice(-6000) });
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
