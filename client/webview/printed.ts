/** The report as HTML without what belongs to the screen: for a page of its own that a browser prints. */
export function printedHtml(report: HTMLElement): string {
  const copy = report.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll('.notes, .field')) element.remove();
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name);
    element.classList.remove('placed', 'here', 'unread', 'editing');
  }
  return copy.outerHTML;
}

const kept: ReadonlySet<string> = new Set(['class', 'rowspan', 'colspan', 'scope', 'href']);
