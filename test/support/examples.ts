import { expect } from 'vitest';
import { fixAll } from '../../shared/check/fix';
import { check } from '../../shared/check/run';
import { readCell } from '../../shared/draft/cell';
import { parseDraft } from '../../shared/draft/parse';
import type { Finding, Fix, Rule, World } from '../../shared/rules/types';
import { applyEdits } from '../../shared/text/edit';
import { type Span, textIn } from '../../shared/text/span';
import { cleanDraft } from './drafts';

/** A text without its markers, and the stretches between them. */
export interface MarkedText {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** Takes ⟦ and ⟧ out of a text, in any number of pairs that do not overlap. */
export function unmarked(written: string): MarkedText {
  const spans: Span[] = [];
  let text = '';
  let start = 0;
  for (const piece of written.split(/([⟦⟧])/)) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') spans.push({ start, end: text.length });
    else text += piece;
  }
  return { text, spans };
}

/**
 * The clean draft with `fragment` in the place of `good`, which stands in it once. What begins with `---` is a whole
 * metadata block and takes the place of the clean draft's.
 */
export function completed(fragment: string, good: string, draft = cleanDraft): string {
  if (fragment.startsWith('---')) return draft.replace(/^---\n[\s\S]*?\n---\n/, () => fragment);
  const at = draft.indexOf(good);
  if (at < 0 || draft.includes(good, at + 1)) throw new Error(`not once in the clean draft: ${good}`);
  return draft.slice(0, at) + fragment + draft.slice(at + good.length);
}

/** The one file that is there. */
const world: World = { fileExists: (path: string) => path === '2024.nianbao.md' };

export function findingsIn(text: string, rules?: readonly Rule[], inWorld = world): readonly Finding[] {
  const failed: unknown[] = [];
  const { findings } = check(text, { world: inWorld, rules, onRuleError: (rule, error) => failed.push(rule, error) });
  expect(failed).toEqual([]);
  return findings;
}

/** `rule ⟦text under the range⟧` */
export function shown(text: string, findings: readonly Finding[]): readonly string[] {
  return findings.map(({ rule, span }) => `${rule} ⟦${textIn(text, span)}⟧`);
}

/** Rules that ask for what only whole reports have, and few examples show. They are looked at where they are asked about. */
const OF_WHOLE_REPORTS = ['prose/fee', 'prose/signature'];

/** All findings of a draft that are not of the rules left aside, as `shown`. */
export function shownIn(written: string, aside: readonly string[] = []): readonly string[] {
  const { text } = unmarked(written);
  const left = [...aside, ...OF_WHOLE_REPORTS];
  const findings = findingsIn(text).filter(({ rule }) => !left.includes(rule));
  return shown(text, findings);
}

/** Asserts that the marked stretches have a finding of the rule each, and that there is no other finding. */
export function expectAt(rule: string, written: string, aside: readonly string[] = []): readonly Finding[] {
  const { text, spans } = unmarked(written);
  const left = [...aside, ...OF_WHOLE_REPORTS].filter((one) => one !== rule);
  const findings = findingsIn(text).filter((finding) => !left.includes(finding.rule));
  expect(shown(text, findings)).toEqual(spans.map((span) => `${rule} ⟦${textIn(text, span)}⟧`));
  expect(findings.map(({ span }) => span)).toEqual(spans);
  return findings;
}

/** Asserts that the draft has no finding of the rule. */
export function expectSilent(rule: string, written: string): void {
  const { text } = unmarked(written);
  expect(
    shown(
      text,
      findingsIn(text).filter((finding) => finding.rule === rule),
    ),
  ).toEqual([]);
}

/** The text after the first fix (of those that `accepts`) of the only finding of the rule. */
export function mended(rule: string, written: string, accepts: (fix: Fix) => boolean = () => true): string {
  const { text } = unmarked(written);
  const findings = findingsIn(text).filter((finding) => finding.rule === rule);
  expect(shown(text, findings)).toHaveLength(1);
  const fix = findings[0].fixes.find(accepts);
  if (!fix) throw new Error(`no fix for ${rule}`);
  return applyEdits(text, fix.edits);
}

/** What a safe fix may bring: it inserts blank cells and empty sections. */
const BROUGHT = ['cell/blank', 'sum/incomplete', 'structure/empty-section'];

/**
 * Asserts what every safe fix promises: its finding is gone; nothing new comes but blank cells and empty sections in what
 * it inserted, and what cannot be added up for them; a second run changes nothing; the numbers are the same.
 */
export function expectSafe(text: string, finding: Finding, fix: Fix): string {
  const after = applyEdits(text, fix.edits);
  expect(numbersIn(after)).toEqual(numbersIn(text));
  const found = findingsIn(after);
  expect(found.map(identified)).not.toContain(identified(finding));
  const before = new Set(findingsIn(text).map(identified));
  const brought = found.filter((one) => !before.has(identified(one)));
  expect(brought.filter(({ rule }) => !BROUGHT.includes(rule)).map(identified)).toEqual([]);
  const own = (one: Finding) => one.rule === finding.rule;
  const again = fixAll(after, { world }, own);
  expect(again.text).toBe(fixAll(again.text, { world }, own).text);
  return after;
}

function identified({ rule, message }: Finding): string {
  return `${rule}: ${message}`;
}

/** Every number in a pipe table, sorted: what no safe fix may change. */
export function numbersIn(text: string): readonly number[] {
  const numbers: number[] = [];
  for (const block of parseDraft(text).blocks) {
    if (block.kind !== 'table') continue;
    for (const { cells } of block.rows) {
      for (const { from, to } of cells) {
        const { kind, value } = readCell(text, from, to);
        if (kind === 'number') numbers.push(value);
      }
    }
  }
  return numbers.sort((a, b) => a - b);
}

/** The clean draft with `found`, which stands in it, replaced. */
export function changed(found: string, written: string): string {
  expect(cleanDraft).toContain(found);
  return cleanDraft.replace(found, () => written);
}

/** The text after the safe fix of the one finding of a rule. */
export function safely(rule: string, written: string): string {
  const { text } = unmarked(written);
  const findings = findingsIn(text).filter((finding) => finding.rule === rule);
  expect(findings).toHaveLength(1);
  const fix = findings[0].fixes.find(({ safe }) => safe);
  if (!fix) throw new Error(`no safe fix for ${rule}`);
  return expectSafe(text, findings[0], fix);
}
