/**
 * What is copied out of the preview: tables with their merged cells and nothing of the page's colours, which would be white
 * on white in Word when the editor is dark. Text outside tables is copied as usual.
 */
export function copyTables(event: ClipboardEvent): void {
  const selection = getSelection();
  if (!event.clipboardData || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const around = elementOf(range.commonAncestorContainer);
  // One cell, or part of it, is text.
  if (around.closest('td, th')) return;
  const copied = document.createElement('div');
  copied.append(range.cloneContents());
  if (!copied.querySelector('td, th')) return;
  const isInside = around.closest('table') !== null;
  for (const element of copied.querySelectorAll('*')) strip(element);
  const html = isInside ? `<table ${tableStyle}>${copied.innerHTML}</table>` : copied.innerHTML;
  event.clipboardData.setData('text/html', `<meta charset="utf-8">${html}`);
  event.clipboardData.setData('text/plain', selection.toString());
  event.preventDefault();
}

const tableStyle = 'border="1" cellspacing="0" style="border-collapse:collapse"';

function elementOf(node: Node): Element {
  return node instanceof Element ? node : (node.parentElement as Element);
}

const kept: ReadonlySet<string> = new Set(['rowspan', 'colspan']);

function strip(element: Element): void {
  for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name);
  if (element.tagName !== 'TABLE') return;
  element.setAttribute('border', '1');
  element.setAttribute('cellspacing', '0');
  element.setAttribute('style', 'border-collapse:collapse');
}
