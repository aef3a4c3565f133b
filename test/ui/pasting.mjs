// Pasting: tables copied elsewhere land by their labels.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';

const draft = '草稿.nianbao.md';
const chinese = { 'nianbao.language': 'zh' };
const whole = readFileSync(join(repository, 'test/fixtures/reports/suqian-2023.nianbao.md'), 'utf8');
const clipboard = (name) => readFileSync(join(repository, 'test/fixtures/clipboard', name), 'utf8');

/** The report with every figure taken out. */
const blank = whole.replace(/\| ([\d.]+) (?=\|)/g, '|  ');

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

/** Pastes before a text of the draft, once the editor has the focus again: without it the browser alone would paste. */
async function pasteBefore(window, text) {
  await window.goToText(draft, text);
  await window.page.locator('.monaco-editor.focused').first().waitFor();
  await window.press('Control+V');
}

export default [
  scenario(
    'three tables from Excel, WPS and a web page fill a draft, one Ctrl+V each, and one Ctrl+Z takes the last one back',
    { files: { [draft]: blank }, open: draft, settings: chinese },
    async (window) => {
      // Before the extension is awake a table is pasted as text.
      await window.page.locator('.statusbar', { hasText: '年报 5 疑' }).waitFor();
      for (const name of ['synthetic-excel-2.html', 'synthetic-wps-3.html', 'chromium-4.html']) {
        await copyElsewhere(window, { html: clipboard(name), text: '1\t2\r\n' });
        await pasteBefore(window, '本机关认真贯彻');
        const said = { 2: '表二 10 格', 3: '表三 175 格', 4: '表四 15 格' }[name.at(-6)];
        await window.page.locator('.statusbar', { hasText: said }).waitFor();
      }
      await window.save();
      assert.equal(await window.onDisk(draft, (text) => text.includes('| 1 | 1 | 16 |')), whole);
      await window.shot('pasted');
      await window.press('Control+Z');
      await window.save();
      const undone = await window.onDisk(draft, (text) => !text.includes('| 1 | 1 | 16 |'));
      assert.match(undone, /\| 3402 \|/);
    },
  ),
];
