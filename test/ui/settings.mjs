// Settings and comments that change what is said, and settings that are wrong.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';
import { problemsAre } from '../support/problems-view.mjs';

const clean = '示例-青川县水利局-2025.nianbao.md';
const original = readFileSync(join(repository, 'samples', clean), 'utf8');
const chinese = { 'nianbao.language': 'zh' };
const draft = '草稿.nianbao.md';
const drift = original.replace('| 3.其他 |', '| 其它 |');
const wrongReview = original.replace('| 行政复议 | 1 | 0 | 0 | 1 | 2 |', '| 行政复议 | 1 | 0 | 0 | 1 | 3 |');

/** Writes the folder's settings, as a person or a project does. */
function writeSettings(window, file, settings) {
  mkdirSync(join(window.folder, file, '..'), { recursive: true });
  writeFileSync(join(window.folder, file), JSON.stringify(settings));
}

export const together = true;

export default [
  scenario(
    'settings of the wrong type give one clear message each, and everything else works on',
    {
      files: { [draft]: drift },
      open: draft,
      settings: { ...chinese, 'nianbao.rules': 'off', 'nianbao.preview.zoom': '大' },
    },
    async (window) => {
      await window.goToText(draft, '| 其它');
      await window.squigglesAre('warning', ['其它']);
      await window.command('Notifications: Show Notifications');
      const messages = window.page.locator('.notifications-center .notification-list-item');
      await until('both settings are named', async () => (await messages.count()) === 2);
      const said = (await messages.allInnerTexts()).join('\n');
      assert.match(said, /设置 nianbao\.rules 应为.*已改用默认值/);
      assert.match(said, /设置 nianbao\.preview\.zoom 应为数字.*已改用默认值/);
      await window.command('Notifications: Hide Notifications');
      await window.fix('改为“3.其他”');
      await window.squigglesAre('warning', []);
      await window.save();
      assert.equal(window.read(draft), original);
      await window.command('Notifications: Show Notifications');
      assert.equal(await messages.count(), 2);
    },
  ),

  scenario(
    'a rule that is switched off in the folder’s settings falls silent at once, and speaks again',
    { files: { [draft]: drift }, open: draft, settings: chinese },
    async (window) => {
      await problemsAre(window, ['table/row-label']);
      writeSettings(window, '.vscode/settings.json', { 'nianbao.rules': { 'table/row-label': 'off' } });
      await problemsAre(window, []);
      writeSettings(window, '.vscode/settings.json', { 'nianbao.rules': { 'table/row-label': 'error' } });
      await window.goToText(draft, '| 其它');
      await window.squigglesAre('error', ['其它']);
      assert.equal(window.read(draft), drift);
    },
  ),

  scenario(
    'a comment typed above a table silences a rule there, and without a reason asks for one',
    { files: { [draft]: wrongReview }, open: draft, settings: chinese },
    async (window) => {
      await problemsAre(window, ['sum/review-total']);
      await window.press('Control+1');
      await window.goToText(draft, '| 类别');
      await window.insert('<!-- nianbao-ignore sum/review-total: -->\n\n');
      await problemsAre(window, ['meta/suppression-reason']);
      await window.press('Control+1');
      await window.save();
      await window.replace(draft, 'review-total: ', 'review-total: 已与法规股核对 ');
      await problemsAre(window, []);
      await window.press('Control+1');
      await window.save();
      const comment = '<!-- nianbao-ignore sum/review-total: 已与法规股核对 -->\n\n';
      assert.equal(window.read(draft), wrongReview.replace('| 类别', `${comment}| 类别`));
    },
  ),

  scenario(
    'the project’s own settings win over the editor’s, and follow their file',
    {
      files: { [draft]: drift, '.nianbao/config.json': '{ "rules": { "table/row-label": "off" } }' },
      open: draft,
      settings: { ...chinese, 'nianbao.rules': { 'table/row-label': 'error' } },
    },
    async (window) => {
      await window.page.locator('.statusbar-item[id*="nianbao.status"] .codicon-check').waitFor();
      await problemsAre(window, []);
      writeSettings(window, '.nianbao/config.json', {});
      await problemsAre(window, ['table/row-label']);
      await window.press('Control+1');
      await window.goToText(draft, '| 其它');
      await window.squigglesAre('error', ['其它']);
    },
  ),
];
