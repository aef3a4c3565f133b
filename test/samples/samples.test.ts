import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../shared/check/run';

/**
 * What Nianbao says of every sample, finding by finding. Each list was written by reading the source and the rules,
 * and each entry says why and quotes the source. An extra or a missing finding fails; nothing rewrites the lists.
 */
interface Expected {
  readonly rule: string;
  /** The text under the range. */
  readonly text: string;
  readonly why: string;
  /** Words of the draft that prove it; must stand in it. */
  readonly quote: string;
}

const samplesFolder = join(__dirname, '..', '..', 'samples');
const samples = readdirSync(samplesFolder).filter((name) => name.endsWith('.nianbao.md'));
const read = (path: string) => readFileSync(path, 'utf8');
const expectedOf = (sample: string): readonly Expected[] =>
  JSON.parse(read(join(__dirname, sample.replace(/\.nianbao\.md$/, '.json'))));

describe('samples', () => {
  it.each(samples)('%s has exactly the findings of its list', (sample) => {
    const text = read(join(samplesFolder, sample));
    const { findings } = check(text);
    const found = findings.map(({ rule, span }) => `${rule} ⟦${text.slice(span.start, span.end)}⟧`);
    expect(found).toEqual(expectedOf(sample).map((entry) => `${entry.rule} ⟦${entry.text}⟧`));
  });

  it.each(samples)('%s: every entry of its list is justified by words of the draft', (sample) => {
    const text = read(join(samplesFolder, sample));
    const unproved = expectedOf(sample).filter(
      ({ why, quote }) => why.length < 4 || quote === '' || !text.includes(quote),
    );
    expect(unproved).toEqual([]);
  });

  it('has samples', () => {
    expect(samples.length).toBeGreaterThanOrEqual(7);
  });
});

describe('reports', () => {
  const folder = join(__dirname, '..', 'fixtures', 'reports');
  const drafts = readdirSync(folder).filter((name) => name.endsWith('.nianbao.md'));

  it.each(drafts)('%s: published sums that hold are not accused', (draft) => {
    const accused = check(read(join(folder, draft))).findings.filter(({ rule }) =>
      /^sum\/(row-total|column-total|balance|review-total)$/.test(rule),
    );
    expect(accused.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });

  it('has reports', () => {
    expect(drafts.length).toBe(4);
  });
});
