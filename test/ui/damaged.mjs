// Damaged drafts: nothing pops up, what is wrong is underlined, and one can go on writing.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';
import { hasNewMessage } from '../support/notifications.mjs';
import { listedProblems, problemsAre } from '../support/problems-view.mjs';
import { sourceAction } from '../support/source-action.mjs';

const original = readFileSync(join(repository, 'samples/示例-青川县水利局-2025.nianbao.md'), 'utf8');
const chinese = { 'nianbao.language': 'zh' };

/** Bytes of a fixed sequence; no zero, which VS Code would take for a file that is not text. */
function randomBytes(count) {
  let state = 20_251;
  return Uint8Array.from({ length: count }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return 1 + (state % 255);
  });
}

/** The first line of a report in GBK, many times over: a file as old programs save it. */
const gbk = Uint8Array.from([0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6, 0xc7, 0xe5, 0xb4, 0xa8, 0xcf, 0xd8, 0x0a]);
const oldFile = Uint8Array.from({ length: 60 * gbk.length }, (_, at) => gbk[at % gbk.length]);

export const together = true;

export default [
  scenario(
    'a file in GBK is opened as such; opened as UTF-8 it is told so once, with the way out',
    { files: { '旧.nianbao.md': oldFile, 'a.nianbao.md': original }, open: 'a.nianbao.md', settings: chinese },
    async (window) => {
      const encoding = window.page.locator('.statusbar-item[id="status.editor.encoding"]');
      await window.page.locator('.statusbar-item[id*="nianbao.status"] .codicon-check').waitFor();
      await window.openFile('旧.nianbao.md');
      await until('it can be read', async () =>
        (await window.page.locator('.view-line').first().innerText()).includes('年度报告'),
      );
      assert.match(await encoding.innerText(), /GB/);
      await window.command('Change File Encoding');
      await window.pick('Reopen with Encoding');
      await window.answer('UTF-8');
      await problemsAre(window, ['text/encoding']);
      const [{ message }] = await listedProblems(window);
      assert.match(message, /请先不要保存.*通过编码重新打开.*GBK/);
    },
  ),

  scenario(
    'a file of random bytes is checked and can be written in',
    { files: { '坏.nianbao.md': randomBytes(20_000) }, open: '坏.nianbao.md', settings: chinese },
    async (window) => {
      await window.page.locator('.statusbar-item[id*="nianbao.status"] .codicon-error').waitFor();
      await window.command('年报: 下一处问题');
      await until('it is underlined', async () => (await window.squiggles('error').count()) > 0);
      await window.press('Escape');
      await window.press('Control+a');
      await window.insert(original);
      await window.squigglesAre('error', []);
      await window.save();
      assert.equal(window.read('坏.nianbao.md').replaceAll('\r\n', '\n'), original);
      assert.equal(await hasNewMessage(window), false);
    },
  ),

  scenario(
    'a draft cut off inside table three says what is missing, and one fix brings it back',
    {
      files: { '半.nianbao.md': original.slice(0, original.indexOf(' | 0', original.indexOf('| 2.重复申请'))) },
      open: '半.nianbao.md',
      settings: chinese,
    },
    async (window) => {
      const file = '半.nianbao.md';
      const half = window.read(file);
      await window.goToText(file, '| 2.重复申请');
      await until('what is missing is underlined', async () => (await window.squiggles().count()) > 0);
      await sourceAction(window, '修复所有可放心修复的问题');
      await window.save();
      const text = await window.onDisk(file, (written) => written !== half);
      assert.ok(text.startsWith(half), 'nothing that was there is lost');
      for (const heading of original.match(/^## .*$/gm)) assert.ok(text.includes(heading), heading);
      assert.match(text, /^\| 四、结转下年度继续办理 \|(?: {2}\|){7}$/m);
      assert.equal(await hasNewMessage(window), false);
    },
  ),

  scenario(
    'an empty file is told what it lacks, and the whole form comes with one fix',
    { files: { '空.nianbao.md': '' }, open: '空.nianbao.md', settings: chinese },
    async (window) => {
      await window.fix('补入规定格式的全部内容');
      await window.save();
      const headings = (lines) => lines.match(/^## .*$/gm);
      const text = await window.onDisk('空.nianbao.md', (written) => written.includes('## 六'));
      assert.deepEqual(headings(text), headings(original));
    },
  ),
];
