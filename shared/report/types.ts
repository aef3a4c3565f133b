import type {
  Block,
  Cell,
  CellReading,
  Draft,
  HeadingBlock,
  MetadataEntry,
  ParagraphBlock,
  TableBlock,
  TableRow,
  ValueKind,
} from '../draft/types';
import type {
  Form,
  FormCell,
  FormColumn,
  FormGroup,
  FormPart,
  FormRow,
  FormSection,
  FormTable,
  Identity,
} from '../form/types';
import type { Span } from '../text/span';

/** A draft read through a form. What every feature reads; immutable, made by `readReport`, which never fails. */
export interface Report {
  readonly draft: Draft;
  /** The draft's form: by 格式, else by year, else the one whose tables fit best. */
  readonly form: Form;
  readonly facts: ReportFacts;
  /** Every line that is a title, in text order; the first one counts. */
  readonly titles: readonly ReportTitle[];
  /** Every heading of a section, in text order, duplicates too. */
  readonly sections: readonly ReportSection[];
  readonly signature: ReportSignature;
  /** Tables of the draft that belong to the form, in text order. */
  readonly tables: readonly BoundTable[];
  /** Tables of the draft that belong to no table of any edition. */
  readonly unboundTables: readonly TableBlock[];
}

/** What the report says of itself, from metadata first, then title and signature. */
export interface ReportFacts {
  readonly body: Fact<string> | undefined;
  readonly year: Fact<number> | undefined;
  /** 县级部门 → level 县级, department true. */
  readonly level: Fact<{ readonly level: string; readonly department: boolean }> | undefined;
  readonly published: Fact<CalendarDate> | undefined;
  /** 表格: 无 */
  readonly proseOnly: boolean;
  /** Metadata entries by their known key; unknown keys are not in it. First of a doubled key. */
  readonly entries: ReadonlyMap<string, MetadataEntry>;
  /** Entries whose key is unknown, in text order. */
  readonly unknownEntries: readonly MetadataEntry[];
  /** Later entries of a key that is there before. */
  readonly repeatedEntries: readonly MetadataEntry[];
  /** Known entries whose value cannot be read (a year, level, date or form id that is none); they count as absent. */
  readonly badEntries: readonly MetadataEntry[];
}

export interface Fact<T> {
  readonly value: T;
  readonly span: Span;
  readonly from: 'metadata' | 'title' | 'signature';
}

export interface CalendarDate {
  readonly year: number;
  /** 1–12; 0 where damaged. */
  readonly month: number;
  readonly day: number;
  /** Whether such a day exists. */
  readonly valid: boolean;
}

export interface ReportTitle {
  /** The lines it is made of: a title line and the one below that ends in 年度报告 are one title, two `#` lines also across blank ones. */
  readonly blocks: readonly (HeadingBlock | ParagraphBlock)[];
  readonly span: Span;
  /** The words, lines joined without spaces between, residue out. */
  readonly text: string;
  readonly body: Span | undefined;
  readonly bodyText: string | undefined;
  readonly year: Span | undefined;
  readonly yearValue: number | undefined;
  /** Whether it ends in the form's official wording. */
  readonly official: boolean;
}

export interface ReportSection {
  readonly section: FormSection;
  readonly heading: HeadingBlock | ParagraphBlock;
  /** Words of the heading, without `##`. */
  readonly headingText: Span;
  /** 一、 as written, as far as there. */
  readonly numeral: Span | undefined;
  /** The title's words as written, trailing punctuation out. */
  readonly title: Span;
  /** How the title differs: same after normalisation, known variant, the 条例's own wording, or only near. */
  readonly match: 'exact' | 'variant' | 'statutory' | 'near';
  /** 2 for `##`; 0 for a line without marks. */
  readonly level: number;
  /** Heading's start to where the next section, a title or the signature begins. */
  readonly span: Span;
  /** Blocks behind the heading that belong to it: indexes into `draft.blocks`, from–to (not included). */
  readonly from: number;
  readonly to: number;
  /** Sub-headings, run-in leads too. */
  readonly parts: readonly ReportPart[];
  /** Headings with `#` in it that have no number, or one like a section's (一、): for outlines. */
  readonly otherHeadings: readonly HeadingBlock[];
  /** Position among occurrences of the same form section: 0 for the first. */
  readonly occurrence: number;
}

/** `（一）主动公开`, `1.制度机制建设不够。`: a sub-heading or a run-in lead. */
export interface ReportPart {
  readonly block: HeadingBlock | ParagraphBlock;
  /** `（一）` as written. */
  readonly number: Span;
  /** Its value: 1 for （一） and （1）. */
  readonly value: number;
  /** How it is written: （一） · (一) · （1） · 1. · 1、 · 一是… never. */
  readonly style: 'chinese-brackets' | 'digit-brackets' | 'digit';
  /** Whether the brackets are full-width. */
  readonly fullWidth: boolean;
  /** The words behind: to the first 。 or ： of a run-in lead, else to the line's end. */
  readonly title: Span;
  readonly runIn: boolean;
}

export interface ReportSignature {
  /** The last line(s) of the report with nothing but the body's name or a date. */
  readonly body: Span | undefined;
  readonly date: { readonly span: Span; readonly value: CalendarDate } | undefined;
  /** Where it begins: offset of its first line, or of the text's end. Sections end here at the latest. */
  readonly start: number;
  /** Where a section missing at the end would be inserted: behind the last non-blank line before the signature. */
  readonly lastLine: Span | undefined;
}

/** Ways in which a table is readable but not canonical (dialect, section 4). */
export type LayoutForm =
  | 'label-columns'
  | 'single-row'
  | 'merged-clauses'
  | 'split-header'
  | 'page-break'
  | 'no-delimiter'
  | 'delimiter-length'
  /** Rows of a group without the group's own row above them. */
  | 'no-group';

/** One table of the form as the draft has it: one or more pipe tables, read through the edition that fits best. */
export interface BoundTable {
  readonly form: Form;
  readonly table: FormTable;
  /** Index in `report.sections` of the section it stands in; -1: none. */
  readonly sectionIndex: number;
  readonly blocks: readonly TableBlock[];
  /** One for each part of the form's table that is present, in text order. */
  readonly parts: readonly BoundPart[];
  /** By `FormCell.index`; undefined: its row or column is missing, or its row's columns cannot be told. Substitutes behind. */
  readonly cells: readonly (BoundCell | undefined)[];
  /** Exact values (×10⁴) by cell index, as written; NaN: none. */
  readonly figures: readonly number[];
  /** The cells that hold more or less than plain digits, by index. */
  readonly oddCells: readonly OddCell[];
  /** Every part, row and column is there as the form has it, to the letter, with a cell for every value. */
  readonly isCanonical: boolean;
  /** The identities to hold: the form's, or with the cells of a substitute row in place of its leaves. */
  readonly identities: readonly Identity[];
  readonly layouts: readonly LayoutForm[];
  /** Its first header cell, or the first cell with anything in it. */
  readonly headCell: Span;
  /** What `report/identity` has worked out of it, when first asked for; nobody else looks at it. */
  workedOut: WorkedOutFigures | undefined;
}

/**
 * The figures of one table and its identities. Tables are immutable, so what is worked out stays true for as long as the table
 * lives. It is kept with the table: what a WeakMap holds makes every garbage collection twice as slow.
 */
export interface WorkedOutFigures {
  /** By cell index, exact (×10⁴); NaN: unknown. */
  readonly values: readonly number[];
  /** The identities that do not simply hold, in their order. */
  readonly unsettled: readonly IdentityState[];
  states: readonly IdentityState[] | undefined;
  determined: readonly number[] | undefined;
}

/** What a cell holds, and its index in `cells`: those who want to know no more need not have `cells` made. */
export interface OddCell {
  readonly index: number;
  readonly reading: CellReading;
}

export interface BoundPart {
  readonly part: FormPart;
  readonly block: TableBlock;
  readonly header: readonly TableRow[];
  /** First header cell, or the first non-empty cell where there is no header. */
  readonly headCell: Span;
  readonly columns: readonly BoundColumn[];
  /** False where it cannot be told which value belongs to which column: sums of this table are silent. */
  readonly columnsKnown: boolean;
  /** A header that lacks only its last column(s) over rows that have their values: bound by implication. */
  readonly impliedColumns: readonly FormColumn[];
  readonly rows: readonly BoundRow[];
}

export interface BoundColumn {
  /** Undefined: unknown to the form. */
  readonly column: FormColumn | undefined;
  /** The header cell (of the lowest header row that names it), without spaces around. */
  readonly span: Span;
  readonly cell: Cell;
  readonly text: string;
  readonly match: Match;
  /** A second header cell for a column already bound. */
  readonly duplicate: boolean;
}

/** `exact`: the official label after normalisation. `variant` and `near` are drift. `none`: unknown. */
export type Match = 'exact' | 'variant' | 'near' | 'none';

export type RowRole =
  | 'row' // bound to a row of the form
  | 'group' // a group row without values
  | 'subtotal' // a group row with values beside valued leaves: left out of sums
  | 'substitute' // a group row with values whose leaves are absent: stands in the sums for them (older edition)
  | 'duplicate' // a row whose place is taken
  | 'unknown' // no place in the form
  | 'words'; // further header rows, clause rows, repeated headers: nothing but official header words

export interface BoundRow {
  readonly role: RowRole;
  readonly source: TableRow;
  readonly block: TableBlock;
  /** Bound row, or for `duplicate` the row it would be. */
  readonly row: FormRow | undefined;
  readonly group: FormGroup | undefined;
  /** The label as written (without spaces around); for a row of values only, the first cell. */
  readonly label: Span;
  readonly labelText: string;
  readonly match: Match;
  /** The cells behind the label, trailing empty surplus left out. For `single-row` the row's own share. */
  readonly values: readonly Cell[];
  /** Set where the number of values is not that of the columns, so that they cannot be told apart. */
  readonly count: { readonly found: number; readonly expected: number } | undefined;
}

export interface BoundCell {
  /** Undefined for a cell of a substitute row. */
  readonly cell: FormCell | undefined;
  readonly column: FormColumn;
  /** Name of the value, as in suppressions. */
  readonly name: string;
  readonly row: BoundRow;
  /** The text without plain spaces around; for an empty cell the stretch between the pipes. */
  readonly span: Span;
  readonly kind: ValueKind;
  /** Exact value (×10⁴) as written; NaN unless number or none. */
  readonly value: number;
  readonly marks: number;
}

/** Where an identity stands. `unknown` lists its cells that have no value and cannot be computed. */
export interface IdentityState {
  readonly identity: Identity;
  readonly status: 'holds' | 'broken' | 'incomplete';
  /** Exact sums (×10⁴) of both sides; NaN where incomplete. */
  readonly left: number;
  readonly right: number;
  readonly unknown: readonly number[];
}

export type { Block };
