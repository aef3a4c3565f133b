/** Finds the longest of many words at a place, one look for each of its letters. */
export interface WordTree<T> {
  /** The longest word at `at` that ends before `to`; undefined: none. `first`: the code at `at`, where it is known already. */
  find(text: string, at: number, to: number, first?: number): T | undefined;
}

/** Codes below it have a place of their own: Latin letters and ideographs. */
const PLACES = 0xa000;

/** Spreads the keys of letters over the slots. */
const SPREAD = 0x9e3779b1;

/**
 * The tree stands in three flat arrays: what a reader of sentences asks at every letter must not follow objects. A node is a
 * number; what comes behind it stands in `slots` under the node and the letter, open addressing, two numbers a slot.
 *
 * @throws RangeError where the words are too many to number.
 */
export function wordTree<T>(words: readonly (readonly [string, T])[]): WordTree<T> {
  const firsts = new Uint16Array(PLACES);
  const values: (T | undefined)[] = [undefined];
  const bits = 32 - Math.clz32(words.reduce((sum, [text]) => sum + text.length, 1) * 2);
  const shift = 32 - bits;
  const mask = 2 ** bits - 1;
  const slots = new Int32Array(2 ** bits * 2);
  const slotOf = (key: number): number => {
    let slot = Math.imul(key, SPREAD) >>> shift;
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== key) slot = (slot + 1) & mask;
    return slot * 2;
  };
  for (const [text, value] of words) {
    const code = text.charCodeAt(0);
    if (!(code < PLACES)) continue;
    if (firsts[code] === 0) firsts[code] = values.push(undefined) - 1;
    let node = firsts[code];
    for (let i = 1; i < text.length; i++) {
      const key = (node << 16) | text.charCodeAt(i);
      const slot = slotOf(key);
      slots[slot] = key;
      if (slots[slot + 1] === 0) slots[slot + 1] = values.push(undefined) - 1;
      node = slots[slot + 1];
    }
    values[node] ??= value;
  }
  if (values.length > MOST_NODES) throw new RangeError('too many words');
  return {
    find(text, at, to, first = at < to ? text.charCodeAt(at) : PLACES) {
      let node = first < PLACES ? firsts[first] : 0;
      if (node === 0) return undefined;
      let value = values[node];
      for (let i = at + 1; i < to; i++) {
        node = slots[slotOf((node << 16) | text.charCodeAt(i)) + 1];
        if (node === 0) break;
        value = values[node] ?? value;
      }
      return value;
    },
  };
}

/** A node and a letter make one number of 32 bits. */
const MOST_NODES = 0x10000;
