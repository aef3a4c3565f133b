import { placedElements, spanOf } from './places';

/** How long after a key or a turn of the wheel the page scrolls because of it, in milliseconds. */
const INTENT = 400;

export interface Together {
  /** The editor was scrolled to an offset of the draft: the page follows, unless it is itself being scrolled. */
  follow(offset: number): void;
}

/**
 * The page tells where it was scrolled to, and goes where the editor was scrolled to. Only scrolling that somebody does here
 * is told, never what follows the editor or comes from drawing: so the two never chase each other.
 */
export function createTogether(report: Element, tell: (offset: number) => void): Together {
  let intent = 0;
  let waiting = 0;
  const note = () => {
    intent = performance.now();
  };
  const isAsked = () => performance.now() - intent < INTENT;
  for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    document.addEventListener(event, note, { passive: true, capture: true });
  // While the scroll bar is held, its moves ask.
  document.addEventListener('pointermove', ({ buttons }) => buttons > 0 && note(), { passive: true });
  document.addEventListener('scroll', () => {
    if (!isAsked() || waiting !== 0) return;
    // One that goes on scrolling goes on asking.
    note();
    waiting = requestAnimationFrame(() => {
      waiting = 0;
      const offset = offsetAtTop(report);
      if (offset !== undefined) tell(offset);
    });
  });
  return {
    follow(offset) {
      if (!isAsked()) scrollToOffset(report, offset);
    },
  };
}

/** The offset of the draft that the upper edge of the page shows. */
function offsetAtTop(report: Element): number | undefined {
  if (window.scrollY < 1) return 0;
  let best: { readonly top: number; readonly offset: number } | undefined;
  for (const element of placedElements(report)) {
    const { top, bottom, height } = element.getBoundingClientRect();
    const span = spanOf(element);
    if (!span || bottom <= 0) continue;
    // Of what the edge cuts through the lowest: a cell beside a high group, not the group.
    const isBetter = !best || (top <= 0 ? top > best.top || best.top > 0 : top < best.top && best.top > 0);
    const cut = top < 0 && height > 0 ? -top / height : 0;
    if (isBetter) best = { top, offset: Math.round(span.start + cut * (span.end - span.start)) };
  }
  return best?.offset;
}

/** Scrolls so that an offset of the draft is at the upper edge, between two places in proportion. */
function scrollToOffset(report: Element, offset: number): void {
  let before: { readonly start: number; readonly end: number; readonly box: DOMRect } | undefined;
  let after: typeof before;
  for (const element of placedElements(report)) {
    const span = spanOf(element);
    if (!span) continue;
    const { start, end } = span;
    if (start <= offset && (!before || start > before.start))
      before = { start, end, box: element.getBoundingClientRect() };
    if (start > offset && (!after || start < after.start)) after = { start, end, box: element.getBoundingClientRect() };
  }
  // Before all that is shown stands what is not: the metadata.
  if (!before) {
    window.scrollTo(0, 0);
    return;
  }
  const isWithin = offset <= before.end || !after;
  const [from, to] = isWithin ? [before.box.top, before.box.bottom] : [before.box.bottom, after?.box.top ?? 0];
  const [start, end] = isWithin ? [before.start, before.end] : [before.end, after?.start ?? before.end];
  const share = end > start ? Math.min(1, (offset - start) / (end - start)) : 0;
  window.scrollBy(0, from + share * (to - from));
}
