import { parseDraft } from '../draft/parse';
import { builtInForms } from '../form';
import { messagesIn } from '../messages';
import { readReport } from '../report/read';
import type { Report } from '../report/types';
import { allRules } from '../rules';
import type { Finding, Rule, RuleContext, Severity } from '../rules/types';
import { explain } from './explain';
import { type Suppressions, suppressionsOf } from './suppress';
import type { ActiveIdentity, CheckOptions, CheckResult, RuledProblem } from './types';

/** Reads a draft and checks it. Never throws; the same text and options always give the same findings. */
export function check(text: string, options: CheckOptions = {}): CheckResult {
  const report = readReport(parseDraft(text), options.forms ?? builtInForms);
  return { report, findings: checkReport(report, options) };
}

/** Runs the rules over a report, explains broken sums, drops what is suppressed, and sorts by position, then rule. */
export function checkReport(report: Report, options: CheckOptions = {}): readonly Finding[] {
  const rules = options.rules ?? allRules;
  const levels = options.settings?.rules ?? {};
  const severities = new Map<string, Severity>();
  const off = new Set<string>();
  for (const rule of rules) {
    const level = levels[rule.id] ?? rule.severity;
    if (level === 'off') off.add(rule.id);
    else severities.set(rule.id, level);
  }
  const context: RuleContext = {
    report,
    forms: options.forms ?? builtInForms,
    messages: messagesIn(options.language ?? 'zh'),
    world: options.world ?? {},
    ruleIds: new Set(rules.map((rule) => rule.id)),
    isOff: (id) => off.has(id),
    isSuppressed: (id, cellName) => suppressions.coversCell(id, cellName),
  };
  const suppressions: Suppressions = suppressionsOf(report, context);
  const found: RuledProblem[] = [];
  const broken: RuledProblem[] = [];
  for (const rule of rules) {
    if (off.has(rule.id)) continue;
    for (const problem of problemsOf(rule, context, options.onRuleError)) {
      const ruled = { rule: rule.id, problem };
      if (!problem.broken) found.push(ruled);
      else if (!suppressions.covers(rule.id, problem.span)) broken.push(ruled);
    }
  }
  if (broken.length > 0) {
    const explained = explain({
      report,
      problems: broken,
      isActive: activeIn(report, off, suppressions),
      messages: context.messages,
    });
    for (const ruled of explained) found.push(ruled);
  }
  const shown = suppressions.any
    ? found.filter(({ rule, problem }) => !suppressions.covers(rule, problem.span))
    : found;
  for (const ruled of suppressions.unused()) shown.push(ruled);
  return shown
    .filter(({ rule }) => severities.has(rule))
    .map(({ rule, problem }) =>
      finding(rule, (levels[rule] ? undefined : problem.severity) ?? severities.get(rule)!, problem),
    )
    .sort((a, b) => a.span.start - b.span.start || compare(a.rule, b.rule) || a.span.end - b.span.end);
}

/** All problems of one rule, or none where it throws: what a broken rule found before is not to be trusted either. */
function problemsOf(rule: Rule, context: RuleContext, onError: CheckOptions['onRuleError']) {
  try {
    return [...rule.check(context)];
  } catch (error) {
    onError?.(rule.id, error);
    return [];
  }
}

/** An identity that is switched off, or suppressed where its total stands, takes no part in explanations. */
function activeIn(report: Report, off: ReadonlySet<string>, suppressions: Suppressions): ActiveIdentity {
  return (tableIndex, identityIndex) => {
    const table = report.tables[tableIndex];
    const identity = table.identities[identityIndex];
    if (off.has(identity.rule)) return false;
    if (!suppressions.any) return true;
    const total = table.cells[identity.total];
    return !total || !suppressions.covers(identity.rule, total.span);
  };
}

function finding(rule: string, severity: Severity, problem: RuledProblem['problem']): Finding {
  const { span, message, related = [], fixes = [], data } = problem;
  return { rule, severity, span, message, related, fixes, data };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
