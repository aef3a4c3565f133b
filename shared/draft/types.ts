import type { Span } from '../text/span';

/**
 * A draft as it is written, before any form gives it meaning. Made in one pass by `parseDraft`, which never fails.
 * Every character of `text` belongs to exactly one block: the blocks' spans joined give the text back.
 */
export interface Draft {
  readonly text: string;
  /** The line end of the draft's first line; what insertions use. */
  readonly eol: '\n' | '\r\n';
  readonly blocks: readonly Block[];
  /** The block between the first two `---` lines, if the draft begins with one. Also the first of `blocks`. */
  readonly metadata: MetadataBlock | undefined;
  /** `<!-- nianbao-ignore … -->` comments, in text order. Each is also one of `blocks`. */
  readonly suppressions: readonly SuppressionBlock[];
}

export type Block = MetadataBlock | HeadingBlock | ParagraphBlock | TableBlock | SuppressionBlock | BlankBlock;

/** Spans of blocks cover whole lines, line ends included. */
export interface MetadataBlock extends Span {
  readonly kind: 'metadata';
  readonly entries: readonly MetadataEntry[];
  /** False where the second `---` line is missing; the block then ends before the first line that is no metadata. */
  readonly closed: boolean;
}

/** `键: 值`. A list value has one item per element (`、` or `,` between them, or `- ` lines); a plain value has one. */
export interface MetadataEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** The value without quotes, commas kept as written; `- ` lines and quoted pieces joined by `、`. */
  readonly value: string;
  /** Covers the value as written (a list of `- ` lines whole); empty, behind the colon, where there is none. */
  readonly valueSpan: Span;
  readonly items: readonly MetadataItem[];
}

export interface MetadataItem {
  readonly text: string;
  readonly span: Span;
}

/**
 * A line that begins with one to six `#`. The space behind them may be missing: `##一、总体情况` is what someone types who
 * means a heading, though other Markdown tools do not read it so.
 */
export interface HeadingBlock extends Span {
  readonly kind: 'heading';
  readonly level: number;
  /** `## `: the marks and the spaces behind them. */
  readonly marks: Span;
  /** The heading's words, without spaces around and closing `#`s. */
  readonly content: Span;
}

/** One non-blank line of prose. */
export interface ParagraphBlock extends Span {
  readonly kind: 'paragraph';
  /** The line without spaces around it. */
  readonly content: Span;
}

/** A run of blank lines. */
export interface BlankBlock extends Span {
  readonly kind: 'blank';
}

/**
 * Consecutive pipe lines. A second delimiter row begins a new block, with the row above it as header (see `readTable`),
 * so that no block has two.
 */
export interface TableBlock extends Span {
  readonly kind: 'table';
  /** Every line but the delimiter row. */
  readonly rows: readonly TableRow[];
  /** `| :-- | --: |`, if there is one. */
  readonly delimiter: DelimiterRow | undefined;
}

export interface DelimiterRow extends TableRow {
  /** How many of the block's rows stand before it: 1 in a canonical table. */
  readonly after: number;
  /** How many cells it has. */
  readonly width: number;
}

/** One line `| a | b |`; the span covers the line without its line end. Its cells are the same objects whenever asked for. */
export interface TableRow extends Span {
  /** Its first character that is not white space. */
  readonly first: number;
  readonly cells: readonly Cell[];
}

/**
 * What stands between two pipes: `start`–`end` all of it, `from`–`to` without plain spaces and tabs around. In an empty
 * cell `from` and `to` are equal: where a value would be typed, behind the first space.
 */
export interface Cell extends Span {
  readonly from: number;
  readonly to: number;
}

/** `<!-- nianbao-ignore 规则 单元格: 原因 -->` or `<!-- nianbao-ignore-file 规则: 原因 -->`, alone on a line. */
export interface SuppressionBlock extends Span {
  readonly kind: 'suppression';
  readonly scope: 'next' | 'file';
  readonly rule: string;
  readonly ruleSpan: Span;
  /** The name of a value (`申请.本年新收.总计`) when the comment is for one cell only. */
  readonly cell: string | undefined;
  readonly cellSpan: Span | undefined;
  /** Empty where none is given, which is a finding. */
  readonly reason: string;
  /** False where `-->` is missing: other Markdown tools hide everything below. */
  readonly closed: boolean;
  /** The comment without spaces around it. */
  readonly content: Span;
}

/** What a value cell means (dialect, section 5). */
export type ValueKind = 'number' | 'blank' | 'none' | 'computed' | 'text';

/**
 * A value cell as read. `value` is exact: the number times 10⁴, an integer; 0 for `none`; NaN otherwise.
 * `marks` says how the writing differs from plain digits.
 */
export interface CellReading {
  readonly kind: ValueKind;
  readonly value: number;
  readonly marks: number;
}

/** Bits of `CellReading.marks`. */
export const CellMark = {
  fullWidth: 1,
  /** `1,234` */
  separators: 2,
  /** `+1`, `增1` */
  plus: 4,
  /** `-1`, `减4`: the value is negative. */
  minus: 8,
  /** A unit behind the number: `12件`, `251000元`. */
  unit: 16,
  /** A note in brackets: `22（其中修订16件）`. */
  note: 32,
  /** `[bookmark: …]` residue around. */
  residue: 64,
  /** NBSP, U+3000 or other white space that is not a plain space around. */
  padding: 128,
  /** Digits behind a point: `12.365`. With more than can be kept exactly a cell is text. */
  decimals: 256,
} as const;

/** Bits of `marks` that say nothing about the number itself: residue and padding around, point digits. */
export const OTHER_MARKS = CellMark.residue | CellMark.padding | CellMark.decimals;

/** One is `SCALE` in exact values. */
export { SCALE } from '../text/exact';
