import { rowTerm } from './label';
import type { IdentityData, YearlyData } from './schema';
import type { FormCell, FormColumn, FormPart, FormRow, FormTable, Identity, Unfinished, YearlyIdentity } from './types';

/** Each identity of the data spread over the rows or columns it is for; the table's cells then know theirs. */
export function compileIdentities(table: FormTable, all: readonly IdentityData[]): Identity[] {
  const identities: Identity[] = [];
  const ids = new Set<string>();
  for (const data of all) {
    for (const part of table.parts) {
      if (!concerns(part, data)) continue;
      const text = identityText(part, data);
      const axes = data.along === 'row' ? part.rows : part.columns;
      for (const axis of axes) {
        const cellsOf = (name: string): number[] => cellsAt(part, data.along, axis, name);
        const id = `${data.rule}@${table.id}.${axis.name}`;
        const isFree = !ids.has(id);
        ids.add(id);
        identities.push({
          index: identities.length,
          // Of several of one rule on the same row or column, the later ones also name their total.
          id: isFree ? id : `${id}.${data.total}`,
          rule: data.rule,
          left: data.left.flatMap(cellsOf),
          right: data.right.flatMap(cellsOf),
          total: cellsOf(data.total)[0],
          axis: { kind: data.along, label: axis.name },
          text,
        });
      }
    }
  }
  for (const identity of identities) {
    for (const index of [...identity.left, ...identity.right]) {
      const cell = table.cells[index] as Unfinished<FormCell>;
      (cell.identities as Identity[]).push(identity);
      if (identity.total === index) cell.computedBy ??= identity;
    }
  }
  return identities;
}

/** What this year's cells owe last year's, for each row or column. */
export function compileYearly(table: FormTable, data: YearlyData): YearlyIdentity[] {
  const { rule, along, cell, lastYear, plus = [], minus = [] } = data;
  return table.parts.flatMap((part) => {
    if (!concerns(part, { along, left: [cell], right: [...plus, ...minus] })) return [];
    const axes = along === 'row' ? part.rows : part.columns;
    return axes.map((axis) => {
      const cellsOf = (name: string): number[] => cellsAt(part, along, axis, name);
      const before = (name: string) => (along === 'row' ? `${axis.name}.${name}` : `${name}.${axis.name}`);
      return {
        rule,
        cell: cellsOf(cell)[0],
        lastYear: lastYear.map((name) => `${table.id}.${before(name)}`),
        plus: plus.flatMap(cellsOf),
        minus: minus.flatMap(cellsOf),
      };
    });
  });
}

/** Whether the names of an identity are those of this part (a table of several parts has each identity in one). */
function concerns(part: FormPart, { along, left, right }: Pick<IdentityData, 'along' | 'left' | 'right'>): boolean {
  const names = new Set((along === 'row' ? part.columns : part.outline).map(({ name }) => name));
  return [...left, ...right].every((name) => names.has(name));
}

/** 总计 = 甲 + 乙, or 甲 + 乙 = 丙 + 丁. */
function identityText({ outline }: FormPart, { along, left, right }: IdentityData): string {
  const sides = right.length === 1 ? [right, left] : [left, right];
  const term = (name: string): string => {
    const row = along === 'column' ? outline.find((one) => one.name === name) : undefined;
    return row ? rowTerm(row) : name;
  };
  return sides.map((names) => names.map(term).join(' + ')).join(' = ');
}

/** The cells an identity's name stands for in one row (a column's cell) or one column (a row's cell, or a group's cells). */
function cellsAt(part: FormPart, along: 'row' | 'column', axis: FormRow | FormColumn, name: string): number[] {
  if (along === 'row') {
    const column = part.columns.find((one) => one.name === name);
    return column ? [(axis as FormRow).firstCell + column.index] : [];
  }
  const found = part.outline.find((one) => one.name === name);
  if (!found) return [];
  const rows = found.kind === 'row' ? [found] : found.rows;
  return rows.map((row) => row.firstCell + axis.index);
}
