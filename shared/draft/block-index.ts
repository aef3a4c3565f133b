import type { Draft } from './types';

/** The index of the block that holds `offset`; that of the last block for the text's end; -1 in an empty draft. */
export function blockIndexAt({ blocks }: Draft, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (blocks[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}
