// Pasting: tables copied elsewhere land by their labels.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';

const chinese = { 'nianbao.language': 'zh' };
const whole = readFileSync(join(repository, 'test/fixtures/reports/suqian-2023.nianbao.md'), 'utf8');
const clipboard = (name) => readFileSync(join(repository, 'test/fixtures/clipboard', name), 'utf8');

/** The figures of a draft's tables, row by row. */
const figuresIn = (text) => text.match(/^\|.*\d \|.*$/gm).map((row) => row.match(/[\d.]+(?= \|)/g).join());

/** Puts a clipboard in the browser as another program would: as it is, by a page's copy event. */
async function copyElsewhere({ page }, { html = '', text = '' }) {
  const other = await page.context().newPage();
  await other.setContent('<p>x</p>');
  await other.evaluate(
    ([asHtml, asText]) => {
      document.addEventListener('copy', (event) => {
        event.preventDefault();
        if (asHtml) event.clipboardData.setData('text/html', asHtml);
        event.clipboardData.setData('text/plain', asText);
      });
      getSelection().selectAllChildren(document.body);
    },
    [html, text],
  );
  await other.keyboard.press('Control+C');
  await other.close();
  await page.bringToFront();
}

/** Pastes at the cursor, once the editor has the focus again: without it the browser alone would paste. */
async function paste(window) {
  await window.page.locator('.monaco-editor.focused').first().waitFor();
  await window.press('Control+V');
}

const overview = '2023年，全市各级行政机关认真落实政府信息公开各项要求，主动公开工作有序开展。';
const problems = '存在的主要问题是政策解读的针对性有待增强；下一步将丰富解读形式，完善办理流程。';
const fees = '信息处理费的收取依照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）执行。';

export default [
  scenario(
    'a new user gets from 新建年报 to a whole correct report by pasting three tables and answering what is asked',
    { files: { 'README.md': '' }, settings: chinese },
    async (window) => {
      const says = (text) => window.page.locator('.statusbar', { hasText: text }).waitFor();
      await window.command('年报: 新建年报');
      await window.answer('宿迁市人民政府');
      await until('the year is asked', async () => /2\/3/.test(await window.quickInput.innerText()));
      await window.answer('2023');
      await until('the level is asked', async () => /3\/3/.test(await window.quickInput.innerText()));
      await window.pick('市级');
      // Before the extension is awake a table is pasted as text.
      await says('年报 5 疑');
      for (const name of ['synthetic-excel-2.html', 'synthetic-wps-3.html', 'chromium-4.html']) {
        await copyElsewhere(window, { html: clipboard(name), text: '1\t2\r\n' });
        await paste(window);
        await says({ 2: '表二 10 格', 3: '表三 175 格', 4: '表四 15 格' }[name.at(-6)]);
        // It lands far below the cursor, and is shown.
        const row = { 2: '行政许可', 3: '一、本年新收', 4: '行政复议' }[name.at(-6)];
        await window.page.locator('.view-line', { hasText: row }).first().waitFor();
      }
      await window.press('Control+Z');
      await says('年报 3 疑');
      await window.press('Control+Y');
      await says('年报 2 疑');
      await window.insert(overview);
      await says('年报 1 疑');
      await window.press('F8');
      await window.page.locator('.marker-widget', { hasText: '五、' }).waitFor();
      await window.fix('写入“2023年，本机关');
      // The sentence has gaps, and is only done when they are filled in.
      await window.squigglesAre('warning', ['＿＿']);
      await window.press('F8');
      await window.page.locator('.marker-widget', { hasText: '还没有填' }).waitFor();
      for (const key of ['Escape', 'Home', 'Shift+End']) await window.press(key);
      await window.insert(problems);
      await window.page.locator('.statusbar', { hasText: '疑' }).waitFor({ state: 'hidden' });
      await window.press('F8');
      await window.page.locator('.marker-widget', { hasText: '没有收费' }).waitFor();
      for (const key of ['Escape', 'Home', 'Home', 'Shift+End', 'Shift+End']) await window.press(key);
      await window.insert(fees);
      await window.page.locator('.statusbar [aria-label="No Problems"]').first().waitFor();
      await window.save();
      await window.shot('whole report');
      const text = window.read('宿迁市人民政府-2023.nianbao.md');
      assert.deepEqual(figuresIn(text), figuresIn(whole));
      for (const severity of ['error', 'warning', 'info']) await window.squigglesAre(severity, []);
      await window.command('View: Show 年报检查');
      const line = (text) =>
        window.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text });
      await line('本年报').filter({ hasText: '没有问题' }).waitFor();
      await line('表三').filter({ hasText: '勾稽 39/39' }).waitFor();
    },
  ),
];
