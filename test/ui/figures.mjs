// A wrong figure: found as it is typed, explained where it stands, mended with a key.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';
import { listedProblems, openProblems, problemsAre } from '../support/problems-view.mjs';

const clean = '示例-青川县水利局-2025.nianbao.md';
const original = readFileSync(join(repository, 'samples', clean), 'utf8');
const chinese = { 'nianbao.language': 'zh' };

const right = '| 1.信访举报投诉类申请 | 1 |';
const wrong = '| 1.信访举报投诉类申请 | 4 |';

/** Rests the mouse on the figure or label right of the cursor until what comes up says all of this. */
async function hoverSays({ page }, ...wanted) {
  const shown = page.locator('.monaco-hover:visible').first();
  let said = '';
  await until('the hover says so', async () => {
    // The notes above tables come when the draft is checked, and move what is below.
    const { x, y, height } = await page.locator('.monaco-editor .cursor').first().boundingBox();
    await page.mouse.move(x + 4, 5);
    await page.mouse.move(x + 4, y + height / 2);
    await shown.waitFor({ timeout: 3000 });
    said = await shown.innerText();
    return wanted.every((words) => words.test(said));
  }).catch(() => assert.fail(`the hover says: ${said}`));
}

const statusItem = ({ page }) => page.locator('.statusbar-item[id*="nianbao.status"]');

export const together = true;

export default [
  scenario(
    'a wrong figure alone is underlined, the hover names both figures, and a key brings the right one back',
    { from: 'samples', open: clean, settings: chinese },
    async (window) => {
      await problemsAre(window, []);
      await window.replace(clean, right, wrong);
      await window.squigglesAre('error', ['4']);
      await problemsAre(window, ['sum/row-total']);
      assert.match((await listedProblems(window))[0].message, /应为 1，现为 4/);
      for (const severity of ['warning', 'info']) assert.deepEqual(await window.underSquiggles(severity), []);
      await window.save();
      assert.notEqual(window.read(clean), original);
      await window.goToText(clean, '4 | 0 | 0 | 0 | 0 | 0 | 1 |');
      await hoverSays(window, /应为 1，现为 4/);
      await window.press('Escape');
      await window.fix('由 4 改为 1');
      await window.squigglesAre('error', []);
      await window.save();
      assert.equal(await window.onDisk(clean, (text) => text === original), original);
    },
  ),

  scenario(
    'a wrong total in table four is underlined alone and mended',
    { from: 'samples', open: clean, settings: chinese },
    async (window) => {
      await window.replace(clean, '| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 | 20 |');
      await window.squigglesAre('error', ['20']);
      await problemsAre(window, ['sum/review-total']);
      await window.save();
      await window.goToText(clean, '20 |\n');
      await window.fix('由 20 改为 2');
      await window.squigglesAre('error', []);
      await window.save();
      assert.equal(await window.onDisk(clean, (text) => text === original), original);
    },
  ),

  scenario(
    'a file from Windows keeps its line ends and its byte order mark through break and fix',
    {
      files: { '甲局.年报.md': `\ufeff${original.replaceAll('\n', '\r\n').replace(right, wrong)}` },
      open: '甲局.年报.md',
      settings: chinese,
    },
    async (window) => {
      const file = '甲局.年报.md';
      await window.goToText(file, '4 | 0 | 0 | 0 | 0 | 0 | 1 |');
      await window.squigglesAre('error', ['4']);
      await window.fix('由 4 改为 1');
      await window.squigglesAre('error', []);
      await window.save();
      const wanted = `\ufeff${original.replaceAll('\n', '\r\n')}`;
      assert.equal(await window.onDisk(file, (text) => text === wanted), wanted);
    },
  ),

  scenario(
    'the hover of a total shows the identity with its figures, that of a row what it means and where that is written',
    { from: 'samples', open: clean, settings: chinese },
    async (window) => {
      await window.goToText(clean, '12 |\n| 二、');
      await hoverSays(
        window,
        /一、本年新收政府信息公开申请数量/,
        /总计 12 = 9 \+ 2 \+ 0 \+ 0 \+ 1 \+ 0 ✓/,
        /本年新收 12 \+ 上年结转 2 = （七）总计 13 \+ 结转下年 1 ✓/,
      );
      await window.press('Escape');
      await window.goToText(clean, '1.信访举报投诉类申请');
      await hoverSays(window, /信访、投诉、举报/, /依据：《条例》第三十九条第一款/);
    },
  ),

  scenario(
    'from a wrong figure one jumps to every total that it breaks, and types there',
    { from: 'samples', open: clean, settings: chinese },
    async (window) => {
      await window.replace(clean, right, wrong);
      await window.squigglesAre('error', ['4']);
      await openProblems(window);
      const related = window.page.locator('.markers-panel .monaco-list-row[aria-level="3"]');
      await until('both totals are listed', async () => (await related.count()) === 2);
      await related.filter({ hasText: '信访举报投诉类申请”行' }).dblclick();
      await window.page.locator('.statusbar', { hasText: 'Ln 77, Col 42 (1 selected)' }).waitFor();
      await related.filter({ hasText: '自然人列' }).dblclick();
      await window.page.locator('.statusbar', { hasText: 'Ln 86, Col 12 (1 selected)' }).waitFor();
      // The list gives the focus to the text a moment after it has selected there.
      await window.page.locator('.monaco-editor.focused').waitFor();
      await window.insert('12');
      await window.save();
      const expected = original.replace(right, wrong).replace('| （七）总计 | 9 |', '| （七）总计 | 12 |');
      assert.equal(await window.onDisk(clean, (text) => text === expected), expected);
    },
  ),

  scenario(
    'the status bar turns from wrong to right when the draft is mended; a click leads to what is wrong',
    { files: { '草稿.nianbao.md': original.replace(right, wrong) }, open: '草稿.nianbao.md', settings: chinese },
    async (window) => {
      const item = statusItem(window);
      await item.locator('.codicon-error').waitFor();
      assert.match(await item.innerText(), /年报 1 错/);
      await item.click();
      await window.page.locator('.statusbar', { hasText: 'Ln 77, Col 17' }).waitFor();
      const peek = window.page.locator('.zone-widget', { hasText: '应为 1，现为 4' });
      await peek.waitFor();
      await window.press('Escape');
      await window.fix('由 4 改为 1');
      await item.locator('.codicon-check').waitFor();
      assert.equal((await item.innerText()).trim(), '年报');
      await window.save();
      assert.equal(window.read('草稿.nianbao.md'), original);
    },
  ),
];
