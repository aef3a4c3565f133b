import { blockIndexAt } from '../draft/block-index';
import type { Block, Draft, TableRow } from '../draft/types';
import { isGroupRole } from '../report/find';
import type { BoundPart, BoundRow } from '../report/types';
import type { Edit } from '../text/edit';
import { behindLine, removeBlock } from './place';

/**
 * Takes a run of rows out, with the group rows and repeated headers that stand there only for them; a pipe table of which
 * nothing would be left goes as a whole. Undefined where other rows stand between.
 */
export function removeRows(draft: Draft, part: BoundPart, run: readonly BoundRow[]): readonly Edit[] | undefined {
  const { rows } = part;
  let from = rows.indexOf(run[0]);
  const to = rows.indexOf(run[run.length - 1]);
  while (from > 0 && rows[from - 1].block === run[0].block && isRepetition(rows, from - 1)) from--;
  const gone = rows.slice(from, to + 1);
  const own = new Set(run);
  if (gone.some((row) => !own.has(row) && row.role !== 'words' && !isGroupRole(row.role))) return undefined;
  const edits: Edit[] = [];
  const removed = new Set<Block | TableRow>();
  // The rows of a table stand in the order of the text: blocks that stay have a row before or behind those that go.
  const stays = new Set([rows[0].block, rows[from - 1]?.block, rows[to + 1]?.block]);
  for (const { block, source } of gone) {
    const isWhole = !stays.has(block);
    const piece = isWhole ? block : source;
    if (removed.has(piece)) continue;
    removed.add(piece);
    edits.push(
      isWhole
        ? removeBlock(draft, blockIndexAt(draft, block.start))
        : { span: { start: source.start, end: behindLine(draft.text, source.end) }, newText: '' },
    );
  }
  return edits;
}

/** Header words inside a table, or a group's row that stands there before. */
function isRepetition(rows: readonly BoundRow[], index: number): boolean {
  const { role, group } = rows[index];
  if (role === 'words') return true;
  return role === 'group' && rows.findIndex((row) => row.group === group && isGroupRole(row.role)) < index;
}
