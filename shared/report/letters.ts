import { behindBookmark, isWhite, OPENING_BRACKET } from '../draft/characters';
import { isRadicalCode, unifiedByRadical } from '../text/normalise';
import type { Span } from '../text/span';

/**
 * A stretch of text read through: without white space, `*` and `[bookmark: …]`, links as their words, radicals as
 * ideographs, digits half-width.
 * `offsets[i]` is where the character `text[i]` stands in the draft.
 */
export interface Letters {
  readonly text: string;
  /** Undefined where they follow each other from `start` on. */
  readonly offsets: readonly number[] | undefined;
  readonly start: number;
}

const ASTERISK = 42;

/** Reads through the given stretches as if they followed each other. For short texts: titles, signatures. */
export function readLetters(source: string, spans: readonly Span[]): Letters {
  if (spans.length === 1 && isPlain(source, spans[0])) {
    return { text: source.slice(spans[0].start, spans[0].end), offsets: undefined, start: spans[0].start };
  }
  let text = '';
  const offsets: number[] = [];
  for (const { start, end } of spans) {
    let link: Span | undefined;
    for (let at = start; at < end; at++) {
      const code = source.charCodeAt(at);
      if (isWhite(code) || code === ASTERISK || code === 10 || code === 13) continue;
      const behind = behindBookmark(source, at, end);
      if (behind !== -1) {
        at = behind - 1;
        continue;
      }
      if (code === OPENING_BRACKET) {
        link = linkTarget(source, at, end);
        if (link) continue;
      }
      if (link?.start === at) {
        at = link.end - 1;
        continue;
      }
      let letter = source[at];
      if (isRadicalCode(code)) letter = unifiedByRadical.get(letter) ?? letter;
      else if (code >= 0xff10 && code <= 0xff19) letter = String.fromCharCode(code - 0xfee0);
      text += letter;
      for (let i = 0; i < letter.length; i++) offsets.push(at);
    }
  }
  return { text, offsets, start: spans[0]?.start ?? 0 };
}

/** The `](…)` of the link whose words begin at `at`; undefined where none does. */
function linkTarget(source: string, at: number, end: number): Span | undefined {
  let close = at + 1;
  while (close < end && source[close] !== ']' && source[close] !== '[') close++;
  if (close + 1 >= end || source[close] !== ']' || source[close + 1] !== '(') return undefined;
  let to = close + 2;
  while (to < end && source[to] !== ')' && source[to] !== '[') to++;
  return source[to] === ')' && to < end ? { start: close, end: to + 1 } : undefined;
}

/** Whether nothing in the stretch has to be read through. */
function isPlain(source: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff && !isRadicalCode(code)) continue;
    if (code >= 48 && code <= 57) continue;
    if (isWhite(code) || code === ASTERISK || code === 91 || code === 10 || code === 13) return false;
    if (isRadicalCode(code) || (code >= 0xff10 && code <= 0xff19)) return false;
  }
  return true;
}

/** Where the letters `from`–`to` stand in the draft; undefined where there are none. */
export function spanOfLetters({ text, offsets, start }: Letters, from: number, to: number): Span | undefined {
  if (to <= from || to > text.length) return undefined;
  if (!offsets) return { start: start + from, end: start + to };
  return { start: offsets[from], end: offsets[to - 1] + 1 };
}
