/** Finds the longest of many words at a place, one look for each of its letters. */
export interface WordTree<T> {
  /** The longest word at `at` that ends before `to`; undefined: none. `first`: the code at `at`, where it is known already. */
  find(text: string, at: number, to: number, first?: number): T | undefined;
}

/** Codes below it have a place of their own: Latin letters and ideographs. */
const PLACES = 0xa000;

/** Spreads the keys of letters over the slots. */
const SPREAD = 0x9e3779b1;

/** A node and a letter make one key of 32 bits. */
const MOST_NODES = 0x10000;

/**
 * The tree stands in flat arrays: what a reader of sentences asks at every letter must not follow objects. A node is a number; what
 * comes behind it stands under the node and the letter (their key) in `keys` and `nexts`, open addressing. Nearly always nothing does:
 * `filter` has a bit for each slot and every second one between, and is small enough to stay where the processor need not fetch it.
 *
 * @throws RangeError where the words are too many to number.
 */
export function wordTree<T>(words: readonly (readonly [string, T])[]): WordTree<T> {
  const firsts = new Uint16Array(PLACES);
  const values: (T | undefined)[] = [undefined];
  const nodes = new Map<number, number>();
  for (const [text, value] of words) {
    const code = text.charCodeAt(0);
    if (!(code < PLACES)) continue;
    if (firsts[code] === 0) firsts[code] = values.push(undefined) - 1;
    let node = firsts[code];
    for (let i = 1; i < text.length; i++) {
      const key = keyOf(node, text.charCodeAt(i));
      let next = nodes.get(key);
      if (next === undefined) {
        next = values.push(undefined) - 1;
        nodes.set(key, next);
      }
      node = next;
    }
    values[node] ??= value;
  }
  if (values.length > MOST_NODES) throw new RangeError('too many words');

  const bits = 32 - Math.clz32(nodes.size * 2 + 4);
  const mask = 2 ** bits - 1;
  const keys = new Int32Array(2 ** bits);
  const nexts = new Uint16Array(2 ** bits);
  const filter = new Uint8Array(2 ** (bits - 2));
  const slotShift = 32 - bits;
  const byteShift = 34 - bits;
  const bitShift = 31 - bits;
  for (const [key, next] of nodes) {
    const spread = Math.imul(key, SPREAD);
    filter[spread >>> byteShift] |= 1 << ((spread >>> bitShift) & 7);
    let slot = spread >>> slotShift;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = key;
    nexts[slot] = next;
  }

  return {
    find(text, at, to, first = at < to ? text.charCodeAt(at) : PLACES) {
      let node = first < PLACES ? firsts[first] : 0;
      if (node === 0) return undefined;
      let value = values[node];
      for (let i = at + 1; i < to; i++) {
        const key = keyOf(node, text.charCodeAt(i));
        const spread = Math.imul(key, SPREAD);
        if ((filter[spread >>> byteShift] & (1 << ((spread >>> bitShift) & 7))) === 0) break;
        let slot = spread >>> slotShift;
        while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & mask;
        node = nexts[slot];
        if (node === 0) break;
        value = values[node] ?? value;
      }
      return value;
    },
  };
}

/** Never 0: nodes begin at 1. */
function keyOf(node: number, code: number): number {
  return (node << 16) | code;
}
