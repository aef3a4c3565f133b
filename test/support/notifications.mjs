// What VS Code's messages say. A driven VS Code shows no pop-ups; its list of notifications holds them.

const bell = '.statusbar .codicon-bell-dot';

/**
 * Whether there is a message that nobody has looked at yet.
 * @param {ReturnType<typeof import('./host-window.mjs').driveWindow>} window
 */
export const hasNewMessage = async ({ page }) => (await page.locator(bell).count()) > 0;

/** Waits for a new message, gives its text, and clears the list. */
export async function takeMessage(window) {
  const messages = window.page.locator('.notifications-center .notification-list-item');
  await window.page.locator(bell).waitFor();
  await window.command('Notifications: Show Notifications');
  await messages.first().waitFor();
  const text = await messages.first().innerText();
  await window.command('Notifications: Clear All Notifications');
  await messages.first().waitFor({ state: 'hidden' });
  return text;
}
