import type { TableBlock } from '../draft/types';
import { normaliseLabel } from '../form/label';
import { trimmedText } from './table-text';

/**
 * Tells whether a text is one piece of a label cut into several (商业 above 企业): all the other pieces must be there.
 * 数量, which is in the words of many a header, is none: it is somebody's own.
 */
export function fragmentTest(text: string, blocks: readonly TableBlock[], words: ReadonlySet<string>) {
  let pieces: ReadonlySet<string> | undefined;
  let labels: ReadonlySet<string> | undefined;
  return (written: string): boolean => {
    const piece = normaliseLabel(written);
    // Marks alone, such as a bookmark's residue, are no label.
    if (piece === '') return written.trim() === '';
    labels ??= new Set([...words].map(normaliseLabel));
    if (labels.has(piece)) return true;
    pieces ??= new Set(
      blocks.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((cell) => normaliseLabel(trimmedText(text, cell)))),
      ),
    );
    for (const label of labels) {
      const at = label.indexOf(piece);
      if (at !== -1 && isMadeOf(label.slice(0, at), pieces) && isMadeOf(label.slice(at + piece.length), pieces))
        return true;
    }
    return false;
  };
}

/** Whether the word can be put together from the pieces. */
function isMadeOf(word: string, pieces: ReadonlySet<string>): boolean {
  const ends = [0];
  for (let end = 1; end <= word.length; end++) {
    if (ends.some((start) => pieces.has(word.slice(start, end)))) ends.push(end);
  }
  return ends[ends.length - 1] === word.length;
}
