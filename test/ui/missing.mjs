// What is missing comes back with one fix, and nothing false is said meanwhile.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { openProblems, problemsAre } from '../support/problems-view.mjs';

const clean = '示例-青川县水利局-2025.nianbao.md';
const original = readFileSync(join(repository, 'samples', clean), 'utf8');
const chinese = { 'nianbao.language': 'zh' };

/** The lines as they are with every figure taken out. */
const blanked = (lines) => lines.replace(/\| (\d+) (?=\|)/g, '|  ');

/** Deletes `count` lines from the one that begins with `text`, as one would: Shift+Down, Delete. */
async function deleteLines(window, text, count) {
  await window.goToText(clean, text);
  for (let line = 0; line < count; line++) await window.press('Shift+ArrowDown');
  await window.press('Delete');
}

/** Notes every rule that the Problems panel shows from now on, however briefly. */
async function watchRules(window) {
  await openProblems(window);
  await window.page.evaluate(() => {
    const seen = new Set();
    globalThis.rulesSeen = seen;
    const note = () => {
      for (const row of document.querySelectorAll('.markers-panel .monaco-list-row[aria-level="2"]'))
        for (const line of row.innerText.split('\n')) if (/^[a-z]+\/[a-z-]+$/.test(line)) seen.add(line);
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return () => window.page.evaluate(() => [...globalThis.rulesSeen].sort());
}

export const together = true;

export default [
  scenario(
    'three deleted rows of table three come back with one fix, and no sum is called wrong meanwhile',
    { from: 'samples', open: clean, settings: chinese },
    async (window) => {
      const rows = /\| 4\.保护第三方合法权益[^\n]*\n\| 5[^\n]*\n\| 6[^\n]*\n/.exec(original)[0];
      assert.match(rows, /\| 1 \|/, 'the rows bear figures, so that sums without them would be wrong');
      const seen = await watchRules(window);
      await deleteLines(window, '| 4.保护第三方合法权益', 3);
      await window.squigglesAre('error', ['3.危及“三安全一稳定”']);
      await problemsAre(window, ['sum/incomplete', 'table/missing-row']);
      await window.save();
      assert.equal(window.read(clean), original.replace(rows, ''));
      await window.goToText(clean, '3.危及');
      await window.fix('补入缺少的 3 行');
      await problemsAre(window, ['cell/blank', 'sum/incomplete']);
      await window.save();
      assert.equal(window.read(clean), original.replace(rows, blanked(rows)));
      assert.deepEqual(await seen(), ['cell/blank', 'sum/incomplete', 'table/missing-row']);
      await window.goToText(clean, '| 4.保护第三方合法权益');
      for (let line = 0; line < 3; line++) await window.press('Shift+ArrowDown');
      await window.insert(rows);
      await problemsAre(window, []);
      await window.save();
      assert.equal(window.read(clean), original);
    },
  ),

  scenario(
    'the deleted section four comes back with its table, at its place, with one fix',
    { from: 'samples', open: clean, settings: chinese },
    async (window) => {
      const section = /## 四、[\s\S]*?(?=## 五)/.exec(original)[0];
      await deleteLines(window, '## 四、', section.split('\n').length - 1);
      await window.squigglesAre('error', ['五、存在的主要问题及改进情况']);
      await problemsAre(window, ['structure/missing-section']);
      await window.save();
      assert.equal(window.read(clean), original.replace(section, ''));
      await window.goToText(clean, '五、存在');
      await window.fix('补入“四、政府信息公开行政复议、行政诉讼情况”');
      await problemsAre(window, ['cell/blank', 'sum/incomplete']);
      await window.save();
      assert.equal(window.read(clean), original.replace(section, blanked(section)));
    },
  ),
];
