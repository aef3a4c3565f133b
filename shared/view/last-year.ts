import { FIGURE_GAP, figuresIn, figuresInProse, gapEnd } from '../report/carried';
import { determinedValue } from '../report/identity';
import { valueNamed } from '../report/named-values';
import { sentenceAround, spanIn } from '../report/prose/clauses';
import { positionsIn } from '../report/prose/marks';
import { proseOf } from '../report/prose/read-prose';
import { Mark } from '../report/prose/types';
import type { BoundTable, Report } from '../report/types';
import { formatExact } from '../text/exact';
import { rememberLast } from '../text/remember';
import { meet, type Span } from '../text/span';

/** Last year's figure at a cell or a gap of a sentence that is still empty: to look at, never part of the text. */
export interface LastYearFigure {
  /** Where it shows: where one would type, or behind the gap. */
  readonly at: number;
  readonly text: string;
}

/**
 * Last year's figures at what is still empty in the stretch `within`, from last year's draft of the same body. Cells whose
 * value the identities give already have none.
 */
export function lastYearFigures(report: Report, last: Report, within: Span): readonly LastYearFigure[] {
  const tables = report.tables.filter(({ blocks }) => blocks.some((block) => meet(block, within)));
  const figures = [...tables.flatMap((table) => emptyCells(table, last)), ...emptyGaps(report, last)];
  return figures.filter(({ at }) => within.start <= at && at <= within.end);
}

function emptyCells(bound: BoundTable, last: Report): readonly LastYearFigure[] {
  const { cells, yearly } = bound.table;
  return bound.oddCells.flatMap(({ index, reading }) => {
    const span = bound.cells[index]?.span;
    if (reading.kind !== 'blank' || !span || span.end === span.start || determinedValue(bound, index) !== undefined)
      return [];
    // What follows from last year's report is that, and not what the same cell was.
    const known = yearly.find(({ cell, plus, minus }) => cell === index && plus.length + minus.length === 0);
    const names = known?.lastYear ?? [cells[index]?.name ?? ''];
    const sum = names.reduce((total, name) => total + (valueNamed(last, name)?.value ?? Number.NaN), 0);
    return Number.isSafeInteger(sum) ? [{ at: Math.min(span.start + 1, span.end), text: formatExact(sum) }] : [];
  });
}

/** How much of a sentence in front of a figure tells it from others. */
const CONTEXT = 12;
/** Some are filled in while others are not: they are taken for the same. */
const figureOrGap = new RegExp(`[\\d.,]+|${FIGURE_GAP[0]}+`, 'g');

/** Gaps in sentences, by the words in front of them. */
function emptyGaps({ draft: { text } }: Report, last: Report): readonly LastYearFigure[] {
  const found: LastYearFigure[] = [];
  for (let start = text.indexOf(FIGURE_GAP); start !== -1; ) {
    const at = gapEnd(text, start);
    const figure = figuresByWords(last).get(wordsAround(text, { start, end: at }));
    if (figure !== undefined) found.push({ at, text: figure });
    start = text.indexOf(FIGURE_GAP, at);
  }
  return found;
}

/** Of a report that stays while this year's is being typed. Where two figures have the same words, neither is told. */
const figuresByWords = rememberLast((last: Report): ReadonlyMap<string, string | undefined> => {
  const { text } = last.draft;
  const byWords = new Map<string, string | undefined>();
  for (const span of figuresInProse(last)) {
    const words = wordsAround(text, span);
    byWords.set(words, byWords.has(words) ? undefined : text.slice(span.start, span.end));
  }
  return byWords;
});

function wordsAround(text: string, { start, end }: Span): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(Math.max(lineStart, start - 3 * CONTEXT), start).replace(figureOrGap, FIGURE_GAP);
  return `${before.slice(-CONTEXT)}|${text.slice(end, end + 2)}`;
}

/** Years before the report's own in sentences that stand in last year's draft word for word, but for their figures. */
export function yearsTakenOver(report: Report, last: Report): readonly Span[] {
  const own = report.facts.year?.value;
  if (own === undefined) return [];
  return sentencesWithYears(report, own)
    .filter(({ words }) => wordsWithYears(last).has(words))
    .map(({ span }) => span);
}

const wordsWithYears = rememberLast(
  (last: Report): ReadonlySet<string> => new Set(sentencesWithYears(last).map(({ words }) => words)),
);

/** The years of a report's sentences, those before `before` only, and the words of the sentence around each. */
function sentencesWithYears(
  report: Report,
  before = Number.POSITIVE_INFINITY,
): readonly { readonly words: string; readonly span: Span }[] {
  const prose = proseOf(report);
  return prose.paragraphs.flatMap((paragraph) => {
    const { text, from: first } = paragraph;
    const years = positionsIn(prose, paragraph, Mark.year).flatMap((to) => {
      const digits = /(?<!\d)\d{4}$/.exec(text.slice(first, to))?.[0];
      return digits && Number(digits) < before ? [{ from: to - digits.length, to }] : [];
    });
    if (years.length === 0) return [];
    const figures = figuresIn(report, paragraph);
    return years.map(({ from, to }) => {
      const sentence = sentenceAround(paragraph, from);
      let words = '';
      let at = sentence.from;
      for (const figure of figures) {
        if (figure.from < sentence.from || figure.to > sentence.to) continue;
        words += text.slice(at, figure.from) + FIGURE_GAP;
        at = figure.to;
      }
      return { words: words + text.slice(at, sentence.to), span: spanIn(paragraph, from, to) };
    });
  });
}
