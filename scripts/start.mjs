// `npm start`: a real VS Code with this extension and a copy of the samples. A desktop one where there is one, else the
// embedded one in a browser, for this machine and the holder of its token only.
//   --embedded  the embedded one even where a desktop one is found
//   --no-open   print the address, open nothing
//   --fresh     throw away what was changed in the copy of the samples
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { desktopArguments } from './desktop/find.mjs';
import { locateDesktop } from './desktop/locate.mjs';
import { openDoor } from './host/door.mjs';
import { ensureHost } from './host/install.mjs';
import { installExtension, startServer, windowAddress, writeSettings } from './host/server.mjs';
import { pack } from './package.mjs';
import { copySamples } from './samples-copy.mjs';
import { ensureDependencies } from './setup.mjs';
import { cacheFolder } from './support/cache.mjs';
import { repository } from './support/place.mjs';

const flags = new Set(process.argv.slice(2));

/** How the name of the sample begins in which there is something to find. */
const practice = '练习';

/** What a newcomer sees first: the draft to practise on, else any. */
function firstSample(folder) {
  const drafts = readdirSync(folder).filter((name) => name.endsWith('.nianbao.md'));
  return drafts.find((name) => name.startsWith(practice)) ?? drafts.sort()[0];
}

/** A newcomer sees the preview beside the draft at once. */
const withPreview = { 'nianbao.preview.autoOpen': true };

/** The settings of the folder with the samples, unless a person has made some. */
function writeFolderSettings(folder) {
  const file = join(folder, '.vscode', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(withPreview, null, 2)}\n`);
}

function tellFolder(folder) {
  console.log(
    `样例副本（新建和改动的年报都保存在这里）：\n  ${folder}\nA copy of the samples; what you make or change is kept there.`,
  );
}

async function openDesktop(executable, folder, file) {
  const uid = process.getuid?.();
  const userData = join(cacheFolder(), 'desktop-user-data');
  const window = { extension: repository, folder, file: join(folder, file), platform: process.platform, uid, userData };
  writeFolderSettings(folder);
  console.log(`正在打开 VS Code：\nOpening VS Code:\n  ${executable}\n`);
  tellFolder(folder);
  const child = spawn(executable, desktopArguments(window), { detached: true, stdio: 'ignore' });
  // Its command returns at once, the program itself stays for as long as its window: either way we do not wait for it.
  const failed = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code) => resolve(code ? `ended with ${code}` : undefined));
    setTimeout(resolve, 5000);
  });
  child.unref();
  const reason = await failed;
  if (reason) throw new Error(`${executable}: ${reason}`);
}

/** Opens an address in the user's browser where there is a screen to open it on. */
function openBrowser(address) {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const child = spawn('xdg-open', [address], { detached: true, stdio: 'ignore' });
  // No browser is no fault: the address is on the screen.
  child.on('error', () => {});
  child.unref();
}

async function serveEmbedded(folder, file) {
  const host = await ensureHost();
  const home = mkdtempSync(join(tmpdir(), 'nianbao-start-'));
  process.on('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 3 }));
  await installExtension(host, home, await pack(join(home, 'nianbao.vsix')));
  writeSettings(home, withPreview);
  const token = randomBytes(20).toString('hex');
  const server = await startServer({ host, home, token });
  const door = await openDoor(windowAddress(server.authority, { folder, file: join(folder, file), token }));
  const { address } = door;
  console.log(
    `\n年报已就绪，请在浏览器中打开（仅限本机）：\nNianbao is ready; open in a browser on this machine:\n\n  ${address}\n`,
  );
  tellFolder(folder);
  console.log('\n按 Ctrl+C 结束。Press Ctrl+C to end.');
  if (!flags.has('--no-open')) openBrowser(address);
  let asked = false;
  const interrupted = new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
  await Promise.race([interrupted, server.ended]);
  if (!asked) throw new Error(`VS Code server ended\n${server.log().slice(-3000)}`);
  await server.stop();
  door.close();
  console.log(
    '\n已结束，再见。您的改动都已留在样例副本里。\nEnded. Goodbye; what you changed is kept in the copy of the samples.',
  );
}

async function main() {
  await ensureDependencies();
  await build();
  const copy = process.env.NIANBAO_TRY_FOLDER ?? join(cacheFolder(), 'samples');
  const folder = copySamples(join(repository, 'samples'), copy, { fresh: flags.has('--fresh') });
  const file = firstSample(folder);
  const desktop = flags.has('--embedded') ? undefined : locateDesktop();
  if (desktop && existsSync(desktop)) return openDesktop(desktop, folder, file);
  return serveEmbedded(folder, file);
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
