import { describe, expect, it } from 'vitest';
import type { Finding } from '../../shared/rules/types';
import { type Span, textIn } from '../../shared/text/span';
import { findingsIn } from '../support/examples';
import {
  draftOfCase,
  type ProseCase,
  proseClaims,
  proseFaults,
  proseTraps,
  type SecondCase,
  secondCases,
} from '../support/prose-corpus';

const proseFindings = (text: string): readonly Finding[] =>
  findingsIn(text).filter(({ rule }) => rule.startsWith('prose/'));

/** A date that is not there is told at the end of a line: a mark of no width is met where the finding begins or ends. */
const meets = (a: Span, b: Span) =>
  (a.start < b.end && b.start < a.end) ||
  ((a.start === a.end || b.start === b.end) && a.start <= b.end && b.start <= a.end);

interface Mark {
  readonly rule: string;
  /** Where it may be, any of them. */
  readonly places: readonly Span[];
  /** Right where it is found, and where it is not. */
  readonly mayBe?: boolean;
}

/** What any rule that reads prose says beyond the marks, and which marks are not met. */
function differences(text: string, marks: readonly Mark[]): readonly string[] {
  const findings = proseFindings(text);
  const met = ({ rule, places }: Mark) =>
    findings.filter((one) => one.rule === rule && places.some((place) => meets(one.span, place)));
  const expected = new Set(marks.flatMap(met));
  return [
    ...findings
      .filter((one) => !expected.has(one))
      .map(({ rule, span, message }) => `${rule} ⟦${textIn(text, span)}⟧ ${message}`),
    ...marks
      .filter((mark) => !mark.mayBe && met(mark).length === 0)
      .map(({ rule, places }) => `no ${rule} at ⟦${textIn(text, places[0])}⟧`),
  ];
}

function marksOf({ expected = [], allowed = [] }: ProseCase, spans: readonly Span[]): readonly Mark[] {
  return [...expected, ...allowed].map((rule, index) => ({
    rule,
    places: [spans[index]],
    mayBe: index >= expected.length,
  }));
}

describe('sentences of the corpus', () => {
  const cases: readonly ProseCase[] = [...proseClaims, ...proseTraps, ...proseFaults].filter(
    ({ doubtful }) => !doubtful,
  );
  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { text, marks } = draftOfCase(one);
    expect(differences(text, marksOf(one, marks))).toEqual([]);
  });
});

describe('sentences by somebody else', () => {
  it.each(secondCases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { text } = draftOfCase({ id: one.id, report: one.report, place: one.place, text: one.text });
    const different = differences(text, marksOfSecond(one, text));
    if (one.missed === undefined) expect(different).toEqual([]);
    // Nothing false is said meanwhile; once it is found, the note that it is missed has to go.
    else expect(different.map((words) => words.startsWith('no '))).toContain(true);
  });

  function marksOfSecond({ text: sentence, findings }: SecondCase, draft: string): readonly Mark[] {
    const place = draft.indexOf(sentence);
    return findings.map(({ rule, text: words }) => ({ rule, places: occurrences(sentence, words, place) }));
  }

  function occurrences(sentence: string, words: string, place: number): readonly Span[] {
    const spans: Span[] = [];
    for (let at = sentence.indexOf(words); at !== -1; at = sentence.indexOf(words, at + 1)) {
      spans.push({ start: place + at, end: place + at + words.length });
    }
    return spans;
  }
});
