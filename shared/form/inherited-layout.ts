import { compileForm } from './compile';
import type { Extended } from './extend';
import { layoutFaults } from './layout';
import type { FormData, GroupData, LayoutEntryData, RowData, TableData } from './schema';

type Layout = NonNullable<TableData['layout']>;

/**
 * Official grids that an extension inherits, with its own rows in them: each behind the row it follows in the form, groups
 * made as tall as they then are. Where that does not give a whole grid (other columns, values side by side), the table has
 * none of its own, and is laid out plainly.
 */
export function withInheritedLayouts(data: FormData, extended: Extended): FormData {
  const tables = data.tables.map((table, index) => {
    const given = (extended.data as FormData).tables[index];
    if (!given.layout || extended.isOwn(given.layout) || !extended.isOwn(given)) return table;
    const { layout, ...rest } = table;
    const grown = layout && grownLayout(table, layout);
    return grown && isWhole({ ...data, tables: [{ ...table, layout: grown }] }) ? { ...table, layout: grown } : rest;
  });
  return { ...data, tables };
}

/** Whether the only table of the data has a grid without faults, in which every value stands. */
function isWhole(data: FormData): boolean {
  const [{ id }] = data.tables;
  const sections = data.sections.map((section) => ({
    ...section,
    tables: section.tables?.filter((one) => one === id),
  }));
  if (!sections.some(({ tables }) => tables?.length)) return false;
  try {
    const [table] = compileForm({ ...data, sections }).tables;
    const shown = new Set(table.layout.rows.flat().map(({ cell }) => cell));
    return layoutFaults(table.layout).length === 0 && table.cells.every(({ index }) => shown.has(index));
  } catch {
    // Names that stand for nothing are told by those who look for faults.
    return true;
  }
}

function grownLayout(table: TableData, layout: Layout): Layout | undefined {
  const rows = layout.rows.map((entries) => [...entries]);
  let isPossible = true;
  const place = (
    one: RowData | GroupData,
    before: RowData | GroupData | undefined,
    groups: readonly string[],
  ): void => {
    if ('rows' in one) {
      one.rows.forEach((inner, index) => void place(inner, one.rows[index - 1], [...groups, one.name]));
      return;
    }
    if (rows.some((entries) => entries.some((entry) => isRow(entry, one.name)))) return;
    const anchor = before && anchorOf(before, rows);
    if (!anchor) {
      isPossible = false;
      return;
    }
    for (let at = 0; at <= anchor.at; at++) {
      rows[at] = rows[at].map((entry) => {
        const reaches = 'rows' in entry && entry.rows !== undefined && at + entry.rows > anchor.at + 1;
        const isOwnGroup = 'group' in entry && groups.includes(entry.group);
        return (reaches || isOwnGroup) && !('row' in entry) && !('values' in entry)
          ? { ...entry, rows: (entry.rows ?? 1) + 1 }
          : entry;
      });
    }
    rows.splice(anchor.at + 1, 0, [{ row: one.name, cols: anchor.cols, valueCols: anchor.valueCols }]);
  };
  for (const part of table.parts) part.rows.forEach((one, index) => void place(one, part.rows[index - 1], []));
  return isPossible ? { ...layout, rows } : undefined;
}

interface Anchor {
  readonly at: number;
  readonly cols: number;
  readonly valueCols: number[] | undefined;
}

/** The grid's row behind which what follows `before` belongs, and how wide its label and values are. */
function anchorOf(before: RowData | GroupData, rows: readonly (readonly LayoutEntryData[])[]): Anchor | undefined {
  if ('rows' in before) {
    const last = before.rows[before.rows.length - 1];
    const inner = anchorOf(last, rows);
    const group = rows.flat().find((entry) => 'group' in entry && entry.group === before.name);
    const own = group && 'group' in group ? (group.cols ?? 1) : 0;
    return inner && { ...inner, cols: inner.cols + own };
  }
  for (let at = 0; at < rows.length; at++) {
    for (const entry of rows[at])
      if ('row' in entry && entry.row === before.name) return { at, cols: entry.cols ?? 1, valueCols: entry.valueCols };
  }
  return undefined;
}

function isRow(entry: LayoutEntryData, name: string): boolean {
  return ('row' in entry && entry.row === name) || ('values' in entry && entry.values === name);
}
