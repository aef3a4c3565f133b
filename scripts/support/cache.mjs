// Where things that are made once are kept, outside the project. Node builtins only.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** The project's folder in the user's cache: `$XDG_CACHE_HOME/nianbao` or `~/.cache/nianbao`; NIANBAO_HOST_CACHE wins. */
export function cacheFolder(env = process.env) {
  if (env.NIANBAO_HOST_CACHE) return env.NIANBAO_HOST_CACHE;
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'nianbao');
}

/** A short name for the contents of some files. */
export function fingerprint(...files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 12);
}

const beatEvery = 2_000;
const silentFor = 30_000;

function readOwner(lock) {
  try {
    return JSON.parse(readFileSync(join(lock, 'owner.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

function isAbandoned(lock) {
  let touched;
  try {
    touched = statSync(lock).mtimeMs;
  } catch {
    return false;
  }
  if (Date.now() - touched > silentFor) return true;
  const owner = readOwner(lock);
  if (owner?.host !== hostname()) return false;
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Moves an abandoned lock out of the way. Of two who try, one renames it and the other finds it gone. */
function clearAbandoned(lock) {
  const aside = `${lock}.${randomUUID()}`;
  try {
    renameSync(lock, aside);
    rmSync(aside, { recursive: true, force: true });
  } catch {
    // Somebody else was quicker.
  }
}

/**
 * Runs `work` while holding a lock folder, so that two runs at once do the work one after the other.
 * A lock whose owner died, or that was silent for half a minute, is taken over. `work` must bear that in the rarest
 * case two run it at once: make aside, rename into place.
 * @template T
 * @param {string} lock a path that need not exist
 * @param {() => Promise<T>} work
 * @param {{ waiting?: () => void }} [options] `waiting` is called once when another run holds the lock
 * @returns {Promise<T>}
 */
export async function withLock(lock, work, options = {}) {
  mkdirSync(dirname(lock), { recursive: true });
  const token = randomUUID();
  let told = false;
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isAbandoned(lock)) {
      clearAbandoned(lock);
      continue;
    }
    if (!told) options.waiting?.();
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  writeFileSync(join(lock, 'owner.json'), JSON.stringify({ pid: process.pid, host: hostname(), token }));
  const beat = setInterval(() => {
    try {
      utimesSync(lock, new Date(), new Date());
    } catch {
      // The lock was taken over; the work goes on, as it may.
    }
  }, beatEvery);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (readOwner(lock)?.token === token) rmSync(lock, { recursive: true, force: true });
  }
}
