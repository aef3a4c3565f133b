// Puts a window back to how it was when it opened, so that the next scenario need not wait for another one.
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './host-window.mjs';

/** How long a window may take to be put back, in milliseconds. One that cannot be is replaced by a fresh one. */
const patience = 15_000;

/**
 * Without Alt and Shift: released while the preview that had the focus is closing, they stay pressed for VS Code, and
 * the next click on an icon does the icon's other thing.
 */
const key = 'Control+F12';

/** One key for all that closes what a scenario left open; a hand would need a dozen. All of it is VS Code's own. */
export const clearingKeybinding = {
  key: 'ctrl+f12',
  command: 'runCommands',
  args: {
    commands: [
      // Unsaved text would bring up a question; the folder is emptied anyway.
      'workbench.action.files.saveAll',
      'workbench.action.closeAllEditors',
      'workbench.action.closePanel',
      'notifications.clearAll',
      'notifications.hideList',
      'workbench.view.explorer',
      'workbench.files.action.collapseExplorerFolders',
    ],
  },
};

/**
 * Closes everything, and empties the window's folder. Throws where the window does not come to rest in time.
 * @param {ReturnType<typeof import('./host-window.mjs').driveWindow>} window
 */
export async function clearWindow({ page, folder, faults, press, quickInput }) {
  const none = async (selector) => (await page.locator(selector).filter({ visible: true }).count()) === 0;
  await page.mouse.move(0, 0);
  await press('Escape');
  await quickInput.waitFor({ state: 'hidden', timeout: patience });
  await press(key);
  await until('nothing is open', () => none('.tab, .part.panel, .notifications-center, .codicon-bell-dot'), patience);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  // Once VS Code has seen that they are gone it forgets where the cursor was in them, and what could be undone.
  await page.locator('.explorer-folders-view').waitFor({ timeout: patience });
  await until('the folder is empty', () => none('.explorer-folders-view .monaco-list-row'), patience);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  faults.length = 0;
}

/**
 * Opens a file with a double click in the list of files, as soon as it is there.
 * @param {ReturnType<typeof import('./host-window.mjs').driveWindow>} window
 */
export async function openFromExplorer({ page }, file) {
  const name = page.locator('.explorer-folders-view .monaco-list-row').getByText(file, { exact: true });
  await name.dblclick({ timeout: patience });
  await page.locator('.tab.active', { hasText: file }).waitFor({ timeout: patience });
  await page.locator('.monaco-editor.focused').first().waitFor({ timeout: patience });
}
