import { type ProseValue, type ProseWord, type RowReading, WordKind } from '../../form/prose-words';
import type { FormTable } from '../../form/types';
import type { Segment } from './segments';
import type { Token } from './tokens';

/** What the words on one side of a segment's number mean. */
export interface Side {
  words: readonly ProseWord[];
  values: readonly ProseValue[];
  /** Whether 和, 及 or 、 stands between the values. */
  isSum: boolean;
  hasObject: boolean;
  /** The table of the last object or row named; null: something no table counts. */
  topic: FormTable | null | undefined;
  /** The table whose own words stand here (不予处理), where nothing else is spoken of. */
  weakTopic: FormTable | undefined;
}

/** What stands in a segment. */
export interface View {
  readonly before: Side;
  readonly after: Side;
  hasGap: boolean;
  negated: Token | undefined;
  /** A negation stands between this place and the last 、. */
  isNegatedHere: boolean;
  isOpenToDoubt: boolean;
  lastYear: boolean;
  nextYear: boolean;
  thisYear: boolean;
  otherYear: boolean;
  all: Token | undefined;
  some: Token | undefined;
  /** 对328件申请: not all there are. */
  isOnto: boolean;
  done: Token | undefined;
  /** Whether `done` may stand in the segment. */
  mayBeDone: boolean;
  /** Nothing but known words around `done`. */
  doneMayBe: boolean;
  /** The rows of which all is done, where any are named. */
  doneOf: RowReading;
}

const noRows: RowReading = [];
const noWords: readonly ProseWord[] = [];
const noValues: readonly ProseValue[] = [];

function newSide(): Side {
  return { words: noWords, values: noValues, isSum: false, hasObject: false, topic: undefined, weakTopic: undefined };
}

function clearSide(side: Side): void {
  side.words = noWords;
  side.values = noValues;
  side.isSum = false;
  side.hasObject = false;
  side.topic = undefined;
  side.weakTopic = undefined;
}

export function newView(): View {
  return {
    before: newSide(),
    after: newSide(),
    hasGap: false,
    negated: undefined,
    isNegatedHere: false,
    isOpenToDoubt: false,
    lastYear: false,
    nextYear: false,
    thisYear: false,
    otherYear: false,
    all: undefined,
    some: undefined,
    isOnto: false,
    done: undefined,
    mayBeDone: false,
    doneMayBe: false,
    doneOf: noRows,
  };
}

const doubtful = WordKind.compare | WordKind.approximate | WordKind.share;

/** Made ready for the next segment: a view is written anew, not made anew. */
export function clearView(view: View, { kinds, numbers, percents }: Segment): void {
  clearSide(view.before);
  clearSide(view.after);
  view.hasGap = false;
  view.negated = undefined;
  view.isNegatedHere = false;
  view.isOpenToDoubt = (kinds & doubtful) !== 0 || numbers > 1 || percents.length > 0;
  view.lastYear = false;
  view.nextYear = false;
  view.thisYear = false;
  view.otherYear = false;
  view.all = undefined;
  view.some = undefined;
  view.isOnto = (kinds & WordKind.onto) !== 0;
  view.done = undefined;
  view.mayBeDone = (kinds & WordKind.done) !== 0;
  view.doneMayBe = (kinds & WordKind.open) === 0;
  view.doneOf = noRows;
}
