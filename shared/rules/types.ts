import type { Form } from '../form/types';
import type { Messages } from '../messages';
import type { Report } from '../report/types';
import type { BothLanguages, RuleOptions, RuleOptionValues } from '../settings/rule-options';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

export type Severity = 'error' | 'warning' | 'information';

/** What one can do about a finding. `safe`: changes no number's value, loses no statement, moves no value. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  /** Whether it goes before the others though it is a suggestion. A finding has at most one of these. */
  readonly preferred?: boolean;
  readonly edits: readonly Edit[];
}

export interface Related {
  readonly span: Span;
  readonly message: string;
  /** The file that `span` is in, where it is another than the finding's own. */
  readonly file?: OtherFile;
}

/** Another draft than the one that is checked: plain data, with its text for those who count lines. */
export interface OtherFile {
  /** As the caller who found it names it. */
  readonly uri: string;
  /** For messages: its file name. */
  readonly name: string;
  readonly text: string;
}

/** One complete correction of a table is a list of these. Numbers as people write them. */
export interface CellCorrection {
  /** Name of the value: 申请.属于国家秘密.自然人 */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
}

export interface FindingData {
  readonly identities?: readonly string[];
  readonly explanations?: readonly (readonly CellCorrection[])[];
  /** Names of the values the finding speaks of (blank cells, incomplete identities). */
  readonly cells?: readonly string[];
  /** Places, for findings that count them: identities that cannot be checked yet. */
  readonly places?: readonly Span[];
}

/** What a rule reports. The runner adds id and severity. */
export interface Problem {
  readonly span: Span;
  readonly message: string;
  /** Where this one is milder than its rule (the 条例's own wording of a title); a level set by the user wins over it. */
  readonly severity?: Severity;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly data?: FindingData;
  /** For sums: the broken identity; `explain` turns all broken identities of a table into findings on cells. */
  readonly broken?: BrokenIdentity;
  /** The text cannot be read at all: what else is found in it would be false, and is not reported. */
  readonly alone?: boolean;
}

/** An identity that does not hold: `table` indexes `report.tables`, `identity` the table's identities. */
export interface BrokenIdentity {
  readonly table: number;
  readonly identity: number;
}

/** A finding as every view of it (editor, command line, preview) gets it: plain data, offsets in UTF-16 units. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  readonly data: FindingData | undefined;
}

/** What rules may ask of the world; injected, so that the library stays pure. Undefined answers: not known. */
export interface World {
  /** Whether a path written in the draft (relative to it, with `/`) is there. */
  readonly fileExists?: (path: string) => boolean | undefined;
  /**
   * Last year's draft of the report: the one its metadata names, else the one of the same body and the year before that the
   * caller knows of. Undefined: there is none.
   */
  readonly lastYear?: (report: Report) => LastYear | undefined;
}

/** What a caller found where last year's draft is looked for. `named`: the metadata says so, nobody searched. */
export type LastYear =
  | { readonly kind: 'found'; readonly named: boolean; readonly file: OtherFile; readonly report: Report }
  /** The metadata names the draft itself. */
  | { readonly kind: 'itself' }
  /** The path written there is none that can be followed: only paths relative to the draft can. */
  | { readonly kind: 'not-relative' }
  /** It is there and cannot be read, or is no text. */
  | { readonly kind: 'unreadable'; readonly reason: string }
  /** More than one draft is of that body and that year; which counts, nobody said. */
  | { readonly kind: 'several'; readonly names: readonly string[] };

export interface RuleContext {
  readonly report: Report;
  /** All forms known, for ids in messages and for editions. */
  readonly forms: readonly Form[];
  readonly messages: Messages;
  readonly world: World;
  /** Ids of rules that exist: for suppressions and settings. */
  readonly ruleIds: ReadonlySet<string>;
  /** Whether the rule of that id is switched off: a rule may leave silent what another owns. */
  readonly isOff: (ruleId: string) => boolean;
  /**
   * Whether a comment names that value for that rule. Asked only about values at fault (the comment then counts as used), by
   * rules whose findings speak of several values at once; what a finding alone covers is silenced by the runner.
   */
  readonly isSuppressed: (ruleId: string, cellName: string) => boolean;
}

export type RuleFamily = 'structure' | 'table' | 'cell' | 'text' | 'meta' | 'sum' | 'prose' | 'year' | 'rollup';

/** A rule is one file: this object. Its examples run as tests and become its page. */
export interface Rule {
  readonly id: `${RuleFamily}/${string}`;
  readonly severity: Severity;
  readonly fix: 'safe' | 'suggestion' | 'both' | 'none';
  readonly page: RulePage;
  /** What users may choose besides the level. */
  readonly options?: RuleOptions;
  /** Tells every problem it finds; in most reports there is none, and that must cost next to nothing. */
  readonly check: (context: RuleContext, tell: Tell, options: RuleOptionValues) => void;
}

/** What a rule calls for each problem, in text order as far as it knows. */
export type Tell = (problem: Problem) => void;

/** Examples are whole drafts or fragments completed by the test's clean draft. */
export interface RulePage {
  readonly title: BothLanguages;
  /** Why it matters, one or two sentences in a clerk's words. */
  readonly why: BothLanguages;
  /** Clause or document, as it is cited in Chinese; empty where it is common sense. */
  readonly source: string;
  /** The faulty lines; ⟦…⟧ around what the squiggle covers. Replaces `good` in a clean draft. */
  readonly bad: string;
  readonly good: string;
  /** Lines of a table that the example speaks of, as in the clean draft; the page shows them above it. */
  readonly beside?: string;
}
