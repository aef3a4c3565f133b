// What the Problems panel lists, read from its rows: for scenarios that ask for the rules behind them.
import { until } from './host-window.mjs';

/**
 * Brings up the Problems panel, unless it is open, and leaves it open.
 * @param {ReturnType<typeof import('./host-window.mjs').driveWindow>} window
 */
export async function openProblems(window) {
  const panel = window.page.locator('.markers-panel').first();
  if (await panel.isVisible()) return;
  await window.command('Problems: Focus on Problems View');
  await panel.waitFor();
}

/**
 * The findings that the open Problems panel lists, in its order. Throws where it is too low to show them all.
 * @returns {Promise<{ level: string, message: string, rule: string }[]>} `level`: Error, Warning or Info
 */
export async function listedProblems({ page }) {
  const rows = await page
    .locator('.markers-panel .monaco-list-row')
    .evaluateAll((all) => all.map((row) => [row.ariaLevel, row.getAttribute('aria-label') ?? '', row.innerText]));
  const files = rows.filter(([depth]) => depth === '1');
  const problems = rows.filter(([depth]) => depth === '2');
  const count = files.reduce((sum, [, label]) => sum + Number.parseInt(label, 10), 0);
  if (count !== problems.length) throw new Error(`the panel shows ${problems.length} of ${count} problems`);
  return problems.map(([, label, text]) => {
    const [message, , rule = ''] = text.split('\n');
    return { level: label.split(':')[0], message, rule };
  });
}

/** Opens the panel and waits until the rules it lists are exactly these, each as often as it is listed, in any order. */
export async function problemsAre(window, expected) {
  await openProblems(window);
  const wanted = [...expected].sort().join(' ');
  let seen = '';
  await until('the problems are as expected', async () => {
    seen = (await listedProblems(window))
      .map(({ rule }) => rule)
      .sort()
      .join(' ');
    return seen === wanted;
  }).catch(() => {
    throw new Error(`problems: expected [${wanted}], saw [${seen}]`);
  });
}
