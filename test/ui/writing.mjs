// Writing: a new report, whole sections and tables from a few characters, rows from a list.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';
import { listedProblems, openProblems } from '../support/problems-view.mjs';

const original = readFileSync(join(repository, 'samples/示例-青川县水利局-2025.nianbao.md'), 'utf8');
const chinese = { 'nianbao.language': 'zh' };
const draft = '草稿.nianbao.md';

/** The lines as they are with every figure taken out. */
const blanked = (lines) => lines.replace(/\| ([\d.]+) (?=\|)/g, '|  ');

const suggestions = ({ page }) => page.locator('.suggest-widget.visible .monaco-list-row');

/** Waits until a suggestion begins with `label`, and takes it. */
async function accept(window, label) {
  const row = suggestions(window).filter({ hasText: label });
  await row.first().waitFor();
  await row.first().click();
  await suggestions(window).first().waitFor({ state: 'hidden' });
}

/** Lets an input method compose `spelling` and commit `text`, as typing Chinese does. */
async function compose(window, spelling, text) {
  const session = await window.page.context().newCDPSession(window.page);
  for (let typed = 1; typed <= spelling.length; typed++) {
    const at = { selectionStart: typed, selectionEnd: typed };
    await session.send('Input.imeSetComposition', { text: spelling.slice(0, typed), ...at });
  }
  await session.send('Input.insertText', { text });
  await session.detach();
}

/** Every word of the official tables that a draft writes: corners, column headers, row labels. */
function officialLabels() {
  const grids = JSON.parse(readFileSync(join(repository, 'test/fixtures/official-grid-2021.json'), 'utf8'));
  return Object.values(grids)
    .flat(2)
    .map(({ text }) => text)
    .filter((text) => /^(?:\d\.|（[一二七]）|[一二四]、)/.test(text));
}

export const together = true;

export default [
  scenario(
    'a new report has everything the form asks for, and nothing wrong but what is to be filled in',
    { files: { 'README.md': '' }, settings: chinese },
    async (window) => {
      await window.command('年报: 新建年报');
      await window.answer('青川县林业局');
      await until('the year is asked', async () => /2\/3/.test(await window.quickInput.innerText()));
      await window.answer('2025');
      await until('the level is asked', async () => /3\/3/.test(await window.quickInput.innerText()));
      await window.pick('县级部门');
      const file = '青川县林业局-2025.nianbao.md';
      await window.page.locator('.tab.active', { hasText: file }).waitFor();
      const text = await window.onDisk(file, (written) => written.includes('## 六'));
      assert.match(text, /^---\n单位: 青川县林业局\n年度: 2025\n层级: 县级部门\n---\n/);
      assert.match(text, /\n# 青川县林业局2025年政府信息公开工作年度报告\n/);
      const headings = (lines) => lines.match(/^## .*$/gm);
      assert.deepEqual(headings(text), headings(original));
      const labels = officialLabels();
      assert.ok(labels.length === 25, `${labels.length} labels`);
      for (const label of labels) assert.ok(text.includes(`| ${label} |`), label);
      const tables = (lines) => lines.match(/^\|.*$/gm).join('\n');
      assert.equal(tables(text), blanked(tables(original)));
      await openProblems(window);
      const allowed = ['cell/blank', 'structure/empty-section', 'sum/incomplete'];
      await until('the problems are listed', async () => (await listedProblems(window)).length > 0);
      const rules = [...new Set((await listedProblems(window)).map(({ rule }) => rule))].sort();
      assert.deepEqual(rules, allowed);
    },
  ),

  scenario(
    'a whole section is written from its numeral, typed with an input method',
    { files: { [draft]: original.replace(/## 四、[\s\S]*?(?=## 五)/, '') }, open: draft, settings: chinese },
    async (window) => {
      await window.goToText(draft, '\n## 五');
      await window.squigglesAre('error', ['五、存在的主要问题及改进情况']);
      await window.press('Enter');
      await compose(window, 'si', '四');
      await compose(window, '、', '、');
      await accept(window, '四、政府信息公开行政复议、行政诉讼情况');
      await window.save();
      const section = /## 四、[\s\S]*?(?=\n\n## 五)/.exec(original)[0];
      assert.match(window.read(draft), /行政诉讼（复议后起诉） \| {2}\|/);
      assert.ok(window.read(draft).includes(`\n\n${blanked(section)}\n\n`), window.read(draft).slice(-1500));
    },
  ),

  scenario(
    'a whole table is written from 表三, by snippet, and Tab goes from cell to cell',
    { files: { [draft]: original.replace(/\| 项目[\s\S]*?(?=\n## 四)/, '') }, open: draft, settings: chinese },
    async (window) => {
      await window.goToText(draft, '\n## 四');
      await window.squigglesAre('error', ['三、收到和处理政府信息公开申请情况']);
      await window.insert('表三');
      await suggestions(window).filter({ hasText: '表三' }).first().waitFor();
      await suggestions(window).locator('.suggest-icon.codicon-symbol-snippet').first().click();
      await suggestions(window).first().waitFor({ state: 'hidden' });
      await window.type('3');
      await window.press('Tab');
      await window.type('5');
      await window.press('Escape');
      await window.press('Escape');
      await window.save();
      const table = blanked(/\| 项目[\s\S]*?(?=\n\n## 四)/.exec(original)[0]);
      const begun = table.replace('数量 |  |  |', '数量 | 3 | 5 |');
      assert.ok(window.read(draft).includes(`\n\n${begun}\n`), window.read(draft).slice(600, 3000));
    },
  ),

  scenario(
    'in a line of a table the rows it lacks are offered, and come with their label and empty cells',
    {
      files: { [draft]: original.replace(/\| 2\.其他法律[^\n]*\n\| 3\.危及[^\n]*\n/, '') },
      open: draft,
      settings: chinese,
    },
    async (window) => {
      await window.goToText(draft, '\n| 4.保护第三方');
      await window.squigglesAre('error', ['1.属于国家秘密']);
      await window.press('Enter');
      await window.type('|');
      const labels = async () =>
        (await suggestions(window).locator('.label-name').allInnerTexts()).map((one) => one.trim());
      await until('rows are offered', async () => (await labels()).length > 0);
      assert.deepEqual(await labels(), ['2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”']);
      await accept(window, '2.其他法律行政法规禁止公开');
      await window.press('Enter');
      await window.type('|');
      await until('the other one is offered', async () => (await labels()).join() === '3.危及“三安全一稳定”');
      await accept(window, '3.危及“三安全一稳定”');
      await window.save();
      const rows = /\| 2\.其他法律[^\n]*\n\| 3\.危及[^\n]*\n/.exec(original)[0];
      assert.equal(window.read(draft), original.replace(rows, blanked(rows)));
    },
  ),
];
