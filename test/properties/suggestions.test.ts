import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import type { Finding, Fix } from '../../shared/rules/types';
import { applyEdits } from '../../shared/text/edit';
import { damagedDraft, damagedDrafts } from '../support/damaged-drafts';
import { sampleDrafts } from '../support/drafts';
import { numbersIn } from '../support/examples';
import { patience, runs } from '../support/property-runs';

/** What a suggestion that moves, removes or rewrites whole stretches promises. */
interface Breach {
  readonly law: 'applies' | 'finding gone' | 'figures stay or are named' | 'nothing lost';
  readonly rule: string;
  readonly title: string;
}

const rules = [
  'structure/section-order',
  'structure/duplicate-section',
  'structure/empty-section',
  'table/duplicate-row',
  'table/unknown-row',
  'table/form-edition',
  'text/residue',
];

/** Rules whose suggestions only move what is there. */
const moving = ['structure/section-order'];

function suggestionBreaches(text: string): readonly Breach[] {
  const { findings } = check(text);
  return findings
    .filter(({ rule }) => rules.includes(rule))
    .flatMap((finding) =>
      finding.fixes.filter(({ safe }) => !safe).flatMap((fix) => breachesOf(text, findings, finding, fix)),
    );
}

function breachesOf(text: string, findings: readonly Finding[], finding: Finding, fix: Fix): readonly Breach[] {
  const { rule } = finding;
  const breach = (law: Breach['law']): Breach => ({ law, rule, title: fix.title });
  let after: string;
  try {
    after = applyEdits(text, fix.edits);
  } catch {
    return [breach('applies')];
  }
  const breaches: Breach[] = [];
  const isSame = (one: Finding) => one.rule === rule && one.message === finding.message;
  if (check(after).findings.filter(isSame).length >= findings.filter(isSame).length)
    breaches.push(breach('finding gone'));
  if (!/不再保留|删去|清/.test(fix.title) && !keepsFigures(text, after))
    breaches.push(breach('figures stay or are named'));
  if (moving.includes(rule) && charactersOf(text) !== charactersOf(after)) breaches.push(breach('nothing lost'));
  return breaches;
}

/** Whether every figure above 0 is still there, in a table or in a sentence. */
function keepsFigures(before: string, after: string): boolean {
  const left = (text: string) => numbersIn(text).filter((value) => value !== 0);
  const now = left(after);
  return left(before).every((value) => {
    const at = now.indexOf(value);
    if (at !== -1) now.splice(at, 1);
    return at !== -1 || /注：/.test(after);
  });
}

function charactersOf(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}

describe('suggestions', () => {
  it.each(sampleDrafts())('keep their promises in $name', ({ text }) => {
    expect(suggestionBreaches(text)).toEqual([]);
  });

  it('keep them whatever is wrong with a draft', { timeout: patience() }, () => {
    fc.assert(
      fc.property(damagedDrafts(4), (draft) => {
        expect(suggestionBreaches(damagedDraft(draft))).toEqual([]);
      }),
      runs(200),
    );
  });
});
