import type { Span } from './span';

/** Replaces the characters of `span` (none: an insertion) by `newText`. Offsets are those of the text before any edit. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

export function insertion(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}

export function replacement(span: Span, newText: string): Edit {
  return { span, newText };
}

/** Whether two edits touch a common character, or insert at the same place (their order would then matter). */
export function editsConflict(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}

/**
 * The text after all edits, each given in offsets of the text before.
 * @throws RangeError where two edits overlap or one lies outside the text.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort(
    (a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.index - b.index,
  );
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    const { start, end } = edit.span;
    if (start < at || end < start || end > text.length)
      throw new RangeError(`edit ${start}–${end} overlaps or lies outside the text`);
    result += text.slice(at, start) + edit.newText;
    at = end;
  }
  return result + text.slice(at);
}
