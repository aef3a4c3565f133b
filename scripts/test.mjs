// `npm test`: everything that must hold, suite by suite, and one line at the end. `npm test -- unit ui` runs only those
// suites; `npm test -- ui=preview` only the scenarios (or unit test files) whose name contains a word.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { compileHostTests, runHostTests } from './host-tests.mjs';
import { packOnce } from './package.mjs';
import { ensureDependencies } from './setup.mjs';
import { generated, lint, types } from './suites/commands.mjs';
import { start } from './suites/start.mjs';
import { unit } from './suites/unit.mjs';
import { vsixContents } from './suites/vsix.mjs';
import { repository } from './support/place.mjs';
import { runDesktopTests } from './test-desktop.mjs';

/** @typedef {{ title: string, state: 'passed' | 'failed', message?: string }} Result */

async function host() {
  await compileHostTests();
  return runHostTests();
}

async function ui(_root, { only }) {
  const { playScenarios } = await import('../test/support/host-scenarios.mjs');
  const told = ({ title, state }, seconds) => console.log(`  ${state} ${title} (${seconds.toFixed(1)} s)`);
  return playScenarios({ vsix: await packOnce(), only, told });
}

/** Counted only where a desktop VS Code is given: there may be none, and no screen to show it on. */
async function desktop() {
  const executable = process.env.VSCODE_EXECUTABLE;
  if (!executable) return undefined;
  await compileHostTests();
  return runDesktopTests(executable);
}

/** In the order they run: what fails fast comes first. Each returns its results, and throws where it could not run. */
const suites = { lint, types, generated, unit, host, vsix: vsixContents, ui, start, desktop };

function chosen(words) {
  const asked = new Map(words.map((word) => [word.split('=')[0], word.split('=')[1]]));
  const unknown = [...asked.keys()].filter((name) => !(name in suites));
  if (unknown.length) throw new Error(`No suite ${unknown.join(', ')}; there are: ${Object.keys(suites).join(', ')}`);
  return Object.keys(suites)
    .filter((name) => !asked.size || asked.has(name))
    .map((name) => ({ name, only: asked.get(name) }));
}

/** Runs a suite. One that could not run, or found nothing to run, is one failure. */
async function runSuite({ name, only }) {
  try {
    const results = await suites[name](repository, { only });
    if (results && !results.length) throw new Error('nothing was run');
    return results;
  } catch (error) {
    return [{ title: `${name} could run`, state: 'failed', message: error.stack ?? String(error) }];
  }
}

/** Long reports are cut: the first lines of a failure say what is wrong. */
function report({ title, message = '' }) {
  const lines = message.split('\n');
  const shown = lines.slice(0, 60).map((line) => `    ${line.slice(0, 500)}`);
  console.log(`  FAILED ${title}\n${shown.join('\n')}${lines.length > 60 ? '\n    …' : ''}`);
}

/** Screenshots and logs of an earlier run's failures would be taken for this one's. */
function forgetFailures() {
  const shots = process.env.NIANBAO_SHOTS ?? join(repository, 'test-results/shots');
  if (!existsSync(shots)) return;
  for (const name of readdirSync(shots)) if (name.startsWith('failed')) rmSync(join(shots, name));
}

async function main() {
  const plan = chosen(process.argv.slice(2));
  await ensureDependencies();
  forgetFailures();
  let passed = 0;
  let failed = 0;
  try {
    await build();
  } catch (error) {
    report({ title: 'build', message: error.message });
    failed += 1;
  }
  for (const suite of plan) {
    const started = Date.now();
    const results = await runSuite(suite);
    if (!results) {
      console.log(`${suite.name}: not run`);
      continue;
    }
    const bad = results.filter((result) => result.state !== 'passed');
    for (const result of bad) report(result);
    const good = results.length - bad.length;
    passed += good;
    failed += bad.length;
    console.log(
      `${suite.name}: ${good} passed, ${bad.length} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
    );
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed ? 1 : 0;
}

let status = 1;
try {
  status = await main();
} catch (error) {
  console.log(error.message);
  console.log('0 passed, 1 failed');
}
// Whatever a suite left running ends with this process.
process.exit(status);
