// The preview beside the editor: official tables as they are printed, live, and a way back to the source.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';
import { officialTables } from '../support/official-tables.mjs';
import { cellNamed, openPreview, scrollTop, selectedInDraft } from '../support/preview.mjs';

const clean = '示例-青川县水利局-2025.nianbao.md';
const older = '上海-2019.nianbao.md';
const olderText = readFileSync(join(repository, 'test/fixtures/reports/shanghai-office-2019.nianbao.md'), 'utf8');

/** Every official table of the preview as rows of cells, read from the DOM. */
const tablesShown = (window) =>
  window
    .webview()
    .locator('section.official > .box > table')
    .evaluateAll((tables) =>
      tables.map((table) =>
        [...table.rows].map((row) =>
          [...row.cells].map(({ textContent, rowSpan, colSpan }) => ({ text: textContent, rowSpan, colSpan })),
        ),
      ),
    );

/** Themes, and how each tells the page of itself. */
const themeKinds = {
  'Light Modern': 'vscode-light',
  'Dark Modern': 'vscode-dark',
  'Default High Contrast': 'vscode-high-contrast',
  'Default High Contrast Light': 'vscode-high-contrast-light',
};

function writeSettings(window, settings) {
  mkdirSync(window.path('.vscode'), { recursive: true });
  writeFileSync(window.path('.vscode/settings.json'), JSON.stringify(settings));
}

/** Counts what axe-core finds in the preview's page. */
async function accessibilityFaults(window) {
  const frame = await window.webviewFrame();
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await frame.evaluate(axe);
  const { violations } = await frame.evaluate(() => globalThis.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' ')}`);
}

export const together = true;

export default [
  scenario(
    'its tables are the official grids of 2021, with the values of the draft',
    { from: 'samples', open: clean },
    async (window) => {
      await openPreview(window);
      assert.deepEqual(await tablesShown(window), officialTables('2021', window.read(clean)));
    },
  ),

  scenario(
    'its tables are the official grids of 2019, with the values of the draft',
    { files: { [older]: olderText }, open: older },
    async (window) => {
      await openPreview(window);
      assert.deepEqual(await tablesShown(window), officialTables('2019', olderText));
    },
  ),

  scenario('it follows what one types and keeps its place', { from: 'samples', open: clean }, async (window) => {
    await openPreview(window);
    const title = window.webview().locator('h1');
    const table = window.webview().locator('section.official').nth(2);
    await table.scrollIntoViewIfNeeded();
    await window.goToText(clean, '# 青川县水利局2025年');
    await until('the cursor’s place is marked', () => title.evaluate((one) => one.classList.contains('here')));
    await table.evaluate((one) => one.scrollIntoView({ block: 'center' }));
    assert.ok((await scrollTop(window)) > 500, 'the preview is scrolled down');
    const place = () => table.evaluate((one) => one.getBoundingClientRect().top);
    const before = await place();
    const kept = await table.locator('table').elementHandle();
    await window.press('End');
    await window.type('（草稿）');
    await until('the title follows', async () => (await title.textContent()).endsWith('报告（草稿）'));
    // The title takes one line more: what one looks at stays, so the page itself scrolls by that line.
    assert.ok(Math.abs((await place()) - before) <= 2, `the table stays where it was: ${before}, ${await place()}`);
    assert.ok(await kept.evaluate((one) => one.isConnected), 'the table is not drawn anew');
  }),

  scenario(
    'a click on a cell selects its text in the draft, and what one types is filled in',
    { from: 'samples', open: clean },
    async (window) => {
      await openPreview(window);
      const cell = cellNamed(window, 1, 3, 6);
      await cell.scrollIntoViewIfNeeded();
      assert.equal(await cell.textContent(), '12');
      await cell.click();
      await selectedInDraft(window);
      await window.type('13');
      await window.press('Enter');
      await until('the next figure below has the focus', () =>
        cellNamed(window, 1, 4, 6).evaluate((one) => document.activeElement === one),
      );
      await window.press('Control+s');
      await window.onDisk(clean, (text) => /本年新收政府信息公开申请数量 \|[^\n]*\| 13 \|/.test(text));
      assert.equal(await cell.textContent(), '13');
    },
  ),

  scenario(
    'a click on a heading or a label puts the cursor there and selects nothing',
    { from: 'samples', open: clean },
    async (window) => {
      await openPreview(window);
      const lines = window.read(clean).split('\n');
      const lineOf = (start) => lines.findIndex((one) => one.startsWith(start)) + 1;
      const places = [
        ['h2 >> text=五、存在的主要问题', lineOf('## 五')],
        ['th >> text=（七）总计', lineOf('| （七）总计')],
        ['h1', lineOf('# ')],
      ];
      for (const [target, line] of places) {
        await window.webview().locator(target).first().click();
        await window.page.locator('.statusbar', { hasText: `Ln ${line}, Col` }).waitFor();
        assert.doesNotMatch(await window.page.locator('.statusbar').innerText(), /selected/);
      }
    },
  ),

  scenario(
    'over the draft it keeps the focus when a figure is taken back; Ctrl+K V never covers the draft',
    { from: 'samples', open: clean },
    async (window) => {
      await window.focusEditor();
      await window.press('Control+Shift+v');
      await window.webview().locator('section.official table').first().waitFor({ timeout: 30_000 });
      const cell = cellNamed(window, 1, 3, 0);
      await cell.click();
      await window.press('8');
      await window.press('Enter');
      await until('the figure is written', async () => (await cell.textContent()) === '8');
      await cell.click();
      await cell.evaluate(() => {
        globalThis.isBefore = true;
      });
      await window.press('Control+z');
      // The draft comes in front to be undone, and the page is made anew.
      await until('the figure is as before, and has the focus', () =>
        cell.evaluate((one) => !globalThis.isBefore && one.textContent === '9' && document.activeElement === one),
      );
      await window.press('Control+1');
      await window.page.locator('.tab', { hasText: '示例' }).first().click();
      await window.editorReady();
      await until('the preview stands beside the draft', async () => {
        await window.press('Control+k');
        await window.press('v');
        await window.page.locator('.editor-group-container').nth(1).waitFor({ timeout: 3000 });
        const draft = window.page.locator('.monaco-editor .view-line').first();
        return (await draft.isVisible()) && (await window.webview().locator('section.official').first().isVisible());
      });
    },
  ),

  scenario('all of it can be done with keys', { from: 'samples', open: clean }, async (window) => {
    await window.focusEditor();
    const table = window.webview().locator('section.official table').nth(1);
    await until('Ctrl+K V opens it', async () => {
      await window.press('Control+k');
      await window.press('v');
      return table.waitFor({ timeout: 3000 }).then(() => true);
    });
    const first = table.locator('[tabindex="0"]');
    assert.equal(await first.count(), 1, 'Tab reaches one cell of a table');
    await first.focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await window.press(key);
    const focused = window.webview().locator('td:focus');
    await until('the arrows go from cell to cell', async () => (await focused.textContent()) === '2');
    await selectedInDraft(window);
    await window.press('Enter');
    await window.type('3');
    await window.press('Control+s');
    await window.onDisk(clean, (text) => text.includes('| 一、本年新收政府信息公开申请数量 | 9 | 3 | 0 |'));
  }),

  scenario(
    'a cell in fault is marked, and says why on hover and to a screen reader',
    { from: 'samples', open: clean },
    async (window) => {
      await openPreview(window);
      const faulty = window.webview().locator('td.value[aria-invalid="true"]');
      assert.equal(await faulty.count(), 0);
      await window.goToText(clean, '| 一、本年新收政府信息公开申请数量');
      await cellNamed(window, 1, 3, 0).click();
      await selectedInDraft(window);
      await window.type('8');
      await window.press('Enter');
      await until('one cell is marked', async () => (await faulty.count()) === 1);
      assert.equal(await faulty.textContent(), '8');
      const reason = await faulty.getAttribute('title');
      assert.match(reason, /9/);
      assert.match(reason, /8/);
      const described = await faulty.getAttribute('aria-describedby');
      assert.equal(await window.webview().locator(`#${described}`).textContent(), reason);
    },
  ),

  scenario(
    'rows and tables that the form does not have are shown after the grid, marked',
    {
      files: {
        '草稿.nianbao.md': readFileSync(join(repository, 'samples', clean), 'utf8').replace(
          /\n\n## 四/,
          '\n| （八）其他情形 | 5 | 0 | 0 | 0 | 0 | 0 | 5 |\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 77 |\n\n## 四',
        ),
      },
      open: '草稿.nianbao.md',
    },
    async (window) => {
      await openPreview(window);
      const rows = window.webview().locator('section.official .remainder');
      assert.match(await rows.innerText(), /（八）其他情形\s+5/);
      const table = window.webview().locator('main > section.remainder');
      assert.match(await table.innerText(), /甲\s+乙\s+丙\s+77/);
    },
  ),

  scenario(
    'axe-core finds nothing in it in any theme, and would, while a figure is typed and one is refused',
    { from: 'samples', open: clean },
    async (window) => {
      await openPreview(window);
      await cellNamed(window, 1, 3, 0).click();
      await window.type('8');
      await window.press('Enter');
      await window.webview().locator('td[aria-invalid]').first().waitFor();
      await window.press('Control+s');
      const saved = await window.onDisk(clean, (text) => text.includes('| 8 | 2 |'));
      await cellNamed(window, 1, 5, 0).dblclick();
      await window.type('5');
      writeFileSync(window.path(clean), saved.replace(/\| （一）予以公开 .*\n/, ''));
      await window.webview().locator('.notice').waitFor();
      await cellNamed(window, 1, 3, 6).dblclick();
      const frame = await window.webviewFrame();
      for (const [theme, kind] of Object.entries(themeKinds)) {
        writeSettings(window, { 'workbench.colorTheme': theme });
        await until(`${theme} is shown`, () => frame.evaluate((name) => document.body.classList.contains(name), kind));
        assert.deepEqual(await accessibilityFaults(window), [], theme);
        await window.shot(`form ${theme}`);
      }
      await frame.evaluate(() => document.querySelector('main').append(document.createElement('img')));
      assert.match((await accessibilityFaults(window)).join(), /image-alt/);
    },
  ),

  scenario(
    'it comes back after the window is reloaded, at its place',
    { from: 'samples', open: clean, settings: { 'window.restoreWindows': 'preserve' } },
    async (window) => {
      await openPreview(window);
      const table = window.webview().locator('section.official').nth(2);
      await table.evaluate((one) => one.scrollIntoView({ block: 'start' }));
      const before = await scrollTop(window);
      await window.page.waitForTimeout(1500);
      await window.command('Developer: Reload Window');
      await window.page.waitForEvent('domcontentloaded');
      await window.webview().locator('section.official').nth(2).waitFor({ timeout: 60_000 });
      await until('it is scrolled as before', async () => Math.abs((await scrollTop(window)) - before) <= 60);
    },
  ),
];
