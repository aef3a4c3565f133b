import { parseDraft } from '../draft/parse';
import { builtInForms } from '../form';
import { messagesIn } from '../messages';
import { nestedQuotes } from '../messages/quotes';
import { readReport } from '../report/read';
import type { Report } from '../report/types';
import { allRules } from '../rules';
import type { Finding, Problem, Rule, RuleContext, Severity } from '../rules/types';
import { optionValues } from '../settings/rule-options';
import type { RuleSetting } from '../settings/schema';
import { rememberLast } from '../text/remember';
import { explain } from './explain';
import { type Suppressions, suppressionsOf } from './suppress';
import type { ActiveIdentity, CheckOptions, CheckResult, RuledProblem } from './types';

/** Reads a draft and checks it. Never throws; the same text and options always give the same findings. */
export function check(text: string, options: CheckOptions = {}): CheckResult {
  const report = readReport(parseDraft(text), options.forms ?? builtInForms);
  return { report, ...checkReport(report, options) };
}

/** Runs the rules over a report, explains broken sums, drops what is suppressed, and sorts by position, then rule. */
function checkReport(report: Report, options: CheckOptions = {}): Omit<CheckResult, 'report'> {
  const rules = options.rules ?? allRules;
  const levels = options.settings?.rules;
  const { ready, byId, ids } = prepared(rules);
  const isOff = (id: string): boolean => {
    const rule = byId.get(id);
    return rule !== undefined && levelOf(rule, levels) === 'off';
  };
  const context: RuleContext = {
    report,
    forms: options.forms ?? builtInForms,
    messages: messagesIn(options.language ?? 'zh'),
    world: options.world ?? {},
    ruleIds: ids,
    isOff,
    isSuppressed: (id, cellName) => suppressions.coversCell(id, cellName),
  };
  const suppressions: Suppressions = suppressionsOf(report, context);
  const isActive = activeIn(report, isOff, suppressions);
  const found: RuledProblem[] = [];
  const broken: RuledProblem[] = [];
  // What a rule tells before it throws is not to be trusted either, so it waits here until the rule is through.
  const told: Problem[] = [];
  const tell = (problem: Problem) => {
    told.push(problem);
  };
  for (let i = 0; i < ready.length; i++) {
    const { id, severity, check: run, options: own } = ready[i];
    const setting = levels?.[id];
    if ((chosenLevel(setting) ?? severity) === 'off') continue;
    try {
      run(context, tell, optionValues(own, setting));
    } catch (error) {
      told.length = 0;
      options.onRuleError?.(id, error);
    }
    if (told.length === 0) continue;
    for (const problem of told) {
      const ruled = { rule: id, problem };
      if (!problem.broken) found.push(ruled);
      else if (!suppressions.covers(id, problem.span)) broken.push(ruled);
    }
    told.length = 0;
  }
  const alone = found.find(({ problem }) => problem.alone);
  if (alone) return { findings: findingsOf([alone], byId, levels), isActive };
  if (broken.length > 0) {
    const explained = explain({
      report,
      problems: broken,
      isActive,
      messages: context.messages,
    });
    for (const ruled of explained) found.push(ruled);
  }
  const shown = suppressions.any
    ? found.filter(({ rule, problem }) => !suppressions.covers(rule, problem.span))
    : found;
  for (const ruled of suppressions.unused()) shown.push(ruled);
  return { findings: findingsOf(shown, byId, levels), isActive };
}

/** Findings under their levels, by position, then rule. */
function findingsOf(
  found: readonly RuledProblem[],
  byId: ReadonlyMap<string, Rule>,
  levels: Levels,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { rule, problem } of found) {
    const own = byId.get(rule);
    const level = own && levelOf(own, levels);
    if (level === undefined || level === 'off') continue;
    findings.push(finding(rule, (chosenLevel(levels?.[rule]) ? undefined : problem.severity) ?? level, problem));
  }
  return findings.sort((a, b) => a.span.start - b.span.start || compare(a.rule, b.rule) || a.span.end - b.span.end);
}

type Levels = NonNullable<CheckOptions['settings']>['rules'] | undefined;

function levelOf({ id, severity }: Rule, levels: Levels): Severity | 'off' {
  return chosenLevel(levels?.[id]) ?? severity;
}

function chosenLevel(setting: RuleSetting | undefined): Severity | 'off' | undefined {
  return typeof setting === 'object' ? setting.level : setting;
}

/**
 * What a check asks of every rule. Rules are written as literals with different fields; read from objects of one shape, sixty of them cost
 * a check less than two of them do.
 */
interface ReadyRule {
  readonly id: string;
  readonly severity: Rule['severity'];
  readonly check: Rule['check'];
  readonly options: Rule['options'];
}

interface PreparedRules {
  readonly ready: readonly ReadyRule[];
  readonly byId: ReadonlyMap<string, Rule>;
  readonly ids: ReadonlySet<string>;
}

const prepared = rememberLast(
  (rules: readonly Rule[]): PreparedRules => ({
    ready: rules.map(({ id, severity, check: run, options }) => ({ id, severity, check: run, options })),
    byId: new Map(rules.map((rule) => [rule.id, rule])),
    ids: new Set(rules.map(({ id }) => id)),
  }),
);

/** An identity that is switched off, or suppressed where its total stands, takes no part in explanations. */
function activeIn(report: Report, isOff: RuleContext['isOff'], suppressions: Suppressions): ActiveIdentity {
  return (tableIndex, identityIndex) => {
    const table = report.tables[tableIndex];
    const identity = table.identities[identityIndex];
    if (isOff(identity.rule)) return false;
    if (!suppressions.any) return true;
    const total = table.cells[identity.total];
    return !total || !suppressions.covers(identity.rule, total.span);
  };
}

function finding(rule: string, severity: Severity, problem: RuledProblem['problem']): Finding {
  const { span, related = [], fixes = [], data } = problem;
  return {
    rule,
    severity,
    span,
    message: nestedQuotes(problem.message),
    related: related.map((one) => ({ ...one, message: nestedQuotes(one.message) })),
    fixes: fixes.map((one) => ({ ...one, title: nestedQuotes(one.title) })),
    data,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
