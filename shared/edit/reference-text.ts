import { type Mention, mentionsOf } from '../report/mentions';
import { proseOf } from '../report/prose/read-prose';
import { figureNamed, referencesOf } from '../report/references';
import type { Report } from '../report/types';
import { type Edit, replacement } from '../text/edit';
import { formatExact } from '../text/exact';
import { type Span, touches } from '../text/span';

/** More names than these nobody reads in a sentence. */
const MOST_NAMES = 3;

/** `{{申请.本年新收.总计 + 申请.上年结转.总计}}` */
function referenceTo(names: readonly string[]): string {
  return `{{${names.join(' + ')}}}`;
}

/** Turns the plain figure at `offset` into a reference to what it surely stands for; undefined where that is not sure. */
export function asReference(report: Report, offset: number): Edit | undefined {
  const mention = mentionsOf(report).find(({ span }) => touches(span, offset));
  return mention && referenceFor(report, mention);
}

/** Turns every plain figure in a stretch that surely stands for something into a reference to it. */
export function allAsReferences(report: Report, within: Span): readonly Edit[] {
  return mentionsOf(report).flatMap((mention) =>
    within.start <= mention.span.start && mention.span.end <= within.end ? (referenceFor(report, mention) ?? []) : [],
  );
}

/** Turns every reference in a stretch that has a value into its figure. */
export function allAsFigures(report: Report, within: Span): readonly Edit[] {
  return referencesOf(report).flatMap(({ start, end, value }) =>
    within.start <= start && end <= within.end && !Number.isNaN(value)
      ? [replacement({ start, end }, formatExact(value))]
      : [],
  );
}

/** The words of the paragraph that `offset` is in. */
export function paragraphAt(report: Report, offset: number): Span | undefined {
  return proseOf(report).paragraphs.find(({ block }) => touches(block.content, offset))?.block.content;
}

function referenceFor(report: Report, { span, names, figure }: Mention): Edit | undefined {
  if (names.length > MOST_NAMES) return undefined;
  // A blank that the identities determine has no value to refer to yet.
  const value = names.reduce((sum, name) => sum + (figureNamed(report, name)?.value ?? Number.NaN), 0);
  return value === figure.value ? replacement(span, referenceTo(names)) : undefined;
}
