// Runs the scenarios of test/ui: the packaged extension in a real VS Code, used as a person uses it.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../../scripts/support/place.mjs';
import { openHost } from './host.mjs';
import { shotsFolder } from './host-window.mjs';

/**
 * @typedef {object} Setting what is there when the scenario begins
 * @property {string} [from] a folder to copy, relative to the repository (`samples`)
 * @property {Record<string, string | Uint8Array>} [files] files to write, by relative path
 * @property {string} [open] the file to open; the scenario begins when its text is shown
 * @property {'light' | 'dark' | 'high-contrast' | 'high-contrast-light'} [theme]
 * @property {Record<string, unknown>} [settings] user settings
 * @property {{ width: number, height: number }} [viewport]
 */

/**
 * One thing a person does, and what they then see in the window or find on disk.
 * @param {string} name a sentence: what holds
 * @param {Setting} setting
 * @param {(window: ReturnType<typeof import('./host-window.mjs').driveWindow>, host: object) => Promise<void>} run
 *   throws where it does not hold
 */
export function scenario(name, setting, run) {
  return { name, setting, run };
}

async function collect(folder) {
  const found = [];
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .sort()) {
    const { default: scenarios } = await import(pathToFileURL(join(folder, file)).href);
    if (!Array.isArray(scenarios) || !scenarios.length) throw new Error(`test/ui/${file} exports no scenarios`);
    for (const one of scenarios) found.push({ ...one, name: `${file.replace('.mjs', '')}: ${one.name}` });
  }
  return found;
}

function within(limit, work) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limit / 1000} s`)), limit);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function play({ name, setting, run }, host, limit) {
  const { from, files, open, ...look } = setting;
  let window;
  try {
    const folder = host.newWorkspace({ from: from && join(repository, from), files });
    if (open && !existsSync(join(folder, open))) throw new Error(`there is no ${open} to open`);
    window = await host.openWindow({ folder, open, ...look });
    await (open ? window.editorReady() : window.ready());
    await within(limit, run(window, host));
    return { title: name, state: 'passed' };
  } catch (error) {
    const shot = await window?.shot(`failed ${name}`).catch(() => undefined);
    const log = join(shotsFolder, 'failed.log');
    if (shot)
      writeFileSync(log, [name, ...(window?.faults ?? []), host.log().slice(-4000), ''].join('\n'), { flag: 'a' });
    const message = [error.stack ?? String(error), shot && `see ${shot}`].filter(Boolean).join('\n');
    return { title: name, state: 'failed', message };
  } finally {
    await window?.close();
  }
}

/**
 * Plays every scenario, or those whose name contains `only`, one after the other, each in a window and folder of its own.
 * @param {{ vsix: string, only?: string, limit?: number, told?: (result: object, seconds: number) => void }} options
 * @returns {Promise<{ title: string, state: 'passed' | 'failed', message?: string }[]>}
 */
export async function playScenarios({ vsix, only = '', limit = 90_000, told }) {
  const chosen = (await collect(join(repository, 'test/ui'))).filter(({ name }) => name.includes(only));
  if (!chosen.length) throw new Error(`no scenario's name contains ${only}`);
  const host = await openHost({ vsix });
  const results = [];
  try {
    for (const one of chosen) {
      const started = Date.now();
      let result = await play(one, host, limit);
      if (result.state === 'failed') {
        // On a machine with other work a key now and then arrives before the window listens: twice in a row is a fault.
        const again = await play(one, host, limit);
        if (again.state === 'passed') result = { ...again, title: `${one.name} (at the second attempt)` };
      }
      told?.(result, (Date.now() - started) / 1000);
      results.push(result);
    }
  } finally {
    await host.stop();
  }
  return results;
}
