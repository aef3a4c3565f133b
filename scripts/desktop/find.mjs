// Where a desktop VS Code may be. Pure: what is on the machine comes in as arguments. Node builtins only.
import { posix, win32 } from 'node:path';

/**
 * @typedef {object} Machine
 * @property {string} platform as process.platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {(path: string) => boolean} exists
 */

const windowsInstalls = [
  ['Microsoft VS Code', 'Code.exe', 'code.cmd'],
  ['Microsoft VS Code Insiders', 'Code - Insiders.exe', 'code-insiders.cmd'],
  ['VSCodium', 'VSCodium.exe', 'codium.cmd'],
];
const macInstalls = [
  ['Visual Studio Code.app', 'code'],
  ['Visual Studio Code - Insiders.app', 'code-insiders'],
  ['VSCodium.app', 'codium'],
];
const commands = ['code', 'code-insiders', 'codium'];
const linuxInstalls = [
  '/usr/share/code/bin/code',
  '/usr/share/code-insiders/bin/code-insiders',
  '/usr/share/codium/bin/codium',
  '/opt/visual-studio-code/bin/code',
  '/snap/bin/code',
  '/snap/bin/codium',
  '/var/lib/flatpak/exports/bin/com.visualstudio.code',
  '/var/lib/flatpak/exports/bin/com.vscodium.codium',
];

/** PATH, split as the platform does; Windows spells its name as it likes. */
function pathFolders({ platform, env }) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return (env[name] ?? '').split(platform === 'win32' ? ';' : ':').filter(Boolean);
}

function onWindows(machine) {
  const { env } = machine;
  const found = [];
  for (const root of [
    env.LOCALAPPDATA && win32.join(env.LOCALAPPDATA, 'Programs'),
    env.ProgramFiles,
    env['ProgramFiles(x86)'],
  ]) {
    if (root) for (const [folder, program] of windowsInstalls) found.push(win32.join(root, folder, program));
  }
  // An install elsewhere puts its bin folder on PATH. The program itself is started: a .cmd needs a shell and its quoting.
  for (const folder of pathFolders(machine)) {
    for (const [, program, script] of windowsInstalls) {
      if (machine.exists(win32.join(folder, script))) found.push(win32.join(folder, '..', program));
    }
  }
  return found;
}

function onMac(machine) {
  const roots = ['/Applications', posix.join(machine.home, 'Applications')];
  const bundles = roots.flatMap((root) =>
    macInstalls.map(([bundle, command]) => posix.join(root, bundle, 'Contents/Resources/app/bin', command)),
  );
  return [...pathFolders(machine).flatMap((folder) => commands.map((name) => posix.join(folder, name))), ...bundles];
}

function onLinux(machine) {
  const { env, home } = machine;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return [];
  // Inside WSL or a remote window `code` talks to a VS Code on another machine, which cannot load this folder.
  if (env.WSL_DISTRO_NAME || env.VSCODE_IPC_HOOK_CLI) return [];
  const own = pathFolders(machine).filter((folder) => !folder.includes('remote-cli'));
  const perUser = posix.join(home, '.local/share/flatpak/exports/bin/com.visualstudio.code');
  return [...own.flatMap((folder) => commands.map((name) => posix.join(folder, name))), ...linuxInstalls, perUser];
}

/**
 * The program that starts a desktop VS Code, or undefined where there is none or it could not show a window.
 * VSCODE_EXECUTABLE names one outright.
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function findDesktop(machine) {
  if (machine.env.VSCODE_EXECUTABLE) return machine.env.VSCODE_EXECUTABLE;
  const on = { win32: onWindows, darwin: onMac }[machine.platform] ?? onLinux;
  return on(machine).find((path) => machine.exists(path));
}

/**
 * Where the manifest that tells a VS Code's version may be, seen from its program (links resolved).
 * @param {string} executable
 * @param {string} platform
 * @returns {string[]}
 */
export function manifestsOf(executable, platform) {
  const { dirname, join } = platform === 'win32' ? win32 : posix;
  const folder = dirname(executable);
  return [
    join(folder, 'resources/app/package.json'),
    join(folder, '../resources/app/package.json'),
    join(folder, '../package.json'),
  ];
}

/** Whether `version` (1.97.0) is at least what an `engines` range (^1.97.0) asks for. An unknown version passes. */
export function isRecentEnough(version, engine) {
  const numbers = (text) =>
    /(\d+)\.(\d+)\.(\d+)/
      .exec(text ?? '')
      ?.slice(1)
      .map(Number);
  const [have, want] = [numbers(version), numbers(engine)];
  if (!have || !want) return true;
  const differs = want.findIndex((number, i) => number !== have[i]);
  return differs < 0 || have[differs] > want[differs];
}

/**
 * The arguments that open a folder and one of its files with an extension loaded from its source folder.
 * @param {{ extension: string, folder: string, file?: string, platform: string, uid?: number, userData: string }} options
 *   `userData` is used only for root on Linux, whom VS Code refuses otherwise
 * @returns {string[]}
 */
export function desktopArguments({ extension, folder, file, platform, uid, userData }) {
  const args = ['--new-window', `--extensionDevelopmentPath=${extension}`];
  if (platform === 'linux' && uid === 0) args.push('--no-sandbox', `--user-data-dir=${userData}`);
  args.push(folder);
  if (file) args.push(file);
  return args;
}
