/**
 * How many columns text takes in a font whose Chinese characters are twice as wide as Latin ones (Unicode Standard Annex
 * 11, East Asian Width, of Unicode 14).
 */

/** Wide and full-width characters, as ranges of code points in hexadecimal. */
const wideRanges =
  '1100-115f 231a-231b 2329-232a 23e9-23ec 23f0 23f3 25fd-25fe 2614-2615 2648-2653 267f 2693 26a1 26aa-26ab ' +
  '26bd-26be 26c4-26c5 26ce 26d4 26ea 26f2-26f3 26f5 26fa 26fd 2705 270a-270b 2728 274c 274e 2753-2755 2757 ' +
  '2795-2797 27b0 27bf 2b1b-2b1c 2b50 2b55 2e80-303e 3041-3247 3250-4dbf 4e00-a4c6 a960-a97c ac00-d7a3 ' +
  'f900-faff fe10-fe19 fe30-fe6b ff01-ff60 ffe0-ffe6 16fe0-18cff 1aff0-1b2fb 1f004 1f0cf 1f18e 1f191-1f19a ' +
  '1f200-1f320 1f32d-1f335 1f337-1f37c 1f37e-1f393 1f3a0-1f3ca 1f3cf-1f3d3 1f3e0-1f3f0 1f3f4 1f3f8-1f43e 1f440 ' +
  '1f442-1f4fc 1f4ff-1f53d 1f54b-1f54e 1f550-1f567 1f57a 1f595-1f596 1f5a4 1f5fb-1f64f 1f680-1f6c5 1f6cc ' +
  '1f6d0-1f6d2 1f6d5-1f6df 1f6eb-1f6fc 1f7e0-1f7f0 1f90c-1f93a 1f93c-1f945 1f947-1f9ff 1fa70-1faff 20000-3fffd';

/** Ambiguous ones: wide in Chinese fonts, narrow elsewhere: “”, —, …, ·, ①, ×. */
const ambiguousRanges =
  'a1 a4 a7-a8 aa ae b0-b4 b6-ba bc-bf c6 d0 d7-d8 de-e1 e6 e8-ea ec-ed f0 f2-f3 f7-fa fc fe 101 111 113 11b ' +
  '126-127 12b 131-133 138 13f-142 144 148-14b 14d 152-153 166-167 16b 1ce 1d0 1d2 1d4 1d6 1d8 1da 1dc 251 261 ' +
  '2c4 2c7 2c9-2cb 2cd 2d0 2d8-2db 2dd 2df 391-3a1 3a3-3a9 3b1-3c1 3c3-3c9 401 410-44f 451 2010 2013-2016 ' +
  '2018-2019 201c-201d 2020-2022 2024-2027 2030 2032-2033 2035 203b 203e 2074 207f 2081-2084 20ac 2103 2105 ' +
  '2109 2113 2116 2121-2122 2126 212b 2153-2154 215b-215e 2160-216b 2170-2179 2189 2190-2199 21b8-21b9 21d2 ' +
  '21d4 21e7 2200 2202-2203 2207-2208 220b 220f 2211 2215 221a 221d-2220 2223 2225 2227-222c 222e 2234-2237 ' +
  '223c-223d 2248 224c 2252 2260-2261 2264-2267 226a-226b 226e-226f 2282-2283 2286-2287 2295 2299 22a5 22bf ' +
  '2312 2460-24e9 24eb-254b 2550-2573 2580-258f 2592-2595 25a0-25a1 25a3-25a9 25b2-25b3 25b6-25b7 25bc-25bd ' +
  '25c0-25c1 25c6-25c8 25cb 25ce-25d1 25e2-25e5 25ef 2605-2606 2609 260e-260f 261c 261e 2640 2642 2660-2661 ' +
  '2663-2665 2667-266a 266c-266d 266f 269e-269f 26bf 26c6-26cd 26cf-26d3 26d5-26e1 26e3 26e8-26e9 26eb-26f1 ' +
  '26f4 26f6-26f9 26fb-26fc 26fe-26ff 273d 2776-277f 2b56-2b59 3248-324f fffd';

const wide = boundsOf(wideRanges);
const ambiguous = boundsOf(ambiguousRanges);
const WITHOUT_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]$/u;

/**
 * The columns that `from`–`to` of `text` takes: 2 for a wide character, 0 for a mark on another one and for what is not
 * seen, else 1. `ambiguousWide`: whether ambiguous characters count as wide, as they are in Chinese fonts.
 */
export function textWidth(text: string, from: number, to: number, ambiguousWide: boolean): number {
  let width = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code < 0xa0) width += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) width += 2;
    else {
      const point = text.codePointAt(at)!;
      if (point > 0xffff) at++;
      width += pointWidth(point, ambiguousWide);
    }
  }
  return width;
}

function pointWidth(point: number, ambiguousWide: boolean): number {
  if (isIn(wide, point)) return 2;
  if (isIn(ambiguous, point)) return ambiguousWide ? 2 : 1;
  return WITHOUT_WIDTH.test(String.fromCodePoint(point)) ? 0 : 1;
}

/** First and last code point of each range, in turn. */
function boundsOf(ranges: string): readonly number[] {
  return ranges.split(' ').flatMap((range) => {
    const [first, last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

function isIn(bounds: readonly number[], point: number): boolean {
  let low = 0;
  let high = bounds.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (point < bounds[2 * middle]) high = middle - 1;
    else if (point > bounds[2 * middle + 1]) low = middle + 1;
    else return true;
  }
  return false;
}
