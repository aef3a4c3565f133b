import type { Encoding } from '../shared/messages/system';
import { lineIndex } from '../shared/text/lines';
import { LOST, lostIn } from '../shared/text/lost';

/** What a file that is not UTF-8 seems to be; of one that is but for damage, the line (from 1) of the first. */
export interface NotUtf8 {
  readonly encoding: Encoding;
  readonly line: number | undefined;
}

/**
 * What the bytes of a file that is not UTF-8 seem to be. Only said, never read as such: what a program is told of a file must
 * not hang on a guess, and a fix would have to be written back in that encoding.
 */
export function notUtf8(bytes: Uint8Array): NotUtf8 {
  const plain = (encoding: Encoding): NotUtf8 => ({ encoding, line: undefined });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return plain('utf-16');
  if (bytes.includes(0)) return plain('binary');
  const read = new TextDecoder().decode(bytes);
  const first = read.indexOf(LOST);
  // A file that ends within a character may be short; in one of another encoding more is lost before its end.
  const isCutAtEnd = first === read.length - 1 && /[^\0-\x7f]/.test(read.slice(0, first));
  if (isCutAtEnd || !lostIn(read).isGarbled)
    return { encoding: 'cut', line: lineIndex(read).positionAt(first).line + 1 };
  return plain(isChinese(bytes) ? 'gbk' : 'unknown');
}

function isChinese(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Says why a file was not read, by `code`, as errors of the system do. */
export class NotUtf8Error extends Error {
  constructor(readonly code: Encoding) {
    super(`not UTF-8: ${code}`);
  }
}
