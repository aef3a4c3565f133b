import { type ColumnReading, cellReadings, type RowReading } from '../../form/prose-words';
import type { FormTable } from '../../form/types';
import type { Claim, Context } from './context';
import { joined, ofTable, rowsOf } from './meaning';
import type { Token } from './tokens';
import type { ProseParagraph } from './types';
import type { Side, View } from './view';

const none: readonly Claim[] = [];

/**
 * 未收到政府信息公开申请: nothing but known words around the negation. Of several values named (复议、诉讼) there is none of
 * each; of a row within a group (因属于国家秘密而不予公开) that row alone is meant.
 */
export function noneClaims(
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
export function someClaim(context: Context, paragraph: ProseParagraph, side: Side, view: View): Claim | undefined {
  const { topic } = context;
  const own = topic && view.some && ofTable(side, topic);
  if (!topic || !view.some || !own || own.length === 0 || own.some(({ nextYear }) => !nextYear)) return undefined;
  const readings = own.flatMap((value) => (value.rows?.length === 1 ? value.usual : []));
  if (readings.length === 0) return undefined;
  const { from, to } = view.some;
  return { kind: 'some', paragraph, from, to, value: 0, unit: '', table: topic, readings, axis: 'rows' };
}

/** 行政复议7件，均获维持: the rows named last have nothing in other columns. */
export function everyClaim(context: Context, paragraph: ProseParagraph, side: Side, view: View): Claim | undefined {
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

/** 均已办结: what else would have to be there is 0. */
export function doneClaim(paragraph: ProseParagraph, topic: FormTable, done: Token, from: Token): Claim | undefined {
  const cells = (done.word?.against ?? []).flatMap((name) => topic.cells.find((one) => one.name === name) ?? []);
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
