import type { PreviewState } from './messages';

type Top = NonNullable<PreviewState['top']>;

/** The block at the upper edge of the window, and how far it is scrolled out. */
export function topBlock(report: Element): Top | undefined {
  const blocks = [...report.children];
  const block = blocks.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  if (block < 0) return undefined;
  return { block, offset: Math.round(-blocks[block].getBoundingClientRect().top) };
}

/** Puts a block back where `topBlock` found it. */
export function scrollTo(report: Element, { block, offset }: Top): void {
  const element = report.children[block];
  if (element) window.scrollBy(0, element.getBoundingClientRect().top + offset);
}

/** Draws, and keeps what was at the upper edge where it was, whatever grew or shrank above it. */
export function keepScroll(report: Element, draw: () => void): void {
  const top = topBlock(report);
  const anchor = top && report.children[top.block];
  const before = anchor?.getBoundingClientRect().top;
  draw();
  if (!anchor?.isConnected || before === undefined) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) window.scrollBy(0, moved);
}
