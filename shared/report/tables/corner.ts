import type { Cell } from '../../draft/types';
import { normaliseLabel, similarity } from '../../form/label';
import type { BoundPart, BoundTable } from '../types';

/** What stands where a clause's header names the clause (第二十条第（六）项). */
export interface Corner {
  /** `words`: an official header word in its place (信息内容), which is a matter of layout. */
  readonly state: 'official' | 'words' | 'other' | 'empty';
  readonly cell: Cell | undefined;
  readonly text: string;
  /** Whether `other` is but a slip of the official words. */
  readonly isNear: boolean;
}

const LEAST_SIMILARITY = 0.6;

/** The corner of a part; undefined where its words are free or it has no header. */
export function cornerOf(text: string, { form }: BoundTable, { part, header, columns }: BoundPart): Corner | undefined {
  if (part.cornerFree || header.length === 0) return undefined;
  const official = normaliseLabel(part.corner);
  let first: Corner | undefined;
  for (const { cells } of header) {
    const cell = cells.at(0);
    const written = cell ? text.slice(cell.from, cell.to) : '';
    if (written === part.corner || normaliseLabel(written) === official) {
      return { state: 'official', cell, text: written, isNear: false };
    }
    if (first || columns.some((column) => column.cell === cell)) continue;
    const isWords = form.lookup.find(written).length > 0;
    const isNear = !isWords && similarity(normaliseLabel(written), official) >= LEAST_SIMILARITY;
    first = { state: written === '' ? 'empty' : isWords ? 'words' : 'other', cell, text: written, isNear };
  }
  return first ?? { state: 'empty', cell: undefined, text: '', isNear: false };
}
