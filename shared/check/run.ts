import { parseDraft } from '../draft/parse';
import { builtInForms } from '../form';
import { messagesIn } from '../messages';
import { nestedQuotes } from '../messages/quotes';
import { readReport } from '../report/read';
import type { Report } from '../report/types';
import { allRules } from '../rules';
import type { Finding, Problem, Rule, RuleContext, Severity } from '../rules/types';
import { optionValues, type RuleOptionValues } from '../settings/rule-options';
import type { RuleSetting } from '../settings/schema';
import { rememberLast } from '../text/remember';
import { explain } from './explain';
import { type Suppressions, suppressionsOf } from './suppress';
import type { ActiveIdentity, CheckOptions, CheckResult, RuledProblem } from './types';

/** Reads a draft and checks it. Never throws; the same text and options always give the same findings. */
export function check(text: string, options: CheckOptions = {}): CheckResult {
  const report = readReport(parseDraft(text), options.forms ?? builtInForms);
  return { report, findings: checkReport(report, options) };
}

/** Runs the rules over a report, explains broken sums, drops what is suppressed, and sorts by position, then rule. */
function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  const rules = options.rules ?? allRules;
  const levels = options.settings?.rules;
  const byId = rulesById(rules);
  const isOff = (id: string): boolean => {
    const rule = byId.get(id);
    return rule !== undefined && levelOf(rule, levels) === 'off';
  };
  const context: RuleContext = {
    report,
    forms: options.forms ?? builtInForms,
    messages: messagesIn(options.language ?? 'zh'),
    world: options.world ?? {},
    ruleIds: idsOf(rules),
    isOff,
    isSuppressed: (id, cellName) => suppressions.coversCell(id, cellName),
  };
  const suppressions: Suppressions = suppressionsOf(report, context);
  const found: RuledProblem[] = [];
  const broken: RuledProblem[] = [];
  for (const rule of rules) {
    if (levelOf(rule, levels) === 'off') continue;
    for (const problem of problemsOf(
      rule,
      context,
      optionValues(rule.options, levels?.[rule.id]),
      options.onRuleError,
    )) {
      const ruled = { rule: rule.id, problem };
      if (!problem.broken) found.push(ruled);
      else if (!suppressions.covers(rule.id, problem.span)) broken.push(ruled);
    }
  }
  const alone = found.find(({ problem }) => problem.alone);
  if (alone) return findingsOf([alone], byId, levels);
  if (broken.length > 0) {
    const explained = explain({
      report,
      problems: broken,
      isActive: activeIn(report, isOff, suppressions),
      messages: context.messages,
    });
    for (const ruled of explained) found.push(ruled);
  }
  const shown = suppressions.any
    ? found.filter(({ rule, problem }) => !suppressions.covers(rule, problem.span))
    : found;
  for (const ruled of suppressions.unused()) shown.push(ruled);
  return findingsOf(shown, byId, levels);
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

const rulesById = rememberLast(
  (rules: readonly Rule[]): ReadonlyMap<string, Rule> => new Map(rules.map((rule) => [rule.id, rule])),
);

const idsOf = rememberLast((rules: readonly Rule[]): ReadonlySet<string> => new Set(rules.map(({ id }) => id)));

const nothing: readonly Problem[] = [];

/** All problems of one rule, or none where it throws: what a broken rule found before is not to be trusted either. */
function problemsOf(
  rule: Rule,
  context: RuleContext,
  options: RuleOptionValues,
  onError: CheckOptions['onRuleError'],
): readonly Problem[] {
  try {
    let problems: Problem[] | undefined;
    for (const problem of rule.check(context, options)) {
      if (problems) problems.push(problem);
      else problems = [problem];
    }
    return problems ?? nothing;
  } catch (error) {
    onError?.(rule.id, error);
    return nothing;
  }
}

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
