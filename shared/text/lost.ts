/** What stands for a character that could not be read. */
export const LOST = '\ufffd';

/** A file of another encoding has nearly all its characters lost: of those beyond ASCII at least this share. */
const GARBLED_SHARE = 0.25;

/** How many characters of a text were lost in reading, and whether so many that it was read as what it is not. */
export function lostIn(text: string): { readonly count: number; readonly isGarbled: boolean } {
  const count = text.split(LOST).length - 1;
  return { count, isGarbled: count > 0 && count >= GARBLED_SHARE * beyondAscii(text) };
}

function beyondAscii(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}
