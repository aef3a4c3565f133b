import { blockIndexAt } from '../draft/block-index';
import type { Block, Draft, TableBlock, TableRow } from '../draft/types';
import type { BoundPart, BoundTable } from '../report/types';
import { diffEdits } from '../text/diff';
import type { Edit } from '../text/edit';
import { textIn } from '../text/span';

/** Pipe tables that share parts, and the parts in them: a table cut in two, or several clauses in one. */
export interface Piece {
  readonly blocks: readonly TableBlock[];
  readonly parts: readonly BoundPart[];
}

export function piecesOf({ blocks, parts }: BoundTable): readonly Piece[] {
  let pieces: { blocks: Set<TableBlock>; parts: BoundPart[] }[] = [];
  for (const part of parts) {
    const own = new Set([part.block, ...part.rows.map(({ block }) => block)]);
    for (const block of blocks) if (part.header.some((row) => contains(block, row))) own.add(block);
    const joined = pieces.filter((piece) => [...piece.blocks].some((block) => own.has(block)));
    pieces = pieces.filter((piece) => !joined.includes(piece));
    pieces.push({
      blocks: new Set([...joined.flatMap((piece) => [...piece.blocks]), ...own]),
      parts: [...joined.flatMap((piece) => piece.parts), part],
    });
  }
  return pieces.map(({ blocks: own, parts: all }) => ({
    blocks: [...own].sort((a, b) => a.start - b.start),
    parts: all,
  }));
}

function contains(block: TableBlock, row: TableRow): boolean {
  return block.start <= row.start && row.end <= block.end;
}

/** Whether pipe tables of one piece stand between those of another: they cannot be written one after the other. */
export function areEntangled(pieces: readonly Piece[]): boolean {
  const ordered = pieces.map(({ blocks }) => ({ start: blocks[0].start, end: blocks[blocks.length - 1].end }));
  ordered.sort((a, b) => a.start - b.start);
  return ordered.some(({ start }, i) => i > 0 && start < ordered[i - 1].end);
}

/** Whether a comment speaks of one of the table's pipe tables, or stands between their lines. */
export function hasComment({ blocks, suppressions }: Draft, table: BoundTable): boolean {
  if (suppressions.length === 0) return false;
  const own = new Set<Block>(table.blocks);
  return blocks.some((block, index) => block.kind === 'suppression' && own.has(spokenOf(blocks, index)));
}

/**
 * Writes the new text in place of the first pipe table; the others go, with the blank lines between. Comments that speak of
 * them come to stand above it, and speak of all of it as before.
 */
export function replacePiece(draft: Draft, piece: Piece, written: string): readonly Edit[] {
  const { text, blocks, eol } = draft;
  const own = new Set<Block>(piece.blocks);
  const start = piece.blocks[0].start;
  const { end } = piece.blocks[piece.blocks.length - 1];
  let comments = '';
  let after = '';
  let i = blockIndexAt(draft, start);
  for (; i < blocks.length && blocks[i].start < end; i++) {
    const block = blocks[i];
    if (block.kind === 'suppression' && own.has(spokenOf(blocks, i))) comments += textIn(text, block);
    else if (block === piece.blocks[0]) after += /[\r\n]$/.test(textIn(text, block)) ? written + eol : written;
    else if (own.has(block) || (block.kind === 'blank' && own.has(blocks[i + 1]))) continue;
    else after += textIn(text, block);
  }
  // Below a delimiter row a line with a pipe in it would be one more row.
  if (blocks[i]?.kind === 'paragraph' && textIn(text, blocks[i]).includes('|')) after += eol;
  return diffEdits(text.slice(start, end), comments + after).map(({ span, newText }) => ({
    span: { start: span.start + start, end: span.end + start },
    newText,
  }));
}

/** The block that a comment speaks of: the next one that is neither blank nor another comment. */
function spokenOf(blocks: readonly Block[], index: number): Block {
  let at = index;
  while (at + 1 < blocks.length && (blocks[at].kind === 'suppression' || blocks[at].kind === 'blank')) at++;
  return blocks[at];
}
