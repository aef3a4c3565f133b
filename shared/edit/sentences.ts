import { findReferences } from '../draft/reference';
import type { FormSentence, SentencePiece } from '../form/types';
import { determinedValue } from '../report/identity';
import { filledIn } from '../report/phrases';
import { figureNamed, readReference } from '../report/references';
import type { Report, ReportSection } from '../report/types';
import { applyEdits } from '../text/edit';
import { formatExact } from '../text/exact';

/** A sentence as it may be written: what one chooses by, and its words. */
export interface OfferedSentence {
  readonly name: string;
  readonly text: string;
}

/**
 * The sentences that may stand at a place of the report, with its own figures: above the first section the introduction, in
 * a section those of the part at `offset` first, then the section's own. A sentence with a figure that is not known, and one
 * that the draft has already, is not among them.
 */
export function sentencesAt(
  report: Report,
  section: ReportSection | undefined,
  offset: number,
): readonly OfferedSentence[] {
  const { form } = report;
  const offered: OfferedSentence[] = [];
  const offer = (name: string, text: string | undefined) => {
    if (text && !report.draft.text.includes(text)) offered.push({ name, text });
  };
  if (!section) {
    offer(form.title.ending, filledIn(form.phrases.introduction, report));
    return offered;
  }
  const title = partTitleAt(report, section, offset);
  const isOfPart = ({ parts }: FormSentence) => title !== '' && parts.some((part) => title.includes(part));
  const own = form.sentences.filter(({ sections }) => sections.includes(section.section.id));
  for (const one of [...own.filter(isOfPart), ...own.filter((one) => !isOfPart(one))])
    offer(one.name, written(one, report));
  for (const pattern of section.section.standard) offer(section.section.title, filledIn(pattern, report));
  return offered;
}

function partTitleAt({ draft }: Report, { parts }: ReportSection, offset: number): string {
  const part = parts.filter(({ block, style }) => block.end <= offset && style !== 'digit').at(-1);
  return part ? draft.text.slice(part.title.start, part.title.end) : '';
}

/** The sentence with its figures; undefined where it is not one for these figures, or one of them is unknown. */
function written({ zero, above, pieces }: FormSentence, report: Report): string | undefined {
  const values = (names: readonly string[]) =>
    names.map((name) => figureNamed(report, name, determinedValue)?.value ?? Number.NaN);
  if (!values(zero).every((value) => value === 0)) return undefined;
  if (above.length > 0 && !values(above).some((value) => value > 0)) return undefined;
  const parts = pieces.map((piece) => pieceText(piece, report));
  if (parts.some((part) => part === undefined)) return undefined;
  return filledIn(parts.join(''), report);
}

/** Of a list the items that are not 0, with what leads to them; nothing where all are. */
function pieceText(piece: SentencePiece, report: Report): string | undefined {
  if (typeof piece === 'string') return withValues(piece, report)?.text;
  const items = piece.items.map((item) => withValues(item, report));
  if (items.some((item) => item === undefined)) return undefined;
  const shown = items.flatMap((item) => (item && !item.isZero ? [item.text] : []));
  return shown.length === 0 ? '' : piece.lead + shown.join(piece.joint);
}

function withValues(pattern: string, report: Report): { readonly text: string; readonly isZero: boolean } | undefined {
  const references = findReferences(pattern, 0, pattern.length).map((one) =>
    readReference(report, one, determinedValue),
  );
  if (references.some(({ value }) => Number.isNaN(value))) return undefined;
  const edits = references.map(({ start, end, value }) => ({ span: { start, end }, newText: formatExact(value) }));
  return { text: applyEdits(pattern, edits), isZero: references.every(({ value }) => value === 0) };
}
