import type { PreviewCell, PreviewGrid } from '../protocol/preview';

/** A grid as an HTML table with merged cells, heads marked by `scope`; nothing but escaped text and spans in it. */
export function gridHtml(grid: PreviewGrid): string {
  const rows = grid.rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`);
  return `<table>\n${rows.join('\n')}\n</table>`;
}

function cellHtml(cell: PreviewCell): string {
  const { scope } = cell;
  const name = scope ? 'th' : 'td';
  const attributes = [
    scope ? ` scope="${scope}"` : '',
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
    cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '',
  ];
  return `<${name}${attributes.join('')}>${escapeHtml(cell.text)}</${name}>`;
}

/** Text that is safe between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
