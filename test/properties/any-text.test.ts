import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixAll } from '../../shared/check/fix';
import { damagedDraft, damagedDrafts } from '../support/damaged-drafts';
import { anyBytes, anyDraftText, markdown, tornDraft } from '../support/draft-texts';
import { sampleDrafts } from '../support/drafts';
import { findingFaults, seen } from '../support/finding-laws';
import { patience, runs } from '../support/property-runs';

const samples = sampleDrafts();

const withLineEnd = (text: string, eol: string) => text.replace(/\r\n?|\n/g, eol);

describe('whatever is given, no rule throws and every place is in the text', () => {
  it('random Markdown and random characters', { timeout: patience() }, () => {
    fc.assert(
      fc.property(anyDraftText, (text) => {
        expect(findingFaults(text)).toEqual([]);
      }),
      runs(1500),
    );
  });

  it('random bytes', { timeout: patience() }, () => {
    fc.assert(
      fc.property(anyBytes, (text) => {
        expect(findingFaults(text)).toEqual([]);
      }),
      runs(300),
    );
  });

  it('damaged drafts, cut and patched at any character', { timeout: patience() }, () => {
    fc.assert(
      fc.property(tornDraft, (text) => {
        expect(findingFaults(text)).toEqual([]);
      }),
      runs(500),
    );
  });

  it.each(samples)('$name, cut at any character', { timeout: patience() }, ({ text }) => {
    const step = Math.max(1, Math.floor(40 / Number(process.env.NIANBAO_RUNS ?? 1)));
    for (let cut = 0; cut < text.length; cut += step) {
      const faults = findingFaults(text.slice(0, cut));
      if (faults.length > 0) expect.fail(`cut at ${cut}: ${faults.join('; ')}`);
    }
  });

  it('fix all ends, and leaves nothing that it would fix', { timeout: patience() }, () => {
    fc.assert(
      fc.property(fc.oneof(anyDraftText, tornDraft), (text) => {
        const once = fixAll(text).text;
        expect(fixAll(once).text).toBe(once);
      }),
      runs(400),
    );
  });
});

describe('how lines end is no matter', () => {
  // A text of one line does not say how lines end, and in a blank one a mark is a line of its own.
  const drafts = fc
    .oneof(damagedDrafts(3).map(damagedDraft), markdown, fc.constantFrom(...samples.map(({ text }) => text)))
    .filter((text) => /\S\s*[\r\n]/.test(text));

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('%s: the same findings', { timeout: patience() }, (_, eol) => {
    fc.assert(
      fc.property(drafts, (text) => {
        const other = withLineEnd(text, eol);
        expect(seen(other)).toEqual(seen(withLineEnd(text, '\n')));
        expect(findingFaults(other)).toEqual([]);
      }),
      runs(250),
    );
  });

  it('CRLF: the same fixes, and no other line end in what they write', { timeout: patience() }, () => {
    fc.assert(
      fc.property(drafts, (text) => {
        const fixed = fixAll(withLineEnd(text, '\r\n')).text;
        expect(fixed).toBe(withLineEnd(fixAll(withLineEnd(text, '\n')).text, '\r\n'));
      }),
      runs(120),
    );
  });

  it('a byte order mark in front: the same findings and fixes', { timeout: patience() }, () => {
    fc.assert(
      fc.property(drafts, (text) => {
        fc.pre(!text.includes('\ufeff'));
        // What stands at the very beginning of a text may stand before or behind the mark.
        const marked = seen(`\ufeff${text}`).map((one) => one.replace('\ufeff', ''));
        expect(marked.sort()).toEqual([...seen(text)].sort());
        // Who reads files takes the mark off and puts it back; here it is white space, and may go with a line's indentation.
        expect(fixAll(`\ufeff${text}`).text.replace('\ufeff', '')).toBe(fixAll(text).text);
      }),
      runs(150),
    );
  });
});
