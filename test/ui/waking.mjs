// The extension takes part only where there are reports.
import assert from 'node:assert/strict';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';

/** What VS Code lists as running; the list is as high as the window. */
async function running(window) {
  await window.command('Developer: Show Running Extensions');
  const rows = window.page.locator('.runtime-extensions-editor .monaco-list-row');
  await rows.first().waitFor();
  const names = await rows.allInnerTexts();
  await window.press('Escape');
  await rows.first().waitFor({ state: 'hidden' });
  return names.join('\n');
}

export default [
  scenario(
    'it does not run for a folder without reports, nor for plain Markdown, and runs once one is opened',
    {
      files: { 'a.md': '# 甲\n', 'b.txt': '乙\n', '报告/c.nianbao.md.bak': '' },
      open: 'a.md',
      viewport: { width: 1000, height: 2400 },
    },
    async (window) => {
      const before = await running(window);
      assert.doesNotMatch(before, /年报|nianbao/i);
      await window.command('年报: 新建年报');
      await until('it asks', async () => (await window.quickInput.innerText()).includes('1/3'));
      await window.press('Escape');
      assert.match(await running(window), /年报|nianbao/i);
    },
  ),
];
