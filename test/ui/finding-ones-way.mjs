// Finding one's way in a long draft: breadcrumbs, outline, folding.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';

const clean = '示例-青川县水利局-2025.nianbao.md';
const original = readFileSync(join(repository, 'samples', clean), 'utf8');
const chinese = { 'nianbao.language': 'zh' };

const tables = { 二: '表二 主动公开', 三: '表三 申请', 四: '表四 复议诉讼' };

const [right, wrong] = ['| 行政复议 | 1 | 0 |', '| 行政复议 | 4 | 0 |'];

/** The draft's title, sections, parts, tables and their parts, in reading order: read line by line. */
const entries = original.split('\n').flatMap((line) => {
  const section = /^## (.)、/.exec(line)?.[1];
  if (line.startsWith('#')) return [line.replace(/^#+ /, ''), ...(tables[section] ? [tables[section]] : [])];
  const clause = /^\| (第二十条[^ ]*) /.exec(line)?.[1];
  return clause ? [clause] : [];
});

export default [
  scenario(
    'the outline lists title, sections, parts and tables; a click leads there',
    { from: 'samples', open: clean, settings: chinese, viewport: { width: 1280, height: 1400 } },
    async (window) => {
      const explorer = window.page.locator('.pane-header', { hasText: 'workspace' });
      await explorer.click();
      await window.page.locator('.pane-header', { hasText: 'Outline' }).click();
      const rows = window.page.locator('.outline-pane .monaco-list-row');
      let names = [];
      await until('the outline is filled', async () => {
        names = await rows.locator('.label-name').allInnerTexts();
        return names.length === entries.length;
      }).catch(() => {});
      assert.deepEqual(names, entries);
      await rows.filter({ hasText: '六、其他需要报告的事项' }).click();
      await window.page
        .locator('.statusbar', { hasText: `Ln ${original.split('\n## 六')[0].split('\n').length + 1}` })
        .waitFor();
      await window.press('Control+1');
      await window.press('End');
      await window.type('甲');
      await window.save();
      assert.equal(window.read(clean), original.replace('## 六、其他需要报告的事项', '## 六、其他需要报告的事项甲'));
    },
  ),

  scenario(
    'breadcrumbs say where the cursor is; sections and tables fold',
    { from: 'samples', open: clean, settings: chinese },
    async (window) => {
      const lines = async () =>
        (await window.editor.locator('.view-line').allInnerTexts()).map((line) => line.replaceAll('\u00a0', ' '));
      const shows = async (text) => (await lines()).some((line) => line.includes(text));
      await window.goToText(clean, '| 类别');
      const crumbs = window.page.locator('.breadcrumbs-control .monaco-breadcrumb-item');
      await until('the section and the table are shown', async () => {
        const [section, table] = (await crumbs.allInnerTexts()).slice(-2);
        return section.trim() === '四、政府信息公开行政复议、行政诉讼情况' && table.trim().startsWith('表四');
      });
      await until('table four is shown', () => shows('| 行政复议 |'));
      await window.editor.locator('.codicon-folding-expanded').first().waitFor({ state: 'attached' });
      await window.press('Control+Shift+BracketLeft');
      await until(
        'table four is folded to its first line',
        async () => !(await shows('| 行政复议 |')) && (await shows('| 类别 |')),
      );
      await until('what follows stays', () => shows('## 五、存在的主要问题及改进情况'));
      await window.press('Control+k');
      await window.press('Control+0');
      await until('nothing but the sections is left', async () => {
        const headings = (await lines()).filter((line) => /^## [一二三四五六]、/.test(line));
        return headings.length === 6 && !(await shows('### '));
      });
      await window.press('Control+k');
      await window.press('Control+j');
      await window.goToText(clean, '| 类别');
      await until('table four is shown again', () => shows('| 行政复议 |'));
    },
  ),

  scenario(
    'a table says how far it has come and leads to what is wrong; a figure lights up with its parts and leads to them',
    { files: { [clean]: original.replace(right, wrong) }, open: clean, settings: chinese },
    async (window) => {
      const note = window.page.locator('.codelens-decoration a', { hasText: '3 行 15 格' });
      const says = (text) => until(`the note says ${text}`, async () => (await note.innerText()).trim() === text);
      await window.goToText(clean, '| 类别');
      await says('3 行 15 格 · 勾稽 2/3 ✗');
      await note.click();
      await window.page.locator('.monaco-hover', { hasText: '行政复议' }).first().waitFor();
      await window.press('Escape');
      await window.replace(clean, wrong, right);
      await says('3 行 15 格 · 勾稽 3/3 ✓');
      await window.save();
      await window.goToText(clean, '2 |\n| 行政诉讼（未');
      const lit = window.page.locator('.view-overlays .wordHighlight, .view-overlays .wordHighlightStrong');
      await until('the total and its four parts are lit up', async () => (await lit.count()) === 5);
      await window.press('F12');
      await window.page.locator('.peekview-widget', { hasText: '(4)' }).waitFor();
    },
  ),
];
