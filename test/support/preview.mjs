// What scenarios do in the preview.

/** Opens the preview with its icon, and waits for its tables. */
export async function openPreview(window) {
  await window.page.locator('.editor-actions .action-label[aria-label*="打开预览"]').first().click();
  await window.webview().locator('section.official table').first().waitFor({ timeout: 30_000 });
}

/** A figure: the nth one in a row of a table, all counted from 0, header rows too. */
export const cellNamed = (window, table, row, column) =>
  window.webview().locator(`section.official >> nth=${table} >> css=tr >> nth=${row} >> css=td.value >> nth=${column}`);

/** Waits until something is selected in the draft, whatever has the focus. */
export const selectedInDraft = (window) => window.page.locator('.monaco-editor .selected-text').first().waitFor();

/** How far the preview is scrolled, in pixels. */
export const scrollTop = (window) =>
  window
    .webview()
    .locator('html')
    .evaluate((html) => html.scrollTop);
