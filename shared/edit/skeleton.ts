import { isInForce } from '../form';
import { deadlineOf } from '../form/deadline';
import type { Form, FormGroup, FormPart, FormRow, FormSection, FormTable } from '../form/types';
import { metadataKeys } from '../report/metadata-keys';
import { isoDate, writtenDate } from '../report/phrases';
import type { CalendarDate } from '../report/types';
import { chineseNumeral } from '../text/chinese-numbers';
import { escapedText, tableLine } from './table-text';

/** How a skeleton is written. */
export interface SkeletonStyle {
  /** What stands in every value cell; nothing when left out. */
  readonly fill?: string;
  /** Line end; `\n` when left out. */
  readonly eol?: '\n' | '\r\n';
  /** Whether there is an empty line to write on under each part's heading, with a blank line above and below. */
  readonly room?: boolean;
}

/** What a new report is known to be about. */
export interface NewReport {
  readonly body: string;
  readonly year: number;
  /** 县级部门 */
  readonly level?: string;
  /** Day of publication; the last day it may be when left out, and then not written as metadata. */
  readonly published?: Omit<CalendarDate, 'valid'>;
  /** Path of last year's draft, seen from the new one, where nothing else would lead to it. */
  readonly previous?: string;
  /** Whether the form's id stands in the metadata; when left out, where the form is not in force that year. */
  readonly namesForm?: boolean;
}

/**
 * One row as canonical Markdown, without line end: a row with `columns` values (the part's number when left out), a group
 * with its label alone.
 */
export function rowSkeleton(
  row: FormRow | FormGroup,
  style: SkeletonStyle = {},
  columns = row.part.columns.length,
): string {
  if (row.kind === 'group') return tableLine([escapedText(row.label)]);
  return tableLine([escapedText(row.label), ...new Array<string>(columns).fill(style.fill ?? '')]);
}

/** The canonical table of a part: header, delimiter row, all rows and groups. No line end behind the last line. */
export function partSkeleton(part: FormPart, style: SkeletonStyle = {}): string {
  const { eol = '\n' } = style;
  return [
    tableLine([escapedText(part.corner), ...part.columns.map(({ label }) => escapedText(label))]),
    tableLine([':--', ...part.columns.map(() => '--:')]),
    ...part.outline.map((row) => rowSkeleton(row, style)),
  ].join(eol);
}

/** The canonical tables that make up a table of the form, a blank line between. */
export function tableSkeleton(table: FormTable, style: SkeletonStyle = {}): string {
  const { eol = '\n' } = style;
  return table.parts.map((part) => partSkeleton(part, style)).join(eol + eol);
}

/** A section's heading and what belongs under it: its tables, or the headings of its usual parts. States nothing. */
export function sectionSkeleton(section: FormSection, style: SkeletonStyle = {}): string {
  const { eol = '\n', room = false } = style;
  const below = room ? eol + eol : '';
  const blocks = [
    `## ${section.heading}`,
    ...section.tables.map((table) => tableSkeleton(table, style)),
    ...section.parts.map((part, index) => `### （${chineseNumeral(index + 1)}）${part}${below}`),
  ];
  return blocks.join(eol + eol);
}

/**
 * A whole new draft: metadata, title, introduction, all sections (one without usual parts with its standard sentence, such
 * as the fee statement), signature. Ends with a line end. The form's id is in the metadata where the year alone would not
 * lead to that form.
 */
export function reportSkeleton(form: Form, report: NewReport, style: SkeletonStyle = {}): string {
  const body = report.body.replace(/\s+/g, ' ').trim();
  const { year, level, published } = report;
  const metadata: [string, string][] = [
    [metadataKeys.body, quotedValue(body)],
    [metadataKeys.year, `${year}`],
  ];
  if (report.namesForm ?? !isInForce(form, year)) metadata.push([metadataKeys.form, quotedValue(form.id)]);
  if (level) metadata.push([metadataKeys.level, quotedValue(level)]);
  if (report.previous) metadata.push([metadataKeys.previous, quotedValue(report.previous)]);
  if (published) metadata.push([metadataKeys.published, isoDate({ ...published, valid: true })]);
  const signed = published ?? deadlineOf(form, year, level);
  const gaps = new Map([
    [metadataKeys.body, body],
    [metadataKeys.year, `${year}`],
    ['次年', `${year + 1}`],
    // Where nothing says when, the day is left to the clerk.
    [metadataKeys.published, signed ? writtenDate({ ...signed, valid: true }) : `${year + 1}年×月×日`],
  ]);
  return draftSkeleton(form, metadata, gaps, style);
}

/** A whole new draft with the given metadata, and with the gaps of the form's phrases (`{单位}`) filled as given. */
export function draftSkeleton(
  form: Form,
  metadata: readonly (readonly [key: string, value: string])[],
  gaps: ReadonlyMap<string, string>,
  style: SkeletonStyle = {},
): string {
  const { eol = '\n' } = style;
  const filled = (phrase: string): string =>
    phrase.replace(/\{([^{}]+)\}/g, (gap, name: string) => gaps.get(name) ?? gap);
  const blocks = [
    ['---', ...metadata.map(([key, value]) => `${key}: ${value}`), '---'].join(eol),
    `# ${filled(form.title.pattern)}`,
    filled(form.phrases.introduction),
    ...form.sections.flatMap((section) => {
      const skeleton = sectionSkeleton(section, style);
      const [sentence] = section.standard;
      return section.parts.length === 0 && sentence ? [skeleton, filled(sentence)] : [skeleton];
    }),
    ...filled(form.phrases.signature).split('\n').filter(Boolean),
  ];
  return blocks.join(eol + eol) + eol;
}

/** Quoted where plain YAML would read something else. */
function quotedValue(value: string): string {
  return /^[\s*&!|>'"%@`#{}[\],?:-]|: |\s#|[\s:]$/.test(value) ? JSON.stringify(value) : value;
}
