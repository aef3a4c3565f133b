// `npm run test:desktop`: the extension-host tests in a desktop VS Code: the one VSCODE_EXECUTABLE names, else one that
// is installed, else a download. Where there is none (or no screen), says `desktop: not run`.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { launchDesktopTests } from './desktop/launch.mjs';
import { locateDesktop } from './desktop/locate.mjs';
import { compileHostTests, hostTestsEntry, hostWorkspace, readResults } from './host-tests.mjs';
import { ensureDependencies } from './setup.mjs';
import { cacheFolder } from './support/cache.mjs';
import { isCalled, repository } from './support/place.mjs';

/** A released VS Code in the user's cache, or undefined where it cannot be fetched or shown. */
async function download(patience = 300_000) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  const options = { cachePath: join(cacheFolder(), 'desktop'), reporter: new SilentReporter(), timeout: 15_000 };
  console.log('desktop: fetching VS Code…');
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  return Promise.race([downloadAndUnzipVSCode(options).catch(() => undefined), late]).finally(() =>
    clearTimeout(timer),
  );
}

/**
 * Runs the compiled tests in a desktop VS Code.
 * @returns {Promise<{ title: string, state: 'passed' | 'failed', message?: string }[]>}
 */
export async function runDesktopTests(executable) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-desktop-tests-'));
  const workspace = join(folder, 'workspace');
  const results = join(folder, 'results.json');
  try {
    cpSync(hostWorkspace.from, workspace, { recursive: true });
    cpSync(hostWorkspace.samples, join(workspace, 'samples'), { recursive: true });
    const launch = { executable, extension: repository, tests: hostTestsEntry, workspace, results };
    const status = await launchDesktopTests(launch);
    const reported = readResults(results);
    if (!reported) throw new Error(`${executable} ended with ${status} and ran no test`);
    return reported;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function main() {
  await ensureDependencies();
  const executable = locateDesktop() ?? (await download());
  if (!executable) {
    console.log('desktop: not run');
    return 0;
  }
  await build();
  await compileHostTests();
  const results = await runDesktopTests(executable);
  const failed = results.filter((result) => result.state === 'failed');
  for (const { title, message } of failed) console.log(`FAILED ${title}\n${message ?? ''}`);
  console.log(`desktop: ${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length ? 1 : 0;
}

if (isCalled(import.meta.url)) {
  try {
    process.exit(await main());
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
