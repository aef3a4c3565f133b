import { similarity } from './label';
import type { Form, FormCell } from './types';

/** The cells whose figures a value's name stands for: one, or those of a group. Undefined: no such name. */
export function cellsNamed({ tables }: Form, name: string): readonly FormCell[] | undefined {
  for (const { id, parts, cells } of tables) {
    if (!name.startsWith(`${id}.`)) continue;
    const cell = cells.find((one) => one.name === name);
    if (cell) return [cell];
    for (const { outline, columns } of parts) {
      for (const group of outline) {
        if (group.kind !== 'group' || !group.summed) continue;
        const column = columns.find((one) => name === `${id}.${group.name}.${one.name}`);
        if (column) return group.rows.map(({ firstCell }) => cells[firstCell + column.index]);
      }
    }
  }
  return undefined;
}

/** Every name a value of the form has, in the form's order, those of groups too. */
function valueNames({ tables }: Form): readonly string[] {
  const names: string[] = [];
  for (const { id, parts } of tables) {
    for (const { outline, columns } of parts) {
      for (const one of outline) {
        if (one.kind === 'group' && !one.summed) continue;
        for (const column of columns) names.push(`${id}.${one.name}.${column.name}`);
      }
    }
  }
  return names;
}

/** Less alike than this, a name has nothing to do with what was written. */
const LEAST_SIMILARITY = 0.5;

/** The names most like `name`, the nearest first, at most `limit`. */
export function nearestNames(form: Form, name: string, limit: number): readonly string[] {
  return valueNames(form)
    .map((known) => ({ known, likeness: similarity(name, known) }))
    .filter(({ likeness }) => likeness >= LEAST_SIMILARITY)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, limit)
    .map(({ known }) => known);
}

/** The names whose values add up to those of `cells`, fewest first thought of: all rows of a group have the group's name. */
export function namesOfCells(cells: readonly FormCell[]): readonly string[] {
  const names: string[] = [];
  for (const { row, column, name } of cells) {
    const { group } = row;
    const isWhole =
      group?.summed === true &&
      group.rows.every((one) => cells.some((cell) => cell.row === one && cell.column === column));
    const found = isWhole ? `${row.part.table.id}.${group.name}.${column.name}` : name;
    if (!names.includes(found)) names.push(found);
  }
  return names;
}
