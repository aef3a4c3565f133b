/** Finds the longest of many words at a place, one look for each of its letters. */
export interface WordTree<T> {
  /** The longest word at `at` that ends before `to`; undefined: none. */
  find(text: string, at: number, to: number): T | undefined;
}

/** Letters that have come so far. */
interface Node<T> {
  value: T | undefined;
  readonly codes: number[];
  readonly nodes: Node<T>[];
}

/** Codes below it have a place of their own: Latin letters and ideographs. */
const PLACES = 0xa000;

export function wordTree<T>(words: readonly (readonly [string, T])[]): WordTree<T> {
  const firsts = new Uint16Array(PLACES);
  const nodes: Node<T>[] = [];
  for (const [text, value] of words) {
    const code = text.charCodeAt(0);
    if (!(code < PLACES)) continue;
    if (firsts[code] === 0) firsts[code] = nodes.push(newNode());
    let node = nodes[firsts[code] - 1];
    for (let i = 1; i < text.length; i++) node = childOf(node, text.charCodeAt(i));
    node.value ??= value;
  }
  return {
    find(text, at, to) {
      const first = text.charCodeAt(at);
      if (first >= PLACES) return undefined;
      const place = firsts[first];
      if (place === 0) return undefined;
      let node = nodes[place - 1];
      let { value } = node;
      for (let i = at + 1; i < to; i++) {
        const code = text.charCodeAt(i);
        const { codes } = node;
        let next = 0;
        while (next < codes.length && codes[next] !== code) next++;
        if (next === codes.length) break;
        node = node.nodes[next];
        if (node.value !== undefined) value = node.value;
      }
      return value;
    },
  };
}

function newNode<T>(): Node<T> {
  return { value: undefined, codes: [], nodes: [] };
}

function childOf<T>(node: Node<T>, code: number): Node<T> {
  const known = node.codes.indexOf(code);
  if (known !== -1) return node.nodes[known];
  const child = newNode<T>();
  node.codes.push(code);
  node.nodes.push(child);
  return child;
}
