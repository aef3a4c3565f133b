// Records what LibreOffice and Chromium put on the clipboard, and writes the clipboards of programs that cannot be run
// here, into test/fixtures/clipboard: `node scripts/run.mjs scripts/record-clipboards.ts`. Needs soffice and a Chromium
// (CHROME_PATH names one); the tests need neither. Run again only to add a clipboard: the README there names versions.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { clipboardText } from '../shared/view/clipboard';
import { gridHtml } from '../shared/view/html';
import { officialTables } from './clipboards/official';
import { page as pageOf } from './clipboards/page';
import { excel, excelFormatted, sheets, tabbed, word, wps } from './clipboards/synthetic';

const folder = join('test', 'fixtures', 'clipboard');
const tables = officialTables();
const [disclosure, applications, reviews] = tables.map(({ grid }) => grid);

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

function writeSynthetic(): void {
  write('synthetic-excel-2.html', excelFormatted(disclosure));
  write('synthetic-excel-3.html', excel(applications));
  write('synthetic-excel-3.txt', tabbed(clipboardText(applications)));
  write('synthetic-excel-4.html', excelFormatted(reviews));
  write('synthetic-wps-2.html', wps(disclosure));
  write('synthetic-wps-3.html', wps(applications));
  write('synthetic-wps-4.txt', clipboardText(reviews));
  write('synthetic-word-3.html', word(applications));
  write(
    'synthetic-word-4.html',
    word(reviews, '<p class=MsoNormal>四、政府信息公开行政复议、行政诉讼情况<o:p></o:p></p>'),
  );
  write('synthetic-sheets-2.html', sheets(disclosure));
  write('synthetic-sheets-3.html', sheets(applications));
}

/** LibreOffice's filters for HTML and text write what it copies. */
function recordLibreOffice(): string {
  const temporary = mkdtempSync(join(tmpdir(), 'nianbao-clipboards-'));
  const convert = (to: string, from: string, ...more: string[]) =>
    execFileSync('soffice', ['--headless', ...more, '--convert-to', to, '--outdir', temporary, from], {
      stdio: 'pipe',
    });
  const output = (extension: string) => {
    const name = readdirSync(temporary).find((one) => one.endsWith(extension));
    if (!name) throw new Error(`no ${extension} from soffice`);
    return readFileSync(join(temporary, name), 'utf8');
  };
  try {
    for (const [i, { grid }] of tables.entries()) {
      const source = join(temporary, 'source.html');
      const html = `<html><head><meta charset="utf-8"></head><body>${gridHtml(grid)}</body></html>`;
      writeFileSync(source, html);
      convert('ods', source, '--infilter=calc_HTML_WebQuery');
      rmSync(source);
      const sheet = join(temporary, 'source.ods');
      convert('html:HTML (StarCalc)', sheet);
      write(`libreoffice-calc-${i + 2}.html`, output('source.html'));
      if (i === 1) {
        convert('txt:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false', sheet);
        write(`libreoffice-calc-${i + 2}.txt`, output('.txt'));
        rmSync(join(temporary, 'source.txt'));
      }
      rmSync(sheet);
      writeFileSync(source, html);
      convert('odt:writer8', source, '--infilter=HTML (StarWriter)');
      rmSync(source);
      convert('html:HTML (StarWriter)', join(temporary, 'source.odt'));
      write(`libreoffice-writer-${i + 2}.html`, output('source.html'));
      for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { recursive: true });
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return execFileSync('soffice', ['--version'], { encoding: 'utf8' }).trim();
}

/** Runs in the page: keeps what a paste brings. */
const keepPasted = `document.getElementById('target').addEventListener('paste', (event) => {
  event.preventDefault();
  const data = event.clipboardData;
  window.pasted = { html: data.getData('text/html'), text: data.getData('text/plain') };
});`;

/** Runs in the page: selects from one element to another, as with the mouse. */
const selectBetween = `(from, to) => {
  const range = document.createRange();
  range.setStartBefore(document.querySelector(from));
  range.setEndAfter(document.querySelector(to));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}`;

async function recordChromium(): Promise<string> {
  const places = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'];
  const executablePath = places.find((path) => path !== undefined && existsSync(path));
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.setContent(pageOf(tables.map(({ grid }) => grid)));
  await page.evaluate(keepPasted);
  const copy = async (from: string, to: string): Promise<{ html: string; text: string }> => {
    await page.evaluate(`(${selectBetween})(${JSON.stringify(from)}, ${JSON.stringify(to)})`);
    await page.keyboard.press('Control+C');
    await page.click('#target');
    await page.keyboard.press('Control+V');
    return page.evaluate('pasted');
  };
  for (const i of [0, 1, 2]) {
    const { html, text } = await copy(`#t${i}`, `#t${i}`);
    write(`chromium-${i + 2}.html`, html);
    if (i === 1) write(`chromium-${i + 2}.txt`, text);
  }
  write('chromium-all.html', (await copy('#t0', '#t2')).html);
  // The rows from （五）不予处理 on: a selection that begins inside a merged group.
  write('chromium-half.html', (await copy('#t1 tr:nth-child(20) td:last-child', '#t1 tr:last-child')).html);
  const version = `Chromium ${browser.version()}`;
  await browser.close();
  return version;
}

writeSynthetic();
console.log(recordLibreOffice());
void recordChromium().then(console.log);
