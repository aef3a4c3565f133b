import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { damageNames, damages } from '../support/damage';
import { damagedDraft, damagedDrafts } from '../support/damaged-drafts';
import { cleanDraft, sampleDrafts } from '../support/drafts';
import { seededRandom } from '../support/figures';
import { fixBreaches } from '../support/fix-laws';
import { patience, runs } from '../support/property-runs';

/**
 * What every safe fix promises, alone and with all others (`fixBreaches` lists what it looks at): its finding is gone,
 * nothing new comes but what is to be filled in, a second run changes nothing, the figures stay, no words are lost.
 */
describe('safe fixes', () => {
  it.each(sampleDrafts())('keep their promises in $name', ({ text }) => {
    expect(fixBreaches(text)).toEqual([]);
  });

  it.each(damageNames)('keep them in the clean draft: %s', (name) => {
    for (const seed of [1, 2, 3]) expect(fixBreaches(damages[name](cleanDraft, seededRandom(seed)))).toEqual([]);
  });

  it('keep them whatever is wrong with a draft', { timeout: patience() }, () => {
    fc.assert(
      fc.property(damagedDrafts(4), (draft) => {
        expect(fixBreaches(damagedDraft(draft))).toEqual([]);
      }),
      runs(250),
    );
  });
});

describe('the damages', () => {
  it.each(damageNames)('%s damages some draft', (name) => {
    const drafts = [cleanDraft, ...sampleDrafts().map(({ text }) => text)];
    const changed = drafts.some((text) => [1, 2, 3].some((seed) => damages[name](text, seededRandom(seed)) !== text));
    expect(changed).toBe(true);
  });
});
