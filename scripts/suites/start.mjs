// `npm start` without a desktop: it comes up, lets in who has the token and nobody else, and leaves nothing behind.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endGroup, startGroup } from '../support/children.mjs';

async function until(what, ask, timeout) {
  const started = Date.now();
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() - started > timeout) throw new Error(`waited in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Processes whose command line names a path. */
function processesNaming(path) {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(path);
    } catch {
      return false;
    }
  });
}

async function status(address) {
  const response = await fetch(address, { redirect: 'manual' });
  await response.arrayBuffer();
  return response.status;
}

/** The sample is open in a window that knows its language. */
async function showsSample(address) {
  const { launchBrowser } = await import('../../test/support/host.mjs');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
    await page.locator('.tab.active', { hasText: '.nianbao.md' }).waitFor();
    const bar = page.locator('.statusbar');
    await until('the status bar names the language', async () => /年报|Nianbao/.test(await bar.innerText()), 20_000);
    await page.locator('.tab', { hasText: '练习' }).first().waitFor();
    await page.locator('.tab', { hasText: '预览' }).first().waitFor({ timeout: 30_000 });
    assert.equal(await page.locator('.editor-group-container').count(), 2, 'the preview stands beside the draft');
  } finally {
    await browser.close();
  }
}

export async function start(root) {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-start-test-'));
  // TMPDIR: everything it starts then names this folder, so that what is left behind can be found.
  const env = { ...process.env, TMPDIR: folder, NIANBAO_TRY_FOLDER: join(folder, 'samples') };
  const args = ['scripts/start.mjs', '--embedded', '--no-open'];
  const child = startGroup(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const results = [];
  const check = async (title, work) => {
    try {
      await work();
      results.push({ title, state: 'passed' });
    } catch (error) {
      results.push({ title, state: 'failed', message: `${error.stack}\n${output.slice(-3000)}` });
    }
  };
  let address = '';
  try {
    await check('comes up and prints its address', async () => {
      const printed = () => {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}`);
        return /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(output)?.[0];
      };
      address = await until('an address is printed', printed, 120_000);
    });
    if (!address) return results;
    await check(
      'prints an address short enough to be typed, which leads to the window; any other leads nowhere',
      async () => {
        assert.ok(address.length <= 50, address);
        const response = await fetch(address, { redirect: 'manual' });
        assert.equal(response.status, 302);
        assert.equal(await status(address.slice(0, -1)), 404);
        address = response.headers.get('location');
      },
    );
    await check('answers who has the token, and refuses everybody else', async () => {
      const bare = new URL(address);
      assert.ok(bare.searchParams.get('tkn').length >= 32);
      assert.ok([200, 302].includes(await status(address)));
      bare.searchParams.delete('tkn');
      assert.equal(await status(bare), 403);
      bare.searchParams.set('tkn', '0'.repeat(40));
      assert.equal(await status(bare), 403);
    });
    await check('opens a sample, with its language', () => showsSample(address));
    await check('ends on Ctrl+C with everything it started', async () => {
      process.kill(child.pid, 'SIGINT');
      await until('it has ended', () => child.exitCode !== null || child.signalCode !== null, 15_000);
      assert.equal(child.exitCode, 0);
      assert.match(output, /再见/);
      await until('no process is left', () => processesNaming(folder).length === 0, 10_000);
      assert.ok(existsSync(join(folder, 'samples')));
    });
  } finally {
    await endGroup(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  return results;
}
