/** What a form is made of: sections, tables, their parts, rows, columns and cells, identities and layouts. */

export interface FormTitle {
  /** `{单位}{年度}年政府信息公开工作年度报告` */
  readonly pattern: string;
  /** What the official title ends in: 政府信息公开工作年度报告. */
  readonly ending: string;
  /** The last words by which a line is known to end a title: 年度报告. */
  readonly mark: string;
  /** A word that may stand between the body's name and the rest, and is part of neither: 关于. */
  readonly link?: string | undefined;
}

export interface FormSection {
  readonly index: number;
  readonly id: string;
  /** 一 … 六 */
  readonly numeral: string;
  readonly title: string;
  /** Numeral, 、 and title. */
  readonly heading: string;
  /** Latin letters by which snippets and completion offer it: pinyin initials. Empty: none. */
  readonly shortcut: string;
  /** Titles that differ and are known; reported. */
  readonly variants: readonly string[];
  /** The wording of the 条例; reported as information only. */
  readonly statutory: readonly string[];
  readonly kind: 'prose' | 'table';
  readonly tables: readonly FormTable[];
  /** Usual parts （一）…, without numerals. */
  readonly parts: readonly string[];
  /** Most characters a section should have (总体情况: 1000). */
  readonly lengthLimit: number | undefined;
  /** Texts that say nothing: 无. */
  readonly emptyTexts: readonly string[];
  /** Standard sentences offered where the section is empty, the usual one first; filled in as phrases are. */
  readonly standard: readonly string[];
  readonly definition: string;
  readonly basis: string;
}

/**
 * A sentence that is offered with the draft's own figures. In its pieces `{{申请.本年新收.总计}}` is the value of that name,
 * `{自称}` how the body calls itself, and the gaps of phrases are filled in.
 */
export interface FormSentence {
  /** What one chooses by. */
  readonly name: string;
  /** Ids of the sections it may stand in. */
  readonly sections: readonly string[];
  /** Parts of these sections under which it comes first. */
  readonly parts: readonly string[];
  /** Names of values that must be 0 for it to be true. */
  readonly zero: readonly string[];
  /** Names of values of which one must be above 0; empty: no matter. */
  readonly above: readonly string[];
  readonly pieces: readonly SentencePiece[];
}

/** Words, or a list of which items that come to 0 are left out, and all of it where all do. */
export type SentencePiece =
  | string
  | {
      /** What stands in front of the list: ，其中 */
      readonly lead: string;
      readonly items: readonly string[];
      /** What stands between the items: 、 */
      readonly joint: string;
    };

/** `{年度}`, `{次年}`, `{单位}` and, in the signature, `{公布日期}` are filled in. */
export interface FormPhrases {
  readonly introduction: string;
  /** How an introduction is known, which is no part of section one's length: 本报告依据, 本报告根据. */
  readonly introductionStarts: readonly string[];
  /** Empty: none. */
  readonly feeStatement: string;
  readonly signature: string;
  /** How bodies call themselves (我局, 全市), by how their names end; the longest ending counts, an empty one is for all others. */
  readonly selfNames: Readonly<Record<string, string>>;
  /** Levels a body may have: 国家, 省级, 市级, 县级, 乡镇; 部门 may follow. */
  readonly levels: readonly string[];
  readonly departmentMark: string;
  /** Words in which names of public bodies end. A line that is short and ends so may be a signature. */
  readonly bodyEndings: readonly string[];
  readonly deadlines: FormDeadlines | undefined;
}

/** Month and day by which reports are published, of the year after: departments, governments (条例第四十九条). */
export interface FormDeadlines {
  readonly department: MonthDay;
  readonly government: MonthDay;
  /** Levels whose bodies have none. */
  readonly exempt: readonly string[];
  readonly basis: string;
}

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** 表二, 表三, 表四. `id` is the first part of its values' names: 主动公开, 申请, 复议诉讼. */
export interface FormTable {
  readonly index: number;
  readonly id: string;
  /** How people call it: 表三. */
  readonly name: string;
  /** Latin letters by which snippets and completion offer it: b3. Empty: none. */
  readonly shortcut: string;
  readonly section: FormSection;
  /** The canonical tables of the draft that make it up: four clause tables, or one. */
  readonly parts: readonly FormPart[];
  /** All value cells: part by part, row by row. */
  readonly cells: readonly FormCell[];
  /** NaN for each cell: a copy of it is what a draft's figures are read into. */
  readonly noFigures: readonly number[];
  readonly identities: readonly Identity[];
  /** What its cells should be after last year's report. */
  readonly yearly: readonly YearlyIdentity[];
  readonly layout: Layout;
}

export interface FormPart {
  readonly index: number;
  readonly table: FormTable;
  /** First header cell of the canonical table: 第二十条第（一）项, 项目, 类别. */
  readonly corner: string;
  /** Whether the corner's words are free (项目, 类别) or tell the part apart (clauses). */
  readonly cornerFree: boolean;
  readonly columns: readonly FormColumn[];
  /** Rows with values, in official order. */
  readonly rows: readonly FormRow[];
  /** Rows and groups in official order, as the canonical table lists them. */
  readonly outline: readonly (FormRow | FormGroup)[];
  /** Words that stand in official headers beside columns: 申请人情况, 法人或其他组织, 信息内容, the identity's note. */
  readonly headerWords: readonly string[];
}

/** What a draft names by a label: rows, groups and columns. */
export interface Labelled {
  /** Official label, number and note included: 1.属于国家秘密. */
  readonly label: string;
  /** Other wordings, as official as the label (a province's own form): never drift. */
  readonly alternatives: readonly string[];
  /** Wordings that are known and not official: bound, and reported as drift. */
  readonly variants: readonly string[];
}

export interface FormRow extends Labelled {
  readonly kind: 'row';
  /** Place among the part's rows. */
  readonly index: number;
  /** Name in value names: 属于国家秘密. */
  readonly name: string;
  readonly group: FormGroup | undefined;
  readonly part: FormPart;
  readonly definition: string;
  readonly basis: string;
  /** Levels whose bodies may have values above 0 here (规章: 国家, 省级, 市级 …); undefined: all. */
  readonly onlyLevels: readonly string[] | undefined;
  /** First index of its values in the table's cells; they follow in the order of columns. */
  readonly firstCell: number;
}

/** A row that has no values of its own: （三）不予公开. Its name names the sum of its rows, if it is `summed`. */
export interface FormGroup extends Labelled {
  readonly kind: 'group';
  readonly name: string;
  /** False for a group that holds its own total (三、本年度办理结果): its rows are never added up. */
  readonly summed: boolean;
  readonly group: FormGroup | undefined;
  readonly part: FormPart;
  /** Rows in it, also through inner groups. */
  readonly rows: readonly FormRow[];
  readonly definition: string;
  readonly basis: string;
}

export interface FormColumn extends Labelled {
  readonly index: number;
  readonly name: string;
  readonly definition: string;
  readonly basis: string;
  readonly number: NumberSpec;
}

/** What numbers a column takes. */
export interface NumberSpec {
  /** 件, 万元; empty where the form fixes none. */
  readonly unit: string;
  /** Most digits behind the point: 0 for counts, 4 for fees in 万元; undefined: free (政府集中采购). */
  readonly decimals: number | undefined;
  /** Whether it may be below zero (2019: 本年增/减). */
  readonly signed: boolean;
  /** Words that may stand behind the number and mean the unit itself (redundant): 件. */
  readonly redundantUnits: readonly string[];
  /** Other units and the factor (times 10⁴) that turns them into the form's: 元 → 1 (0.0001 万元). */
  readonly otherUnits: Readonly<Record<string, number>>;
  /** Above this value (in the form's unit) a slip of unit is likely; undefined: never said. */
  readonly suspiciousAbove: number | undefined;
}

export interface FormCell {
  readonly index: number;
  readonly row: FormRow;
  readonly column: FormColumn;
  /** 申请.本年新收.总计 */
  readonly name: string;
  /** Identities it takes part in. */
  readonly identities: readonly Identity[];
  /** The identity that gives its value where `=` is written (its own total), in the order of rules.md. */
  readonly computedBy: Identity | undefined;
}

/** 勾稽关系: the cells of `left` add up to those of `right`. Cells are indexes into the table's cells. */
export interface Identity {
  readonly index: number;
  /** `sum/row-total@申请.属于国家秘密`, with `.合计` where the rule has another identity there. */
  readonly id: string;
  /** `sum/row-total`, `sum/column-total`, `sum/balance`, `sum/review-total`. */
  readonly rule: string;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The cell that is its total, on which it is reported and which `=` fills: for 一 + 二 = （七） + 四 that is 四. */
  readonly total: number;
  /** The row or column it speaks of, by its name (属于国家秘密, 自然人): messages add 行 or 列. */
  readonly axis: { readonly kind: 'row' | 'column'; readonly label: string };
  /** The sentence of the identity: 总计 = 自然人 + 商业企业 + …; for hovers and messages. */
  readonly text: string;
}

/**
 * What a cell should be after last year's report: the cells of these names there, and of this year's table `plus` more and
 * `minus` less. Cells are indexes into the table's cells; last year's report may be of another edition, hence names.
 */
export interface YearlyIdentity {
  /** `year/carry-over`, `year/in-force`, `year/items`. */
  readonly rule: string;
  readonly cell: number;
  readonly lastYear: readonly string[];
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** The official merged grid. `rows[r]` lists the cells that begin in row r, from left to right. */
export interface Layout {
  readonly columns: number;
  readonly rows: readonly (readonly LayoutCell[])[];
}

export interface LayoutCell {
  readonly kind: 'header' | 'clause' | 'note' | 'group' | 'label' | 'value';
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  /** For `value`: index into the table's cells; else -1. */
  readonly cell: number;
}

/** Parts of a form point at each other: while it is compiled they are filled in one after the other, and never changed afterwards. */
export type Unfinished<T> = { -readonly [K in keyof T]: T[K] };
