const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** The pieces between which a line of a title may break: its words, with a figure or a mark in front of what it belongs to. */
export function titleWords(text: string): readonly string[] {
  const pieces: string[] = [];
  let joins = false;
  for (const { segment, isWordLike } of words.segment(text)) {
    const isOpen = joins || single.test(segment) || (!isWordLike && !opening.test(segment));
    if (isOpen && pieces.length > 0) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
    joins = leading.test(segment);
  }
  return pieces;
}

/** Part of a name that the dictionary lacks (青川县), or of what stands before (广元市). */
const single = /^\p{Script=Han}$/u;
/** What begins a piece though it is no word. */
const opening = /^[（《〈“‘(]/;
/** What the next word belongs to: 2025 of 2025年, an opening bracket. */
const leading = /[\d０-９（《〈“‘(]$/;
