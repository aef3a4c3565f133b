// The preview as a form: figures typed into it, the draft edited beside it, and both undone and redone from either side.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';
import { cellNamed, openPreview, scrollTop } from '../support/preview.mjs';

const clean = '示例-青川县水利局-2025.nianbao.md';

/** Waits until a cell says so. */
const says = (cell, text) =>
  until(`the cell says ${text}`, async () => (await cell.evaluate((one) => one.firstChild.data)) === text);

/** Waits until the draft on disk, once saved from the preview, is as wanted. */
async function savedWith(window, wanted) {
  await window.press('Control+s');
  return window.onDisk(clean, wanted);
}

/** The number of the first line that the draft's editor shows. */
const firstLine = (window) =>
  window.page
    .locator('.monaco-editor .line-numbers')
    .evaluateAll((all) =>
      Math.min(...all.filter((one) => one.getBoundingClientRect().top > 0).map((one) => Number(one.textContent))),
    );

export default [
  scenario(
    'figures are typed, undone, copied, moved and refused while the draft changes beside, and nothing is lost or doubled',
    { from: 'samples', open: clean },
    async (window) => {
      await openPreview(window);
      const cell = cellNamed(window, 1, 3, 0);
      const beside = cellNamed(window, 1, 3, 1);
      await cell.scrollIntoViewIfNeeded();

      // Filled in like a sheet: Tab to the right, Enter below where one began. Then undone and redone from both sides.
      await cell.click();
      for (const key of ['7', 'Tab', '8', 'Enter']) await window.press(key);
      await says(beside, '8');
      const focused = window.webview().locator('td:focus');
      assert.equal(await focused.evaluate((one) => one.cellIndex), await cell.evaluate((one) => one.cellIndex));
      await window.press('Control+1');
      await window.press('Control+z');
      await says(beside, '2');
      await cell.click();
      await window.press('Control+z');
      await says(cell, '9');
      await window.press('Control+y');
      await says(cell, '7');
      await window.press('Control+1');
      await window.press('Control+y');
      await says(beside, '8');
      await cell.click();
      let saved = await savedWith(window, (text) => text.includes('| 7 | 8 | 0 | 0 | 1 | 0 | 12 |'));

      // A figure copied from one cell to another, and a row of them pasted from elsewhere.
      await cell.click();
      await window.press('Control+c');
      await window.press('ArrowRight');
      await window.press('Control+v');
      await says(beside, '7');
      await window.page.evaluate(() => navigator.clipboard.writeText('7\t8\t1'));
      await cell.click();
      await window.press('Control+v');
      await says(cellNamed(window, 1, 3, 2), '1');
      await says(beside, '8');
      saved = await savedWith(window, (text) => text.includes('| 7 | 8 | 1 | 0 | 1 | 0 | 12 |'));

      // What is being typed goes to its cell, wherever that has moved to.
      await cell.dblclick();
      await window.type('21');
      writeFileSync(window.path(clean), saved.replace('## 二、', '又一段话。\n\n## 二、'));
      await window.webview().locator('p', { hasText: '又一段话' }).waitFor();
      await window.press('Enter');
      await says(cell, '21');
      saved = await savedWith(window, (text) => text.includes('| 21 | 8 |') && text.includes('又一段话'));

      // Its row is removed meanwhile: what was typed stays in sight, and is written once the row is back.
      await cell.dblclick();
      await window.type('31');
      writeFileSync(window.path(clean), saved.replace(/\| 一、本年新收.*\n/, ''));
      const notice = window.webview().locator('.notice');
      await notice.waitFor();
      assert.match(await notice.innerText(), /本年新收 · 自然人：.*没有这一格.*31/);
      writeFileSync(window.path(clean), saved);
      await says(cell, '21');
      await notice.getByText('写入“31”').click();
      await says(cell, '31');
      assert.equal(await notice.count(), 0);
      await cell.click();
      await savedWith(window, (text) => text === saved.replace('| 21 | 8 |', '| 31 | 8 |'));

      // The draft is behind another file by now: it is undone there, and stays there.
      await window.press('Control+1');
      await window.openFile('README.md');
      await cell.click();
      await window.press('Control+z');
      await says(cell, '21');
      await window.page.locator('.tab.active', { hasText: 'README.md' }).waitFor();
      await window.press('Control+y');
      await says(cell, '31');
    },
  ),

  scenario(
    'draft and preview scroll together, sums light up, and it is printed as a file',
    { from: 'samples', open: clean },
    async (window) => {
      await openPreview(window);
      const table = window.webview().locator('section.official').nth(2);
      await window.press('Control+1');
      await window.press('Control+End');
      await until('the preview follows the editor', async () => (await scrollTop(window)) > 1000);
      await table.hover();
      await window.page.mouse.wheel(0, -10_000);
      await until('the editor follows the preview', async () => (await firstLine(window)) <= 8);
      assert.equal(await scrollTop(window), 0);

      const total = cellNamed(window, 1, 3, 6);
      await total.scrollIntoViewIfNeeded();
      await total.hover();
      const sumIs = (sum) =>
        until(`${sum} is shown`, async () => (await window.webview().locator('#identity').innerText()).includes(sum));
      await sumIs('总计 12 = 9 + 2');
      const lit = window.webview().locator('[data-lit="part"]');
      assert.deepEqual(await lit.allInnerTexts(), ['9', '2', '0', '0', '1', '0']);

      const size = () =>
        window
          .webview()
          .locator('html')
          .evaluate((html) => getComputedStyle(html).fontSize);
      await total.click();
      // Keys lead on from where the pointer was left lying.
      await window.press('ArrowDown');
      await sumIs('总计 2 = 1 + 1');
      await window.press('Control+=');
      await until('it is larger', async () => (await size()) === '16.5px');
      await window.press('Control+0');
      await until('it is as before', async () => (await size()) === '15px');

      await window.webview().locator('#tools button', { hasText: '打印' }).click();
      await window.quickInput.locator('input').first().waitFor();
      await window.press('Enter');
      const page = await window.onDisk(clean.replace('.nianbao.md', '.html'), (text) => text.endsWith('</html>\n'));
      assert.match(page, /@page\s*\{\s*size:\s*A4/);
      assert.match(page, /<thead>/);
      assert.doesNotMatch(page, /https?:\/\/|vscode-resource/);
    },
  ),
];
