// Tables under the keyboard: Tab and Enter from cell to cell, formatting, what the status bar says of cells.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';

const original = readFileSync(join(repository, 'samples/示例-青川县水利局-2025.nianbao.md'), 'utf8');
const chinese = { 'nianbao.language': 'zh' };
const draft = '草稿.nianbao.md';
const review = /\| 行政复议 [\s\S]*?(?=\n\n)/.exec(original)[0];
const emptied = original.replace(review, review.replace(/\| \d+ (?=\|)/g, '|  '));

/** Waits until the status bar says so. */
const cellIs = ({ page }, text) =>
  until(
    `the status bar says ${text}`,
    async () => (await page.locator('.statusbar-item', { hasText: text }).count()) > 0,
  );

export default [
  scenario(
    'figures are typed row by row with Tab, however fast, and column by column with Enter',
    { files: { [draft]: emptied }, open: draft, settings: chinese },
    async (window) => {
      await window.goToText(draft, ' |  |  |  |  |  |');
      await window.press('Tab');
      await cellIs(window, '行政复议 × 结果维持');
      for (const figure of ['1', '2', '0', '0', '3', '4', '5']) {
        await window.page.keyboard.type(figure);
        await window.press('Tab');
      }
      await cellIs(window, '未经复议直接起诉 × 其他结果');
      await window.press('Enter');
      await window.page.keyboard.type('9');
      await window.press('Enter');
      await window.press('Shift+Tab');
      await window.save();
      const rows = window
        .read(draft)
        .split('\n')
        .filter((line) => /^\| 行政(?:复议|诉讼)/.test(line));
      assert.deepEqual(rows, [
        '| 行政复议 | 1 | 2 | 0 | 0 | 3 |',
        '| 行政诉讼（未经复议直接起诉） | 4 | 5 |  |  |  |',
        '| 行政诉讼（复议后起诉） |  |  | 9 |  |  |',
      ]);
    },
  ),

  scenario(
    'formatting on saving aligns tables and changes nothing else; the status bar adds up what is selected',
    { files: { [draft]: original }, open: draft, settings: { ...chinese, 'editor.formatOnSave': true } },
    async (window) => {
      await window.goToText(draft, '46 |');
      await cellIs(window, '行政许可 × 本年处理决定数量');
      await window.press('Shift+ArrowDown');
      await window.press('Shift+ArrowDown');
      await window.press('Shift+ArrowDown');
      await window.press('Shift+ArrowDown');
      await window.press('Shift+End');
      await cellIs(window, '求和 53 · 计数 2');
      await window.shot('cells-selected');
      await window.goToText(draft, '46 |');
      await window.type('1');
      await window.press('Backspace');
      await window.page.locator('.tab.active.dirty').first().waitFor();
      // VS Code saves without formatting where the key before has only just been pressed.
      const text = await until('a save has aligned the table', async () => {
        await window.press('Control+s');
        return window.onDisk(draft, (now) => now.includes('| 行政许可           |               46 |'), 1000);
      });
      await window.shot('formatted');
      const plain = (written) => written.replace(/ +/g, ' ').replace(/-+/g, '--');
      assert.equal(plain(text), plain(original));
    },
  ),
];
