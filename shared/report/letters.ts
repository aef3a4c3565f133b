import { isWhite } from '../draft/characters';
import { isRadicalCode, unifiedByRadical } from '../text/normalise';
import type { Span } from '../text/span';

/**
 * A stretch of text read through: without white space, `*` and `[bookmark: …]`, radicals as ideographs, digits half-width.
 * `offsets[i]` is where the character `text[i]` stands in the draft.
 */
export interface Letters {
  readonly text: string;
  readonly offsets: readonly number[];
}

const BOOKMARK = '[bookmark';
const ASTERISK = 42;

/** Reads through the given stretches as if they followed each other. For short texts: titles, signatures. */
export function readLetters(source: string, spans: readonly Span[]): Letters {
  let text = '';
  const offsets: number[] = [];
  for (const { start, end } of spans) {
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at);
      if (isWhite(code) || code === ASTERISK || code === 10 || code === 13) continue;
      if (source.startsWith(BOOKMARK, at)) {
        const close = source.indexOf(']', at);
        if (close !== -1 && close < end) {
          at = close;
          continue;
        }
      }
      let letter = source[at];
      if (isRadicalCode(code)) letter = unifiedByRadical.get(letter) ?? letter;
      else if (code >= 0xff10 && code <= 0xff19) letter = String.fromCharCode(code - 0xfee0);
      text += letter;
      for (let i = 0; i < letter.length; i++) offsets.push(at);
    }
  }
  return { text, offsets };
}

/** Where the letters `from`–`to` stand in the draft; undefined where there are none. */
export function spanOfLetters({ offsets }: Letters, from: number, to: number): Span | undefined {
  if (to <= from || to > offsets.length) return undefined;
  return { start: offsets[from], end: offsets[to - 1] + 1 };
}
