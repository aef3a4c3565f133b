import type { FormGroup, FormTable, Identity } from '../../form/types';
import type { BoundCell } from '../types';

/**
 * The identities with a row that stands for `group` in place of the group's rows. Its cells (`of`, by column) are appended
 * to `cells`: their indexes follow those of the form's cells.
 */
export function substituteIdentities(
  table: FormTable,
  identities: readonly Identity[],
  group: FormGroup,
  of: readonly (BoundCell | undefined)[],
  cells: (BoundCell | undefined)[],
): readonly Identity[] {
  const start = cells.length;
  for (const cell of of) cells.push(cell);
  const replaced = new Map<number, number>();
  for (const row of group.rows) {
    group.part.columns.forEach((column) => {
      replaced.set(row.firstCell + column.index, start + column.index);
    });
  }
  const names = new Set(group.rows.map(({ name }) => name));
  const result: Identity[] = [];
  let hasOwn = new Set<string>();
  for (const identity of identities) {
    const { left, right, total, rule, axis } = identity;
    if (!left.some((cell) => replaced.has(cell)) && !right.some((cell) => replaced.has(cell))) {
      result.push({ ...identity, index: result.length });
      continue;
    }
    const isOwn = axis.kind === 'row' && names.has(axis.label);
    // Each row of the group had an identity of this rule; the row that stands for them has one.
    if (isOwn && hasOwn.has(rule)) continue;
    if (isOwn) hasOwn = new Set(hasOwn).add(rule);
    result.push({
      ...identity,
      index: result.length,
      left: withReplaced(left, replaced),
      right: withReplaced(right, replaced),
      total: replaced.get(total) ?? total,
      ...(isOwn ? { id: `${rule}@${table.id}.${group.name}`, axis: { kind: 'row', label: group.name } } : {}),
    });
  }
  return result;
}

function withReplaced(side: readonly number[], replaced: ReadonlyMap<number, number>): readonly number[] {
  return [...new Set(side.map((cell) => replaced.get(cell) ?? cell))];
}
