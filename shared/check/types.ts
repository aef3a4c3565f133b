import type { Form } from '../form/types';
import type { Language } from '../messages';
import type { Report } from '../report/types';
import type { Finding, Problem, Rule, World } from '../rules/types';
import type { Settings } from '../settings/schema';

export interface CheckOptions {
  /** All forms known; built-in ones when left out. */
  readonly forms?: readonly Form[];
  /** Levels of rules; defaults when left out. */
  readonly settings?: Pick<Settings, 'rules'>;
  readonly language?: Language;
  readonly world?: World;
  /** The rules to run; the registry when left out (a test plants its own). */
  readonly rules?: readonly Rule[];
  /** Called when a rule throws: it silences only itself. */
  readonly onRuleError?: (ruleId: string, error: unknown) => void;
}

export interface CheckResult {
  readonly report: Report;
  /** By position, then rule. */
  readonly findings: readonly Finding[];
  /** Which identities the findings are of: views speak of no others. */
  readonly isActive: ActiveIdentity;
}

/** A problem and the rule it is reported under; explanations may move it from one sum rule to another. */
export interface RuledProblem {
  readonly rule: string;
  readonly problem: Problem;
}

/** Whether identity `identity` of `report.tables[table]` is asked about: its rule neither off nor suppressed there. */
export type ActiveIdentity = (table: number, identity: number) => boolean;
