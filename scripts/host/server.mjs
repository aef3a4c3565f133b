// Starts and ends VS Code's own server. Node builtins only.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { endGroup, run, startGroup, withoutNpmRun } from '../support/children.mjs';
import { hostFiles } from './install.mjs';

/** Settings that keep a fresh VS Code quiet: no welcome page, no chat panel taking the focus, no calls home. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
};

/** The folders of one VS Code, below `home`; nothing of it is written elsewhere. */
function serverFolders(home) {
  return { userData: join(home, 'user-data'), extensions: join(home, 'extensions') };
}

function writeUserFile(home, name, content) {
  const folder = join(serverFolders(home).userData, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), JSON.stringify(content, null, 2));
}

/** Writes the user's settings; a window that is open takes them over at once. */
export const writeSettings = (home, settings) =>
  writeUserFile(home, 'settings.json', { ...quietSettings, ...settings });

/** Writes the user's own keys. */
export const writeKeybindings = (home, keybindings) => writeUserFile(home, 'keybindings.json', keybindings);

function environment(home, extra) {
  const env = withoutNpmRun();
  for (const name of ['VSCODE_IPC_HOOK_CLI', 'VSCODE_CWD', 'ELECTRON_RUN_AS_NODE']) delete env[name];
  return {
    ...env,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...extra,
  };
}

function folderArguments(home) {
  const { userData, extensions } = serverFolders(home);
  mkdirSync(extensions, { recursive: true });
  return ['--user-data-dir', userData, '--extensions-dir', extensions, '--server-data-dir', join(home, 'server-data')];
}

/** Installs a packed extension the way a person would from a file. Throws with VS Code's words where it refuses. */
export async function installExtension(host, home, vsix) {
  const { node, server } = hostFiles(host);
  const args = [server, ...folderArguments(home), '--install-extension', resolve(vsix), '--force'];
  const { status, output } = await run(node, args, { env: environment(home), timeout: 60_000 });
  if (status !== 0 || !/successfully installed/.test(output)) throw new Error(`${vsix} was not installed\n${output}`);
}

/**
 * Starts VS Code's server on 127.0.0.1 and a port the system picks, and returns when it answers.
 * @param {object} options
 * @param {string} options.host the installed host's folder
 * @param {string} options.home a folder for everything this VS Code writes
 * @param {string} [options.token] asked of everyone who connects; without one everybody may: tests only
 * @param {boolean} [options.testDriver] lets a page run extension tests and drive the window
 * @param {NodeJS.ProcessEnv} [options.env] added to its environment, and so to that of the extension host
 * @returns {Promise<{ port: number, authority: string, pid: number | undefined, log: () => string, ended: Promise<void>, stop: () => Promise<void> }>}
 */
export async function startServer({ host, home, token, testDriver = false, env = {} }) {
  const { node, server } = hostFiles(host);
  const args = [server, '--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'];
  if (token) {
    // In a file that only we can read: an argument would be seen by everybody on the machine.
    const file = join(home, 'token');
    mkdirSync(home, { recursive: true });
    writeFileSync(file, token, { mode: 0o600 });
    args.push('--connection-token-file', file);
  } else args.push('--without-connection-token');
  // A test's window never comes back; without this its extension host would wait three hours for it.
  if (testDriver) args.push('--enable-smoke-test-driver', '--reconnection-grace-time', '5');
  args.push('--disable-workspace-trust', '--telemetry-level', 'off', ...folderArguments(home));
  const child = startGroup(node, args, { env: environment(home, env), stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (log += text));
  const ended = new Promise((resolve) => child.once('exit', () => resolve()));
  const port = await answering(child, () => log).catch(async (error) => {
    await endGroup(child);
    throw error;
  });
  const stop = () => endGroup(child);
  return { port, authority: `127.0.0.1:${port}`, pid: child.pid, log: () => log, ended, stop };
}

/** Waits until the server has named its port and answers there. */
async function answering(child, log, timeout = 60_000) {
  const started = Date.now();
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`VS Code server ended early\n${log()}`);
    const port = /listening on (\d+)/.exec(log())?.[1];
    if (port && (await answers(`http://127.0.0.1:${port}/version`))) return Number(port);
    if (Date.now() - started > timeout) throw new Error(`VS Code server did not answer in time\n${log()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function answers(url) {
  try {
    const response = await fetch(url);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * The address of a window.
 * @param {string} authority `127.0.0.1:port`
 * @param {{ folder?: string, file?: string, token?: string, payload?: [string, string][] }} options
 */
export function windowAddress(authority, { folder, file, token, payload = [] }) {
  const address = new URL(`http://${authority}/`);
  if (token) address.searchParams.set('tkn', token);
  if (folder) address.searchParams.set('folder', folder);
  const all = file ? [['openFile', remoteUri(authority, file)], ...payload] : payload;
  if (all.length) address.searchParams.set('payload', JSON.stringify(all));
  return address.href;
}

/** How the window names a file or folder of the machine its server runs on. */
export function remoteUri(authority, path) {
  return `vscode-remote://${authority}${path.split('/').map(encodeURIComponent).join('/')}`;
}
