import type { CellReading, ProseWords, RowReading } from '../../form/prose-words';
import type { FormCell, FormTable } from '../../form/types';
import type { Segment } from './segments';
import type { ProseParagraph } from './types';
import { newView, type View } from './view';

/** What a sentence says of a figure of the tables. */
export interface Claim {
  /**
   * `figure`: it is so many. `none`: there is none. `some`: there is any. `done`: nothing is left. `every`: all of `whole` is
   * of that kind.
   */
  readonly kind: 'figure' | 'none' | 'some' | 'done' | 'every';
  readonly paragraph: ProseParagraph;
  /** Where it stands in the paragraph's text: the figure, or the words. */
  readonly from: number;
  readonly to: number;
  /** Exact (×10⁴) for `figure`; else 0. */
  readonly value: number;
  readonly unit: string;
  readonly table: FormTable;
  /** What it may mean, the nearest first: cells of the form whose figures add up. */
  readonly readings: readonly (readonly FormCell[])[];
  /** Whether it speaks of kinds of applicants or outcomes, or of a row as a whole. */
  readonly axis: 'rows' | 'columns';
  readonly whole?: CellReading;
}

/** A segment with what it says of the tables. */
export interface ReadSegment {
  readonly segment: Segment;
  readonly claim: Claim | undefined;
  readonly inner: readonly (readonly ReadSegment[])[];
}

/** What a sentence takes from those before it. */
export interface Context {
  readonly words: ProseWords;
  readonly reportYear: number | undefined;
  readonly isGovernment: boolean;
  /** The reporting body's name; empty: unknown. */
  readonly body: string;
  /** The table that counts what is spoken of; null: no table counts it; undefined: not known. */
  topic: FormTable | null | undefined;
  /** What the last figure that is no part of a list may mean. */
  whole: Claim['readings'] | undefined;
  /** The rows named last. */
  rows: readonly RowReading[] | undefined;
  /** Those of them that an earlier statement named. */
  rowsBefore: readonly RowReading[] | undefined;
  otherYear: boolean;
  /** Another body is spoken of. */
  otherBody: boolean;
  /** Something narrower than the tables is spoken of, until the statement ends. */
  narrow: boolean;
  /** Of this statement: how many those named last are, exact, if they are a part of what was decided; Infinity: not known. */
  part: number | undefined;
  /** Of this statement: the figure of what came in, where just one is told, and whether it is told what was finished. */
  cameIn: { readonly count: number; readonly value: number };
  finished: boolean;
  /** Of this statement: whether rows were told with their columns (复议维持1件), so that columns alone may be of all rows. */
  toldWithColumns: boolean;
  /** Written anew for each segment: what it says is used before the next is looked at. */
  readonly view: View;
}

const nothingCameIn: Context['cameIn'] = { count: 0, value: 0 };

/** Before anything is read. `body`: the reporting body's name, `reportYear` the year of the report, as far as known. */
export function newContext(words: ProseWords, body: string, reportYear: number | undefined): Context {
  return {
    words,
    reportYear,
    isGovernment: words.governments.some((ending) => body.endsWith(ending)),
    body,
    topic: undefined,
    whole: undefined,
    rows: undefined,
    rowsBefore: undefined,
    part: undefined,
    otherYear: false,
    otherBody: false,
    narrow: false,
    cameIn: nothingCameIn,
    finished: false,
    toldWithColumns: false,
    view: newView(),
  };
}

/** Forgets what holds for one paragraph only; the next is about `topic`. */
export function beginParagraph(context: Context, topic: Context['topic']): void {
  context.topic = topic;
  context.whole = undefined;
  context.rows = undefined;
  context.otherYear = false;
  context.otherBody = false;
}

/** Forgets what holds for one statement only. */
export function beginStatement(context: Context): void {
  context.rowsBefore = context.rows;
  context.narrow = false;
  context.part = undefined;
  context.cameIn = nothingCameIn;
  context.finished = false;
  context.toldWithColumns = false;
  if (context.topic === null) context.topic = undefined;
}
