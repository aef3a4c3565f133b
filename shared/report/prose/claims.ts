import { type ColumnReading, cellReadings, type RowReading, WordKind } from '../../form/prose-words';
import { doneClaim, everyClaim, noneClaims, someClaim } from './claims-in-words';
import type { Claim, Context } from './context';
import { endsInYear, look, settlePart, settleTopic } from './look';
import { areOfOneCell, isWhole, joined, ofTable, rowsOf } from './meaning';
import { type Segment, tokensOf } from './segments';
import { digitsEnd, type Token } from './tokens';
import type { ProseParagraph } from './types';
import type { Side, View } from './view';

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
  if (saysNothing(segment) && !(segment.hasGap && (context.otherBody || endsInYear(paragraph, segment)))) return none;
  const view = look(context, paragraph, segment);
  const { before, after } = view;
  const named = before.values.length > 0 || before.hasObject ? before : after;
  settleTopic(context, view, segment);
  if (!inList) settlePart(context, named, view, segment);
  if (view.lastYear || view.nextYear || view.otherYear) {
    const isCarried = named.values.some((value) => (view.lastYear ? value.lastYear : value.nextYear) !== undefined);
    if (!isCarried || view.otherYear) context.otherYear = true;
  } else if (view.thisYear) context.otherYear = false;
  if (segment.numbers === 0 && !view.negated && !inList) noteRows(context, named, view);
  if (context.otherYear || context.otherBody || context.narrow || view.isOpenToDoubt) {
    if (named.values.some(({ finished }) => finished)) context.finished = true;
    return none;
  }
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
    claims.push(...noneClaims(context, paragraph, view, lastWordIn(segment)));
  if (segment.numbers === 0 && !view.negated && !view.hasGap && !inList) {
    const claim = someClaim(context, paragraph, named, view) ?? everyClaim(context, paragraph, named, view);
    if (claim) claims.push(claim);
  }
  if (
    view.done &&
    topic &&
    !inList &&
    view.doneMayBe &&
    context.part === undefined &&
    isWhole(context, topic, view.doneOf)
  ) {
    const claim = doneClaim(paragraph, topic, view.done, view.all ?? view.done);
    if (claim) claims.push(claim);
  }
  return claims;
}

const none: readonly Claim[] = [];

/** The last token that is no 、. */
function lastWordIn({ all, first, end }: Segment): Token | undefined {
  for (let i = end - 1; i >= first; i--) if (all[i].kind !== 'pause') return all[i];
  return undefined;
}

function saysNothing({ numbers, kinds, hasDate }: Segment): boolean {
  return numbers === 0 && (kinds & speaking) === 0 && !hasDate;
}

/** Words without which a segment without number changes nothing. */
const speaking = ~(
  WordKind.filler |
  WordKind.subject |
  WordKind.fresh |
  WordKind.base |
  WordKind.and |
  WordKind.open |
  WordKind.etc
);

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
  const { topic } = context;
  if (!topic || context.otherYear || context.otherBody || context.narrow || view.hasGap || view.negated) return none;
  const own = ofTable(view.before, topic);
  if (!own || own.length !== numbers.length) return none;
  return own.flatMap((value, index) => {
    const { from, value: figure, measure, slack } = numbers[index];
    const isExact = !Number.isNaN(figure) && slack === 0 && measure?.counts;
    if (!isExact || value.usual.length === 0 || value.total) return [];
    return [
      {
        kind: 'figure',
        paragraph,
        from,
        to: digitsEnd(numbers[index]),
        value: figure,
        unit: measure.text,
        table: topic,
        readings: value.usual,
        axis: 'rows',
      },
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
  const { from, value, measure } = number;
  const finished = side.values.some((one) => one.finished);
  if (finished) context.finished = true;
  if (!topic || Number.isNaN(value) || number.slack > 0 || !measure?.counts) return undefined;
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
  // 当年新收办结11件: of what came in this year. 其中2件为上年结转: of what was finished.
  const cameIn = rows ? own.some((one) => one.cameIn) : side.hasObject && own.length === 0;
  if (cameIn && (finished || (inList && context.finished))) return undefined;
  const isUsual = own.length === 1 && !columns && rows === own[0].rows;
  let readings = isUsual ? own[0].usual : undefined;
  let isOfAll = false;
  let isOfBefore = false;
  if (rows) {
    if (!inList) context.rows = rows;
    if (columns) context.toldWithColumns = true;
  } else if (columns) {
    rows = context.rows ?? defaults.rows;
    isOfAll = context.toldWithColumns;
    isOfBefore = context.rows !== undefined && context.rows === context.rowsBefore;
  } else if (side.hasObject && !inList && !view.isOnto) {
    rows = defaults.rows;
    context.rows = rows;
    readings = defaults.usual;
  }
  if (!rows) return undefined;
  readings ??= cellReadings(rows, columns ?? defaults.columns);
  // 复议维持1件、诉讼维持1件，共维持2件
  if (isOfAll && columns) readings = [...readings, ...cellReadings(defaults.whole, columns)];
  if (readings.length === 0) return undefined;
  // 不予公开2件。自然人申请9件: in a new statement all may be meant again.
  if (isOfBefore && columns) readings = [...readings, ...cellReadings(defaults.rows ?? defaults.whole, columns)];
  if (!inList) context.whole = readings;
  // 制发2件，其中新制定1件: what is named like the whole is a part of it.
  else if (areOfOneCell(readings, context.whole)) return undefined;
  if (context.part !== undefined && !cameIn && own.some((one) => one.rows && !one.lastYear && !one.nextYear)) {
    if (value <= context.part) return undefined;
    context.part = undefined;
  }
  if (finished) {
    // 新收12件，办结11件，结转1件: finished of those, while the table has last year's too.
    if (context.cameIn.count === 1 && value <= context.cameIn.value) return undefined;
  } else if (cameIn) context.cameIn = { count: context.cameIn.count + 1, value };
  const axis = columns ? 'columns' : 'rows';
  const to = digitsEnd(number);
  return { kind: 'figure', paragraph, from, to, value, unit: measure.text, table: topic, readings, axis };
}

/** 新收（含结转）, 复议（诉讼）: with what stands in brackets the words may mean more. */
export function widened({ words }: Context, claim: Claim, inner: Segment['inner']): Claim {
  if (claim.kind !== 'figure') return claim;
  let { readings } = claim;
  const usualColumns = words.defaults.get(claim.table)?.columns ?? [];
  for (const segment of inner.flat()) {
    if ((segment.kinds & WordKind.open) === 0 && segment.numbers > 0) continue;
    for (const { word } of tokensOf(segment)) {
      for (const value of word?.values ?? []) {
        if (value.table !== claim.table) continue;
        const more = [...value.usual, ...cellReadings(value.lastYear ?? [], usualColumns)];
        readings = [...readings, ...claim.readings.flatMap((one) => more.map((other) => [...one, ...other]))];
      }
    }
  }
  return readings === claim.readings ? claim : { ...claim, readings };
}
