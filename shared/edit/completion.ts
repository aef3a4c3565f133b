import type { Form } from '../form/types';
import type { Messages } from '../messages';
import type { Report } from '../report/types';
import type { Edit } from '../text/edit';
import { pinyinInitials, startsWithInitials } from '../text/initials';

/** Something that can be written at a place. */
export interface Completion {
  readonly kind: 'section' | 'table' | 'row' | 'group' | 'key' | 'value' | 'sentence';
  /** What one chooses by: the official heading, label or name. */
  readonly label: string;
  /** One line on what is written. */
  readonly detail: string;
  /** What the form says about it; may be empty. */
  readonly documentation: string;
  /** Replaces a stretch of the cursor's line, the cursor in it or at its ends. */
  readonly edit: Edit;
  /** Begins with what stands before the cursor in the stretch, so that every editor's own filter lets it pass. */
  readonly filterText: string;
  /** Whether what is written is only a beginning, behind which more is offered. */
  readonly goesOn?: boolean;
}

/** The cursor's line: its stretch without white space in front and without line end, and what is typed so far. */
export interface CursorLine {
  readonly offset: number;
  /** Behind white space in front, but never behind the cursor. */
  readonly start: number;
  readonly end: number;
  /** From `start` to the cursor. */
  readonly typed: string;
  /** Behind the cursor. */
  readonly rest: string;
}

export interface CompletionContext {
  readonly report: Report;
  readonly forms: readonly Form[];
  readonly messages: Messages;
  /** The other drafts around, as paths by which this one may name them. */
  readonly draftPaths: () => readonly string[];
  readonly line: CursorLine;
}

/**
 * Whether what is typed may be meant for one of these names: the beginning of one, of its pinyin initials, or (`within`)
 * some of its characters in a row. White space and heading marks do not count; nothing typed fits all.
 */
export function fits(typed: string, names: readonly string[], within: boolean): boolean {
  const plain = typed.replace(/^#+|\s+/g, '').toLowerCase();
  if (plain === '') return true;
  const initials = /^[a-z0-9]+$/.test(plain);
  return names.some((name) => {
    const whole = name.toLowerCase();
    if (within ? whole.includes(plain) : whole.startsWith(plain)) return true;
    return initials && startsWithInitials(name, plain);
  });
}

/** The text by which editors filter: what is typed in the stretch to replace, then the name and its initials. */
export function filterTextFor({ offset }: CursorLine, edit: Edit, text: string, label: string): string {
  return `${text.slice(edit.span.start, offset)}${label} ${pinyinInitials(label)}`;
}
