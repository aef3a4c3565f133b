import type { ProseValue, RowReading } from '../../form/prose-words';
import type { FormTable } from '../../form/types';
import type { Context } from './context';
import type { Side, View } from './view';

/**
 * What the words mean in this table. Undefined where one of them means something of another table alone: 受理 beside
 * 行政复议 speaks of cases the body decides.
 */
export function ofTable({ words, values }: Side, topic: FormTable): readonly ProseValue[] | undefined {
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

export function rowsOf({ rows, lastYear, nextYear }: ProseValue, view: View): readonly RowReading[] {
  if (view.lastYear && lastYear) return lastYear;
  if (view.nextYear && nextYear) return nextYear;
  return rows ?? [];
}

/**
 * Readings of two words. Joined by 和 or 、 they add up, unless one is part of the other (因属于国家秘密不予公开); one after the
 * other they are alternatives, of which those count that both words have (复议后起诉的行政诉讼).
 */
export function joined<T>(
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

/** Whether both have one reading only, and it is the same. */
export function areOfOneCell<T>(a: readonly (readonly T[])[], b: readonly (readonly T[])[] | undefined): boolean {
  return a.length === 1 && b?.length === 1 && isSame(a[0], b[0]);
}

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** Whether the rows named are all there is to do: none named, or those of a default reading of more than one row. */
export function isWhole({ words }: Context, topic: FormTable, rows: RowReading): boolean {
  if (rows.length === 0) return true;
  const wholes = words.defaults.get(topic)?.rows ?? [];
  return wholes.some((whole) => whole.length > 1 && whole.every((row) => rows.includes(row)));
}
