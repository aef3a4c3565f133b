import {
  type ColumnReading,
  cellReadings,
  type ProseValue,
  type ProseWord,
  type ProseWords,
  type RowReading,
  WordKind,
} from '../../form/prose-words';
import type { Form, FormCell, FormTable } from '../../form/types';
import type { Segment } from './segments';
import { figureName } from './table-figures';
import type { Token } from './tokens';
import type { ProseParagraph } from './types';

/** What a sentence says of a figure of the tables. */
export interface Claim {
  /** `figure`: it is so many. `none`: there is none. `done`: nothing is left. */
  readonly kind: 'figure' | 'none' | 'done';
  readonly paragraph: ProseParagraph;
  /** Where it stands in the paragraph's text: the figure, or the words. */
  readonly from: number;
  readonly to: number;
  /** Exact (×10⁴); 0 for `none` and `done`. */
  readonly value: number;
  readonly unit: string;
  readonly table: FormTable;
  /** What it may mean, the nearest first: cells of the form whose figures add up. */
  readonly readings: readonly (readonly FormCell[])[];
  /** Whether it speaks of kinds of applicants or outcomes, or of a row as a whole. */
  readonly axis: 'rows' | 'columns';
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
  /** The table that counts what is spoken of; undefined: something else, or not known. */
  topic: FormTable | undefined;
  /** The rows named last. */
  rows: readonly RowReading[] | undefined;
  otherYear: boolean;
  /** Another body is spoken of. */
  otherBody: boolean;
  /** Something narrower than the tables is spoken of, until the statement ends. */
  narrow: boolean;
}

export function beginStatement(context: Context): void {
  context.narrow = false;
}

/**
 * What one segment claims, and what it leaves to those behind it in `context`. `inList`: it is a part of something
 * (behind 其中, in brackets).
 */
export function readClaims(
  context: Context,
  paragraph: ProseParagraph,
  segment: Segment,
  inList: boolean,
): readonly Claim[] {
  const view = look(context, paragraph, segment);
  const { before, after } = view;
  const named = before.values.length > 0 || before.hasObject ? before : after;
  settleTopic(context, view, segment);
  if (view.lastYear || view.nextYear || view.otherYear) {
    const isCarried = named.values.some((value) => (view.lastYear ? value.lastYear : value.nextYear) !== undefined);
    if (!isCarried || view.otherYear) context.otherYear = true;
  } else if (view.thisYear) context.otherYear = false;
  if (context.otherYear || context.otherBody || context.narrow || view.isOpenToDoubt) return none;
  const { topic } = context;
  if (segment.number && !view.hasGap && !view.negated && !view.done) {
    const claim = figureClaim(context, paragraph, segment.number, named, view, inList);
    return claim ? [claim] : none;
  }
  const claims: Claim[] = [];
  if (segment.number && !view.hasGap && !view.negated) {
    const claim = figureClaim(context, paragraph, segment.number, named, view, inList);
    if (claim) claims.push(claim);
  }
  if (view.negated && segment.numbers === 0 && !view.hasGap)
    claims.push(...noneClaims(context, paragraph, view, segment.tokens.at(-1)));
  if (view.done && topic && !inList && view.doneMayBe) {
    const claim = doneClaim(paragraph, topic, view.done, view.all ?? view.done);
    if (claim) claims.push(claim);
  }
  return claims;
}

const none: readonly Claim[] = [];

/** What the words on one side of a segment's number mean. */
interface Side {
  words: readonly ProseWord[];
  values: readonly ProseValue[];
  /** Whether 和, 及 or 、 stands between the values. */
  isSum: boolean;
  hasObject: boolean;
  /** The table of the last object or row named; null: something no table counts. */
  topic: FormTable | null | undefined;
}

interface View {
  readonly before: Side;
  readonly after: Side;
  hasGap: boolean;
  negated: Token | undefined;
  isOpenToDoubt: boolean;
  lastYear: boolean;
  nextYear: boolean;
  thisYear: boolean;
  otherYear: boolean;
  all: Token | undefined;
  done: Token | undefined;
  /** Nothing but known words around `done`. */
  doneMayBe: boolean;
}

const noWords: readonly ProseWord[] = [];
const noValues: readonly ProseValue[] = [];

function newSide(): Side {
  return { words: noWords, values: noValues, isSum: false, hasObject: false, topic: undefined };
}

const doubtful = WordKind.compare | WordKind.approximate | WordKind.share;

function look(context: Context, paragraph: ProseParagraph, segment: Segment): View {
  const { tokens, kinds, numberAt } = segment;
  const view: View = {
    before: newSide(),
    after: newSide(),
    hasGap: false,
    negated: undefined,
    isOpenToDoubt: (kinds & doubtful) !== 0 || segment.numbers > 1 || segment.percents.length > 0,
    lastYear: false,
    nextYear: false,
    thisYear: false,
    otherYear: false,
    all: undefined,
    done: undefined,
    doneMayBe: (kinds & WordKind.open) === 0,
  };
  const compares = (kinds & WordKind.compare) !== 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const side = numberAt >= 0 && i > numberAt ? view.after : view.before;
    const { word } = token;
    if (word) {
      if ((word.kinds & WordKind.filler) === word.kinds) continue;
      if (word.kinds & WordKind.since && !(view.thisYear && tokens[i - 1]?.kind === 'year')) context.narrow = true;
      if (word.kinds & WordKind.tail && !isOfTables(tokens[i - 1])) view.hasGap = true;
      readWord(context, view, side, token, word, compares);
    } else if (token.kind === 'gap') {
      if (isShortFor(paragraph.text, token.from, token.to, context.body)) context.otherBody = false;
      else view.hasGap = true;
    } else if (token.kind === 'year') {
      if (!compares) readYear(view, token.value, context.reportYear);
    } else if (token.kind === 'date') {
      if (!isWholeYear(paragraph.text.slice(token.from, token.to))) context.narrow = true;
    } else if (token.kind === 'pause' && side.values.length > 0) side.isSum = true;
  }
  if (view.hasGap) view.doneMayBe = false;
  return view;
}

/** Whether a word names what the tables count. */
function isOfTables(token: Token | undefined): boolean {
  const word = token?.word;
  return word !== undefined && (word.table !== undefined || word.values.length > 0);
}

/** 市工信局 for 某市工业和信息化局: its letters in their order, up to the last. */
function isShortFor(text: string, from: number, to: number, body: string): boolean {
  if (to - from < 2 || body === '' || text[to - 1] !== body[body.length - 1]) return false;
  let at = 0;
  for (let i = from; i < to; i++) {
    at = body.indexOf(text[i], at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** 1月, 12月, 1日, 31日: the ends of a year. */
function isWholeYear(text: string): boolean {
  return text === '1月' || text === '12月' || text === '1日' || text === '31日';
}

function readYear(view: View, year: number, reportYear: number | undefined): void {
  if (reportYear === undefined) view.otherYear = true;
  else if (year === reportYear) view.thisYear = true;
  else if (year === reportYear - 1) view.lastYear = true;
  else if (year === reportYear + 1) view.nextYear = true;
  else view.otherYear = true;
}

const years = WordKind.thisYear | WordKind.lastYear | WordKind.nextYear;

function readWord(context: Context, view: View, side: Side, token: Token, word: ProseWord, compares: boolean): void {
  const { kinds } = word;
  if (kinds & WordKind.wide) context.otherBody = !context.isGovernment;
  else if (kinds & WordKind.own) context.otherBody = false;
  if (kinds & WordKind.narrow) context.narrow = true;
  if (kinds & WordKind.other) view.hasGap = true;
  if (kinds & years && !compares) {
    if (kinds & WordKind.thisYear) view.thisYear = true;
    if (kinds & WordKind.lastYear) view.lastYear = true;
    if (kinds & WordKind.nextYear) view.nextYear = true;
  }
  if (kinds & WordKind.and && side.values.length > 0) side.isSum = true;
  if (kinds & WordKind.not) {
    if (view.negated) view.isOpenToDoubt = true;
    view.negated = token;
  }
  if (kinds & WordKind.all) view.all = token;
  if (kinds & WordKind.done && view.all) view.done = token;
  if (kinds & WordKind.object) {
    side.hasObject = word.table !== undefined;
    side.topic = word.table ?? null;
  }
  const { values } = word;
  if (values.length === 0) return;
  side.words = side.words.length === 0 ? [word] : [...side.words, word];
  side.values = side.values.length === 0 ? values : [...side.values, ...values];
  for (let i = 0; i < values.length; i++) {
    const { topic, rows, table, total } = values[i];
    if (topic || (rows && !context.words.defaults.get(table)?.rows)) side.topic ??= table;
    if (!total && (kinds & WordKind.done) === 0) view.doneMayBe = false;
  }
}

function settleTopic(context: Context, view: View, segment: Segment): void {
  const spoken = view.before.topic !== undefined ? view.before.topic : view.after.topic;
  if (spoken !== undefined) {
    context.topic = spoken ?? undefined;
    if (spoken === null) context.rows = undefined;
  } else if (view.hasGap && segment.numbers > 0 && view.before.values.length + view.after.values.length === 0) {
    context.topic = undefined;
    context.rows = undefined;
  }
}

function figureClaim(
  context: Context,
  paragraph: ProseParagraph,
  number: Token,
  side: Side,
  view: View,
  inList: boolean,
): Claim | undefined {
  const { topic, words } = context;
  const { from, digitsEnd: to, value, unit } = number;
  if (!topic || Number.isNaN(value) || number.slack > 0 || !words.counts.has(unit)) return undefined;
  const defaults = words.defaults.get(topic);
  if (!defaults) return undefined;
  const own = ofTable(side, topic);
  if (!own) return undefined;
  let rows: readonly RowReading[] | undefined;
  let columns: readonly ColumnReading[] | undefined;
  for (let i = 0; i < own.length; i++) {
    const one = own[i];
    if (one.total && inList) return undefined;
    if (one.rows) rows = rows ? joined(rows, rowsOf(one, view), side.isSum) : rowsOf(one, view);
    if (one.columns) columns = columns ? joined(columns, one.columns, side.isSum) : one.columns;
  }
  const isUsual = own.length === 1 && !columns && rows === own[0].rows;
  let readings = isUsual ? own[0].usual : undefined;
  if (rows) {
    if (!inList) context.rows = rows;
  } else if (columns) rows = context.rows ?? defaults.rows;
  else if (side.hasObject && !inList) {
    rows = defaults.rows;
    context.rows = rows;
    readings = defaults.usual;
  }
  if (!rows) return undefined;
  readings ??= cellReadings(rows, columns ?? defaults.columns);
  if (readings.length === 0) return undefined;
  const axis = columns ? 'columns' : 'rows';
  return { kind: 'figure', paragraph, from, to, value, unit, table: topic, readings, axis };
}

/**
 * What the words mean in this table. Undefined where one of them means something of another table alone: 受理 beside
 * 行政复议 speaks of cases the body decides.
 */
function ofTable({ words, values }: Side, topic: FormTable): readonly ProseValue[] | undefined {
  let isPlain = true;
  for (let i = 0; i < words.length; i++) {
    const own = words[i].values;
    let found = false;
    for (let k = 0; k < own.length; k++) {
      if (own[k].table === topic) found = true;
      else isPlain = false;
    }
    if (!found) return undefined;
  }
  return isPlain ? values : values.filter(({ table }) => table === topic);
}

function rowsOf({ rows, lastYear, nextYear }: ProseValue, view: View): readonly RowReading[] {
  if (view.lastYear && lastYear) return lastYear;
  if (view.nextYear && nextYear) return nextYear;
  return rows ?? [];
}

/** Readings of two words: one after the other they are alternatives, joined by 和 they add up. */
function joined<T>(
  all: readonly (readonly T[])[],
  more: readonly (readonly T[])[],
  isSum: boolean,
): readonly (readonly T[])[] {
  if (!isSum) return [...all, ...more];
  return all.flatMap((one) => more.map((other) => [...one, ...other]));
}

/** 未收到政府信息公开申请: nothing but known words, behind the negation what there is none of. */
function noneClaims(
  context: Context,
  paragraph: ProseParagraph,
  view: View,
  last: Token | undefined,
): readonly Claim[] {
  const { before, negated } = view;
  const { topic, words } = context;
  if (!topic || !negated || !last) return none;
  const defaults = words.defaults.get(topic);
  if (!defaults) return none;
  const own = before.values.filter(({ table }) => table === topic);
  if (own.length < before.values.length && own.length === 0) return none;
  const withRows = own.filter(({ rows }) => rows !== undefined);
  if (own.some(({ columns }) => columns !== undefined)) return none;
  if (withRows.length === 0 && !before.hasObject) return none;
  const readings: RowReading[] = [];
  for (const value of withRows) {
    const rows = rowsOf(value, view);
    if (rows === value.rows && value.lastYear) return none;
    if (rows.length > 0) readings.push(rows[0]);
  }
  if (readings.length === 0 && defaults.rows) readings.push(defaults.rows[0]);
  const { from } = negated;
  return cellReadings(readings, [defaults.columns[0]]).map((cells) => ({
    kind: 'none',
    paragraph,
    from,
    to: last.to,
    value: 0,
    unit: '',
    table: topic,
    readings: [cells],
    axis: 'rows',
  }));
}

function doneClaim(paragraph: ProseParagraph, topic: FormTable, done: Token, from: Token): Claim | undefined {
  const cells: FormCell[] = [];
  for (const name of done.word?.against ?? []) {
    const cell = topic.cells.find((one) => one.name === name);
    if (cell) cells.push(cell);
  }
  if (cells.length === 0) return undefined;
  return {
    kind: 'done',
    paragraph,
    from: from.from,
    to: done.to,
    value: 0,
    unit: '',
    table: topic,
    readings: [cells],
    axis: 'rows',
  };
}

/** How people call what a reading adds up: 本年新收 + 上年结转. */
export function cellsNameOf({ prose }: Form, table: FormTable, cells: readonly FormCell[]): string {
  return figureName(cells, prose?.defaults.get(table)?.columns.flat() ?? []);
}
