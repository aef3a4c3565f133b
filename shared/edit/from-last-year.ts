import { parseDraft } from '../draft/parse';
import { isInForce } from '../form';
import type { Form } from '../form/types';
import { FIGURE_GAP, figuresInProse } from '../report/carried';
import { cellValue } from '../report/identity';
import { metadataKeys } from '../report/metadata-keys';
import { valueNamed } from '../report/named-values';
import { readReport } from '../report/read';
import type { BoundTable, Report, ReportSection } from '../report/types';
import { applyEdits, type Edit, replacement } from '../text/edit';
import type { Span } from '../text/span';
import { fillCells } from './fill-cells';
import { firstGap, type NewDraft, type NewDraftRequest, newDraft } from './new-draft';
import type { SkeletonStyle } from './skeleton';

/**
 * The text of a new draft that begins where last year's ended. Level and form are last year's where nothing else is asked
 * for; its sentences and sub-headings are carried over, with a gap for every figure; what was carried forward stands where
 * it belongs (二、上年结转 is last year's 四). No other figure of last year's is in it. `last` may be of any form and year;
 * figures are carried forward from the year before only.
 */
export function draftFromLastYear(
  forms: readonly Form[],
  request: NewDraftRequest,
  last: Report,
  style: SkeletonStyle = {},
): NewDraft {
  const { facts } = last;
  const level = request.level ?? (facts.level && facts.entries.get(metadataKeys.level)?.value);
  const base = newDraft(forms, { ...request, level, form: request.form ?? namedForm(last, request.year) }, style);
  const report = readReport(parseDraft(base.text), forms);
  const isYearBefore = facts.year === undefined || facts.year.value === request.year - 1;
  const figures = isYearBefore ? report.tables.flatMap((table) => carriedForward(report, table, last)) : [];
  const text = applyEdits(base.text, [...carriedProse(report, last, style), ...figures]);
  const gap = text.indexOf(FIGURE_GAP);
  return { text, cursor: gap === -1 ? firstGap(text, report.form) : gap };
}

/** The form that last year's draft asks for, if it is still in force. */
function namedForm({ facts, form }: Report, year: number): string | undefined {
  return facts.entries.has(metadataKeys.form) && isInForce(form, year) ? form.id : undefined;
}

/** Cells that are last year's figures and nothing else: nothing added, nothing taken away this year. */
function carriedForward({ draft }: Report, table: BoundTable, last: Report): readonly Edit[] {
  const values = new Map<number, number>();
  for (const { cell, lastYear, plus, minus } of table.table.yearly) {
    if (plus.length + minus.length > 0 || cellValue(table, cell) !== undefined) continue;
    let sum = 0;
    for (const name of lastYear) sum += valueNamed(last, name)?.value ?? Number.NaN;
    if (Number.isSafeInteger(sum)) values.set(cell, sum);
  }
  return (values.size > 0 && fillCells(draft.text, table, values)) || [];
}

/** The introduction and the sections of sentences, as last year's draft has them, in place of the new draft's own. */
function carriedProse(report: Report, last: Report, { eol = '\n' }: SkeletonStyle): readonly Edit[] {
  if (!last.form.prose) return [];
  const gaps = [
    ...figuresInProse(last).map((span) => replacement(span, FIGURE_GAP)),
    ...figuresInTables(last),
    // A title that stands under a section's heading is last year's all the same.
    ...last.titles.flatMap(({ blocks }) => blocks.map((block) => replacement(block, ''))),
  ];
  const edits: Edit[] = [];
  const carry = (to: Span | undefined, from: Span | undefined, says: (text: string) => boolean) => {
    if (!to || !from) return;
    const content = textWith(last.draft.text, from, gaps).trim().replace(/\r?\n/g, eol);
    if (says(content)) edits.push({ span: to, newText: `${eol}${eol}${content}${eol}${eol}` });
  };
  // The introduction of another edition names another document.
  if (last.form.id === report.form.id) carry(introductionOf(report), introductionOf(last), (text) => text !== '');
  for (const section of report.sections) {
    const { id, kind, emptyTexts } = section.section;
    if (kind !== 'prose') continue;
    const before = last.sections.find((one) => one.section.id === id && one.occurrence === 0);
    carry(contentOf(section, report), before && contentOf(before, last), (text) => !['', ...emptyTexts].includes(text));
  }
  return edits;
}

/** Between title and first section. */
function introductionOf({ titles, sections, draft }: Report): Span | undefined {
  const section = sections.at(0);
  const title = titles.filter(({ span }) => span.start < (section?.span.start ?? 0)).at(-1);
  if (!title || !section || title.span.end >= section.span.start) return undefined;
  return { start: lineEnd(draft.text, title.span.end), end: section.span.start };
}

/** What stands under a section's heading. */
function contentOf({ headingText, span }: ReportSection, { draft }: Report): Span {
  const start = lineEnd(draft.text, headingText.end);
  return { start: Math.min(start, span.end), end: span.end };
}

function lineEnd(text: string, from: number): number {
  const end = text.slice(from).search(/\r?\n/);
  return end === -1 ? text.length : from + end;
}

/** A stretch of a text after those edits that lie in it. */
function textWith(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  const inside = edits.filter(({ span }) => span.start >= start && span.end <= end);
  const moved = inside.map(({ span, newText }) => ({
    span: { start: span.start - start, end: span.end - start },
    newText,
  }));
  return applyEdits(text.slice(start, end), moved);
}

/** Tables of the body's own among the sentences keep their words and lose their figures. */
function figuresInTables({ unboundTables, draft }: Report): readonly Edit[] {
  const cells = unboundTables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.slice(1)));
  return cells
    .filter(({ from, to }) => /^[-+]?\d/.test(draft.text.slice(from, to)))
    .map(({ from, to }) => replacement({ start: from, end: to }, ''));
}
