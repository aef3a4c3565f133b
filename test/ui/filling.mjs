// Filling in: values shown where nobody has written them, one key that writes them, and sentences that refer to them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';

const original = readFileSync(join(repository, 'samples/示例-青川县水利局-2025.nianbao.md'), 'utf8');
const draft = '草稿.nianbao.md';
const row = '| 一、本年新收政府信息公开申请数量 | 9 | 2 | 0 | 0 | 1 | 0 |';
const sentence = '2025年，我局新收政府信息公开申请12件';
const given = original
  .replace(`${row} 12 |`, `${row} = |`)
  .replace('| （七）总计 | 9 | 3 |', '| （七）总计 |  | 3 |')
  .replace(sentence, '2025年，我局新收政府信息公开申请件');

/** The line as it is shown, values in place and all, without spaces. */
const shown = async ({ page }, words) => {
  const lines = page.locator('.monaco-editor .view-line', { hasText: words });
  return (await lines.first().innerText()).replace(/\s/g, '');
};

const shows = (window, words, wanted) =>
  until(`the line shows ${wanted}`, async () => (await shown(window, words)).includes(wanted));

const suggestion = ({ page }, label) =>
  page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label }).first();

export default [
  scenario(
    'values are shown where nobody wrote them, one key writes them, a sentence refers to one and leads to its cell',
    { files: { [draft]: given }, open: draft, settings: { 'nianbao.language': 'zh' } },
    async (window) => {
      const { page } = window;
      await window.goToText(draft, '= |\n| 二、');
      await shows(window, '一、本年新收', '|=12|');
      await window.goToText(draft, '（七）总计');
      await shows(window, '（七）总计', '（七）总计|9|3|');
      await window.press('Alt+=');
      await window.save();
      const filled = original.replace(sentence, '2025年，我局新收政府信息公开申请件');
      assert.equal(await window.onDisk(draft, (text) => text === filled), filled);
      await window.press('Control+z');
      await window.save();
      assert.equal(await window.onDisk(draft, (text) => text === given), given);
      await window.press('Control+y');

      await window.goToText(draft, '件，其中自然人');
      await page.keyboard.type('{{', { delay: 30 });
      await suggestion(window, '复议诉讼').waitFor();
      await suggestion(window, '申请').click();
      await suggestion(window, '上年结转').waitFor();
      await suggestion(window, '本年新收').click();
      await suggestion(window, '自然人').waitFor();
      await suggestion(window, '总计').click();
      const referring = '申请{{申请.本年新收.总计}}件，其中';
      await window.save();
      assert.match(
        await window.onDisk(draft, (text) => text.includes(referring)),
        /申请\{\{申请\.本年新收\.总计\}\}件，其中/,
      );
      await shows(window, '其中自然人', '{{申请.本年新收.总计}}=12件');

      await window.goToText(draft, '.本年新收.总计');
      await window.press('F12');
      await page.locator('.statusbar', { hasText: /Ln 58, Col 4\d/ }).waitFor();
      await window.goToText(draft, '.本年新收.总计');
      await window.fix('引用改为数字 12');
      await window.save();
      assert.equal(await window.onDisk(draft, (text) => text === original), original);
    },
  ),
];
