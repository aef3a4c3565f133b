import assert from 'node:assert/strict';
import { scenario } from '../support/host-scenarios.mjs';
import { until } from '../support/host-window.mjs';

const draft = '# 某某单位2024年政府信息公开工作年度报告\n';

export default [
  scenario(
    'a file *.nianbao.md is a draft',
    { files: { '草稿.nianbao.md': draft }, open: '草稿.nianbao.md' },
    async (window) => {
      const bar = window.page.locator('.statusbar');
      await until('the status bar names the language', async () => /年报|Nianbao/.test(await bar.innerText()));
      assert.equal(window.read('草稿.nianbao.md'), draft);
    },
  ),
];
