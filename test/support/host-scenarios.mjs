// Plays the scenarios of test/ui: the packaged extension in a real VS Code, used as a person uses it.
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

/** How many scenarios may play in one window, one after the other. */
const inOneWindow = 6;

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
    const { default: scenarios, together = false } = await import(pathToFileURL(join(folder, file)).href);
    if (!Array.isArray(scenarios) || !scenarios.length) throw new Error(`test/ui/${file} exports no scenarios`);
    for (const one of scenarios)
      found.push({ ...one, file, together, name: `${file.replace('.mjs', '')}: ${one.name}` });
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

/** What a window is opened with; scenarios that differ in it never share one. */
const lookOf = ({ setting: { theme, settings, viewport } }) => JSON.stringify([theme, settings, viewport]);

/** Scenarios that play in one window; the most first, so that none is left for the end. */
function sittings(scenarios) {
  const all = [];
  for (const one of scenarios) {
    const last = all.at(-1);
    const joins = one.together && last?.[0].file === one.file && lookOf(last[0]) === lookOf(one);
    if (joins && last.length < inOneWindow) last.push(one);
    else all.push([one]);
  }
  return all.sort((a, b) => b.length - a.length);
}

/** The window a scenario begins in: the one that the scenario before has left, put back, or else a fresh one. */
async function windowFor({ from, files, open, ...look }, host, used) {
  const content = { from: from && join(repository, from), files };
  if (used) {
    const again = await host.reuseWindow(used, { ...content, open }).then(
      () => used,
      () => undefined,
    );
    if (again) return again;
    await used.close();
  }
  const folder = host.newWorkspace(content);
  if (open && !existsSync(join(folder, open))) throw new Error(`there is no ${open} to open`);
  return host.openWindow({ folder, open, ...look });
}

/**
 * Plays a scenario.
 * @returns {Promise<{ result: object, left?: object }>} `left`: its window, where the next one can have it
 */
async function play({ name, setting, run }, host, limit, used) {
  let window;
  try {
    window = await windowFor(setting, host, used);
    await (setting.open ? window.editorReady() : window.ready());
    await within(limit, run(window, host));
    return { result: { title: name, state: 'passed' }, left: window };
  } catch (error) {
    const shot = await window?.shot(`failed ${name}`).catch(() => undefined);
    const log = join(shotsFolder, 'failed.log');
    if (shot)
      writeFileSync(log, [name, ...(window?.faults ?? []), host.log().slice(-4000), ''].join('\n'), { flag: 'a' });
    await window?.close();
    const message = [error.stack ?? String(error), shot && `see ${shot}`].filter(Boolean).join('\n');
    return { result: { title: name, state: 'failed', message } };
  }
}

/**
 * Plays until nothing is left, in a VS Code of its own: server, settings, and a browser, and so a clipboard.
 * @param {object[][]} waiting what to play, each list in one window; whoever plays one takes it out
 * @param {{ vsix: string, limit: number, ended: (one: object, result: object, seconds: number) => void }} options
 */
async function playWaiting(waiting, { vsix, limit, ended }) {
  if (!waiting.length) return;
  const host = await openHost({ vsix });
  try {
    for (let sitting = waiting.shift(); sitting; sitting = waiting.shift()) {
      let window;
      for (const one of sitting) {
        const started = Date.now();
        const { result, left } = await play(one, host, limit, window);
        window = left;
        ended(one, result, (Date.now() - started) / 1000);
      }
      await window?.close();
    }
  } finally {
    await host.stop();
  }
}

/**
 * Plays every scenario, or those whose name contains `only`, in several VS Codes at a time. What failed is played once
 * more when all else is over, in a fresh window: on a machine with other work a key now and then arrives before the
 * window listens. Twice in a row is a fault.
 * @param {{ vsix: string, only?: string, limit?: number, hosts?: number,
 *   told?: (result: object, seconds: number) => void }} options `limit` of one scenario in milliseconds; how many `hosts`
 * @returns {Promise<{ title: string, state: 'passed' | 'failed', message?: string }[]>} in the order of the files
 */
export async function playScenarios({ vsix, only = '', limit = 90_000, hosts = 2, told }) {
  const chosen = (await collect(join(repository, 'test/ui'))).filter(({ name }) => name.includes(only));
  if (!chosen.length) throw new Error(`no scenario's name contains ${only}`);
  const results = new Map();
  const ended = (one, result, seconds) => {
    const again = results.has(one) && result.state === 'passed';
    results.set(one, again ? { ...result, title: `${one.name} (at the second attempt)` } : result);
    told?.(results.get(one), seconds);
  };
  const waiting = sittings(chosen);
  await Promise.all(Array.from({ length: hosts }, () => playWaiting(waiting, { vsix, limit, ended })));
  const failed = chosen.filter((one) => results.get(one).state === 'failed');
  await playWaiting(
    failed.map((one) => [one]),
    { vsix, limit, ended },
  );
  return chosen.map((one) => results.get(one));
}
