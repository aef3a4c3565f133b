/** Character codes that the dialect gives a meaning. */
export const TAB = 9;
export const LINE_FEED = 10;
export const RETURN = 13;
export const SPACE = 32;
export const HASH = 35;
export const HYPHEN = 45;
export const COLON = 58;
export const LESS_THAN = 60;
export const OPENING_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSING_BRACKET = 93;
export const PIPE = 124;
export const WIDE_COLON = 0xff1a;

/**
 * Whether a code is white space inside a line: plain, no-break and ideographic spaces, tabs, the typographic spaces
 * and what is not seen at all (zero-width space, byte order mark). Line ends (`\n`, `\r`) are not.
 */
export function isWhite(code: number): boolean {
  if (code === SPACE || code === TAB) return true;
  if (code < 0xa0) return code === 0x0b || code === 0x0c || code === 0x85;
  if (code >= 0x3000) return code === 0x3000 || code === 0xfeff;
  if (code >= 0x2000) {
    if (code <= 0x200b) return true;
    return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060;
  }
  return code === 0xa0 || code === 0x1680 || code === 0x180e;
}

/** The offset of the first character at or behind `at` and before `end` that is not white space; line ends stop it. */
export function skipWhite(text: string, at: number, end: number): number {
  let offset = at;
  while (offset < end && isWhite(text.charCodeAt(offset))) offset++;
  return offset;
}

/** The offset behind the last character between `from` and `end` that is not white space. */
export function trimWhite(text: string, from: number, end: number): number {
  let offset = end;
  while (offset > from && isWhite(text.charCodeAt(offset - 1))) offset--;
  return offset;
}

/** How the residue begins that Word leaves: `[bookmark: _GoBack]`. */
export const BOOKMARK = '[bookmark';

/** The offset behind the `[bookmark: …]` that begins at `at`, or -1. No other bracket opens inside, which bounds the search. */
export function behindBookmark(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== OPENING_BRACKET || !text.startsWith(BOOKMARK, at)) return -1;
  for (let close = at + BOOKMARK.length; close < end; close++) {
    const code = text.charCodeAt(close);
    if (code === CLOSING_BRACKET) return close + 1;
    if (code === OPENING_BRACKET) return -1;
  }
  return -1;
}

/** The offset of the line end (`\n`, `\r` or the text's end) of the line that `at` is in. */
export function endOfLine(text: string, at: number): number {
  let offset = at;
  while (offset < text.length) {
    const code = text.charCodeAt(offset);
    if (code === LINE_FEED || code === RETURN) return offset;
    offset++;
  }
  return offset;
}

/**
 * `endOfLine`, faster in a text without `\r`: where `hasReturns` is false, the line feed is looked for without a look at
 * each character.
 */
export function nextLineEnd(text: string, at: number, hasReturns: boolean): number {
  if (hasReturns) return endOfLine(text, at);
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** The offset behind the line end at `at`: `\r\n` is one. */
export function behindLineEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  if (text.charCodeAt(at) === RETURN && at + 1 < text.length && text.charCodeAt(at + 1) === LINE_FEED) return at + 2;
  return at + 1;
}
