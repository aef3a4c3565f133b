import type { Form } from '../form/types';
import type { Messages } from '../messages';
import type { Report } from '../report/types';
import { metadataCompletions } from './complete-metadata';
import { isInReference, referenceCompletions } from './complete-reference';
import { rowCompletions } from './complete-row';
import { sectionCompletions } from './complete-section';
import { sentenceCompletions } from './complete-sentence';
import { isSuppression, type OfferedRule, suppressionCompletions } from './complete-suppression';
import type { Completion, CompletionContext, CursorLine } from './completion';

/** What may be named besides what the report and its form tell. */
interface Surroundings {
  readonly rules?: readonly OfferedRule[];
  readonly draftPaths?: () => readonly string[];
}

/**
 * What may be written at `offset`, likeliest first: metadata keys and values in the metadata, missing rows in a line of a
 * table, rules and cells in a comment that silences (`rules`, in that order), names of values in `{{`, missing sections and
 * tables and sentences with the draft's figures elsewhere. What is typed already, Chinese (四、) or pinyin initials (sx), narrows it.
 */
export function completionsAt(
  report: Report,
  offset: number,
  forms: readonly Form[],
  messages: Messages,
  { rules = [], draftPaths = () => [] }: Surroundings = {},
): readonly Completion[] {
  const context: CompletionContext = {
    report,
    forms,
    messages,
    draftPaths,
    line: cursorLine(report.draft.text, offset),
  };
  const { metadata } = report.draft;
  if (metadata && metadata.start < offset && offset < metadata.end) return metadataCompletions(context);
  if (isSuppression(context.line.typed)) return suppressionCompletions(context, rules);
  if (context.line.typed.startsWith('|')) return rowCompletions(context);
  if (isInReference(context.line)) return referenceCompletions(context);
  return [...sectionCompletions(context), ...sentenceCompletions(context)];
}

/** The line of `text` that `offset` is in. */
export function cursorLine(text: string, offset: number): CursorLine {
  let lineStart = offset;
  while (lineStart > 0 && !isLineEnd(text, lineStart - 1)) lineStart--;
  let end = offset;
  while (end < text.length && !isLineEnd(text, end)) end++;
  let start = lineStart;
  while (start < offset && /\s/.test(text[start])) start++;
  return { offset, start, end, typed: text.slice(start, offset), rest: text.slice(offset, end) };
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
