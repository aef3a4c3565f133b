// Finds a Chromium, or has the system's package manager install one. Node builtins only.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { cacheFolder, withLock } from '../support/cache.mjs';
import { run } from '../support/children.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const update = 'apt-get update';
// Noto CJK: without it every Chinese character in a screenshot is an empty box.
const install = 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk';

function onPath(name, env) {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here.
    }
  }
  return undefined;
}

/** The path of a Chromium, CHROME_PATH first, or undefined. */
function findChromium(env = process.env) {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  for (const name of names) {
    const path = onPath(name, env);
    if (path) return path;
  }
  return undefined;
}

/**
 * The path of a Chromium, installed with apt where there is none and we may. Throws with the line to run where we may not.
 * @returns {Promise<string>}
 */
export async function ensureChromium(env = process.env) {
  const found = findChromium(env);
  if (found) return found;
  if (env.CHROME_PATH) throw new Error(`CHROME_PATH names a file that is not there: ${env.CHROME_PATH}`);
  const line = `${update} && ${install}`;
  if (!onPath('apt-get', env)) throw new Error('No Chromium found. Install Chromium, or set CHROME_PATH to one.');
  if (process.getuid?.() !== 0) throw new Error(`No Chromium found. Run this once:\n  sudo sh -c '${line}'`);
  return withLock(join(cacheFolder(env), 'apt.lock'), async () => {
    const other = findChromium(env);
    if (other) return other;
    console.log(`No Chromium found; installing it: ${line}`);
    const aptEnv = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const command of [update, `${install} -o DPkg::Lock::Timeout=120`]) {
      const [program, ...args] = command.split(' ');
      const { status, output } = await run(program, args, { env: aptEnv, waiting: command });
      if (status !== 0) throw new Error(`${command} ended with ${status}\n${output.slice(-3000)}\nRun: ${line}`);
    }
    const installed = findChromium(env);
    if (!installed) throw new Error(`No Chromium found after: ${line}`);
    return installed;
  });
}
