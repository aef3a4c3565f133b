import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../shared/messages';
import { allRules } from '../../shared/rules';
import type { Finding } from '../../shared/rules/types';
import { applyEdits } from '../../shared/text/edit';
import { textIn } from '../../shared/text/span';
import { cleanDraft } from '../support/drafts';
import { completed, expectSafe, findingsIn, shown, unmarked } from '../support/examples';
import { cleanDraft2020, worldOfYears } from '../support/years';

/** Findings of other rules that an example cannot be without, because both speak of what is not there. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'table/cell-count': ['sum/incomplete'],
  'sum/incomplete': ['cell/blank'],
  // What is carried over is part of a balance, and prose may name the figures too.
  'year/carry-over': ['sum/row-total', 'sum/column-total', 'sum/balance', 'prose/figure'],
  'year/in-force': ['prose/figure'],
  'year/repeated': ['prose/figure'],
};

/** Rules that speak of what the clean draft does not have. */
const drafts: Readonly<Record<string, string>> = {
  'year/items': cleanDraft2020,
  // The clean draft has no percentage.
  'prose/percent': cleanDraft.replace('法人或其他组织申请3件；', '法人或其他组织申请3件，占25%；'),
};

/** Rules with fixes that have none for their example: what is right there, its author alone knows. */
const unmended: readonly string[] = ['table/unknown-column', 'meta/bad-value', 'meta/suppression-reason'];

function exampleOf(id: string, fragment: string, good: string): string {
  return completed(fragment, good, drafts[id]);
}

/** Rules that compare years need last year's draft. */
function findingsOf(id: string, text: string): readonly Finding[] {
  return findingsIn(text, undefined, id.startsWith('year/') ? worldOfYears : undefined);
}

const rules = allRules.map((rule) => [rule.id, rule] as const);

describe('the clean draft', () => {
  it('has no finding', () => {
    expect(shown(cleanDraft, findingsIn(cleanDraft))).toEqual([]);
    expect(shown(cleanDraft2020, findingsIn(cleanDraft2020))).toEqual([]);
  });
});

describe('the page of each rule', () => {
  it.each(rules)('%s has a title, a reason and options in both languages, and examples', (_, { page, options }) => {
    for (const { zh, en } of [page.title, page.why, ...Object.values(options ?? {}).map(({ title }) => title)]) {
      expect(zh).toMatch(/\p{Script=Han}{2}/u);
      expect(en).toMatch(/[a-z]{2,} [a-z]/);
    }
    expect(page.bad).toMatch(/⟦[^⟦⟧]+⟧/);
    expect(page.bad).not.toBe(page.good);
  });

  it.each(rules)('%s: the bad example has exactly its finding, at the mark', (id, { page }) => {
    const { text, spans } = unmarked(exampleOf(id, page.bad, page.good));
    const findings = findingsOf(id, text).filter(({ rule }) => !companions[id]?.includes(rule));
    expect(shown(text, findings)).toEqual(spans.map((span) => `${id} ⟦${textIn(text, span)}⟧`));
    expect(findings.map(({ span }) => span)).toEqual(spans);
  });

  it.each(rules)('%s: the lines of a table beside the example are those of its draft', (id, { page }) => {
    const lines = (drafts[id] ?? cleanDraft).split('\n');
    for (const line of page.beside?.split('\n') ?? []) expect(lines).toContain(line);
  });

  it.each(rules)('%s: the good example has no finding', (id, { page }) => {
    const text = exampleOf(id, page.good, page.good);
    expect(shown(text, findingsOf(id, text))).toEqual([]);
  });

  it.each(rules)('%s: its level is the one its findings have', (id, { page, severity }) => {
    const { text } = unmarked(exampleOf(id, page.bad, page.good));
    const levels = findingsOf(id, text).flatMap((finding) => (finding.rule === id ? finding.severity : []));
    expect(new Set(levels)).toEqual(new Set([severity]));
  });

  it.each(rules)('%s: its fixes do what they promise', (id, { page, fix: kind }) => {
    const { text } = unmarked(exampleOf(id, page.bad, page.good));
    const [finding] = findingsOf(id, text).filter(({ rule }) => rule === id);
    expect(finding.fixes.length > 0).toBe(kind !== 'none' && !unmended.includes(id));
    if (kind === 'safe') expect(finding.fixes.every(({ safe }) => safe)).toBe(true);
    if (kind === 'suggestion') expect(finding.fixes.some(({ safe }) => safe)).toBe(false);
    for (const fix of finding.fixes) {
      expect(fix.title.length).toBeGreaterThan(1);
      if (fix.safe) expectSafe(text, finding, fix);
      else expect(findingsOf(id, applyEdits(text, fix.edits)).map(({ rule }) => rule)).not.toContain(id);
    }
  });
});

describe('rules', () => {
  it('have ids of their own', () => {
    expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  });

  it('are all named by a test of their own', () => {
    const folder = join(__dirname, '..');
    const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !name.endsWith('examples.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    expect(allRules.map(({ id }) => id).filter((id) => !tests.includes(id))).toEqual([]);
  });
});

describe('messages', () => {
  it('are there in both languages, and differ', () => {
    const [zh, en] = [messagesIn('zh'), messagesIn('en')];
    for (const family of ['structure', 'table', 'cell', 'meta'] as const) {
      expect(Object.keys(en[family])).toEqual(Object.keys(zh[family]));
    }
  });
});
