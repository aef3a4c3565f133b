/** Words and names that sentences of a report are compared with. */
export interface FormWording {
  /** Documents that reports cite. */
  readonly documents: readonly CitedDocument[];
  readonly citing: CitingWording;
  /** How a body speaks of itself: 我局, 本机关. */
  readonly subjects: readonly string[];
  readonly year: YearWording;
  /** Short names of offices, which may differ from each other by one letter. */
  readonly offices: readonly string[];
  /** Endings of offices that are taken for each other: 局 of a county, 厅 of a province; in a compiled form the longer ones first. */
  readonly officeEndings: readonly string[];
  readonly place: PlaceWording;
  /** How a sentence says which body the report is of. */
  readonly authors?: AuthorWording | undefined;
  /** How items are counted in sentences. */
  readonly items?:
    | {
        /** 是, behind the numeral: 一是. */
        readonly mark: string;
        /** What a number before the items counts: 个方面. */
        readonly counted: readonly string[];
        /** Words that begin an item without a numeral: 此外. */
        readonly more: readonly string[];
        /** Words behind that number that say that not all are told: 其中. */
        readonly partly: readonly string[];
      }
    | undefined;
  readonly gaps: GapWording;
  readonly doubled: {
    /** Words that meet themselves by right: 研究研究, 信息公开|公开栏. */
    readonly words: readonly string[];
    /** What a body may be and have at once: 委员会办公室|办公室. */
    readonly offices: readonly string[];
    /**
     * Letters that nobody writes twice (的的), but behind `before` (目的|的) and in front of `behind` (在|在线), where the first or
     * the second belongs to another word.
     */
    readonly letters?:
      | readonly { readonly letter: string; readonly before: string; readonly behind: string }[]
      | undefined;
    /** Letters that make another word of the second one: 信息|信息化. */
    readonly suffixes: string;
  };
}

/** How a sentence shows that something in it is still to be written: XX条, （待补充）. */
export interface GapWording {
  /** What figures stand before. */
  readonly units: readonly string[];
  /** What may follow such a unit beside marks: 其中, and what reports count. */
  readonly behind: readonly string[];
  /** Alone between two marks, these stand for words to come. They begin with a letter that paragraphs are marked by: 待. */
  readonly words: readonly string[];
  /** 第, before a letter that numbers something. */
  readonly ordinal: string;
  /** 年, behind a year that is begun. */
  readonly year: string;
}

export interface CitedDocument {
  /** What stands in 《》, without the issuer in front and 的通知 behind. */
  readonly name: string;
  /** With its issuer and 的通知. */
  readonly fullName?: string | undefined;
  /** Shorter names in use, right too. */
  readonly otherNames?: readonly string[] | undefined;
  /** Known wrong names that are not near the right one. */
  readonly wrongNames?: readonly string[] | undefined;
  /** 国务院令第711号, 国办公开办函〔2021〕30号 */
  readonly number: string;
  /** The year of a decree, whose number does not tell it. */
  readonly issuedIn?: number | undefined;
  /** Decrees that it had before. */
  readonly earlier?: readonly { readonly number: string; readonly issuedIn: number }[] | undefined;
  /** How many articles it has, and how many items those that have any: an article's number is the key. */
  readonly articles?: { readonly last: number; readonly items: Readonly<Record<string, number>> } | undefined;
  /**
   * Whether other bodies issue documents of this or nearly this name: it is meant only where name and code are its own, to
   * the letter.
   */
  readonly hasNamesakes?: boolean | undefined;
  /** Words of a sentence that speaks of this document where it gives a number alone. */
  readonly about?: readonly string[] | undefined;
}

/** How documents are named and numbered in sentences. */
export interface CitingWording {
  /** Behind the issuer, before the name of what was issued: 关于印发. */
  readonly issued: string;
  /** Behind it: 的通知. */
  readonly notice: string;
  /** 修订: of a later version, behind the name. */
  readonly revised: readonly string[];
  /** What names the issuer of a decree before its number: 国务院令; the full one first. */
  readonly decrees: readonly string[];
  /** What may stand before that: the state's name. */
  readonly state: string;
  /** Words right before a name without 《》: 按照. */
  readonly before: readonly string[];
  /** The code in which numbers of the issuer's documents begin: 国办. */
  readonly issuer: string;
  /** Last letters of such codes: 函. */
  readonly codeEndings: string;
  /** Begins what a document is called from there on: 以下简称. */
  readonly shortened: string;
  /** What may stand between a document and its articles: 中. */
  readonly within: string;
}

/** How a sentence tells which year it speaks of. */
export interface YearWording {
  /** Ids of the sections that tell of the report's year. */
  readonly sections: readonly string[];
  /** Ids of the sections that tell what will be done. */
  readonly measures: readonly string[];
  /** Words beside the 统计期限. */
  readonly period: readonly string[];
  /** How that is written: from its first day to its last. */
  readonly span: {
    readonly first: readonly string[];
    readonly last: readonly string[];
    /** What may stand behind the first day (零时), and between the two (至). */
    readonly since: readonly string[];
    readonly to: readonly string[];
  };
  /** 截至, before the last day or the end of a year. */
  readonly until: readonly string[];
  /** How the end of a year is named: 年底. */
  readonly ends: readonly string[];
  /** Words of an introduction that names the report itself. */
  readonly notice: readonly string[];
  /** Words of comparison and history: any year may stand beside them. */
  readonly other: readonly string[];
  /** Words with one of those in them that compare nothing: 上年结转, 较单一. */
  readonly notOther: readonly string[];
  /** What a body did in the report's year. */
  readonly statements: readonly string[];
  /** How the report speaks of itself: 本报告. */
  readonly itself: readonly string[];
  /** Right behind a year and with no 的 behind them, these tell what was done in it: 共, 依据. */
  readonly begins: readonly string[];
  /** What was done, beside a figure, or said of a year that was still to come. */
  readonly past: readonly string[];
  /** What yearly programmes of this work are called: 政务公开工作要点. */
  readonly programmes: readonly string[];
  /** Words before a programme that say it was carried out. */
  readonly carriedOut: readonly string[];
  /** What tells of a time to come, somewhere in the sentence. */
  readonly plan: readonly string[];
  /** The same beyond doubt: 将进一步 (将 alone may mean 把). */
  readonly planned: readonly string[];
  /** Words of a heading or a lead under which plans stand. */
  readonly next: readonly string[];
  /** Words that speak of what was found wrong. */
  readonly found: readonly string[];
  /** What points to that where it stands before: 上述问题. */
  readonly above: readonly string[];
  /** Before a year, these say that it is to come: 将在. */
  readonly ahead: readonly string[];
  /** What of a year that is over may still be built on: 基础. */
  readonly ground: readonly string[];
  /** Words that name the report's own year beside another one: 今年. */
  readonly now: readonly string[];
  /** Words of what was found wrong in another year, and is mended: 整改. */
  readonly settled: readonly string[];
}

export interface AuthorWording {
  /** 由, before whoever made the report; and what stands behind. */
  readonly by: string;
  readonly made: readonly string[];
  /** Behind an office that a sentence begins with, what a body tells of itself alone: 采取以下措施. */
  readonly tells: readonly string[];
  /** Letters that may follow a body's name but no word that begins with its last letter: 局|将, not 局|长. */
  readonly behindName: string;
  /** In the name of an office, these say that it stands above the body or within it: 人民政府, 办公室. */
  readonly others: readonly string[];
}

export interface PlaceWording {
  /** What behind a place's name makes it a government or its website. */
  readonly direct: readonly string[];
  /** Words of a sentence that asks the reader to turn to the body itself. */
  readonly contact: readonly string[];
  /** Names of offices end so: behind another place at the beginning of a sentence, they are another's. */
  readonly offices: readonly string[];
  /** The letter that before the last one of a place means the body's own: 我县. */
  readonly own: string;
  /** Words of which such a letter is the first: 市场. */
  readonly others: readonly string[];
  /** Words of a sentence that may rightly speak of another place. */
  readonly elsewhere: readonly string[];
  /** Letters right before a place that say the same: 与, 赴. */
  readonly before: string;
  /** Names of places that are common words too. */
  readonly common: readonly string[];
  /** Endings of places that are in no list of places. */
  readonly zones: readonly string[];
}

/** How reports speak of the fee for information (信息处理费). */
export interface FeeWording {
  /** Id of the section it stands in. */
  readonly section: string;
  readonly words: readonly string[];
  /** Of these, the words that speak of such a fee in whichever section they stand; undefined: all. */
  readonly elsewhere?: readonly string[] | undefined;
  /** How a sentence says that there was none. */
  readonly none: readonly string[];
  /** Before a count, these say that somebody was asked for it. */
  readonly notices: readonly string[];
  /** Words before a sum that was received. */
  readonly received: readonly string[];
  /** Name of the value that counts applications ended because no fee was paid. */
  readonly unpaid: string;
  /** Name of the value, in 万元, that the sum received should be part of. */
  readonly charged: string;
  /** What sentences call that value, and words before it that say it was received. */
  readonly named?: readonly string[] | undefined;
  readonly collected?: readonly string[] | undefined;
  /** How a sentence says that nobody was asked for a fee. */
  readonly notAsked?: readonly string[] | undefined;
  /** Words before a sum that make it a price: 每件100元. */
  readonly prices?: readonly string[] | undefined;
}
