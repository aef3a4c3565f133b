import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/rules/types';
import type { Span } from '../../shared/text/span';
import { findingsIn, shown } from '../support/examples';
import {
  draftOfCase,
  type ProseCase,
  proseClaims,
  proseFaults,
  proseTraps,
  secondCases,
} from '../support/prose-corpus';

/** The rules judged here, by every sentence of the corpus: no other sentence may have a finding of theirs. */
const judged: ReadonlySet<string> = new Set([
  'prose/year',
  'prose/date',
  'prose/citation',
  'prose/foreign-body',
  'prose/own-name',
  'prose/repeated',
  'prose/fee',
  'prose/signature',
]);

const cases: readonly ProseCase[] = [...proseClaims, ...proseTraps, ...proseFaults].filter(({ doubtful }) => !doubtful);

const overlap = (a: Span, b: Span) => a.start <= b.end && b.start <= a.end;

describe('sentences of the corpus', () => {
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { text, marks } = draftOfCase(one);
    const findings = findingsIn(text).filter(({ rule }) => judged.has(rule));
    const { expected = [], allowed = [] } = one;
    const marked = [...expected, ...allowed].map((rule, index) => ({ rule, span: marks[index] }));
    const isMarked = ({ rule, span }: Finding) => marked.some((mark) => mark.rule === rule && overlap(mark.span, span));
    const missing = marked
      .slice(0, expected.length)
      .filter(
        ({ rule, span }) => judged.has(rule) && !findings.some((one) => one.rule === rule && overlap(one.span, span)),
      );
    expect({
      missing,
      surplus: shown(
        text,
        findings.filter((finding) => !isMarked(finding)),
      ),
    }).toEqual({
      missing: [],
      surplus: [],
    });
  });
});

/** What they say of fees stands where the section about them is not. */
const ofSecond: ReadonlySet<string> = new Set(
  [...judged].filter((rule) => rule !== 'prose/fee' && rule !== 'prose/signature'),
);

describe('sentences by somebody else', () => {
  it.each(secondCases.map((one) => [one.id, one] as const))('%s', (_, { report, text: sentence, findings, missed }) => {
    const { text } = draftOfCase({ id: '', report, text: sentence });
    const place = text.indexOf(sentence);
    const expected = findings.filter(({ rule }) => ofSecond.has(rule));
    const whole = { start: place, end: place + sentence.length };
    const found = findingsIn(text).filter(({ rule, span }) => ofSecond.has(rule) && overlap(span, whole));
    const fits = (finding: Finding, words: string) => {
      const start = text.indexOf(words, place);
      return overlap(finding.span, { start, end: start + words.length });
    };
    const isExpected = (one: Finding) =>
      expected.some(({ rule, text: words }) => one.rule === rule && fits(one, words));
    const missing = expected.filter(
      ({ rule, text: words }) => !found.some((one) => one.rule === rule && fits(one, words)),
    );
    expect({
      surplus: shown(
        text,
        found.filter((one) => !isExpected(one)),
      ),
      missing: missed ? [] : missing,
    }).toEqual({
      surplus: [],
      missing: [],
    });
  });
});
