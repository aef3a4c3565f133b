import { type ProseWord, WordKind } from '../../form/prose-words';
import { yearsInFigures } from '../../text/chinese-numbers';
import type { Context } from './context';
import type { Segment } from './segments';
import { isShortOf } from './sentence-words';
import type { Token } from './tokens';
import type { ProseParagraph } from './types';
import { clearView, type Side, type View } from './view';

/** A segment that names more than this is no sentence anybody counts in. */
const MOST_WORDS = 8;
const YEAR_DIGITS = 4;
/** 二 */
const TWO = 0x4e8c;
/** 年 */
const YEAR = 0x5e74;

/** What stands in a segment, word by word; what goes beyond it (another body, a narrower time) is noted in `context`. */
export function look(context: Context, paragraph: ProseParagraph, segment: Segment): View {
  const { all: tokens, first, end, kinds, numberAt } = segment;
  const { view } = context;
  clearView(view, segment);
  const compares = (kinds & WordKind.compare) !== 0;
  for (let i = first; i < end; i++) {
    const token = tokens[i];
    const side = numberAt >= 0 && i > numberAt ? view.after : view.before;
    const { word } = token;
    if (word) {
      if ((word.kinds & silent) === word.kinds) continue;
      if (word.kinds & WordKind.since && !(view.thisYear && i > first && tokens[i - 1].kind === 'year'))
        context.narrow = true;
      if (word.kinds & WordKind.tail && !isOfTables(tokens, first, i)) view.hasGap = true;
      // 行政许可等决定53件: more than those that are named.
      if (word.kinds & WordKind.etc && i < numberAt && side.values.length > 0) view.isOpenToDoubt = true;
      readWord(context, view, side, token, word, compares);
    } else if (token.kind === 'gap') {
      const year = chineseYearAtEnd(paragraph.text, token);
      if (year !== undefined) {
        if (!compares) readYear(view, year, context.reportYear);
        // 二〇二四|年度: no word of its own.
        if (i + 1 < end && tokens[i + 1].from === token.to && isThisYear(tokens[i + 1])) i++;
      } else if (isShortFor(paragraph.text, token.from, token.to, context.body)) context.otherBody = false;
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

const silent = WordKind.filler | WordKind.subject;

/** Whether the last word before that place that is more than a filler names what the tables count. */
function isOfTables(tokens: readonly Token[], first: number, place: number): boolean {
  for (let i = place - 1; i >= first; i--) {
    const { word } = tokens[i];
    if (!word) return false;
    if (word.table !== undefined || word.values.length > 0) return true;
    if ((word.kinds & WordKind.filler) === 0) return false;
  }
  return false;
}

/** 市工信局 for 某市工业和信息化局: its letters in their order, up to the last. */
function isShortFor(text: string, from: number, to: number, body: string): boolean {
  if (to - from < 2 || to - from > body.length) return false;
  if (text.charCodeAt(to - 1) !== body.charCodeAt(body.length - 1)) return false;
  return isShortOf(body, text, from, to);
}

/** Whether a segment ends in 二〇二四年. */
export function endsInYear({ text }: ProseParagraph, { all, first, end }: Segment): boolean {
  return end > first && all[end - 1].kind === 'gap' && chineseYearAtEnd(text, all[end - 1]) !== undefined;
}

/** 二〇二四年, which no token is: the year that a stretch of unknown words ends in, 年 behind it or not. */
function chineseYearAtEnd(text: string, { from, to }: Token): number | undefined {
  const end = text.charCodeAt(to - 1) === YEAR ? to - 1 : to;
  const start = end - YEAR_DIGITS;
  if (start < from || text.charCodeAt(start) !== TWO) return undefined;
  const written = yearsInFigures(`${text.slice(start, end)}年`);
  return Number(written.slice(0, YEAR_DIGITS)) || undefined;
}

function isThisYear({ word }: Token): boolean {
  return word !== undefined && (word.kinds & WordKind.thisYear) !== 0;
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
  // Spread, not `concat`, which is several times as slow.
  side.words = [...side.words, word];
  side.values = side.values.length === 0 ? values : [...side.values, ...values];
  for (let i = 0; i < values.length; i++) {
    const { topic, rows, table, total } = values[i];
    if (topic) side.weakTopic ??= table;
    else if (rows && !context.words.defaults.get(table)?.rows) side.topic ??= table;
    if (view.mayBeDone && !total && rows && (kinds & WordKind.done) === 0) view.doneOf = [...view.doneOf, ...rows[0]];
  }
}

/** What is spoken of behind this segment. */
export function settleTopic(context: Context, view: View, segment: Segment): void {
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

/** 上年结转申请2件，均已办结; 自然人申请9件中，予以公开4件: whether the segments behind this one speak of a part of what was decided. */
export function settlePart(context: Context, { values, hasObject }: Side, view: View, segment: Segment): void {
  let isNamed = false;
  let isPart = true;
  const isIn = endsIn(context.words.within, segment);
  for (let i = 0; i < values.length; i++) {
    const { cameIn, total, columns, lastYear, nextYear, finished, table } = values[i];
    if (!isIn && !cameIn && !lastYear && !nextYear && table === context.topic) continue;
    isNamed = true;
    const isOfLastYear = lastYear !== undefined && (nextYear === undefined || view.lastYear);
    if (!isOfLastYear && !(isIn && !total && !finished && (columns || cameIn))) isPart = false;
  }
  if (!isNamed && !(hasObject && segment.numbers === 0)) return;
  // 新收12件，上年结转2件，予以公开6件: of both.
  isPart &&= isNamed && (isIn || context.cameIn.count === 0 || context.finished);
  context.part = isPart ? (segment.number?.value ?? Number.POSITIVE_INFINITY) : undefined;
}

/** 申请中: what follows is of those. */
function endsIn(within: ReadonlySet<string>, { all, end }: Segment): boolean {
  const word = all[end - 1]?.word;
  return word !== undefined && within.has(word.text);
}
