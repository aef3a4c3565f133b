import type { PreviewGrid } from '../../shared/protocol/preview';
import { gridHtml } from '../../shared/view/html';

/** A page as government sites have them: tables with merged cells, each cell a styled paragraph, prose around. */
export function page(grids: readonly PreviewGrid[]): string {
  const tables = grids.map((grid, i) => {
    const table = gridHtml(grid)
      .replace(/<(t[dh])([^>]*)>([^<]*)<\//g, '<$1$2><p style="text-align:center"><span>$3</span></p></')
      .replace(
        '<table>',
        `<table id="t${i}" class="ue" border="1" style="border-collapse:collapse;width:100%"><tbody>`,
      );
    return `<p>表格 ${i + 1}</p>${table.replace('</table>', '</tbody></table>')}`;
  });
  return `<!doctype html><html><head><meta charset="utf-8"><style>td{color:#333;padding:2px}</style></head><body><h1>政府信息公开工作年度报告</h1>${tables.join('')}<div id="target" contenteditable style="min-height:20px"></div></body></html>`;
}
