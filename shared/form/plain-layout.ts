import type { GroupData, LayoutEntryData, PartData, RowData, TableData } from './schema';

/**
 * A grid for a table whose form gives none: each part with a header row of its corner and columns, groups to the left of
 * their rows. Parts with fewer columns than others have a wider last one.
 */
export function plainLayout({ parts }: Pick<TableData, 'parts'>): NonNullable<TableData['layout']> {
  const labels = Math.max(...parts.map(({ rows }) => depthOf(rows)));
  const values = Math.max(...parts.map(({ columns }) => columns.length));
  return { columns: labels + values, rows: parts.flatMap((part) => partRows(part, labels, values)) };
}

function partRows({ corner, columns, rows }: PartData, labels: number, values: number): LayoutEntryData[][] {
  const last = values - columns.length + 1;
  const valueCols = last > 1 ? [...columns.slice(1).map(() => 1), last] : undefined;
  const header: LayoutEntryData[] = columns.map(({ name, label }, index) => ({
    header: label ?? name,
    cols: index === columns.length - 1 ? last : 1,
  }));
  return [[{ header: corner, cols: labels }, ...header], ...outlineRows(rows, labels, valueCols)];
}

function outlineRows(
  all: readonly (RowData | GroupData)[],
  labels: number,
  valueCols: number[] | undefined,
): LayoutEntryData[][] {
  return all.flatMap((one): LayoutEntryData[][] => {
    if (!('rows' in one)) return [[{ row: one.name, cols: labels, valueCols }]];
    const [first, ...rest] = outlineRows(one.rows, labels - 1, valueCols);
    return [[{ group: one.name, rows: rest.length + 1 }, ...first], ...rest];
  });
}

/** How many columns of labels rows need: one, and one for each group around them. */
function depthOf(all: readonly (RowData | GroupData)[]): number {
  return 1 + Math.max(0, ...all.map((one) => ('rows' in one ? depthOf(one.rows) : 0)));
}
