// Runs the compiled extension-host tests in a desktop VS Code, through @vscode/test-electron.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts the executable on the tests with everything it writes in a temporary folder, and waits for its end.
 * @param {object} options
 * @param {string} options.executable
 * @param {string} options.extension the extension's folder
 * @param {string} options.tests the compiled entry, whose run() is called
 * @param {string} options.workspace the folder to open
 * @param {string} options.results where the tests write what they found
 * @returns {Promise<number>} its exit status; 1 where it ended by a signal
 */
export async function launchDesktopTests({ executable, extension, tests, workspace, results }) {
  const { runTests } = await import('@vscode/test-electron');
  const home = mkdtempSync(join(tmpdir(), 'nianbao-desktop-'));
  try {
    return await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      extensionTestsEnv: { NIANBAO_HOST_RESULTS: results },
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--skip-welcome',
        '--skip-release-notes',
        `--user-data-dir=${join(home, 'user-data')}`,
        `--extensions-dir=${join(home, 'extensions')}`,
      ],
    });
  } catch (error) {
    if (error.code === undefined && error.signal === undefined) throw error;
    return error.code ?? 1;
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
