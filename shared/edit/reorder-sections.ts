import { blockIndexAt } from '../draft/block-index';
import { occurrencesIn } from '../report/occurrences';
import type { Report } from '../report/types';
import { diffEdits } from '../text/diff';
import type { Edit } from '../text/edit';
import { aboveComments, insertBlock } from './place';

/**
 * Puts the sections in the form's order, each with all that stands under it and the comments above its heading. Undefined
 * where a section stands there twice, since what belongs to which is then anybody's guess, and where a title stands among
 * them, which is to be moved first.
 */
export function orderSections(report: Report): readonly Edit[] | undefined {
  const { draft } = report;
  const { inTextOrder, duplicates, title } = occurrencesIn(report);
  const first = inTextOrder.at(0);
  if (!first || duplicates.length > 0 || (title && title.span.start > first.section.span.start)) return undefined;
  const starts = inTextOrder.map(({ section }) => aboveComments(draft, blockIndexAt(draft, section.heading.start)));
  const end = draft.blocks.at(inTextOrder[inTextOrder.length - 1].to)?.start ?? draft.text.length;
  const pieces = inTextOrder.map(({ section }, position) => ({
    rank: section.section.index,
    text: draft.text.slice(starts[position], starts[position + 1] ?? end),
  }));
  const ordered = [...pieces].sort((a, b) => a.rank - b.rank).map(({ text }) => text.replace(/\s+$/, ''));
  const before = draft.text.slice(starts[0], end);
  // What stands between the last section and the signature, or the text's end, stays.
  const tail = /\s*$/.exec(before)?.[0] ?? '';
  const after = ordered.join(draft.eol + draft.eol) + tail;
  return diffEdits(before, after).map(({ span, newText }) => ({
    span: { start: span.start + starts[0], end: span.end + starts[0] },
    newText,
  }));
}

/**
 * Puts the title in front of the first section, behind metadata and nothing else. Undefined where it stands there twice: the
 * other would still be behind a section, and count once nothing stands between the two.
 */
export function titleToFront(report: Report): readonly Edit[] | undefined {
  const { draft } = report;
  const { title } = occurrencesIn(report);
  if (!title || report.titles.length > 1) return undefined;
  const index = blockIndexAt(draft, title.span.start);
  const last = blockIndexAt(draft, title.blocks[title.blocks.length - 1].start);
  const lines = title.blocks.map(({ start, end }) => draft.text.slice(start, end).replace(/[\r\n]+$/, ''));
  const behind = draft.blocks.at(last + 1);
  const end = behind?.kind === 'blank' ? behind.end : draft.blocks[last].end;
  const place = draft.metadata?.end ?? 0;
  return [insertBlock(draft, place, lines), { span: { start: draft.blocks[index].start, end }, newText: '' }];
}
