import type { PreviewGrid } from '../protocol/preview';
import { gridHtml } from './html';

/** A grid as the clipboard's `text/html`: Excel, WPS and Word take its merged cells and draw its lines. */
export function clipboardHtml(grid: PreviewGrid): string {
  const table = gridHtml(grid).replace(
    '<table>',
    '<table border="1" cellspacing="0" style="border-collapse:collapse">',
  );
  return `<html><head><meta charset="utf-8"></head><body><!--StartFragment-->${table}<!--EndFragment--></body></html>`;
}

/**
 * A grid as tab-separated text: every cell in its row and column, what a merged cell covers empty; a cell with a tab, a
 * line end or a quotation mark in quotation marks, as spreadsheets write it.
 */
export function clipboardText(grid: PreviewGrid): string {
  const lines = grid.rows.map(() => new Array<string>(grid.columns).fill(''));
  const taken = grid.rows.map(() => new Array<boolean>(grid.columns).fill(false));
  grid.rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (taken[r][column]) column++;
      lines[r][column] = /[\t\r\n"]/.test(cell.text) ? `"${cell.text.replaceAll('"', '""')}"` : cell.text;
      for (let i = r; i < Math.min(r + cell.rowSpan, taken.length); i++)
        taken[i].fill(true, column, column + cell.colSpan);
    }
  });
  return lines.map((line) => `${line.join('\t')}\r\n`).join('');
}
