import type { Severity } from '../rules/types';
import type { Span } from '../text/span';

/** Asks for the preview of an open draft. */
export const previewRequest = 'nianbao/preview';

export interface PreviewParams {
  /** URI of the draft, as in `textDocument/didOpen`. */
  readonly uri: string;
}

/** The answer; `null` where the server does not know the draft. */
export type PreviewResult = PreviewModel | null;

/**
 * A draft as it will be printed: plain data, made by `previewModel` (shared/view), drawn by the webview.
 * All offsets are UTF-16 offsets into the draft of that `version`.
 */
export interface PreviewModel {
  /** The document's version that was read. */
  readonly version: number;
  /** The report's title, without marks; empty where it has none. */
  readonly title: string;
  /** What is printed, in the order of the draft. */
  readonly blocks: readonly PreviewBlock[];
  /** All findings, by position; `faults` are indexes into it. */
  readonly findings: readonly PreviewFinding[];
}

export interface PreviewFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
}

export type PreviewBlock = PreviewHeading | PreviewParagraph | PreviewTable | PreviewRemainder;

/** The title (level 1), a section (2), or a part of one (3 and deeper). */
export interface PreviewHeading {
  readonly kind: 'heading';
  readonly level: number;
  readonly runs: readonly PreviewRun[];
  readonly span: Span;
  readonly faults: readonly number[];
}

export interface PreviewParagraph {
  readonly kind: 'paragraph';
  readonly role: 'text' | 'list' | 'signature';
  readonly runs: readonly PreviewRun[];
  readonly span: Span;
  readonly faults: readonly number[];
}

/** A stretch of prose in one style. `href` is a web or mail address; any other target stays text. */
export interface PreviewRun {
  readonly text: string;
  readonly bold: boolean;
  readonly href: string | undefined;
}

/** A table of the form in its official layout, whatever layout the draft has. */
export interface PreviewTable {
  readonly kind: 'table';
  /** Stays the same while one types: the table's id and how often it stood before. */
  readonly key: string;
  /** 表三, and the title of its section. */
  readonly caption: string;
  readonly grid: PreviewGrid;
  readonly identities: readonly PreviewIdentity[];
  /** What the draft's table holds and the official one has no place for. */
  readonly remainders: readonly PreviewRemainder[];
  /** Where the table stands in the draft: from its first row to its last. */
  readonly span: Span;
  /** Findings on the table that no cell of the grid shows. */
  readonly faults: readonly number[];
}

/** Figures that must agree. Places are those of the grid's cells counted row by row. */
export interface PreviewIdentity {
  readonly total: number;
  /** All its other figures. */
  readonly parts: readonly number[];
  readonly status: 'holds' | 'broken' | 'incomplete';
  /** 总计 13 = 9 + 2 + 0 + 0 + 1 + 1 ✓ */
  readonly text: string;
}

/** `rows[r]` lists the cells that begin in row r, from left to right. */
export interface PreviewGrid {
  readonly columns: number;
  readonly rows: readonly (readonly PreviewCell[])[];
}

export interface PreviewCell {
  readonly kind: 'header' | 'clause' | 'note' | 'group' | 'label' | 'value';
  /** Words of the form; for a value what the draft says, for `=` the computed number. */
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** What a head cell heads; undefined for values and notes. */
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup' | undefined;
  /** Name of the value (申请.本年新收.总计); empty for words. */
  readonly name: string;
  /** Where it stands in the draft; undefined where it is not written there. */
  readonly span: Span | undefined;
  /** What the draft says in its place, where that is something else (其它 for 3.其他, `=` for a sum). */
  readonly written: string | undefined;
  /** Whether `written` is drift that a reader must see, not only another way to write the same. */
  readonly drift: boolean;
  /** Cells that head this one: places in the grid's cells counted row by row. */
  readonly headers: readonly number[];
  readonly faults: readonly number[];
}

/** Rows that could not be placed, or a table that belongs to no table of the form; shown as written, and marked. */
export interface PreviewRemainder {
  readonly kind: 'remainder';
  /** Says why in words: 表中无此行，未列入上表. */
  readonly caption: string;
  readonly rows: readonly (readonly PreviewLooseCell[])[];
  readonly span: Span;
  readonly faults: readonly number[];
}

export interface PreviewLooseCell {
  readonly text: string;
  readonly span: Span;
  readonly faults: readonly number[];
}
