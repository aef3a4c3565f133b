import { ORDINAL_NUMERALS } from '../text/chinese-numbers';
import { normaliseLabel, readLabel, similarity } from './label';
import type { FormColumn, FormGroup, FormPart, FormRow, FormSection, FormTable, Labelled } from './structure';

/** One place of a form that a label may name. */
export interface LabelMatch {
  /** `corner`: the first header cell (项目, 第二十条第（一）项); `words`: other words of official headers (申请人情况). */
  readonly kind: 'row' | 'group' | 'column' | 'corner' | 'words';
  /**
   * `exact`: the official label (or one as official) after normalisation, with or without its number and note.
   * `variant`: a known other wording, another number, or a note the form does not have.
   */
  readonly match: 'exact' | 'variant';
  readonly part: FormPart;
  readonly row: FormRow | undefined;
  readonly group: FormGroup | undefined;
  readonly column: FormColumn | undefined;
}

export interface SectionMatch {
  readonly section: FormSection;
  readonly match: 'exact' | 'variant' | 'statutory';
}

export interface Near<T> {
  readonly candidate: T;
  /** 0.6–1 */
  readonly similarity: number;
}

/** Answers, for one form, what a label in a draft names. Built once per form: `form.lookup`. */
export interface FormLookup {
  /**
   * Every place `label` may name, in the form's order; none: empty. Plain spaces around must be off.
   * A label as the form writes it costs one map look-up; only others are normalised.
   */
  find(label: string): readonly LabelMatch[];
  /**
   * The one candidate whose label is like `label` though not the same: similarity at least 0.6, any other at least twice as
   * far away. Undefined for labels that `find` knows, and where a row outside the candidates is as like.
   */
  nearest<T extends Labelled>(label: string, candidates: readonly T[]): Near<T> | undefined;
  /**
   * The section that a heading names, with or without number and closing punctuation. What reads like a usual part
   * (（一）主动公开情况) is no variant of a section's title, unless numbered as sections are (二、主动公开情况).
   */
  findSection(title: string): SectionMatch | undefined;
  /** The one section whose official title is like `title`, as with `nearest`; usual parts are none. */
  nearestSection(title: string): Near<FormSection> | undefined;
}

const sectionNumber = new RegExp(`^[${ORDINAL_NUMERALS}]+、`);

const nothing: readonly LabelMatch[] = [];

/** Below it, two labels have nothing to do with each other (dialect, section 4). */
const LEAST_SIMILARITY = 0.6;

interface Place extends LabelMatch {
  /** The official label's own number. */
  readonly number: number | undefined;
}

type Found = Omit<LabelMatch, 'match' | 'row' | 'group' | 'column'> &
  Partial<Pick<LabelMatch, 'row' | 'group' | 'column'>>;

/** What of a form labels and headings are looked up in. */
interface FormOutline {
  readonly sections: readonly FormSection[];
  readonly tables: readonly FormTable[];
}

/** Builds the look-up of a form; `form.lookup` does it when first asked. */
export function buildLookup(form: FormOutline): FormLookup {
  const places = new Map<string, Place[]>();
  const asWritten = new Map<string, readonly LabelMatch[]>();
  const keysOf = new Map<Labelled, readonly string[]>();
  const rows: FormRow[] = [];

  const add = (key: string, place: Place): void => {
    const known = places.get(key);
    if (!known) places.set(key, [place]);
    else if (!known.some((one) => one.kind === place.kind && one.part === place.part && sameTarget(one, place)))
      known.push(place);
  };
  const addLabels = (found: Found, labelled: Labelled, others: readonly Labelled[]): void => {
    const { number } = readLabel(labelled.label);
    const place = { row: undefined, group: undefined, column: undefined, ...found, number };
    const keys = new Set<string>();
    for (const text of [labelled.label, ...labelled.alternatives]) {
      const { words, base } = readLabel(text);
      add(words, { ...place, match: 'exact' });
      keys.add(words);
      if (base === words || others.some((other) => other !== labelled && readLabel(other.label).base === base))
        continue;
      add(base, { ...place, match: 'exact' });
      keys.add(base);
    }
    for (const text of labelled.variants) {
      const { words } = readLabel(text);
      add(words, { ...place, match: 'variant' });
      keys.add(words);
    }
    keysOf.set(labelled, [...keys]);
  };
  const addWords = (kind: 'corner' | 'words', part: FormPart, text: string): void =>
    add(readLabel(text).words, {
      kind,
      match: 'exact',
      part,
      row: undefined,
      group: undefined,
      column: undefined,
      number: undefined,
    });

  for (const table of form.tables) {
    for (const part of table.parts) {
      addWords('corner', part, part.corner);
      for (const column of part.columns) addLabels({ kind: 'column', part, column }, column, part.columns);
      for (const one of part.outline) {
        if (one.kind === 'row') rows.push(one);
        addLabels(
          one.kind === 'row' ? { kind: 'row', part, row: one } : { kind: 'group', part, group: one },
          one,
          part.outline,
        );
      }
      for (const words of part.headerWords) addWords('words', part, words);
    }
  }
  for (const label of officialWritings(form)) asWritten.set(label, findNormalised(label));

  function findNormalised(label: string): readonly LabelMatch[] {
    const { number, words, base } = readLabel(label);
    const known = places.get(words);
    const found = known ?? places.get(base);
    if (!found) return nothing;
    const differs = (place: Place) =>
      known === undefined || (number !== undefined && place.number !== undefined && place.number !== number);
    return found.map((place) => (differs(place) && place.match === 'exact' ? { ...place, match: 'variant' } : place));
  }

  const find = (label: string): readonly LabelMatch[] =>
    asWritten.get(label) ?? (label === '' ? nothing : findNormalised(label));
  const likeness = (words: string, base: string, candidate: Labelled): number => {
    let best = 0;
    for (const key of keysOf.get(candidate) ?? [readLabel(candidate.label).words]) {
      best = Math.max(best, quickSimilarity(words, key), base === words ? 0 : quickSimilarity(base, key));
    }
    return best;
  };

  const sectionTitles = new Map<string, SectionMatch>();
  for (const section of form.sections) {
    const listed: [SectionMatch['match'], readonly string[]][] = [
      ['exact', [section.title]],
      ['statutory', section.statutory],
      ['variant', section.variants],
    ];
    for (const [match, titles] of listed) {
      for (const title of titles) {
        const key = titleKey(title);
        if (!sectionTitles.has(key)) sectionTitles.set(key, { section, match });
      }
    }
  }

  const partKeys = form.sections.flatMap((section) => section.parts.map(titleKey));
  /** （一）主动公开情况 is the part 主动公开, 二、主动公开情况 the section: parts are never numbered 一、. */
  const isRatherPart = (title: string): boolean => {
    if (sectionNumber.test(normaliseLabel(title))) return false;
    const key = titleKey(title);
    return partKeys.some((part) => quickSimilarity(key, part) >= LEAST_SIMILARITY);
  };

  return {
    find,
    nearest(label, candidates) {
      if (find(label).length > 0) return undefined;
      const { words, base } = readLabel(label);
      const near = clearlyNearest(candidates, (candidate) => likeness(words, base, candidate));
      if (!near) return undefined;
      const table = rows.find((row) => row === (near.candidate as Labelled))?.part.table;
      const rival = rows.some(
        (row) =>
          row.part.table === table &&
          !candidates.includes(row as Labelled as (typeof candidates)[number]) &&
          likeness(words, base, row) >= near.similarity,
      );
      return rival ? undefined : near;
    },
    findSection(title) {
      const found = sectionTitles.get(titleKey(title));
      return found?.match === 'variant' && isRatherPart(title) ? undefined : found;
    },
    nearestSection(title) {
      if (isRatherPart(title)) return undefined;
      const key = titleKey(title);
      return clearlyNearest(form.sections, (section) => quickSimilarity(key, titleKey(section.title)));
    },
  };
}

/** Labels as drafts have them when nothing is wrong: official, without their note, and those as official. */
function officialWritings(form: Pick<FormOutline, 'tables'>): Set<string> {
  const writings = new Set<string>();
  for (const table of form.tables) {
    for (const part of table.parts) {
      for (const text of [part.corner, ...part.headerWords]) writings.add(text);
      for (const { label, alternatives } of [...part.columns, ...part.outline]) {
        for (const text of [label, label.replace(/（[^（）]*）$/, ''), ...alternatives]) if (text) writings.add(text);
      }
    }
  }
  return writings;
}

function sameTarget(a: LabelMatch, b: LabelMatch): boolean {
  return a.row === b.row && a.group === b.group && a.column === b.column;
}

/** A heading's words without number and closing punctuation. */
function titleKey(title: string): string {
  return readLabel(title).words.replace(/[。．.：；，、]+$/, '');
}

/** The one that is alike and has no rival: any other differs at least twice as much. */
function clearlyNearest<T>(candidates: readonly T[], likeness: (candidate: T) => number): Near<T> | undefined {
  let best: T | undefined;
  let first = 0;
  let second = 0;
  for (const candidate of candidates) {
    const value = likeness(candidate);
    if (value > first) {
      second = first;
      first = value;
      best = candidate;
    } else if (value > second) second = value;
  }
  if (best === undefined || first < LEAST_SIMILARITY) return undefined;
  if (second >= LEAST_SIMILARITY && 1 - second < 2 * (1 - first)) return undefined;
  return { candidate: best, similarity: first };
}

/** `similarity`, or 0 where the lengths alone put it below what counts. */
function quickSimilarity(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return shorter < longer * LEAST_SIMILARITY ? 0 : similarity(a, b);
}
