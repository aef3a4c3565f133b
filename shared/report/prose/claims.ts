import {
  type CellReading,
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
  if (context.topic === null) context.topic = undefined;
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
  if (segment.numbers === 0 && !view.negated && !inList) noteRows(context, named, view);
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
  if (segment.numbers === 0 && !view.negated && !view.hasGap && !inList) {
    const claim = someClaim(context, paragraph, named, view) ?? everyClaim(context, paragraph, named, view);
    if (claim) claims.push(claim);
  }
  if (view.done && topic && !inList && view.doneMayBe && isWhole(context, topic, view.doneOf)) {
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
  /** The table whose own words stand here (不予处理), where nothing else is spoken of. */
  weakTopic: FormTable | undefined;
}

interface View {
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

/** A segment that names more than this is no sentence anybody counts in. */
const MOST_WORDS = 8;

const doubtful = WordKind.compare | WordKind.approximate | WordKind.share;

function look(context: Context, paragraph: ProseParagraph, segment: Segment): View {
  const { tokens, kinds, numberAt } = segment;
  const view: View = {
    before: newSide(),
    after: newSide(),
    hasGap: false,
    negated: undefined,
    isNegatedHere: false,
    isOpenToDoubt: (kinds & doubtful) !== 0 || segment.numbers > 1 || segment.percents.length > 0,
    lastYear: false,
    nextYear: false,
    thisYear: false,
    otherYear: false,
    all: undefined,
    some: undefined,
    isOnto: (kinds & WordKind.onto) !== 0,
    done: undefined,
    doneMayBe: (kinds & WordKind.open) === 0,
    doneOf: noRows,
  };
  const compares = (kinds & WordKind.compare) !== 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const side = numberAt >= 0 && i > numberAt ? view.after : view.before;
    const { word } = token;
    if (word) {
      if ((word.kinds & WordKind.filler) === word.kinds) continue;
      if (word.kinds & WordKind.since && !(view.thisYear && tokens[i - 1]?.kind === 'year')) context.narrow = true;
      if (word.kinds & WordKind.tail && !isOfTables(tokens, i)) view.hasGap = true;
      readWord(context, view, side, token, word, compares);
    } else if (token.kind === 'gap') {
      if (isShortFor(paragraph.text, token.from, token.to, context.body)) context.otherBody = false;
      else view.hasGap = true;
    } else if (token.kind === 'year') {
      if (!compares) readYear(view, token.value, context.reportYear);
    } else if (token.kind === 'date') {
      if (!isWholeYear(paragraph.text.slice(token.from, token.to))) context.narrow = true;
    } else if (token.kind === 'pause') {
      if (side.values.length > 0) side.isSum = true;
      view.isNegatedHere = false;
    }
  }
  if (view.hasGap) view.doneMayBe = false;
  return view;
}

/** Whether the last word before that place that is more than a filler names what the tables count. */
function isOfTables(tokens: readonly Token[], place: number): boolean {
  for (let i = place - 1; i >= 0; i--) {
    const { word } = tokens[i];
    if (!word) return false;
    if (word.table !== undefined || word.values.length > 0) return true;
    if ((word.kinds & WordKind.filler) === 0) return false;
  }
  return false;
}

/** 市工信局 for 某市工业和信息化局: its letters in their order, up to the last. */
function isShortFor(text: string, from: number, to: number, body: string): boolean {
  if (to - from < 2 || to - from > body.length || text[to - 1] !== body[body.length - 1]) return false;
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
    if (view.isNegatedHere) view.isOpenToDoubt = true;
    view.isNegatedHere = true;
    view.negated ??= token;
  }
  if (kinds & WordKind.all) view.all = token;
  if (kinds & WordKind.some) view.some ??= token;
  if (kinds & WordKind.done && view.all) view.done = token;
  if (kinds & WordKind.object) {
    side.hasObject = word.table !== undefined;
    side.topic = word.table ?? null;
  }
  const { values } = word;
  if (values.length === 0) return;
  if (side.words.length === MOST_WORDS) {
    view.isOpenToDoubt = true;
    return;
  }
  side.words = side.words.length === 0 ? [word] : [...side.words, word];
  side.values = side.values.length === 0 ? values : [...side.values, ...values];
  for (let i = 0; i < values.length; i++) {
    const { topic, rows, table, total } = values[i];
    if (topic) side.weakTopic ??= table;
    else if (rows && !context.words.defaults.get(table)?.rows) side.topic ??= table;
    if (!total && rows && (kinds & WordKind.done) === 0) view.doneOf = [...view.doneOf, ...rows[0]];
  }
}

function settleTopic(context: Context, view: View, segment: Segment): void {
  const spoken = view.before.topic !== undefined ? view.before.topic : view.after.topic;
  if (spoken !== undefined) {
    context.topic = spoken;
    if (spoken === null) context.rows = undefined;
  } else if (context.topic === undefined && (view.before.weakTopic ?? view.after.weakTopic)) {
    context.topic = view.before.weakTopic ?? view.after.weakTopic;
  } else if (view.hasGap && segment.numbers > 0 && view.before.values.length + view.after.values.length === 0) {
    context.topic = undefined;
    context.rows = undefined;
  }
}

/** 复议后起诉的案件中: the rows that those behind it speak of. */
function noteRows(context: Context, side: Side, view: View): void {
  const { topic } = context;
  if (!topic || context.words.defaults.get(topic)?.rows) return;
  const own = ofTable(side, topic);
  let rows: readonly RowReading[] | undefined;
  for (const value of own ?? [])
    if (value.rows) rows = rows ? joined(rows, rowsOf(value, view), side.isSum) : value.rows;
  if (rows) context.rows = rows;
}

/**
 * 予以公开、部分公开分别为6件、1件: one number for each value named, in their order. Undefined where they cannot be told apart.
 */
export function readEach(
  context: Context,
  paragraph: ProseParagraph,
  segment: Segment,
  numbers: readonly Token[],
): readonly Claim[] {
  const view = look(context, paragraph, segment);
  settleTopic(context, view, segment);
  const { topic, words } = context;
  if (!topic || context.otherYear || context.otherBody || context.narrow || view.hasGap || view.negated) return none;
  const own = ofTable(view.before, topic);
  if (!own || own.length !== numbers.length) return none;
  return own.flatMap((value, index) => {
    const { from, digitsEnd: to, value: figure, unit, slack } = numbers[index];
    const isExact = !Number.isNaN(figure) && slack === 0 && words.counts.has(unit);
    if (!isExact || value.usual.length === 0 || value.total) return [];
    return [
      { kind: 'figure', paragraph, from, to, value: figure, unit, table: topic, readings: value.usual, axis: 'rows' },
    ];
  });
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
  else if (side.hasObject && !inList && !view.isOnto) {
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

/**
 * Readings of two words. Joined by 和 or 、 they add up, unless one is part of the other (因属于国家秘密不予公开); one after the
 * other they are alternatives, of which those count that both words have (复议后起诉的行政诉讼).
 */
function joined<T>(
  all: readonly (readonly T[])[],
  more: readonly (readonly T[])[],
  isSum: boolean,
): readonly (readonly T[])[] {
  if (all.length === 0 || more.length === 0) return all.length === 0 ? more : all;
  if (isSum && !all[0].some((one) => more[0].includes(one))) {
    return all.flatMap((one) => more.map((other) => [...one, ...other]));
  }
  const common = all.filter((one) => more.some((other) => isSame(one, other)));
  return common.length > 0 ? common : [...all, ...more];
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/**
 * 未收到政府信息公开申请: nothing but known words around the negation. Of several values named (复议、诉讼) there is none of
 * each; of a row within a group (因属于国家秘密而不予公开) that row alone is meant.
 */
function noneClaims(
  context: Context,
  paragraph: ProseParagraph,
  view: View,
  last: Token | undefined,
): readonly Claim[] {
  const { before, negated } = view;
  const { topic, words } = context;
  const defaults = topic && words.defaults.get(topic);
  if (!topic || !defaults || !negated || !last) return none;
  const own = ofTable(before, topic);
  if (!own || (own.length === 0 && !before.hasObject)) return none;
  const readings: RowReading[] = [];
  const isKind = own.some(({ rows, total }) => rows && !total);
  let columns: readonly ColumnReading[] | undefined;
  for (const value of own) {
    if (value.columns) columns = columns ? joined(columns, value.columns, before.isSum) : value.columns;
    // 未收到要求提供公开出版物的申请: none of that kind.
    if (!value.rows || (isKind && value.total)) continue;
    const rows = rowsOf(value, view);
    if (rows === value.rows && value.lastYear && rows.length > 1) return none;
    if (rows.length > 0) readings.push(rows[0]);
  }
  if (readings.length === 0 && defaults.rows) readings.push(defaults.rows[0]);
  const narrowest = readings.filter(
    (one) => !readings.some((other) => other.length < one.length && other.every((row) => one.includes(row))),
  );
  const { from } = negated;
  return cellReadings(narrowest, columns ?? [defaults.columns[0]]).map((cells) => ({
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

/** 尚有申请未办结: what is carried over is not 0. */
function someClaim(context: Context, paragraph: ProseParagraph, side: Side, view: View): Claim | undefined {
  const { topic } = context;
  const own = topic && view.some && ofTable(side, topic);
  if (!topic || !view.some || !own || own.length === 0 || own.some(({ nextYear }) => !nextYear)) return undefined;
  const readings = own.flatMap((value) => (value.rows?.length === 1 ? value.usual : []));
  if (readings.length === 0) return undefined;
  const { from, to } = view.some;
  return { kind: 'some', paragraph, from, to, value: 0, unit: '', table: topic, readings, axis: 'rows' };
}

/** 行政复议7件，均获维持: the rows named last have nothing in other columns. */
function everyClaim(context: Context, paragraph: ProseParagraph, side: Side, view: View): Claim | undefined {
  const { topic, rows, words } = context;
  const defaults = topic && words.defaults.get(topic);
  const own = topic && view.all && ofTable(side, topic);
  if (!topic || !view.all || !own || own.length !== 1 || !rows || rows.length !== 1 || !defaults) return undefined;
  const { columns } = own[0];
  if (!columns || own[0].rows) return undefined;
  const readings = cellReadings(rows, columns);
  const [whole] = cellReadings(rows, defaults.columns);
  if (readings.length === 0 || !whole) return undefined;
  const { from, to } = view.all;
  return { kind: 'every', paragraph, from, to, value: 0, unit: '', table: topic, readings, axis: 'columns', whole };
}

/** Whether the rows named are all there is to do: none named, or those of a default reading of more than one row. */
function isWhole({ words }: Context, topic: FormTable, rows: RowReading): boolean {
  if (rows.length === 0) return true;
  const wholes = words.defaults.get(topic)?.rows ?? [];
  return wholes.some((whole) => whole.length > 1 && whole.every((row) => rows.includes(row)));
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
