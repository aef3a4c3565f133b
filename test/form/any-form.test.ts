import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';
import { builtInFormData, builtInForms } from '../../shared/form';
import { loadForms } from '../../shared/form/load';
import { cleanDraft } from '../support/drafts';
import { accounts, province } from '../support/own-forms';

/** The data with the `at`-th of its plain values changed; undefined beyond the last. */
function changed(data: unknown, at: number, change: (value: unknown) => unknown): unknown {
  const copy = structuredClone(data);
  let left = at;
  const walk = (node: Record<string, unknown>): boolean => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'object' && value !== null) {
        if (walk(value as Record<string, unknown>)) return true;
      } else if (left-- === 0) {
        node[key] = change(value);
        return true;
      }
    }
    return false;
  };
  return walk(copy as Record<string, unknown>) ? copy : undefined;
}

/** What rules say when they break, in a draft that asks for this form. */
function brokenBy(json: string, draft: string): readonly string[] {
  const [{ form, faults }] = loadForms([{ name: 'a.json', text: json }], builtInFormData);
  if (!form) {
    expect(faults.length).toBeGreaterThan(0);
    return [];
  }
  const broken: string[] = [];
  const text = draft.replace(/^格式: .*\n/m, '').replace('---\n', () => `---\n格式: ${JSON.stringify(form.id)}\n`);
  check(text, { forms: [...builtInForms, form], onRuleError: (rule, error) => broken.push(`${rule} ${error}`) });
  return broken;
}

describe('a form with any one value changed is told at its place, or works', () => {
  const own = { ...builtInFormData[0], id: '甲' };
  it.each<[string, unknown, string, number]>([
    ['2021', own, cleanDraft, 29],
    ['省表', JSON.parse(province.json), province.draft, 3],
    ['决算', JSON.parse(accounts.json), accounts.draft, 3],
  ])('%s', (_, data, draft, step) => {
    const changes = [() => '乙', () => '', () => 7, () => null, (value: unknown) => `${value}（其他）`];
    for (let at = 0, turn = 0; changed(data, at, () => 0); at += step, turn++) {
      const json = JSON.stringify(changed(data, at, changes[turn % changes.length]));
      expect(brokenBy(json, draft), json.slice(0, 200)).toEqual([]);
    }
  });
});
