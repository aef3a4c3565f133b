import type { Span } from '../../shared/text/span';

/** Where each element's text stands in the draft. */
const places = new WeakMap<Element, Span>();

/** Elements with a place carry this class, so that they can be found in the order of the page. */
const placedClass = 'placed';

/** Says where an element's text stands in the draft; undefined: nowhere. */
export function setPlace(element: Element, span: Span | undefined): void {
  element.classList.toggle(placedClass, span !== undefined);
  if (span) places.set(element, span);
  else places.delete(element);
}

/** The place of the innermost element around `target` that has one. */
export function placeOf(target: Element): Span | undefined {
  const placed = target.closest(`.${placedClass}`);
  return placed ? places.get(placed) : undefined;
}

/** All elements that have a place, in the order of the page. */
export function placedElements(root: Element): Iterable<Element> {
  return root.getElementsByClassName(placedClass);
}

export function spanOf(element: Element): Span | undefined {
  return places.get(element);
}

let marked: Element | undefined;

/**
 * Marks the element in which the editor's cursor stands and, where wanted, brings it into view. While the cursor stays
 * in the same element nothing scrolls, so that one may look elsewhere while typing.
 */
export function markPlace(root: Element, offset: number, bringIntoView: boolean): void {
  const found = innermostAt(root, offset);
  if (found === marked) return;
  marked?.classList.remove('here');
  marked = found;
  if (!found) return;
  found.classList.add('here');
  if (bringIntoView && !isInView(found)) found.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** The smallest place that the offset lies in or at the end of. */
function innermostAt(root: Element, offset: number): Element | undefined {
  let best: Element | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const element of placedElements(root)) {
    const span = places.get(element);
    if (!span || offset < span.start || offset > span.end || span.end - span.start >= size) continue;
    best = element;
    size = span.end - span.start;
  }
  return best;
}

function isInView(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
}
