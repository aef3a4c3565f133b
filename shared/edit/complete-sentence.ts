import { type Completion, type CompletionContext, filterTextFor, fits } from './completion';
import { sentencesAt } from './sentences';

/** At the beginning of a line of sentences: whole sentences with the draft's own figures. */
export function sentenceCompletions(context: CompletionContext): readonly Completion[] {
  const { report, line, messages } = context;
  if (line.rest.trim() !== '' || line.typed.startsWith('#')) return [];
  const { sections, signature, titles, draft } = report;
  const isSigned = signature.body !== undefined || signature.date !== undefined;
  if (isSigned && line.start >= signature.start) return [];
  const section = sections.filter(({ heading }) => heading.start < line.start).at(-1);
  if (section && line.start < section.heading.end) return [];
  const isAboveTitle = titles[0] === undefined || line.start < titles[0].span.end;
  if (!section && (isAboveTitle || hasIntroduction(context))) return [];
  return sentencesAt(report, section, line.start)
    .filter(({ name, text }) => text.startsWith(line.typed) || fits(line.typed, [name], false))
    .filter(({ text }) => text !== line.typed)
    .map(({ name, text }) => {
      const edit = { span: { start: line.start, end: line.end }, newText: text };
      const filterText = filterTextFor(line, edit, draft.text, name);
      return {
        kind: 'sentence',
        label: name,
        detail: messages.server.completeSentence(),
        documentation: text,
        edit,
        filterText,
      };
    });
}

/** Whether an introduction stands in another line than the cursor's. */
function hasIntroduction({ report, line }: CompletionContext): boolean {
  const { draft, form } = report;
  return draft.blocks.some(
    ({ kind, start }) =>
      kind === 'paragraph' &&
      (start > line.end || start < line.start) &&
      form.phrases.introductionStarts.some((words) => draft.text.startsWith(words, start)),
  );
}
