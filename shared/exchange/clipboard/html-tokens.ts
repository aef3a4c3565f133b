/** A piece of HTML. Comments, declarations and the contents of `style`, `script`, `xml` and the like are left out. */
export type HtmlToken =
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'text'; readonly text: string };

/** Elements whose contents nobody sees. `<xml>` is Office's settings, `<title>` the page's. */
const unseen: ReadonlySet<string> = new Set(['style', 'script', 'xml', 'title', 'template', 'noscript', 'select']);

/**
 * Splits HTML as office programs and browsers put it on the clipboard: names in lower case, attributes as written, text
 * without references. Any text can be split, in time proportional to its length; what is damaged is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    if (open > at) yield { kind: 'text', text: decoded(html.slice(at, open)) };
    if (html.startsWith('<!--', open)) {
      at = behind(html, '-->', open + 4);
      continue;
    }
    const next = html.charCodeAt(open + 1);
    // `<![if supportMisalignedColumns]>`, doctypes and `<?xml …?>`: only the mark itself is no content.
    if (next === EXCLAMATION || next === QUESTION) {
      at = behind(html, '>', open + 1);
      continue;
    }
    const isClosing = next === SLASH;
    const from = open + (isClosing ? 2 : 1);
    if (!isLetter(html.charCodeAt(from))) {
      yield { kind: 'text', text: '<' };
      at = open + 1;
      continue;
    }
    let to = from;
    while (to < html.length && !isNameEnd(html.charCodeAt(to))) to++;
    const name = html.slice(from, to).toLowerCase();
    const end = tagEnd(html, to);
    const attributes = html.slice(to, end);
    at = Math.min(end + 1, html.length);
    if (!isClosing && unseen.has(name) && !attributes.endsWith('/')) {
      at = behindElement(html, name, at);
      continue;
    }
    yield { kind: isClosing ? 'close' : 'open', name, attributes };
  }
  if (at < html.length) yield { kind: 'text', text: decoded(html.slice(at)) };
}

/** The value of an attribute as written in a tag, references resolved; empty for one without a value; undefined: none. */
export function attributeIn(attributes: string, name: string): string | undefined {
  const pattern = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, key, double, single, bare] of attributes.matchAll(pattern)) {
    if (key.toLowerCase() === name) return decoded(double ?? single ?? bare ?? '');
  }
  return undefined;
}

const EXCLAMATION = 33;
const SLASH = 47;
const GREATER = 62;
const QUESTION = 63;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isNameEnd(code: number): boolean {
  return code <= 32 || code === SLASH || code === GREATER;
}

/** The offset of the `>` that ends a tag, quoted values skipped; the text's end where there is none. */
function tagEnd(html: string, from: number): number {
  let quote = 0;
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
  }
  return html.length;
}

function behind(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found === -1 ? html.length : found + mark.length;
}

/** Behind the closing tag of an element whose contents are not looked at; the text's end where it is never closed. */
function behindElement(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[\\s/>]`, 'gi');
  closing.lastIndex = from;
  const found = closing.exec(html);
  return found ? behind(html, '>', found.index) : html.length;
}

/** References that office programs and web pages write in tables; others stay as written. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  minus: '−',
  times: '×',
  zwnj: '',
  shy: '',
};

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));?/gi, (written, hex, decimal, name) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? named[name] : written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : written;
  });
}
