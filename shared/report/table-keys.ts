import type { BoundTable } from './types';

/** A table of a report and what tells it apart from others of its id: that, and how often it stood before. */
export interface KeyedTable {
  readonly table: BoundTable;
  readonly key: string;
}

/** Tables with keys that stay the same while one types: `申请#0` for the first 申请 of a draft. */
export function keyedTables(tables: readonly BoundTable[]): readonly KeyedTable[] {
  const times = new Map<string, number>();
  return tables.map((table) => {
    const { id } = table.table;
    const time = times.get(id) ?? 0;
    times.set(id, time + 1);
    return { table, key: `${id}#${time}` };
  });
}
