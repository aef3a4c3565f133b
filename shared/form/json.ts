import type { Span } from '../text/span';
import type { FormFaultKind } from './fault';

/** A value of a JSON text with its place, and with the places of what is in it. */
export interface JsonNode extends Span {
  readonly members: ReadonlyMap<string, { readonly key: Span; readonly value: JsonNode }> | undefined;
  readonly items: readonly JsonNode[] | undefined;
}

export type JsonFault = JsonFaultKind & { readonly span: Span };

type JsonFaultKind = Extract<FormFaultKind, { code: `json-${string}` }>;

/** More levels than any form needs; deeper text could exhaust the stack. */
const DEEPEST = 64;

/**
 * Reads the places of a JSON text; `JSON.parse` gives its value. A key written twice is a fault, as one of the two would
 * silently not count. A BOM in front is passed over.
 */
export function readJson(text: string): { readonly root: JsonNode } | { readonly fault: JsonFault } {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  const fail = (kind: JsonFaultKind, start = at, end = Math.min(start + 1, text.length)): never => {
    throw new Unreadable({ span: { start, end }, ...kind });
  };
  const skip = (): void => {
    while (at < text.length && ' \t\r\n'.includes(text[at])) at++;
  };
  const expect = (mark: string): void => {
    skip();
    if (text[at] !== mark) fail({ code: 'json-expected', mark });
    at++;
  };
  const readString = (): Span => {
    const start = at;
    stringPattern.lastIndex = at;
    if (!stringPattern.test(text)) fail({ code: 'json-string' }, start, lineEnd(text, start));
    at = stringPattern.lastIndex;
    return { start, end: at };
  };
  const readObject = (depth: number): JsonNode => {
    const start = at++;
    const members = new Map<string, { key: Span; value: JsonNode }>();
    skip();
    if (text[at] === '}') return { start, end: ++at, members, items: undefined };
    for (;;) {
      skip();
      if (text[at] !== '"') fail({ code: 'json-key' });
      const key = readString();
      const name = JSON.parse(text.slice(key.start, key.end)) as string;
      if (members.has(name)) fail({ code: 'json-double-key', key: name }, key.start, key.end);
      expect(':');
      members.set(name, { key, value: readValue(depth + 1) });
      skip();
      if (text[at] === ',') at++;
      else break;
    }
    expect('}');
    return { start, end: at, members, items: undefined };
  };
  const readArray = (depth: number): JsonNode => {
    const start = at++;
    const items: JsonNode[] = [];
    skip();
    if (text[at] === ']') return { start, end: ++at, members: undefined, items };
    for (;;) {
      items.push(readValue(depth + 1));
      skip();
      if (text[at] === ',') at++;
      else break;
    }
    expect(']');
    return { start, end: at, members: undefined, items };
  };
  const readValue = (depth: number): JsonNode => {
    skip();
    if (depth > DEEPEST) fail({ code: 'json-deep' });
    if (text[at] === '{') return readObject(depth);
    if (text[at] === '[') return readArray(depth);
    if (text[at] === '"') return { ...readString(), members: undefined, items: undefined };
    const start = at;
    plainPattern.lastIndex = at;
    if (!plainPattern.test(text)) fail({ code: at < text.length ? 'json-value' : 'json-end' });
    at = plainPattern.lastIndex;
    return { start, end: at, members: undefined, items: undefined };
  };

  try {
    const root = readValue(0);
    skip();
    if (at < text.length) fail({ code: 'json-rest' }, at, lineEnd(text, at));
    return { root };
  } catch (error) {
    if (error instanceof Unreadable) return { fault: error.fault };
    throw error;
  }
}

/** The node a path leads to, as far as it exists. */
export function nodeAt(
  root: JsonNode,
  path: readonly (string | number)[],
): { node: JsonNode; rest: readonly (string | number)[] } {
  let node = root;
  for (let i = 0; i < path.length; i++) {
    const step = path[i];
    const next = typeof step === 'number' ? node.items?.[step] : node.members?.get(step)?.value;
    if (!next) return { node, rest: path.slice(i) };
    node = next;
  }
  return { node, rest: [] };
}

/** Carries a fault out of the recursion. */
class Unreadable extends Error {
  constructor(readonly fault: JsonFault) {
    super(fault.code);
  }
}

const stringPattern = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const plainPattern = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
