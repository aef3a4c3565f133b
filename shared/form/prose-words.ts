import type { FormCell, FormRow, FormTable } from './structure';
import type { WordTree } from './word-tree';

/** What a word does in a sentence: bits, as one word may do several things. */
export const WordKind = {
  /** Changes nothing: 共, 依法. */
  filler: 1,
  /** The reporting body: 我局. */
  own: 2,
  /** The place of the body, which is the body itself only where that is a government: 全县. */
  wide: 4,
  /** A narrower body, kind or time than the tables speak of: 备案, 上半年. */
  narrow: 8,
  thisYear: 16,
  lastYear: 32,
  nextYear: 64,
  /** 约, 余: the number is not exact. */
  approximate: 128,
  /** 等, 主要: a list that does not name all. */
  open: 256,
  /** 较, 增加: the number is a difference, or another year's. */
  compare: 512,
  /** Adds what stands on both its sides: 和, 及. */
  and: 1024,
  /** 其中 */
  among: 2048,
  /** 未, 没有 */
  not: 4096,
  /** 均, 全部 */
  all: 8192,
  /** 占 */
  share: 16384,
  /** Names the whole that a share is of: 总数. */
  base: 32768,
  rise: 65536,
  fall: 131072,
  /** Stands before shorter words that it has nothing to do with: 申请人. */
  other: 262144,
  /** What is counted. `table` says where, if any table counts it. */
  object: 524288,
  /** Means rows or columns of a table. */
  value: 1048576,
  /** All is finished: 办结. */
  done: 2097152,
  /** Begins something new behind a list: 另有, 同时. */
  fresh: 4194304,
  /** 以来: a time that begins earlier, unless it is the report's year. */
  since: 8388608,
  /** Means nothing behind what is counted (复议问题), and something of its own elsewhere. */
  tail: 16777216,
  /** 等 behind what is listed. */
  etc: 33554432,
  /** 由 in front of what a number was before: 由50件增至60件. */
  from: 67108864,
  /** 分别 in front of one number for each of what is named, 各 of one that each has. */
  each: 134217728,
  /** 尚有: that there is any. */
  some: 268435456,
  /** 对: some of what is counted, to which something is done. */
  onto: 536870912,
  /** What the tables are about as a whole: 政府信息公开. Behind 其中 it says that what stands before is of more than that. */
  subject: 1073741824,
} as const;

export interface ProseWord {
  readonly text: string;
  /** Of `text`. A reader of sentences asks for it at every word, and need not look into the text for it. */
  readonly length: number;
  /** Bits of `WordKind`. */
  readonly kinds: number;
  /** For an object: the table that counts it. */
  readonly table: FormTable | undefined;
  readonly values: readonly ProseValue[];
  /** For `done`: names of the values that must be 0. */
  readonly against: readonly string[];
}

/** A measure word behind a number: 件, 万元. There is one object a word. */
export interface Measure {
  readonly text: string;
  /** Of what the tables count. */
  readonly counts: boolean;
  /** Of rounded amounts. */
  readonly rounded: boolean;
}

/** Rows of which the figures add up. */
export type RowReading = readonly FormRow[];
/** Names of columns of which the figures add up. */
export type ColumnReading = readonly string[];

export interface ProseValue {
  readonly table: FormTable;
  /** Usual readings, the nearest first; undefined: the word says nothing of rows. */
  readonly rows: readonly RowReading[] | undefined;
  readonly columns: readonly ColumnReading[] | undefined;
  readonly lastYear: readonly RowReading[] | undefined;
  readonly nextYear: readonly RowReading[] | undefined;
  /** The cells of `rows` in the usual columns. */
  readonly usual: readonly CellReading[];
  readonly total: boolean;
  /** Whether these words alone say what is counted. */
  readonly topic: boolean;
  /** 办结, 答复: what was finished. */
  readonly finished: boolean;
  /** 新收, 上年结转: what came in. */
  readonly cameIn: boolean;
}

/** Cells whose figures add up to one reading. */
export type CellReading = readonly FormCell[];

export interface ProseDefault {
  readonly table: FormTable;
  /** Undefined: rows of this table are named in the sentence itself, and say what is counted. */
  readonly rows: readonly RowReading[] | undefined;
  readonly columns: readonly ColumnReading[];
  /** All rows of the table together. */
  readonly whole: readonly RowReading[];
  /** The cells of `rows` in these columns. */
  readonly usual: readonly CellReading[];
}

/** The words of a form made ready for reading sentences. */
export interface ProseWords {
  readonly words: WordTree<ProseWord>;
  readonly measures: WordTree<Measure>;
  readonly defaults: ReadonlyMap<FormTable, ProseDefault>;
  /** Tables by the titles of parts that are about them. */
  readonly topics: readonly { readonly table: FormTable; readonly part: string }[];
  readonly governments: readonly string[];
  /** 增至: what stands behind is what something has come to, not by how much it has changed. */
  readonly reached: ReadonlySet<string>;
  /** 中: what follows is a part of what stands before it. */
  readonly within: ReadonlySet<string>;
  /** 共计, in front of the sum of what stands before. */
  readonly sums: ReadonlySet<string>;
  /** 共: only of a list, or of figures of the tables. */
  readonly mayBeSums: ReadonlySet<string>;
  /** 办结率 */
  readonly rates: ReadonlySet<string>;
  /** Codes of the letters in which words of a rise, a fall or a sum end. */
  readonly lastOfSums: ReadonlySet<number>;
}

/** The cells of every row reading in every column reading; those whose columns are not there are left out. */
export function cellReadings(rows: readonly RowReading[], columns: readonly ColumnReading[]): readonly CellReading[] {
  const readings: CellReading[] = [];
  for (const reading of rows) {
    for (const names of columns) {
      const cells: FormCell[] = [];
      for (const { part, firstCell } of reading) {
        for (const name of names) {
          const column = part.columns.find((one) => one.name === name);
          if (column) cells.push(part.table.cells[firstCell + column.index]);
        }
      }
      if (cells.length === reading.length * names.length) readings.push(cells);
    }
  }
  return readings;
}
