// Child processes that never outlive this one. Node builtins only: runs before anything is installed.
import { spawn } from 'node:child_process';
import { basename, extname } from 'node:path';

/** Processes that lead a group of their own; the whole group ends when this process does. */
const leaders = new Set();
let guarded = false;

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

function guardExit() {
  if (guarded) return;
  guarded = true;
  process.on('exit', () => {
    for (const child of leaders) signalGroup(child, 'SIGKILL');
  });
  for (const [signal, status] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ]) {
    // Whoever wants to close down in order listens before us; without a listener of its own the process just ends.
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(status);
    });
  }
}

/** Starts a command as the leader of its own process group, which ends with this process at the latest. */
export function startGroup(command, args, options = {}) {
  guardExit();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  leaders.add(child);
  // Kept in the set after its exit: what it started may live on in its group.
  return child;
}

/** Ends a group: asks first, insists after three seconds, and returns when its leader is gone. */
export async function endGroup(child) {
  const gone = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const exited = gone ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
  await exited;
  clearTimeout(insist);
  // The leader is gone; what it started may not be.
  signalGroup(child, 'SIGKILL');
  leaders.delete(child);
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeout?: number, show?: boolean, waiting?: string }} [options]
 *   timeout in milliseconds; `show` passes its output on as it comes; `waiting` is a line repeated every ten seconds
 *   while the command is silent, so that a long step never looks dead.
 * @returns {Promise<{ status: number, output: string, timedOut: boolean }>} status 127 where it could not be started
 */
export async function run(command, args, options = {}) {
  const { cwd, env = process.env, timeout, show = false, waiting } = options;
  const child = startGroup(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let timedOut = false;
  const started = Date.now();
  const take = (stream) => (chunk) => {
    output += chunk;
    if (show) stream.write(chunk);
  };
  child.stdout?.setEncoding('utf8').on('data', take(process.stdout));
  child.stderr?.setEncoding('utf8').on('data', take(process.stderr));
  const heartbeat = waiting
    ? setInterval(() => console.log(`  … ${waiting} (${Math.round((Date.now() - started) / 1000)} s)`), 10_000)
    : undefined;
  const deadline = timeout
    ? setTimeout(() => {
        timedOut = true;
        void endGroup(child);
      }, timeout)
    : undefined;
  const status = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      resolve(127);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  clearInterval(heartbeat);
  clearTimeout(deadline);
  await endGroup(child);
  return { status: timedOut && status === 0 ? 1 : status, output, timedOut };
}

/** The environment without what `npm run` adds for its own package: a second npm in another folder must not see it. */
export function withoutNpmRun(env = process.env) {
  const own =
    /^(npm_(package|lifecycle|command|execpath|node_execpath|config_(local_prefix|prefix|global_prefix|noproxy|node_gyp)\b).*|INIT_CWD|NODE_OPTIONS)$/i;
  return Object.fromEntries(Object.entries(env).filter(([name, value]) => !own.test(name) && value !== undefined));
}

/** How to call npm: through the npm that called us where there is one, so that Windows needs no shell. */
function npmCommand(env = process.env) {
  const cli = env.npm_execpath;
  if (cli && ['.js', '.cjs', '.mjs'].includes(extname(cli)) && basename(cli).startsWith('npm')) {
    return { command: process.execPath, args: [cli] };
  }
  if (process.platform === 'win32') return { command: env.ComSpec ?? 'cmd.exe', args: ['/d', '/s', '/c', 'npm'] };
  return { command: 'npm', args: [] };
}

/** Runs npm with the given arguments, quietly but for errors. */
export function runNpm(args, options = {}) {
  const { command, args: first } = npmCommand();
  const quiet = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' };
  const env = { ...withoutNpmRun(), ...quiet, ...options.env };
  return run(command, [...first, ...args], { ...options, env });
}
