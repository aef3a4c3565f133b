import { formById, formForYear } from '../form';
import type { Form } from '../form/types';
import { likelyLevel } from './likely-level';
import { type NewReport, reportSkeleton, type SkeletonStyle } from './skeleton';

export interface NewDraftRequest extends NewReport {
  /** Id of a form; the one in force for the year when left out or unknown. */
  readonly form?: string;
}

export interface NewDraft {
  readonly text: string;
  /** Offset of the first place to fill: under the first part of the first section. */
  readonly cursor: number;
}

/** The text of a new draft. Its only findings are figures and sections yet to be filled. */
export function newDraft(forms: readonly Form[], request: NewDraftRequest, style: SkeletonStyle = {}): NewDraft {
  const chosen = request.form === undefined ? undefined : formById(forms, request.form);
  const form = chosen ?? formForYear(forms, request.year);
  const namesForm = form !== formForYear(forms, request.year);
  const text = reportSkeleton(form, { ...request, namesForm }, { ...style, room: true });
  return { text, cursor: firstGap(text, form) };
}

/** The line to write on under the first section's heading, or under its first part's. */
export function firstGap(text: string, form: Form): number {
  const [section] = form.sections;
  const heading = section ? text.indexOf(section.heading) : -1;
  if (heading === -1) return text.length;
  const part = section.parts[0] ? text.indexOf(section.parts[0], heading + section.heading.length) : -1;
  const room = /\n\r?\n/g;
  room.lastIndex = Math.max(heading, part);
  return room.test(text) ? room.lastIndex : text.length;
}

/** What 层级 may say, departments too, as the forms have it: 县级, 县级部门, … Each once; first what the body's name tells. */
export function levelChoices(forms: readonly Form[], body = ''): readonly string[] {
  const choices = forms.flatMap(({ phrases: { levels, departmentMark } }) =>
    levels.flatMap((level) => [level, level + departmentMark]),
  );
  const likely = body === '' ? undefined : likelyLevel(body, forms[0]?.phrases.departmentMark ?? '');
  return [...new Set(likely !== undefined && choices.includes(likely) ? [likely, ...choices] : choices)];
}
