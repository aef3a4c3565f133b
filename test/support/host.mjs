// A real VS Code for tests: one server, a headless Chromium, and a fresh window with a folder of its own for each test.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/host/chromium.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';
import {
  installExtension,
  remoteUri,
  startServer,
  windowAddress,
  writeKeybindings,
  writeSettings,
} from '../../scripts/host/server.mjs';
import { clearingKeybinding, clearWindow, openFromExplorer } from './host-reuse.mjs';
import { driveWindow } from './host-window.mjs';

const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** Nothing moves by itself: a browser's VS Code saves on its own after a second, a desktop one does not. */
const steady = { 'files.autoSave': 'off', 'window.autoDetectColorScheme': false, 'editor.cursorBlinking': 'solid' };

/** VS Code's own complaints about parts that this build of it does not ship. */
const ownNoise = /^Failed to load resource|bad HTTP response code|service ?worker/i;

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `from` is copied into the folder, `samples` into its folder samples; `files` maps relative paths to text or bytes. */
function fill(folder, { from, samples, files = {} }) {
  mkdirSync(folder, { recursive: true });
  if (from) cpSync(from, folder, { recursive: true });
  if (samples) cpSync(samples, join(folder, 'samples'), { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Headless Chromium, driven by playwright. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await ensureChromium(), headless: true, args: browserArguments });
}

/**
 * Starts VS Code's server with everything it writes in a temporary folder.
 * @param {object} [options]
 * @param {string} [options.vsix] a packed extension to install first
 * @param {string} [options.development] an extension's folder to load as it stands, for every window opened
 * @param {NodeJS.ProcessEnv} [options.env] added to the environment of the extension host
 */
export async function openHost({ vsix, development, env } = {}) {
  const host = await ensureHost();
  const home = mkdtempSync(join(tmpdir(), 'nianbao-host-'));
  const remove = () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  let server;
  try {
    if (vsix) await installExtension(host, home, vsix);
    writeSettings(home, {});
    writeKeybindings(home, [clearingKeybinding]);
    server = await startServer({ host, home, testDriver: true, env });
  } catch (error) {
    remove();
    throw error;
  }
  // For a run that is broken off; the server itself ends with this process.
  process.on('exit', remove);
  const authority = server.authority;
  let browser;
  let count = 0;

  /** A new folder below the host's own, filled with `content`. */
  function newWorkspace(content = {}) {
    count += 1;
    const folder = join(home, `workspace-${count}`);
    fill(folder, content);
    return folder;
  }

  /**
   * Opens a window on a folder, in a browser profile of its own, and waits until it is ready to use.
   * @param {object} options
   * @param {string} options.folder
   * @param {string} [options.open] a file to open at once, relative to the folder
   * @param {keyof typeof themes} [options.theme]
   * @param {Record<string, unknown>} [options.settings] user settings
   * @param {[string, string][]} [options.payload]
   * @param {{ width: number, height: number }} [options.viewport]
   * @param {(page: import('playwright-core').Page) => Promise<void>} [options.prepare] runs before anything is loaded
   */
  async function openWindow({ folder, open, theme = 'light', settings, payload = [], viewport, prepare }) {
    writeSettings(home, { ...steady, 'workbench.colorTheme': themes[theme], ...settings });
    browser ??= await launchBrowser();
    const context = await browser.newContext({
      viewport: viewport ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(String(error.stack ?? error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !ownNoise.test(message.text())) faults.push(message.text());
    });
    const close = async () => {
      // Leaving the page lets VS Code end its extension host; closing alone would look like a lost connection.
      await page.goto('about:blank').catch(() => {});
      await context.close();
    };
    await prepare?.(page);
    const all = [['skipWelcome', 'true'], ...payload];
    if (development) all.unshift(['extensionDevelopmentPath', remoteUri(authority, development)]);
    const file = open === undefined ? undefined : join(folder, open);
    await page.goto(windowAddress(authority, { folder, file, payload: all }), { waitUntil: 'domcontentloaded' });
    return { ...driveWindow({ page, folder, faults }), close };
  }

  /**
   * Puts a window back to how it was opened, its settings apart, and fills its folder anew with `content`, as for
   * `newWorkspace`: far cheaper than another window. Throws where the window cannot be put back.
   */
  async function reuseWindow(window, { open, ...content }) {
    await clearWindow(window);
    fill(window.folder, content);
    if (open !== undefined) await openFromExplorer(window, open);
  }

  return {
    home,
    authority,
    log: server.log,
    newWorkspace,
    openWindow,
    reuseWindow,
    stop: async () => {
      await browser?.close();
      await server.stop();
      process.off('exit', remove);
      remove();
    },
  };
}
