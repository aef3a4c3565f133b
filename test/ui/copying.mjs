// Copying: a table of the preview is copied with its merged cells.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/support/place.mjs';
import { scenario } from '../support/host-scenarios.mjs';

const draft = '草稿.nianbao.md';
const chinese = { 'nianbao.language': 'zh' };
const whole = readFileSync(join(repository, 'test/fixtures/reports/suqian-2023.nianbao.md'), 'utf8');
export default [
  scenario(
    'a table copied in the preview comes with its merged cells and without the colours of the page',
    { files: { [draft]: whole }, open: draft, settings: chinese, theme: 'dark' },
    async (window) => {
      await window.command('年报: 打开预览');
      await window.webview().locator('table').nth(1).waitFor();
      const frame = await window.webviewFrame();
      const html = await frame.evaluate(() => {
        const range = document.createRange();
        range.selectNode(document.querySelectorAll('table')[1]);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        const event = new ClipboardEvent('copy', {
          clipboardData: new DataTransfer(),
          bubbles: true,
          cancelable: true,
        });
        document.querySelector('table').dispatchEvent(event);
        return event.clipboardData.getData('text/html');
      });
      assert.match(html, /rowspan="\d/);
      assert.match(html, />3402</);
      assert.doesNotMatch(html, /class=|color/);
    },
  ),
];
