/// <reference types="mocha" />
// Runs inside VS Code's extension host, desktop and embedded alike: every compiled *.test.js beside this file.
import { readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Result {
  readonly title: string;
  readonly state: 'passed' | 'failed';
  readonly message?: string;
}

const load = createRequire(__filename);

/** VS Code calls this. Writes the results as JSON to NIANBAO_HOST_RESULTS; throws where a test failed. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  const results: Result[] = [];
  for (const name of readdirSync(__dirname).filter((file) => file.endsWith('.test.js'))) {
    const file = join(__dirname, name);
    try {
      mocha.suite.emit('pre-require', globalThis, file, mocha);
      mocha.suite.emit('require', load(file), file, mocha);
      mocha.suite.emit('post-require', globalThis, file, mocha);
    } catch (error) {
      results.push({ title: `${name} loads`, state: 'failed', message: text(error) });
    }
  }
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => results.push({ title: test.fullTitle(), state: 'passed' }));
    runner.on('fail', (test, error) =>
      results.push({ title: test.fullTitle(), state: 'failed', message: text(error) }),
    );
    // A skipped test is one that could not run.
    runner.on('pending', (test) => results.push({ title: test.fullTitle(), state: 'failed', message: 'skipped' }));
  });
  const file = process.env.NIANBAO_HOST_RESULTS;
  if (file) writeFileSync(file, JSON.stringify(results, null, 2));
  const failed = results.filter((result) => result.state === 'failed');
  if (failed.length) throw new Error(`${failed.length} failed`);
}

function text(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
