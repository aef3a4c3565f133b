// What a person can do in a VS Code window, and what they can see: keys, menus, squiggles, the preview, the file on disk.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textUnder } from './text-under.mjs';

/** Where screenshots go: NIANBAO_SHOTS, or a folder that git ignores. */
export const shotsFolder = resolve(process.env.NIANBAO_SHOTS ?? join(import.meta.dirname, '../../test-results/shots'));

/**
 * Asks again and again until `ask` answers something truthy, and returns that. An exception counts as "not yet".
 * @template T
 * @param {string} what completes "waited in vain until …"
 * @param {() => T | Promise<T>} ask
 * @param {number} [timeout] milliseconds
 * @returns {Promise<T>}
 */
export async function until(what, ask, timeout = 20_000) {
  const started = Date.now();
  let last;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() - started > timeout)
      throw new Error(`waited in vain until ${what}${last ? `: ${last.message}` : ''}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * A window as a person uses it. Everything here goes through keys, clicks and the DOM.
 * @param {{ page: import('playwright-core').Page, folder: string, faults: string[] }} window
 */
export function driveWindow({ page, folder, faults }) {
  const quickInput = page.locator('.quick-input-widget');
  const rows = quickInput.locator('.quick-input-list .monaco-list-row');
  const actionRows = page.locator('.action-widget .monaco-list-row.action');
  const editor = page.locator('.editor-group-container.active .monaco-editor').first();

  const press = (keys) => page.keyboard.press(keys);
  const path = (file) => join(folder, file);
  const read = (file) => readFileSync(path(file), 'utf8');
  /** Puts text in at the cursor in one go, as an input method does: nothing is auto-closed or completed. */
  const insert = (text) => page.keyboard.insertText(text);
  /** Types key by key, at a person's pace of `delay` milliseconds. */
  const type = (text, delay = 20) => page.keyboard.type(text, { delay });

  async function shot(name) {
    mkdirSync(shotsFolder, { recursive: true });
    const file = join(shotsFolder, `${name.replace(/[\\/:*?"<>|\s]+/g, '-')}.png`);
    await page.screenshot({ path: file });
    return file;
  }

  /** Waits until a text editor shows its text. */
  const editorReady = () => page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });

  /** Waits until the workbench itself is there; a window without an open file has no editor. */
  const ready = () => page.locator('.monaco-workbench .statusbar').waitFor({ timeout: 60_000 });

  /** Brings up the command palette (`>`), file list (empty) or another quick input, and types into it. */
  async function quickOpen(keys, text) {
    await until(`${keys} brings up the quick input`, async () => {
      await press(keys);
      return quickInput
        .locator('input')
        .first()
        .waitFor({ timeout: 2000 })
        .then(() => true);
    });
    await insert(text);
  }

  /** Runs a command by its title in the palette, `年报: 打开预览`. */
  async function command(title) {
    const row = rows.filter({ hasText: title }).first();
    // The list is made when it opens: in a window that has just begun it may lack what extensions bring.
    await until(`the palette offers ${title}`, async () => {
      await quickOpen('F1', title);
      const offered = await row.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
      if (!offered) await press('Escape');
      return offered;
    });
    await press('Enter');
  }

  /** Answers a text question of a command. */
  async function answer(text) {
    const input = quickInput.locator('input').first();
    await input.waitFor();
    await input.fill(text);
    await press('Enter');
  }

  /** Picks from a list that a command shows. */
  async function pick(label) {
    await rows.filter({ hasText: label }).first().click();
  }

  /** Opens a file of the folder through the file list, and waits until its tab is in front. */
  async function openFile(file) {
    const name = file.split('/').pop();
    await quickOpen('Control+p', file);
    await rows.filter({ hasText: name }).first().waitFor({ timeout: 20_000 });
    await press('Enter');
    await page.locator('.tab.active', { hasText: name }).first().waitFor();
    await editorReady();
  }

  /** Puts the focus into the text without moving the cursor anywhere that matters. */
  async function focusEditor() {
    await editor.locator('.view-line').first().click();
  }

  async function goTo(place) {
    await quickOpen('Control+g', '');
    await quickInput.locator('input').first().fill(place);
    await press('Enter');
    await quickInput.waitFor({ state: 'hidden' });
  }

  /** Puts the cursor at the start of a line, counted from 1. */
  const goToLine = (line) => goTo(`:${line}`);

  /** The offset of the nth `text` in the saved file. Save first: unsaved text is not seen. */
  function find(file, text, nth = 0) {
    const content = read(file);
    let offset = content.indexOf(text);
    for (let i = 0; i < nth && offset >= 0; i++) offset = content.indexOf(text, offset + 1);
    if (offset < 0) throw new Error(`${file} does not contain ${text}`);
    return offset;
  }

  /** Puts the cursor before the nth `text` of the saved file. */
  async function goToText(file, text, nth = 0) {
    const bom = read(file).startsWith('\ufeff') ? 1 : 0;
    // By offset: the column that Go to Line asks for counts a Chinese character as two.
    await goTo(`::${find(file, text, nth) - bom + 1}`);
  }

  /** Selects the nth `text` (on one line) of the saved file. */
  async function select(file, text, nth = 0) {
    await goToText(file, text, nth);
    for (const _ of [...text]) await press('Shift+ArrowRight');
  }

  /** Replaces the nth `from` (on one line) of the saved file in the editor, as one would by hand. */
  async function replace(file, from, to, nth = 0) {
    await select(file, from, nth);
    if (to === '') await press('Delete');
    else await insert(to);
  }

  /** Saves, and waits until the file is written and its tab no longer marked as changed. */
  async function save() {
    const dirty = page.locator('.tab.active.dirty');
    // The mark follows the last key with a little delay; without a change there is nothing to wait for.
    await dirty
      .first()
      .waitFor({ timeout: 1000 })
      .catch(() => {});
    await press('Control+s');
    await dirty.first().waitFor({ state: 'detached' });
  }

  /** Waits until the file on disk is as wanted, and returns it. */
  const onDisk = (file, wanted, timeout) =>
    until(
      `${file} on disk is as wanted${existsSync(path(file)) ? '' : ' (it does not exist)'}`,
      () => {
        const text = read(file);
        return wanted(text) ? text : undefined;
      },
      timeout,
    );

  const squiggles = (severity = 'error') => page.locator(`.monaco-editor .squiggly-${severity}`);

  /** The visible text that stands under each squiggle of a severity, from the pixels of both. */
  const underSquiggles = (severity = 'error') => page.evaluate(textUnder, `.monaco-editor .squiggly-${severity}`);

  /** Waits until the text under the squiggles of a severity is exactly `expected`, in order. */
  async function squigglesAre(severity, expected, timeout = 20_000) {
    let seen = [];
    const same = () => JSON.stringify(seen) === JSON.stringify(expected);
    await until(
      'the squiggles are as expected',
      async () => {
        seen = await underSquiggles(severity);
        return same();
      },
      timeout,
    ).catch(() => {
      throw new Error(`squiggly-${severity}: expected ${JSON.stringify(expected)}, saw ${JSON.stringify(seen)}`);
    });
  }

  /** What the Problems panel says, one line for each problem, in its order. Opens the panel. */
  async function problems() {
    await command('Problems: Focus on Problems View');
    const markers = page.locator('.markers-panel .monaco-list-row');
    await markers
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => {});
    const lines = await markers.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
    return lines;
  }

  /** Asks for the fixes at the cursor and returns their titles; the menu stays open. Asks again while none come. */
  async function fixes(wanted) {
    const row = wanted ? actionRows.filter({ hasText: wanted }) : actionRows;
    await until(
      `Ctrl+. offers ${wanted ?? 'something'}`,
      async () => {
        await press('Control+.');
        const came = await row
          .first()
          .waitFor({ timeout: 2000 })
          .then(
            () => true,
            () => false,
          );
        if (!came) await press('Escape');
        return came;
      },
      30_000,
    );
    return actionRows.allInnerTexts();
  }

  /** Applies the fix with this title at the cursor. */
  async function fix(title) {
    await fixes(title);
    await actionRows.filter({ hasText: title }).first().click();
    await actionRows.first().waitFor({ state: 'hidden' });
  }

  /** The document inside the webview that is in front. */
  const webview = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

  /** The same as a Frame, for `evaluate` (axe-core, for instance): the webview's CSP does not bind that. */
  async function webviewFrame() {
    const root = await webview().locator('html').elementHandle();
    return root.ownerFrame();
  }

  return {
    page,
    folder,
    faults,
    editor,
    quickInput,
    rows,
    press,
    type,
    insert,
    shot,
    ready,
    editorReady,
    focusEditor,
    command,
    answer,
    pick,
    openFile,
    goToLine,
    goToText,
    select,
    replace,
    find,
    path,
    read,
    save,
    onDisk,
    squiggles,
    underSquiggles,
    squigglesAre,
    problems,
    fixes,
    fix,
    webview,
    webviewFrame,
  };
}
