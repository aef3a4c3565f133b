import {
  cellReadings,
  type Measure,
  type ProseDefault,
  type ProseValue,
  type ProseWord,
  type ProseWords,
  type RowReading,
  WordKind,
} from './prose-words';
import type { ProseData } from './schema';
import type { FormRow, FormTable } from './structure';
import { wordTree } from './word-tree';

/**
 * @throws Error where a name stands for no table, row or column.
 */
export function compileProse(data: ProseData, tables: readonly FormTable[]): ProseWords {
  const words = new Map<string, Mutable<ProseWord>>();
  const wordOf = (text: string, kind: number): Mutable<ProseWord> => {
    let word = words.get(text);
    if (!word) {
      word = { text, length: text.length, kinds: 0, table: undefined, values: [], against: [] };
      words.set(text, word);
    }
    word.kinds |= kind;
    return word;
  };
  const tableOf = (id: string): FormTable => {
    const table = tables.find((one) => one.id === id);
    if (!table) throw new Error(`prose: no table ${id}`);
    return table;
  };
  for (const [kind, texts] of Object.entries(data.plain)) {
    for (const text of texts) wordOf(text, WordKind[kind as keyof ProseData['plain']]);
  }
  for (const { table, words: texts } of data.objects) {
    for (const text of texts) {
      const word = wordOf(text, WordKind.object);
      if (table) word.table ??= tableOf(table);
    }
  }
  const defaults = new Map<FormTable, ProseDefault>();
  for (const { table: id, rows, columns } of data.defaults) {
    const table = tableOf(id);
    const usualRows = rowReadings(table, rows);
    const whole = [table.parts.flatMap((part) => part.rows)];
    defaults.set(table, { table, rows: usualRows, columns, whole, usual: cellReadings(usualRows ?? [], columns) });
  }
  for (const {
    table: id,
    words: texts,
    rows,
    columns,
    lastYear,
    nextYear,
    total = false,
    topic = false,
    finished = false,
    cameIn = false,
  } of data.values) {
    const table = tableOf(id);
    for (const column of columns?.flat() ?? []) assertColumn(table, column);
    const ownRows = rowReadings(table, rows);
    const value: ProseValue = {
      table,
      rows: ownRows,
      usual: cellReadings(ownRows ?? [], defaults.get(table)?.columns ?? []),
      columns,
      lastYear: rowReadings(table, lastYear),
      nextYear: rowReadings(table, nextYear),
      total,
      topic,
      finished,
      cameIn,
    };
    for (const text of texts) wordOf(text, WordKind.value).values = [...wordOf(text, WordKind.value).values, value];
  }
  for (const table of tables) addRowNames(table, defaults.get(table), wordOf);
  for (const { words: texts, against } of data.done) {
    for (const text of texts) {
      const word = wordOf(text, WordKind.done);
      word.against = [...word.against, against];
    }
  }
  return {
    words: wordTree([...words.values()].map((word) => [word.text, word])),
    measures: wordTree(measuresOf(data.units).map((measure) => [measure.text, measure])),
    defaults,
    topics: data.topics.flatMap(({ table, parts }) => parts.map((part) => ({ table: tableOf(table), part }))),
    governments: data.governments,
    reached: new Set(data.reached),
    within: new Set(data.within),
    sums: new Set(data.sums),
    mayBeSums: new Set(data.mayBeSums),
    rates: new Set(data.rates),
    lastOfSums: new Set(
      [...data.plain.rise, ...data.plain.fall, ...(data.sums ?? []), ...(data.mayBeSums ?? [])].map(lastCode),
    ),
  };
}

function lastCode(word: string): number {
  return word.charCodeAt(word.length - 1);
}

function measuresOf({ counts, others, rounded }: ProseData['units']): readonly Measure[] {
  const texts = new Set([...counts, ...others, ...rounded]);
  return [...texts].map((text) => ({ text, counts: counts.includes(text), rounded: rounded.includes(text) }));
}

/** Rows within groups (属于国家秘密) are known by the names and labels they have in the form. */
function addRowNames(
  table: FormTable,
  usual: ProseDefault | undefined,
  wordOf: (text: string, kind: number) => Mutable<ProseWord>,
): void {
  for (const { rows } of table.parts) {
    for (const row of rows) {
      if (!row.group?.summed || row.name.length < SHORTEST_NAME) continue;
      const value: ProseValue = {
        table,
        rows: [[row]],
        usual: cellReadings([[row]], usual?.columns ?? []),
        columns: undefined,
        lastYear: undefined,
        nextYear: undefined,
        total: false,
        topic: true,
        finished: false,
        cameIn: false,
      };
      for (const text of new Set([row.name, row.label.replace(/^\d+\./, ''), ...row.alternatives, ...row.variants])) {
        const word = wordOf(text, WordKind.value);
        if (word.values.length === 0) word.values = [value];
      }
    }
  }
}

/** A shorter name (其他) is a word of many meanings. */
const SHORTEST_NAME = 4;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function rowReadings(
  table: FormTable,
  readings: readonly (readonly string[])[] | undefined,
): readonly RowReading[] | undefined {
  return readings?.map((names) => names.flatMap((name) => rowsNamed(table, name)));
}

/** The row of that name, or the rows of the group. */
function rowsNamed(table: FormTable, name: string): readonly FormRow[] {
  for (const part of table.parts) {
    for (const one of part.outline) if (one.name === name) return one.kind === 'row' ? [one] : one.rows;
  }
  throw new Error(`prose: no row ${name} in ${table.id}`);
}

function assertColumn(table: FormTable, name: string): void {
  if (table.parts.some(({ columns }) => columns.some((column) => column.name === name))) return;
  throw new Error(`prose: no column ${name} in ${table.id}`);
}
