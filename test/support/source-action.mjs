// Source actions: what one asks for the whole draft.
import { until } from './host-window.mjs';

/**
 * Brings up the menu of source actions and takes the one with this title. Asks again while it is not offered.
 * @param {ReturnType<typeof import('./host-window.mjs').driveWindow>} window
 */
export async function sourceAction(window, title) {
  const row = window.page.locator('.action-widget .monaco-list-row', { hasText: title });
  await until(`${title} is offered`, async () => {
    await window.press('Control+1');
    await window.command('Source Action...');
    return row.waitFor({ timeout: 3000 }).then(() => true);
  });
  await row.click();
  await row.waitFor({ state: 'hidden' });
}
