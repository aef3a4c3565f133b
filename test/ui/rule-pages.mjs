// From a finding to the page that explains its rule, with keys and with the mouse; the page is part of the extension.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { openProblems } from '../support/problems-view.mjs';

const file = '草稿.nianbao.md';
const original = readFileSync(join(repository, 'samples/示例-青川县水利局-2025.nianbao.md'), 'utf8');
const setting = {
  files: { [file]: original.replace('| 3.其他 |', '| 其它 |') },
  open: file,
  settings: { 'nianbao.language': 'zh' },
};

async function pageIsShown(window) {
  const title = window.webview().locator('h1');
  await title.waitFor({ timeout: 30_000 });
  assert.equal(await title.innerText(), 'table/row-label：行的名称与规定格式不同');
  assert.match(await window.webview().locator('body').innerText(), /nianbao-ignore table\/row-label/);
}

/** Where a finding is told, and how one follows a link there. */
const places = [
  {
    link: '.monaco-hover a.code-link',
    async show(window) {
      await window.press('Control+k');
      await window.press('Control+i');
    },
  },
  { link: '.marker-widget a.code-link', show: (window) => window.press('F8') },
  { link: '.markers-panel a', show: openProblems, keys: ['Control'] },
];

export const together = true;

export default [
  scenario('a finding leads to its rule’s page with keys alone', setting, async (window) => {
    await window.goToText(file, '其它');
    await window.squigglesAre('warning', ['其它']);
    await window.fix('了解这条规则：table/row-label');
    await pageIsShown(window);
    assert.ok(await window.page.locator('.monaco-editor .view-line').first().isVisible(), 'the draft stays in view');
  }),

  scenario('the rule’s name is a link to its page wherever a finding is shown', setting, async (window) => {
    await window.goToText(file, '其它');
    await window.squigglesAre('warning', ['其它']);
    for (const place of places) {
      await place.show(window);
      await window.page.locator(place.link, { hasText: 'table/row-label' }).click({ modifiers: place.keys ?? [] });
      await pageIsShown(window);
      const tab = window.page.locator('.tab', { hasText: 'table-row-label' });
      await tab.click({ button: 'middle' });
      await tab.waitFor({ state: 'detached' });
      await window.goToText(file, '其它');
    }
  }),

  scenario('the palette shows the page of the rule at the cursor', setting, async (window) => {
    await window.goToText(file, '其它');
    await window.squigglesAre('warning', ['其它']);
    await window.command('年报: 了解规则');
    await pageIsShown(window);
  }),
];
