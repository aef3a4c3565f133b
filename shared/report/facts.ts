import type { Draft, MetadataEntry } from '../draft/types';
import { formById } from '../form';
import type { Form } from '../form/types';
import { YEAR_NUMERALS, yearValue } from '../text/chinese-numbers';
import { unifyRadicals } from '../text/normalise';
import type { Span } from '../text/span';
import { readDate } from './dates';
import { readLetters } from './letters';
import { allMetadataKeys, metadataKeys, NO_TABLES } from './metadata-keys';
import type { CalendarDate, Fact, ReportFacts, ReportSignature, ReportTitle } from './types';

/** What the metadata block says, as far as it can be read. */
export interface MetadataReading {
  readonly entries: ReadonlyMap<string, MetadataEntry>;
  readonly unknownEntries: readonly MetadataEntry[];
  readonly repeatedEntries: readonly MetadataEntry[];
  readonly badEntries: readonly MetadataEntry[];
  readonly body: Fact<string> | undefined;
  readonly year: Fact<number> | undefined;
  readonly form: Form | undefined;
  readonly level: ReportFacts['level'];
  readonly published: Fact<CalendarDate> | undefined;
  readonly proseOnly: boolean;
}

const knownKeys: ReadonlySet<string> = new Set(allMetadataKeys);

const EARLIEST_YEAR = 1949;
const LATEST_YEAR = 2999;

/** Reads the metadata; what it does not say, or says in a way that cannot be read, is undefined. */
export function readMetadataFacts(draft: Pick<Draft, 'metadata'>, forms: readonly Form[]): MetadataReading {
  const entries = new Map<string, MetadataEntry>();
  const unknownEntries: MetadataEntry[] = [];
  const repeatedEntries: MetadataEntry[] = [];
  for (const entry of draft.metadata?.entries ?? []) {
    const key = knownKeys.has(entry.key) ? entry.key : readThrough(entry.key);
    if (!knownKeys.has(key)) unknownEntries.push(entry);
    else if (entries.has(key)) repeatedEntries.push(entry);
    else entries.set(key, entry);
  }
  const bad = new Set<MetadataEntry>();
  const read = <T>(key: string, reader: (value: string, written: string) => T | undefined): Fact<T> | undefined => {
    const entry = entries.get(key);
    if (!entry || entry.value === '') return undefined;
    const value = reader(readThrough(entry.value), entry.value);
    if (value !== undefined) return { value, span: entry.valueSpan, from: 'metadata' };
    bad.add(entry);
    return undefined;
  };
  const body = read(metadataKeys.body, (_, written) => unifyRadicals(written));
  const year = read(metadataKeys.year, readYear);
  const form = read(metadataKeys.form, (value) => formById(forms, value));
  const level = read(metadataKeys.level, (value) => readLevel(value, form?.value ?? forms[0]));
  const published = read(metadataKeys.published, readDate);
  const proseOnly = read(metadataKeys.tables, (value) => (value === NO_TABLES ? true : undefined));
  const publishedEntry = entries.get(metadataKeys.published);
  if (publishedEntry && published && !published.value.valid) bad.add(publishedEntry);
  return {
    entries,
    unknownEntries,
    repeatedEntries,
    badEntries: bad.size === 0 ? [] : [...entries.values()].filter((entry) => bad.has(entry)),
    body,
    year,
    form: form?.value,
    level,
    published,
    proseOnly: proseOnly?.value ?? false,
  };
}

/** Metadata first, then the title; a date also from the signature, whose year is never the report's. */
export function readFacts(
  metadata: MetadataReading,
  title: ReportTitle | undefined,
  signature: ReportSignature,
): ReportFacts {
  const { entries, unknownEntries, repeatedEntries, badEntries, level, proseOnly } = metadata;
  const { date } = signature;
  return {
    body: metadata.body ?? titleFact(title?.bodyText, title?.body),
    year: metadata.year ?? titleFact(title?.yearValue, title?.year),
    level,
    published: metadata.published ?? (date && { value: date.value, span: date.span, from: 'signature' }),
    proseOnly,
    entries,
    unknownEntries,
    repeatedEntries,
    badEntries,
  };
}

function titleFact<T>(value: T | undefined, span: Span | undefined): Fact<T> | undefined {
  return value !== undefined && span ? { value, span, from: 'title' } : undefined;
}

/** Without spaces and residue, radicals and full-width digits as what they stand for. */
function readThrough(value: string): string {
  return readLetters(value, [{ start: 0, end: value.length }]).text;
}

const yearWritten = new RegExp(`^(\\d{4}|[${YEAR_NUMERALS}]{4})(?:年度?)?$`);

/** `2021`, `2021年`, `2021年度`, 二〇二一. */
function readYear(value: string): number | undefined {
  const found = yearWritten.exec(value);
  if (!found) return undefined;
  const year = yearValue(found[1]);
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : undefined;
}

/** 县级部门 → 县级, a department. */
function readLevel(value: string, form: Form | undefined): { level: string; department: boolean } | undefined {
  if (!form) return undefined;
  const { levels, departmentMark } = form.phrases;
  const department = value.endsWith(departmentMark);
  const level = department ? value.slice(0, value.length - departmentMark.length) : value;
  return levels.includes(level) ? { level, department } : undefined;
}
