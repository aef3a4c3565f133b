import type { Block, Draft, ParagraphBlock } from '../draft/types';
import { builtInForms, formForYear } from '../form';
import type { Form } from '../form/types';
import { readFacts, readMetadataFacts } from './facts';
import { readHeadings } from './headings';
import type { SectionHeading } from './section-heading';
import { readSections } from './sections';
import { readSignature } from './signature';
import { fitOf, readTables } from './tables/read-tables';
import { readTitles } from './titles';
import type { Report, ReportTitle } from './types';

/**
 * Reads a draft through the form it says it has, or that is in force in its year, or that its tables fit best. Never fails,
 * and takes time in proportion to the draft's length. Nothing of the draft is dropped: tables that belong to no table of the
 * form are listed, rows and cells without a place are kept with their tables.
 */
export function readReport(draft: Draft, forms: readonly Form[]): Report {
  const known = forms.length > 0 ? forms : builtInForms;
  const metadata = readMetadataFacts(draft, known);
  const newest = formForYear(known, Number.POSITIVE_INFINITY);
  let form = metadata.form ?? (metadata.year && formForYear(known, metadata.year.value));
  let outline = readOutline(draft, form ?? newest);
  if (!form) {
    form = formOfTitle(outline.titles, known) ?? formThatFits(draft, newest, known);
    if (form !== newest) outline = readOutline(draft, form);
  }
  const { headings, titles } = outline;
  const bodyName = metadata.body?.value ?? titles[0]?.bodyText;
  const signature = readSignature(draft, form, bodyName, (block) => isTitleOrHeading(outline, block));
  const sections = readSections(draft, form, headings, titles, signature.start);
  const { tables, unbound } = readTables(draft, form, known, sections);
  const facts = readFacts(metadata, titles[0], signature);
  return { draft, form, facts, titles, sections, signature, tables, unboundTables: unbound };
}

interface Outline {
  readonly headings: readonly SectionHeading[];
  readonly titles: readonly ReportTitle[];
}

function readOutline(draft: Draft, form: Form): Outline {
  const headings = readHeadings(draft, form);
  return { headings, titles: readTitles(draft, form, (line) => isHeading(headings, line)) };
}

function isTitleOrHeading({ headings, titles }: Outline, line: ParagraphBlock): boolean {
  return isHeading(headings, line) || titles.some(({ blocks }) => blocks.includes(line));
}

/** Whether the line is one of the headings, which are in text order. */
function isHeading(headings: readonly SectionHeading[], line: Block): boolean {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle].block.start < line.start) low = middle + 1;
    else high = middle;
  }
  return headings[low]?.block === line;
}

function formOfTitle(titles: readonly ReportTitle[], forms: readonly Form[]): Form | undefined {
  const year = titles[0]?.yearValue;
  return year === undefined ? undefined : formForYear(forms, year);
}

/** The form whose words explain most of the draft's tables; of equal ones the newest. */
function formThatFits(draft: Draft, newest: Form, forms: readonly Form[]): Form {
  let best = newest;
  let most = fitOf(draft, newest, forms);
  for (const form of forms) {
    if (form === newest) continue;
    const fit = fitOf(draft, form, forms);
    if (fit <= most) continue;
    best = form;
    most = fit;
  }
  return best;
}
