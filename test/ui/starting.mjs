// 新建年报, and the item in the status bar.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';
import { takeMessage } from '../support/notifications.mjs';

const clean = '示例-青川县水利局-2025.nianbao.md';

async function newReport(window, body, year) {
  await window.command('年报: 新建年报');
  await window.answer(body);
  await until('the year is asked', async () => /2\/3/.test(await window.quickInput.innerText()));
  await window.answer(year);
  await until('the level is asked', async () => /3\/3/.test(await window.quickInput.innerText()));
  await window.pick('县级部门');
}

const statusItem = (window) => window.page.locator('.statusbar-item[id*="nianbao.status"]');

export const together = true;

export default [
  scenario(
    '新建年报 writes a whole draft into the folder and opens it',
    { files: { 'README.md': '' } },
    async (window) => {
      await newReport(window, '青川县林业局', '2024');
      const file = '青川县林业局-2024.nianbao.md';
      await window.page.locator('.tab.active', { hasText: file }).waitFor();
      const text = await window.onDisk(file, (written) => written.length > 1000);
      assert.match(text, /^---\n单位: 青川县林业局\n年度: 2024\n层级: 县级部门\n/);
      assert.match(text, /# 青川县林业局2024年政府信息公开工作年度报告/);
      assert.match(await takeMessage(window), /从光标处写起/);
      await window.press('Control+1');
      await window.insert('2024年，');
      await window.save();
      assert.match(window.read(file), /### （一）主动公开\n\n2024年，\n\n### /);
    },
  ),

  scenario(
    '新建年报 never overwrites: it offers the file that is there, or another name',
    { files: { '青川县林业局-2024.nianbao.md': '已有内容\n' } },
    async (window) => {
      await newReport(window, '青川县林业局', '2024');
      const other = '青川县林业局-2024-2.nianbao.md';
      await until('the file is said to be there', async () =>
        /没有覆盖|not overwritten/.test(await window.quickInput.innerText()),
      );
      await window.pick(other);
      await window.onDisk(other, (written) => written.length > 1000);
      assert.equal(window.read('青川县林业局-2024.nianbao.md'), '已有内容\n');
    },
  ),

  scenario(
    '新建年报 begins with last year’s report, and shows its figures where this year’s are still empty',
    {
      files: { '旧/a.nianbao.md': readFileSync(join(repository, 'samples', clean), 'utf8') },
      settings: { 'nianbao.language': 'zh' },
    },
    async (window) => {
      await window.command('年报: 新建年报');
      await window.answer('青川县水利局');
      await until('the year is asked', async () => /2\/3/.test(await window.quickInput.innerText()));
      await window.answer('2026');
      await until('last year’s is offered', async () => /从 a 开始/.test(await window.quickInput.innerText()));
      await window.press('Enter');
      const file = '青川县水利局-2026.nianbao.md';
      await window.page.locator('.tab.active', { hasText: file }).waitFor();
      const text = await window.onDisk(file, (written) => written.includes('## 六'));
      assert.match(text, /\n层级: 县级部门\n/);
      assert.match(text, /\| 二、上年结转政府信息公开申请数量 \| 1 \| 0 \| 0 \| 0 \| 0 \| 0 \| 1 \|/);
      assert.match(text, /主动公开政府信息＿＿条，其中机构职能类＿＿条/);
      await window.editor.locator('.view-line', { hasText: '＿＿‹186›条' }).waitFor();
    },
  ),

  scenario('新建年报 says what is wrong with a name or a year', { files: { 'README.md': '' } }, async (window) => {
    const wrong = window.quickInput.locator('.quick-input-message');
    await window.command('年报: 新建年报');
    await window.answer('青川县/林业局');
    await until('the slash is refused', async () => (await wrong.innerText()).includes('/'));
    await window.answer('青川县林业局');
    await until('the year is asked', async () => /2\/3/.test(await window.quickInput.innerText()));
    await window.answer('24');
    await until('two digits are refused', async () => /2025/.test(await wrong.innerText()));
    await window.press('Escape');
    assert.equal(existsSync(window.path('青川县林业局-24.nianbao.md')), false);
  }),

  scenario(
    'titles, keys, figures and groups are coloured, labels are not',
    {
      files: {
        'a.nianbao.md':
          '---\n单位： 某某局\n---\n\n# 标题一\n\n一、总体情况\n\n正文\n\n| 项目 | 总计 |\n| :-- | --: |\n| 标签 | 12 |\n| （三）分组 |\n',
      },
      open: 'a.nianbao.md',
    },
    async (window) => {
      const colourOf = (text) =>
        window.page
          .locator('.view-line span span', { hasText: text })
          .last()
          .evaluate((span) => getComputedStyle(span).color);
      const apart = async (text) => (await colourOf(text)) !== (await colourOf('正文'));
      for (const text of ['12', '单位', '标题一', '总体情况', '（三）分组'])
        await until(`${text} is coloured`, () => apart(text));
      assert.equal(await apart('标签'), false);
    },
  ),

  scenario(
    'the status bar says at a glance whether the draft is right',
    { from: 'samples', open: clean },
    async (window) => {
      const item = statusItem(window);
      await until('all is well', async () => (await item.innerText()).trim() === '年报');
      await item.locator('.codicon-check').waitFor();
      await window.replace(clean, '| 9 | 2 | 0 | 0 | 1 | 0 | 12 |', '| 8 | 2 | 0 | 0 | 1 | 0 | 12 |');
      await item.locator('.codicon-error').waitFor();
      assert.match(await item.innerText(), /年报 1/);
      await window.goToLine(1);
      await item.click();
      // The next problem is the wrong figure: what one types now takes its place.
      await until('the problem is shown', () => window.page.locator('.zone-widget, .monaco-hover').first().isVisible());
    },
  ),

  scenario(
    'the status bar shows nothing of ours for other files',
    { files: { 'a.md': '# a' }, open: 'a.md' },
    (window) => until('nothing is shown', async () => (await statusItem(window).count()) === 0),
  ),
];
