// Everything that is safe to mend, at once, by hand or with every save.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';
import { takeMessage } from '../support/notifications.mjs';
import { listedProblems, openProblems } from '../support/problems-view.mjs';
import { sourceAction } from '../support/source-action.mjs';

const practice = '练习-青川县水利局-2025.nianbao.md';
const original = readFileSync(join(repository, 'samples', practice), 'utf8');
const chinese = { 'nianbao.language': 'zh' };
/** High enough for the Problems panel to show all of them. */
const high = { width: 1280, height: 1400 };

const before = [
  'cell/blank',
  'cell/number-format',
  'structure/heading-mark',
  'structure/missing-section',
  'structure/section-title',
  'sum/row-total',
  'table/missing-row',
  'table/row-label',
];
/** What a person has to decide: the blanks, old and new, and the wrong figure. */
const after = ['cell/blank', 'sum/incomplete', 'sum/row-total'];

const halfWidth = (text) => text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Every figure of the tables' value cells, and every number of the prose, in reading order. */
function numbers(text) {
  return halfWidth(text)
    .split('\n')
    .flatMap((line) => {
      if (!line.startsWith('|')) return line.match(/[\d.]+/g) ?? [];
      return line
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim())
        .filter((cell) => /^[\d.]+$/.test(cell));
    });
}

function assertMended(text) {
  assert.deepEqual(numbers(text), numbers(original));
  assert.match(text, /^## 二、主动公开政府信息情况$/m);
  assert.match(
    text,
    /^\| 1\.属于国家秘密 \|(?: {2}\|){7}\n\| 2\.其他[^\n]*\|(?: {2}\|){7}\n\| 3\.危及[^\n]*\|(?: {2}\|){7}$/m,
  );
  assert.match(text, /^## 五、存在的主要问题及改进情况$/m);
  assert.match(text, /^\| 行政处罚 \| 7 \|$/m);
  assert.match(text, /^\| 3\.其他 \| 1 \|/m);
  assert.match(text, /^## 四、政府信息公开行政复议、行政诉讼情况\n\n\| 类别 /m);
}

async function rulesAre(window, expected) {
  await openProblems(window);
  let seen = [];
  await until('the rules are as expected', async () => {
    seen = [...new Set((await listedProblems(window)).map(({ rule }) => rule))].sort();
    return seen.join() === expected.join();
  }).catch(() => assert.deepEqual(seen, expected));
}

/** Runs the command as a person does, and gives what it says. */
async function mendByCommand(window) {
  await window.command('年报: 修复所有可放心修复的问题');
  return takeMessage(window);
}

export const together = true;

export default [
  scenario(
    'the command mends everything that is safe, says what it did and what is left, and one undo takes it back',
    { from: 'samples', open: practice, settings: chinese, viewport: high },
    async (window) => {
      await rulesAre(window, before);
      await window.press('Control+1');
      const counted = /已修复 (\d+) 处，还有 (\d+) 处要由您决定/.exec(await mendByCommand(window));
      assert.ok(Number(counted?.[1]) >= 5, `it says how many it mended: ${counted?.[0]}`);
      await rulesAre(window, after);
      const toDecide = (await listedProblems(window)).filter(({ level }) => level !== 'Info');
      assert.equal(toDecide.length, Number(counted[2]));
      await window.press('Control+1');
      assert.match(await mendByCommand(window), /没有可放心修复的问题；还有 \d+ 处要由您决定/);
      await window.save();
      assertMended(window.read(practice));
      await window.press('Control+1');
      await window.press('Control+z');
      await window.save();
      assert.equal(window.read(practice), original);
    },
  ),

  scenario(
    'one action mends everything that is safe, changes no figure, and has nothing to do a second time',
    { from: 'samples', open: practice, settings: chinese, viewport: high },
    async (window) => {
      await rulesAre(window, before);
      await sourceAction(window, '修复所有可放心修复的问题');
      await rulesAre(window, after);
      await window.save();
      const mended = window.read(practice);
      assertMended(mended);
      await until('there is nothing more to do', async () => {
        await window.press('Control+1');
        await window.command('Source Action...');
        const nothing = window.page.getByText('No source actions available').first();
        return nothing.waitFor({ timeout: 3000 }).then(() => true);
      });
      await window.press('Control+1');
      await window.press('Control+z');
      await window.save();
      assert.equal(window.read(practice), original);
    },
  ),

  scenario(
    'all findings of one kind are mended from one of them',
    {
      files: {
        '草稿.nianbao.md': original.replaceAll('| 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '| ０ | ０ | 0 | 0 | 0 | 0 | 0 |'),
      },
      open: '草稿.nianbao.md',
      settings: chinese,
    },
    async (window) => {
      await window.goToText('草稿.nianbao.md', '７');
      await window.fix('修复全部同类问题（cell/number-format');
      await window.save();
      const text = window.read('草稿.nianbao.md');
      assert.equal(text, original.replace('７', '7'));
    },
  ),

  scenario(
    'whoever wishes has everything that is safe mended with every save',
    {
      from: 'samples',
      open: practice,
      settings: {
        ...chinese,
        'files.autoSave': 'off',
        '[nianbao]': { 'editor.codeActionsOnSave': { 'source.fixAll.nianbao': 'explicit' } },
      },
      viewport: high,
    },
    async (window) => {
      // Once the findings are there the server answers; before that a save would not wait for it.
      await rulesAre(window, before);
      await window.press('Control+1');
      await until('a save has mended the file', async () => {
        await window.press('Control+s');
        return window.onDisk(practice, (text) => text.includes('## 五、存在的主要问题及改进情况'), 1000);
      });
      assertMended(window.read(practice));
      await rulesAre(window, after);
    },
  ),
];
