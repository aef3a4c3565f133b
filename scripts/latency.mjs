// `npm run bench:latency`: from the key to the squiggle on the screen, in the real VS Code, for the packed extension and
// for one that does nothing but publish one diagnostic with every change. Both are asked in turn, in windows of their own.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHost } from '../test/support/host.mjs';
import { until } from '../test/support/host-window.mjs';
import { build } from './build.mjs';
import { pack } from './package.mjs';
import { ensureDependencies } from './setup.mjs';
import { repository } from './support/place.mjs';

const KEYS = 20;
const WARM_UP_KEYS = 5;
const FILE = '草稿.nianbao.md';
/** The figure that is typed over: its row and its column do not add up then. */
const ROW = '| 1.信访举报投诉类申请 | ';

/** All that the other extension does: a figure that is not 1 behind that label gets the one diagnostic. */
const idleSource = `
const vscode = require('vscode');
const row = ${JSON.stringify(ROW)};
exports.activate = (context) => {
  const found = vscode.languages.createDiagnosticCollection('idle');
  context.subscriptions.push(found, vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document.languageId !== 'idle') return;
    const text = document.getText();
    const at = text.indexOf(row) + row.length;
    const range = new vscode.Range(document.positionAt(at), document.positionAt(at + 1));
    found.set(document.uri, text[at] === '1' ? [] : [new vscode.Diagnostic(range, 'not 1')]);
  }));
};
`;

/** Packs the extension that does nothing else. */
async function packIdle(folder) {
  const manifest = {
    name: 'idle',
    publisher: 'idle',
    version: '1.0.0',
    description: 'Publishes one diagnostic',
    license: 'MIT',
    engines: { vscode: '^1.97.0' },
    main: './extension.js',
    activationEvents: ['onLanguage:idle'],
    contributes: { languages: [{ id: 'idle', extensions: ['.nianbao.md'] }] },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'extension.js'), idleSource);
  writeFileSync(join(folder, 'README.md'), 'Publishes one diagnostic.');
  writeFileSync(join(folder, 'LICENSE'), 'MIT');
  // `pack` ships the one it makes of it.
  writeFileSync(join(folder, '.vscodeignore'), '**\n!package.json\n!extension.js\n!LICENSE\n!dist/README.md\n');
  return pack(join(folder, '..', 'idle.vsix'), folder);
}

/** Opens the draft in a window with this extension, the figure selected. */
async function open(vsix, text) {
  const host = await openHost({ vsix });
  const window = await host.openWindow({ folder: host.newWorkspace({ files: { [FILE]: text } }), open: FILE });
  await window.editorReady();
  await window.goToText(FILE, ROW);
  for (const _ of [...ROW]) await window.press('ArrowRight');
  await window.press('Shift+ArrowRight');
  await window.page.evaluate(watch);
  return { host, window };
}

/** In the page: notes when a digit is pressed and when the first squiggle after it is in the document. */
function watch() {
  const times = { pressed: 0, shown: 0 };
  globalThis.latency = times;
  addEventListener(
    'keydown',
    (event) => {
      if (!/^\d$/.test(event.key)) return;
      times.pressed = performance.now();
      times.shown = 0;
    },
    true,
  );
  new MutationObserver(() => {
    if (times.pressed && !times.shown && document.querySelector('.monaco-editor .squiggly-error'))
      times.shown = performance.now();
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] });
}

/** Types a wrong figure over the selected one, and takes it back. Returns the milliseconds. */
async function strike({ window }) {
  await window.page.bringToFront();
  const squiggles = window.squiggles('error');
  await window.press('4');
  const { pressed, shown } = await until('the squiggle is there', () =>
    window.page.evaluate(() => (globalThis.latency.shown ? globalThis.latency : undefined)),
  );
  await window.squigglesAre('error', ['4']);
  await window.press('Control+z');
  await until('the squiggle is gone', async () => (await squiggles.count()) === 0);
  // What the change set off besides, colours and outline, is over by then.
  await window.page.waitForTimeout(500);
  return shown - pressed;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle) - 1]) / 2;
}

function line(name, times) {
  const sorted = [...times].sort((a, b) => a - b).map((time) => time.toFixed(0));
  return `${name.padEnd(34)} median ${median(times).toFixed(1)} ms   (${sorted.join(' ')})`;
}

async function main() {
  await ensureDependencies();
  await build();
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-latency-'));
  const opened = [];
  try {
    const text = readFileSync(join(repository, 'samples/示例-青川县水利局-2025.nianbao.md'), 'utf8');
    const ours = await open(await pack(join(folder, 'nianbao.vsix')), text);
    opened.push(ours);
    const idle = await open(await packIdle(join(folder, 'idle')), text);
    opened.push(idle);
    const times = { ours: [], idle: [] };
    for (let key = -WARM_UP_KEYS; key < KEYS; key++) {
      const took = { ours: await strike(ours), idle: await strike(idle) };
      if (key < 0) continue;
      times.ours.push(took.ours);
      times.idle.push(took.idle);
    }
    console.log(`From the key to the squiggle, ${KEYS} keys each:`);
    console.log(line('nianbao.vsix', times.ours));
    console.log(line('an extension that does nothing', times.idle));
    console.log(`ratio ${(median(times.ours) / median(times.idle)).toFixed(2)}`);
  } finally {
    for (const { host, window } of opened) {
      await window.close();
      await host.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
process.exit(0);
